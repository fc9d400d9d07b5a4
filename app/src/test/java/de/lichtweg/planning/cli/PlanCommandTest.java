package de.lichtweg.planning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code plan steiner|prize|frontier} as somebody else's script calls them. */
class PlanCommandTest {

    private static final String SQUARE = "E 1 2 3\nE 2 3 4\nE 3 4 5\nE 4 1 9\n";

    @TempDir
    Path folder;

    private record Said(int exit, String out, String err) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    private static Said plan(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = PlanCommand.run(stream(out), stream(err), words);
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String file(String edges, String terminals) throws IOException {
        Path file = folder.resolve("problem.stp");
        Files.writeString(
                file,
                "SECTION Graph\nNodes 5\nEdges " + edges.lines().count() + "\n" + edges + "END\nSECTION Terminals\n"
                        + terminals + "END\nEOF\n");
        return file.toString();
    }

    @Test
    void a_tree_is_printed_with_its_proof_and_written_in_pace_format() throws IOException {
        Path tree = folder.resolve("tree.txt");
        Said said =
                plan("plan", "steiner", file(SQUARE, "Terminals 2\nT 1\nT 4\n"), "--json", "--tree", tree.toString());
        assertThat(said.exit()).isZero();
        assertThat(said.json().fieldNames())
                .toIterable()
                .containsExactly(
                        "vertices",
                        "edges",
                        "terminals",
                        "cost",
                        "lowerBound",
                        "gapPercent",
                        "optimal",
                        "cpuSeconds",
                        "wallSeconds",
                        "peakHeapMb");
        assertThat(said.json().get("cost").asLong()).isEqualTo(9);
        assertThat(said.json().get("lowerBound").asLong()).isEqualTo(9);
        assertThat(said.json().get("optimal").asBoolean()).isTrue();
        assertThat(tree).content().isEqualTo("VALUE 9\n4 1\n");
    }

    @Test
    void prizes_are_weighed_from_the_root_that_is_asked_for() throws IOException {
        String file = file(SQUARE, "Terminals 2\nTP 3 8\nTP 4 1\n");
        assertThat(plan("plan", "prize", file).err()).contains("--root");
        Said said = plan("plan", "prize", file, "--root", "1", "--json");
        assertThat(said.json().get("cost").asLong()).isEqualTo(8);
        assertThat(said.json().get("treeCost").asLong()
                        + said.json().get("prizesForgone").asLong())
                .isEqualTo(8);
    }

    @Test
    void every_budget_has_an_answer_and_a_bound() throws IOException {
        Said said = plan("plan", "frontier", file(SQUARE, "Terminals 3\nT 1\nT 3\nT 4\n"), "--budgets", "4", "--json");
        assertThat(said.exit()).isZero();
        assertThat(said.json().get("points")).hasSize(4).allSatisfy(point -> {
            assertThat(point.get("cost").asLong())
                    .isLessThanOrEqualTo(point.get("budget").asLong());
            assertThat(point.get("collected").asLong())
                    .isLessThanOrEqualTo(point.get("upperBound").asLong());
        });
        assertThat(said.json().get("points").get(3).get("collected").asLong()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E 1 2 -3 | T 1 | Zeile 4: Der Preis der Kante ist negativ",
                "E 1 2 99999999999999999999 | T 1 | Zeile 4: Der Preis der Kante ist zu groß",
                "E 1 2 4611686018427387904 | T 1 | Summe aller Beträge",
                "E 1 2 viel | T 1 | Zeile 4: Der Preis der Kante ist keine Zahl",
                "E 1 7 3 | T 1 | Zeile 4: Den Knoten 7 gibt es nicht; es gibt 1 bis 5.",
                "E 1 2 3 | T 4 | nicht zusammen",
                "A 1 2 3 | T 4 | Gerichtete Graphen",
                "Q 1 2 3 | T 4 | Zeile 4: „Q“ ist im Abschnitt graph unbekannt",
                "E 1 2 3 | Q 4 | Zeile 7: „Q“ ist im Abschnitt terminals unbekannt",
                "E 1 2 3 | T 2 | Der Anschlusspunkt 2 steht zweimal",
                "E 1 2 3 | Terminals 9 | Angekündigt sind 9 Anschlusspunkte, gelesen wurden 1"
            })
    void a_file_that_cannot_be_planned_is_refused_with_a_sentence(String edge, String terminal, String sentence)
            throws IOException {
        Said said = plan("plan", "steiner", file(edge + "\n", terminal + "\nT 2\n"));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prize", "frontier"})
    void prizes_that_cannot_be_weighed_are_refused_with_a_sentence(String command) throws IOException {
        String broken = file("E 1 2 3\nE 2 3 viel\n", "Terminals 1\nTP 3 8\n");
        Said said = plan("plan", command, broken, "--root", "1");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("Zeile 5: Der Preis der Kante ist keine Zahl");
        assertThat(plan("plan", command, file(SQUARE, "Terminals 1\nTP 3 -8\n"), "--root", "1")
                        .err())
                .contains("Zeile 11: Der Preis ist negativ");
    }

    @Test
    void a_compressed_file_that_breaks_off_is_refused_with_a_sentence() throws IOException {
        Path file = folder.resolve("problem.stp.gz");
        Files.write(file, new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2});
        Said said = plan("plan", "steiner", file.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("beschädigt oder bricht ab");
    }

    @Test
    void words_that_make_no_sense_are_refused() throws IOException {
        String file = file(SQUARE, "T 1\nT 2\n");
        assertThat(plan("plan").exit()).isEqualTo(2);
        assertThat(plan("plan", "steiner", "nowhere.stp").err()).contains("gibt es nicht");
        assertThat(plan("plan", "steiner", file, "--time-limit", "0").exit()).isEqualTo(2);
        assertThat(plan("plan", "steiner", file, "--gap", "-1").exit()).isEqualTo(2);
        assertThat(plan("plan", "prize", file, "--root", "6").err()).contains("1 bis 5");
        assertThat(plan(
                                "plan",
                                "steiner",
                                file,
                                "--tree",
                                folder.resolve("no/where").toString())
                        .exit())
                .isEqualTo(2);
    }
}
