package de.lichtweg.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/rights.md} is what {@code rights.csv} says; {@code -Dlichtweg.docs.write} writes it anew. */
class RightsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "rights.md");

    private static final String PROOF = """
            ## The proof

            `rights.RightsProofTest` sows one installation by the ordinary ways (`Sowing`: two districts, three municipalities,
            operators with secret promises, imports, a failed job, an audit entry with secret values) and signs every role in, most
            of them in two territories (`Viewer`). Each asks over HTTP for every probe at every place, the most privileged first.
            Judged are: the status by the two tables; every word that occurs once in the installation and is not for everybody
            (`Secret`); faults of the program; whether an answer may be kept on the way and whether somebody else's tag is
            answered with 304; whether a record that one may not see answers as one that does not exist. Posts are sent by
            everybody who may not, and nothing may have changed. Each secret must be read by somebody, or the proof fails too.

            What is told of a place stands in its territory: an entry of the audit log is read by the administration of its
            territory, its values by whoever may see the record there. What an operator delivers is its business secret: name,
            sender and cells of the file. Sums readers see no counts of an import. A job of somebody else shows that it runs.

            ## How a new route joins the proof

            A route is one line of a file in `security/routes`, one file per module:

            `method;pattern;data_class;level;probe;shows`

            - **probe**: how to ask for it so that it shows something: path and parameters; for POST the parameters are the fields of
              the form. Several addresses are separated by a blank: one for each filter, order or format that could tell more.
              Names in braces stand for things of the seeded installation: `{region}` (a municipality, its district, the state),
              `{address}`, `{street}`, `{network}`, `{secretOperator}`, `{run}`, `{job}`, `{operation}`, `{audit}` and others; all of
              them with their meaning are listed in `rights.Place` among the tests. What a new kind of page needs (a saved view, a
              site) is added there and sown in `rights.Sowing`.
            - **shows**: a text that stands in every answer to somebody who may see it all, so that the probe cannot ask past the
              page; empty where nothing is certain.

            `ProbesTest` fails with the line to write where a route has none, where a name is unknown, and where the address does
            not meet the pattern.
            """;

    @Test
    void theDocumentSaysWhatTheTableSays() throws IOException {
        if (System.getProperty("lichtweg.docs.write") != null) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(document());
    }

    @Test
    void everyRoleHasALineForEveryDataClassInBothTerritories() {
        assertThat(RightsTable.standard().list()).hasSize(Role.values().length * DataClass.values().length * 2);
    }

    @Test
    void nobodyMayMoreInForeignTerritoryThanInTheOwn() {
        for (Role role : Role.values()) {
            for (DataClass dataClass : DataClass.values()) {
                assertThat(RightsTable.standard().level(role, dataClass, false))
                        .isLessThanOrEqualTo(RightsTable.standard().level(role, dataClass, true));
            }
        }
    }

    private static String document() {
        return """
                # Rights

                Role × data class × own or foreign territory. Levels, each holding the ones before it: none, aggregate, address,
                raw, write. One level in a cell holds for both territories; otherwise the first is for the own, the second for a
                foreign one. The source is `app/src/main/resources/security/rights.csv`; a test compares this page with it. Which
                route needs which level stands in `security/routes/*.csv`; a route that stands nowhere is closed.

                """ + header() + rows() + "\n" + PROOF;
    }

    private static String header() {
        List<String> classes =
                Stream.of(DataClass.values()).map(RightsDocumentTest::words).toList();
        return "| role | " + String.join(" | ", classes) + " |\n|---|" + "---|".repeat(classes.size()) + "\n";
    }

    private static String rows() {
        return Stream.of(Role.values()).map(RightsDocumentTest::row).collect(Collectors.joining());
    }

    private static String row(Role role) {
        return Stream.of(DataClass.values())
                .map(d -> cell(role, d))
                .collect(Collectors.joining(" | ", "| " + words(role) + " | ", " |\n"));
    }

    private static String cell(Role role, DataClass dataClass) {
        Level own = RightsTable.standard().level(role, dataClass, true);
        Level foreign = RightsTable.standard().level(role, dataClass, false);
        return own == foreign ? words(own) : words(own) + " / " + words(foreign);
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
