package de.lichtweg.platform.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.integrity.Check.Severity;
import de.lichtweg.platform.integrity.IntegrityChecks.Report;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every check finds what was planted for it, once, and nothing in a district that is as it should be. */
@LichtwegTest
@TestInstance(Lifecycle.PER_CLASS)
class IntegrityChecksTest {

    private static final String STATE = "insert into coverage.address_state (address_id, source_id, external_id,"
            + " municipality, locality, street, house_number, position, in_existence, valid_from, valid_to, rec_from) values ";
    private static final String SUPPLY = "insert into coverage.supply (address_id, operator_id, source_id, technology,"
            + " down_kbps, up_kbps, delivery_id, valid_from, valid_to, rec_from) values ";
    private static final String DELIVERY = "insert into coverage.delivery (kind, source_id, as_of, complete, file_name,"
            + " sha256, rows_total, touched, rec_from) values ";

    /** What spoils the data so that exactly this check finds one case, and a word of the case. */
    private static final Map<String, List<String>> PLANTED = Map.ofEntries(
            Map.entry(
                    "supply-overlap",
                    List.of("Am Markt 1", SUPPLY + "(1, 1, 1, 1, 50000, 10000, 1, '2020-06-30', null, 1)")),
            Map.entry("prospect-overlap", List.of("Am Markt 1", """
                    insert into coverage.prospect (address_id, operator_id, source_id, kind, technology, down_kbps, up_kbps,
                      delivery_id, valid_from, valid_to, rec_from)
                    values (1, 1, 1, 'COMMITTED', 6, 1, 1, 1, '2020-01-01', '2023-01-01', 1),
                           (1, 1, 1, 'COMMITTED', 5, 2, 2, 1, '2022-12-31', null, 1)""")),
            Map.entry(
                    "address-overlap",
                    List.of(
                            "Am Markt 2",
                            STATE
                                    + "(2, 1, 'b', '14627180', '14627180-001', 'Am Markt', 2, point(2000, 2000), true, '2021-01-01', null, 1)")),
            Map.entry(
                    "address-outside-boundary",
                    List.of(
                            "Feldweg 9",
                            STATE
                                    + "(9, 1, 'i', '14627180', '14627180-001', 'Feldweg', 9, point(11600, 2000), true, '2018-12-31', null, 1)")),
            Map.entry(
                    "address-without-municipality",
                    List.of(
                            "Feldweg 9",
                            STATE
                                    + "(9, 1, 'i', '', null, 'Feldweg', 9, point(50000, 2000), true, '2018-12-31', null, 1)")),
            Map.entry(
                    "statement-without-address",
                    List.of("77", SUPPLY + "(77, 1, 1, 1, 50000, 10000, 1, '2020-06-30', null, 1)")),
            Map.entry(
                    "statement-of-ended-address",
                    List.of("Am Markt 3", SUPPLY + "(3, 1, 1, 1, 50000, 10000, 1, '2022-06-30', null, 1)")),
            Map.entry(
                    "backward-period",
                    List.of("Adresse 2", SUPPLY + "(2, 1, 1, 1, 50000, 10000, 1, '2020-06-30', '2020-06-30', 1)")),
            Map.entry(
                    "row-of-unknown-operation",
                    List.of("supply, Vorgang 55", SUPPLY + "(2, 1, 1, 1, 99, 9, 1, '2020-06-30', null, 55)")),
            Map.entry(
                    "delivery-without-rows",
                    List.of("leer.csv", DELIVERY + "('supply', 1, '2020-06-30', true, 'leer.csv', '', 12, '', 1)")),
            Map.entry(
                    "localities-do-not-sum",
                    List.of(
                            "3 Adressen, davon 2",
                            STATE
                                    + "(9, 1, 'i', '14627180', null, 'Feldweg', 9, point(2000, 2000), true, '2018-12-31', null, 1)")),
            Map.entry("rate-out-of-range", List.of("14627180", """
                    insert into coverage.published_rate (region_key, as_of, user_group, technology, down_mbps, percent_e2,
                      whole, source_id, delivery_id, rec_from)
                    values ('14627180', '2020-06-30', 'private', 'all', '{50,100}', '{9990,10002}', '{false,false}', 2, 1, 1)""")),
            Map.entry("merger-into-nowhere", List.of("14627999 → 14627998", """
                    insert into region.merger (old_key, new_key, effective, source, rec_from)
                    values ('14627999', '14627998', '2019-01-01', 'x', 1)""")),
            Map.entry("region-without-parent", List.of("99999010", """
                    insert into region.region (key, name, source, valid_from, rec_from)
                    values ('99999010', 'Nirgendwo', 'x', '2019-01-01', 1)""")),
            Map.entry("orphaned-run", List.of("liste.csv", run("RUNNING", 0))),
            Map.entry("run-without-operation", List.of("Vorgang 55", run("DONE", 55))),
            Map.entry("backward-street", List.of("osm 7", """
                    insert into geodata.street (source, external_id, kind, line, extent, valid_from, rec_from, rec_to)
                    values ('osm', '7', 'RESIDENTIAL', '', box(point(0,0),point(1,1)), '2020-01-01', 1, 1)""")),
            Map.entry("organisation-without-mandate", List.of("Stadt Nossen", """
                    with o as (insert into parties.organisation (key, kind, demo) values ('stadt', 'MUNICIPALITY', false) returning id),
                    p as (insert into parties.person (login, display_name, email, must_change_password, demo, created_at)
                      values ('bauamt', 'Bauamt', '', false, false, '2020-01-01') returning id),
                    m as (insert into parties.mandate (person_id, organisation_id, role, territory, valid_from, valid_to)
                      select p.id, o.id, 'MUNICIPALITY', '14627180', date '2020-01-01', date '2021-12-31' from p, o)
                    insert into parties.organisation_name (organisation_id, name, name_key)
                    select o.id, 'Stadt Nossen', 'stadt nossen' from o""")),
            Map.entry("no-administrator", List.of("Administration", """
                    insert into parties.person (login, display_name, email, must_change_password, demo, created_at)
                    values ('x', 'X', '', false, false, '2020-01-01')""")),
            Map.entry("operation-without-audit", List.of("Vorgang 2", """
                    insert into platform.operation (number, kind, source, why, summary, actor, at)
                    values (2, 'import.supply', 'x', '', 'ohne Spur', 'x', '2026-12-01')""")),
            Map.entry("operation-gap", List.of("Vorgang 4 nach 1", """
                    insert into platform.operation (number, kind, source, why, summary, actor, at)
                    values (4, 'import.supply', 'x', '', 'Sprung', 'x', '2026-12-01')""")),
            Map.entry("document-content", List.of("aaaaaaaa", """
                    with d as (insert into platform.document (subject_kind, subject_id, description, generated)
                      values ('x', '1', '', false) returning id)
                    insert into platform.document_version (document_id, version, name, type, bytes, sha256, at, actor, display_name)
                    select d.id, 1, 'a.txt', 'text/plain', 1, repeat('a', 64), '2026-11-01', 'x', 'X' from d""")),
            Map.entry("published-version-changed", List.of("Muster, Fassung 1", """
                    with s as (insert into standards.standard
                      values ('muster', 'TEMPLATE', '14627', '', 'Muster', '', 1, false, '2026-11-01', 'x') returning key)
                    insert into standards.version
                    select s.key, 1, 'PUBLISHED', 'anders', '', '', '', '', null, null, date '2026-01-01', null, '', 'x', 1, false,
                      '2026-11-01', 'x', '2026-11-01', 'x' from s""")),
            Map.entry("adoption-of-unpublished-version", List.of("Entwurf, Fassung 1, 14627180", """
                    with s as (insert into standards.standard
                      values ('entwurf', 'TEMPLATE', '14627', '', 'Entwurf', '', 1, false, '2026-11-01', 'x') returning key),
                    v as (insert into standards.version
                      select s.key, 1, 'DRAFT', '', '', '', '', '', null, null, null, null, '', '', 1, false,
                      '2026-11-01', 'x', null, '' from s returning standard, number)
                    insert into standards.adoption
                      (standard, number, region, stand, since, reason, organisation, said_by, said_at, demo)
                    select v.standard, v.number, '14627180', 'ADOPTED', date '2026-01-01', '', '', 'x', '2026-11-01', false from v""")),
            Map.entry("delivery-counts", List.of("liste 1, ", """
                    with s as (insert into standards.standard
                      values ('liste', 'DATA', '14627', '', 'Liste', '', 1, false, '2026-11-01', 'x') returning key),
                    v as (insert into standards.version
                      select s.key, 1, 'DRAFT', '', '', '', '', '', null, null, null, null, '', '', 1, false,
                      '2026-11-01', 'x', null, '' from s returning standard, number)
                    insert into standards.data_delivery
                      (standard, number, phase, region, data_class, day, sender, file_name, size_bytes, sha256, row_count, errors,
                       warnings, notes, accepted, passed_by, unchecked, tables, delivered_by, delivered_name, delivered_at, demo)
                    select v.standard, v.number, '', '14627180', 'INTERNAL', date '2026-11-01', '', 'liste.csv', 1, '', 1, 0,
                       1, 0, true, 0, '{}', '{}', 'x', 'X', '2026-11-01', false from v""")),
            Map.entry("job-without-worker", List.of("Einlesung", """
                    insert into platform.job (kind, title, parameters, state, actor, display_name, role, territories, created_at)
                    values ('import', 'Einlesung', '', 'RUNNING', 'x', 'x', 'AUDITOR', '{}', '2026-11-01')""")));

    @Autowired
    private CheckCatalogue catalogue;

    @Autowired
    private CheckRunner runner;

    @Autowired
    private IntegrityChecks checks;

    @Autowired
    private CheckResults results;

    @Autowired
    private Operations operations;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private static List<String> planted(String key) {
        return Objects.requireNonNull(PLANTED.get(key), "a violation for " + key);
    }

    private static String run(String state, int operation) {
        return """
                insert into geodata.import_run (profile, file_name, sha256, dry_run, accept_valid, state, operation, actor, started_at)
                values ('supply', 'liste.csv', '', false, false, '%s', %d, 'x', '2026-11-27')""".formatted(state, operation);
    }

    @BeforeAll
    void aSmallDistrictAsItShouldBe() {
        clock.setTo(Instant.parse("2026-11-28T08:00:00Z"));
        byte[] square =
                new WKBWriter().write(new GeometryFactory().toGeometry(new Envelope(1_000, 11_000, 1_000, 11_000)));
        operations.write(Scope.system("test"), new Draft("import.regions", "test", null, "", ""), n -> {
            jdbc.sql("""
                    insert into region.region (key, name, type, source, valid_from, rec_from)
                    values ('14627180', 'Nossen', 'Stadt', 'test', '2008-08-01', 1),
                           ('14627290', 'Thiendorf', 'Gemeinde', 'test', '2008-08-01', 1),
                           ('14627180-001', 'Rhäsa', 'Ortsteil', 'test', '2008-08-01', 1)""").update();
            jdbc.sql("""
                    insert into region.boundary (key, source, geometry, valid_from, rec_from)
                    values ('14627180', 'test', ?, '2008-08-01', 1)""").param(square).update();
            jdbc.sql(STATE + """
                    (1, 1, 'a', '14627180', '14627180-001', 'Am Markt', 1, point(2000, 2000), true, '2018-12-31', null, 1),
                    (2, 1, 'b', '14627180', '14627180-001', 'Am Markt', 2, point(11400, 2000), true, '2018-12-31', null, 1),
                    (3, 1, 'c', '14627180', '14627180-001', 'Am Markt', 3, point(2000, 2000), true, '2018-12-31', '2022-01-01', 1),
                    (3, 1, 'c', '14627180', '14627180-001', 'Am Markt', 3, point(2000, 2000), false, '2022-01-01', null, 1)""").update();
            jdbc.sql(SUPPLY + """
                    (1, 1, 1, 1, 50000, 10000, 1, '2018-12-31', '2020-01-01', 1),
                    (1, 1, 1, 1, 50000, 10000, 1, '2020-01-01', null, 1),
                    (3, 1, 1, 1, 50000, 10000, 1, '2018-12-31', null, 1)""").update();
            jdbc.sql(DELIVERY + "('supply', 1, '2018-12-31', true, 'gut.csv', '', 3, '\\x01', 1)")
                    .update();
            return n;
        });
    }

    static Stream<String> keys() {
        return new CheckCatalogue().list().stream().map(Check::key);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_check_finds_what_was_planted_for_it_and_nothing_else(String key) {
        Check check = catalogue.find(key).orElseThrow();
        assertThat(runner.run(check)).as("before").matches(CheckResult::clean);
        List<String> planted = planted(key);
        CheckResult result = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql(planted.getLast()).update();
            return runner.run(check);
        });
        assertThat(result.error()).isEmpty();
        assertThat(result.found()).isEqualTo(1);
        assertThat(result.cases())
                .singleElement()
                .satisfies(c -> assertThat(c.subject()).contains(planted.getFirst()));
    }

    @Test
    void every_planted_violation_belongs_to_a_check() {
        assertThat(PLANTED.keySet()).containsExactlyInAnyOrderElementsOf(keys().toList());
    }

    @Test
    void every_check_says_what_it_means_in_both_languages_and_ends_its_sentences() {
        for (Check check : catalogue.list()) {
            assertThat(check.texts().values())
                    .as(check.key())
                    .allSatisfy(text -> assertThat(text).isNotBlank());
            for (String field : List.of("reason", "reason en", "advice", "advice en")) {
                assertThat(check.texts().get(field))
                        .as(check.key() + " " + field)
                        .endsWith(".");
            }
        }
    }

    @Test
    void a_run_is_kept_with_its_cases_and_audited() {
        Report report = checks.run(Scope.system("test"), (position, check) -> {});
        assertThat(report.clean()).isTrue();
        assertThat(results.latest().orElseThrow().actor()).isEqualTo("test");
        assertThat(results.results(report.run())).hasSize(catalogue.list().size());
        assertThat(jdbc.sql(
                                "select count(*) from platform.audit_entry where action = 'integrity.run' and subject_id = ?")
                        .param(Long.toString(report.run()))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        Report spoilt = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql(planted("supply-overlap").getLast()).update();
            Report with = checks.run(Scope.system("test"), (position, check) -> {});
            assertThat(Objects.requireNonNull(results.results(with.run()).get("supply-overlap"))
                            .cases())
                    .containsExactly(new Finding("Am Markt 1", "14627180", "/adressen/1"));
            assertThat(results.history("supply-overlap", 2))
                    .extracting(CheckResults.Past::found)
                    .containsExactly(1L, 0L);
            return with;
        });
        assertThat(spoilt.clean()).isFalse();
        assertThat(spoilt.errors()).isEqualTo(1);
    }

    @Test
    void all_cases_are_counted_and_the_first_are_kept() {
        Check many =
                check("select 'Fall ' || n as subject, null as region, null as link from generate_series(1, 1234) n");
        CheckResult result = runner.run(many);
        assertThat(result.found()).isEqualTo(1234);
        assertThat(result.cases())
                .hasSize(CheckResult.KEPT)
                .first()
                .extracting(Finding::subject)
                .isEqualTo("Fall 1");
    }

    @Test
    void a_check_that_cannot_run_says_so_and_none_can_write() {
        assertThat(runner.run(check("select nothing from nowhere")).error()).contains("nowhere");
        CheckResult writes =
                runner.run(check("delete from coverage.supply returning 'x' as subject, null as region, null as link"));
        assertThat(writes.error()).contains("read-only");
        assertThat(runner.run(check("")).error()).contains("weder SQL noch Programm");
    }

    private static Check check(String sql) {
        return new Check("probe", "test", Severity.ERROR, DataClass.INTERNAL, Map.of(), sql);
    }

    @Test
    void a_file_without_advice_is_refused() {
        assertThatThrownBy(() -> CheckFile.read("test", "probe", "-- severity: error\n-- title: x\n\nselect 1"))
                .hasMessageContaining("test/probe")
                .hasMessageContaining("advice");
    }
}
