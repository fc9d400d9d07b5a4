package de.lichtweg.coverage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** House coordinates as the Länder write them: all name the same house in Meißen. */
@LichtwegTest
class HouseCoordinatesDialectsTest {

    private static final String HEADER =
            "nba;oid;qua;landschl;land;regbezschl;regbez;kreisschl;kreis;gmdschl;gmd;ottschl;ott;strschl;str;hnr;adz;zone;ostwert;nordwert";
    private static final String PLACE = "A;14;Sachsen;6;;27;Meißen;140;Meißen;0000;;00123;Bäckerweg;12;a";
    private static final String IN_ZONE_33 = "33;393588.980;5668962.280";
    private static final String IN_ZONE_32 = "32;813066.350;5677399.800";

    @Autowired
    Imports imports;

    @Autowired
    Operations operations;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeEach
    void nothing() {
        jdbc.sql("truncate coverage.address_state, coverage.delivery").update();
    }

    private static String row(String change, String oid, String place) {
        return change + ";" + oid + ";" + PLACE + ";" + place;
    }

    /** 24 columns (HK-DE 5.2), 20 without postal ones, 26 with line feeds, comma and quotes with a slip in the header. */
    static List<String> dialects() {
        String post = ";01662;Meißen;;";
        String comma = (HEADER.replace("kreisschl", "kreissch") + "\r\n" + row("N", "DESN1", IN_ZONE_33) + "\r\n")
                .replaceAll("([^;\r\n]*)(;|\r\n)", "\"$1\"$2")
                .replace(';', ',');
        return List.of(
                HEADER + ";postplz;postonm;postonmzus;postott\r\n" + row("N", "DESN1", IN_ZONE_33) + post + "\r\n",
                HEADER + "\r\n" + row("N", "DESN1", IN_ZONE_32) + "\r\n",
                HEADER + ";postplz;postonm;postonmzus;postott;poststr;aud\n" + row("N", "DESN1", IN_ZONE_33) + post
                        + ";Bäckerweg;2026-01-01\n",
                HEADER + "\r\n" + row("N", "DESN1", "33;33393588.980;5668962.280") + "\r\n",
                comma);
    }

    private Result run(String name, String text, @Nullable Boolean complete, String day) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        LocalDate asOf = LocalDate.parse(day);
        Request request = new Request(TestFile.SCOPE, null, asOf, null, null, complete, false, false, null, name, "");
        return imports.run("auto", file, request, Map.of(), null);
    }

    private List<String> states() {
        return jdbc.sql("""
                -- grain: one state believed now
                select external_id || ' ' || street || ' ' || house_number || suffix || ' '
                       || round(position[0]::numeric, 1) || ' ' || round(position[1]::numeric, 1) || ' ' || valid_from
                       || ' ' || in_existence
                from coverage.address_state
                where rec_to is null
                order by external_id, valid_from
                """).query(String.class).list();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void everyDialectIsRecognisedAndGivesTheSameHouse(String text) throws IOException {
        assertThat(run("hk.csv", text, null, "2026-01-01").counts().accepted()).isEqualTo(1);
        assertThat(states()).containsExactly("DESN1 Bäckerweg 12a 393589.0 5668962.3 2026-01-01 true");
        assertThat(jdbc.sql("select municipality from coverage.address_state")
                        .query(String.class)
                        .single())
                .as("the key is only believed where the municipality is known")
                .isEmpty();
    }

    @Test
    void rowsOfTwoZonesMeetAtOnePlace() throws IOException {
        run(
                "hk.csv",
                HEADER + "\r\n" + row("N", "DESN1", IN_ZONE_33) + "\r\n" + row("N", "DESN2", IN_ZONE_32) + "\r\n",
                true,
                "2026-01-01");
        assertThat(states())
                .containsExactly(
                        "DESN1 Bäckerweg 12a 393589.0 5668962.3 2026-01-01 true",
                        "DESN2 Bäckerweg 12a 393589.0 5668962.3 2026-01-01 true");
    }

    @Test
    void aDifferenceDeliveryAddsAltersAndDeletes() throws IOException {
        String stock = row("N", "DESN1", IN_ZONE_33) + "\r\n" + row("N", "DESN2", IN_ZONE_33) + "\r\n";
        run("hk.csv", HEADER + "\r\n" + stock, true, "2026-01-01");
        String changes = row("L", "DESN1", IN_ZONE_33).replace("Bäckerweg", "Irgendwo") + "\r\n"
                + row("A", "DESN2", IN_ZONE_33).replace("Bäckerweg", "Bäckergasse") + "\r\n"
                + row("N", "DESN3", IN_ZONE_33) + "\r\n" + row("L", "DESN9", IN_ZONE_33) + "\r\n"
                + row("A", "DESN8", IN_ZONE_33) + "\r\n";
        Result result = run("hk.csv", HEADER + "\r\n" + changes, null, "2026-07-01");
        assertThat(states())
                .containsExactly(
                        "DESN1 Bäckerweg 12a 393589.0 5668962.3 2026-01-01 true",
                        "DESN1 Bäckerweg 12a 393589.0 5668962.3 2026-07-01 false",
                        "DESN2 Bäckerweg 12a 393589.0 5668962.3 2026-01-01 true",
                        "DESN2 Bäckergasse 12a 393589.0 5668962.3 2026-07-01 true",
                        "DESN3 Bäckerweg 12a 393589.0 5668962.3 2026-07-01 true",
                        "DESN8 Bäckerweg 12a 393589.0 5668962.3 2026-07-01 true");
        assertThat(result.issues())
                .contains(
                        new Imports.IssueCount("address.deleted.unknown", 1),
                        new Imports.IssueCount("address.altered.unknown", 1));
        assertThat(run("hk.csv", HEADER + "\r\n" + changes, null, "2026-07-01").operation())
                .isZero();
        operations.undo(TestFile.SCOPE, result.operation(), "falscher Stand");
        assertThat(states()).hasSize(2);
    }

    @Test
    void aDifferenceIsNoWholeStock() {
        String text = HEADER + "\r\n" + row("L", "DESN1", IN_ZONE_33) + "\r\n";
        assertThatThrownBy(() -> run("hk.csv", text, true, "2026-01-01"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("address.difference"));
    }

    @Test
    void gmlWithSwappedAxesIsTurnedRoundAndSaidSo() throws IOException {
        String gml = """
                <wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2">
                <wfs:member><adresse gml:id="DESN1"><strasse>Bäckerweg</strasse><hausnummer>12a</hausnummer>
                <lage><gml:Point srsName="%s"><gml:pos>%s</gml:pos></gml:Point></lage></adresse></wfs:member></wfs:FeatureCollection>
                """;
        Result swapped =
                run("a.gml", gml.formatted("urn:ogc:def:crs:EPSG::25833", "5668962.28 393588.98"), null, "2026-01-01");
        assertThat(swapped.issues()).contains(new Imports.IssueCount("axes.swapped", 1));
        assertThat(states()).containsExactly("DESN1 Bäckerweg 12a 393589.0 5668962.3 2026-01-01 true");
        Result geographic = run(
                "a.gml", gml.formatted("urn:ogc:def:crs:EPSG::4258", "51.162190994 13.478166973"), null, "2026-01-01");
        assertThat(geographic.issues()).contains(new Imports.IssueCount("axes.swapped", 1));
        Result inOrder = run("a.gml", gml.formatted("EPSG:25833", "393588.98 5668962.28"), null, "2026-01-01");
        assertThat(inOrder.issues()).extracting(Imports.IssueCount::kind).doesNotContain("axes.swapped");
        assertThat(states()).hasSize(1);
    }
}
