package de.lichtweg.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.app.Corrections;
import de.lichtweg.coverage.domain.correction.Correction;
import de.lichtweg.coverage.domain.correction.Evidence;
import de.lichtweg.coverage.domain.correction.FactCorrection;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.table.TableFormat;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What goes out comes in again and writes nothing; what somebody changed in it is written, and nothing else. */
@LichtwegTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTest {

    private static final RegionKey NOSSEN = new RegionKey("14627180");

    @Autowired
    private AddressExport export;

    @Autowired
    private PublishedRatesFile rates;

    @Autowired
    private Imports imports;

    @Autowired
    private Operations operations;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Corrections corrections;

    @TempDir
    private Path folder;

    /** Everything that is easy to lose on the way: names like formulas, umlauts, letters, no number, tenths of metres, two sources. */
    @BeforeAll
    void aStreetWithEverything(@TempDir Path files) throws Exception {
        clock.setTo(Instant.parse("2026-08-01T10:00:00Z"));
        operations.write(
                system(),
                new Operations.Draft("import.regions", "test", null, "", ""),
                n -> jdbc.sql("""
                        -- one municipality
                        insert into region.region (key, name, source, valid_from, rec_from)
                        values ('14627180', 'Nossen', 'test', date '2011-01-01', :n)
                        """).param("n", n).update());
        bring(files, "addresses", "register_a.csv", null, null, "2018-01-01", """
                id;ags;strasse;hausnummer;zusatz;plz;ort;nutzung;haushalte;betriebe;ostwert;nordwert
                101;14627180;Große Weißnitzer Straße;1;a;01683;Nossen;Wohnen;2;1;380000,127;5650000,5
                3;14627180;=Weg;12;;01683;Nossen;Gewerbe;0;4;380100,1;5650010,9
                2;14627180;-Am Gleis-;;;01683;Nossen;Nebengebäude;0;0;380200;5650020
                1;14627180;'s Gässchen;1203;c;;;;1;0;380300,25;5650030,75
                """);
        bring(files, "addresses", "register_b.csv", "zweites", null, "2020-01-01", """
                id;ags;strasse;hausnummer;plz;ort;haushalte;ostwert;nordwert
                x1;14627180;Neuer Weg;7;01683;Nossen;3;380400;5650040
                """);
        bring(files, "supply", "a.csv", null, "Netz Ä (Test)", "2026-06-30", """
                adress_id;technik;download_mbit;upload_mbit
                101;FTTC;50,5;10,25
                101;LTE;30;5
                3;FTTH;1000;500
                2;NONE;;
                x1;FTTC;16;1,024
                """);
        bring(files, "supply", "b.csv", null, "+Netz B (Test)", "2026-06-30", """
                adress_id;technik;download_mbit;upload_mbit
                101;CABLE;400;40
                """);
        bring(files, "prospects", "c.csv", null, "Netz Ä (Test)", "2026-06-30", """
                adress_id;art;technik;download_mbit;upload_mbit;von;bis;vertraulich;massnahme
                101;verbindlich zugesagt;FTTH;1000;1000;01.01.2027;31.12.2028;ja;@Los 7
                3;bewilligt;FTTH;1000;1000;;30.06.2029;nein;
                1;angekündigt;FTTH;1000;500;;;nein;Planung 2030
                x1;im Bau;FTTH;1000;1000;2026-03-01;2026-12-31;nein;
                """);
        bring(files, "rates", "quoten.csv", null, null, "2020-12-31", """
                stand;nutzergruppe;ags;gemeinde;technologie;mbit_min;verfuegbarkeit_prozent
                2020-12-31;gewerbe;14627180;Nossen;leitungsg. Technologien;50;98.25
                2020-12-31;privat;14627180;Nossen;FTTH/B;1000;7.03
                2020-12-31;privat;14627180;Nossen;alle Technologien;1;100.00
                2020-06-30;privat;14627180;Nossen;alle Technologien;1;95
                """);
        correct(new FactCorrection("BUSINESS", 6, 4, false));
    }

    /** Evidence against a register is in the list that goes out, and none of the register's when it comes in again. */
    private void correct(FactCorrection facts) {
        Corrections.Order order = new Corrections.Order(
                AddressQuery.all(RegionKey.GERMANY).with("q", "Am Gleis"),
                new Correction.Building(facts),
                LocalDate.of(2026, 6, 30),
                "Ortstermin",
                new Evidence(Evidence.Kind.INSPECTED, "Protokoll"));
        Corrections.Preview preview = corrections.preview(system(), order);
        assertThat(preview.changed()).isEqualTo(1);
        corrections.correct(system(), order, preview.fingerprint());
    }

    static Stream<Arguments> filesOut() {
        return Stream.of(TableFormat.values())
                .flatMap(f -> Stream.of("addresses", "supply", "prospects").map(list -> Arguments.of(list, f)));
    }

    @ParameterizedTest
    @MethodSource("filesOut")
    void whatGoesOutComesInAgainAndWritesNothing(String list, TableFormat format) throws Exception {
        Path file = out(list, format);
        long before = operations.latest();
        Result result = in(file);
        assertThat(result.counts().rejected()).isZero();
        assertThat(result.counts().rows()).isEqualTo(list.equals("supply") ? 6 : list.equals("prospects") ? 4 : 5);
        assertThat(result.counts().unchanged()).isEqualTo(result.counts().rows());
        assertThat(result.counts().written()).isZero();
        assertThat(operations.latest()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void publishedRatesComeInAgainAndWriteNothing(TableFormat format) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        rates.file("14627180", format.extension(), new MockHttpServletRequest(), response);
        Path file =
                Files.write(folder.resolve("quoten_14627180." + format.extension()), response.getContentAsByteArray());
        Result result = in(file);
        assertThat(result.counts().rows()).isEqualTo(4);
        assertThat(result.counts().unchanged()).isEqualTo(4);
        assertThat(result.counts().written()).isZero();
    }

    @Test
    void whatWasChangedIsWrittenToItsOwnSourceAndCanBeUndone() throws Exception {
        Path file = out("supply", TableFormat.CSV);
        Path changed = replaced(file, "geaendert.csv", ";50,5;", ";100;");
        Result result = in(changed);
        assertThat(result.counts().unchanged()).isEqualTo(4);
        assertThat(result.operation()).isPositive();
        assertThat(operations
                        .find(system(), result.operation())
                        .orElseThrow()
                        .draft()
                        .source())
                .startsWith("operator:netz");
        operations.undo(system(), result.operation(), "zurück");
        assertThat(in(out("supply", TableFormat.CSV)).counts().written()).isZero();
    }

    @Test
    void aChangedAddressKeepsItsNumber() throws Exception {
        Path changed =
                replaced(out("addresses", TableFormat.CSV), "haushalte.csv", "RESIDENTIAL;2;1", "RESIDENTIAL;9;1");
        Result result = in(changed);
        assertThat(result.counts().unchanged()).isEqualTo(4);
        assertThat(Files.readString(out("addresses", TableFormat.CSV))).contains("RESIDENTIAL;9;1");
        operations.undo(system(), result.operation(), "zurück");
    }

    @Test
    void changesOfTwoSourcesAtOnceAreRefusedWithTheirNames() throws Exception {
        Path changed = replaced(out("addresses", TableFormat.CSV), "zwei.csv", ";RESIDENTIAL;", ";PUBLIC;");
        assertThatThrownBy(() -> in(changed)).isInstanceOf(RuleViolation.class).hasMessageContaining("own.sources");
    }

    private Path replaced(Path file, String name, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve(name), text.replace(from, to), StandardCharsets.UTF_8);
    }

    private Path out(String list, TableFormat format) throws IOException {
        Path file = folder.resolve(list + "." + format.extension());
        AddressQuery all = AddressQuery.all(NOSSEN);
        Table<?> table = switch (list) {
            case "addresses" -> export.table(system(), all, "address", AsOf.NOW);
            case "supply" -> export.offers(system(), all, "address", AsOf.NOW);
            default -> export.prospects(system(), all, "address", AsOf.NOW);
        };
        try (OutputStream out = Files.newOutputStream(file)) {
            format.write(table, out);
        }
        return file;
    }

    private Result in(Path file) throws Exception {
        Request request = new Request(
                system(), null, null, null, null, null, false, false, null, String.valueOf(file.getFileName()), "");
        return CurrentScope.callAs(system(), () -> imports.run("auto", file, request, Map.of(), null));
    }

    private void bring(
            Path files,
            String profile,
            String name,
            @Nullable String source,
            @Nullable String operator,
            String day,
            String csv)
            throws Exception {
        Path file = Files.writeString(files.resolve(name), csv);
        Request request = new Request(
                system(), NOSSEN, LocalDate.parse(day), operator, source, null, false, false, 25833, name, "");
        Result result = CurrentScope.callAs(system(), () -> imports.run(profile, file, request, Map.of(), null));
        assertThat(result.counts().rejected()).as(name + result.issues()).isZero();
        assertThat(List.of(result.operation())).doesNotContain(0L);
    }

    private static Scope system() {
        return Scope.system("test");
    }
}
