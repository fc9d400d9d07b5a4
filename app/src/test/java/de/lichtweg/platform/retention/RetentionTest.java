package de.lichtweg.platform.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.settings.Settings;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is old enough goes, everything else stays, and the ledger always. */
@LichtwegTest(properties = "lichtweg.data=target/retention")
@Transactional
class RetentionTest {

    private static final Scope PROGRAM = Scope.system("programm");
    private static final UUID OLD = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID NEW = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final Path UPLOADS = Path.of("target/retention/uploads");

    @Autowired
    private Retention retention;

    @Autowired
    private Settings settings;

    @Autowired
    private Operations operations;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void elevenYearsOfWork() throws Exception {
        clock.setTo(Instant.parse("2015-03-01T10:00:00Z"));
        operations.write(PROGRAM, new Draft("import.supply", "x", null, "", "alt"), n -> n);
        sql("""
                insert into platform.audit_entry (at, actor, display_name, role, action, subject_kind, subject_id, data_class, why)
                values ('2015-03-01', 'x', 'x', 'AUDITOR', 'user.invite', 'parties.person', 'alt', 'ADMINISTRATION', ''),
                       ('2026-11-01', 'x', 'x', 'AUDITOR', 'user.invite', 'parties.person', 'neu', 'ADMINISTRATION', '')""");
        sql("""
                insert into platform.job (kind, title, parameters, state, actor, display_name, role, territories, created_at, ended_at)
                values ('import', 'alt', '', 'DONE', 'x', 'x', 'AUDITOR', '{}', '2026-01-01', '2026-01-01'),
                       ('import', 'neu', '', 'DONE', 'x', 'x', 'AUDITOR', '{}', '2026-11-01', '2026-11-01'),
                       ('import', 'läuft', '', 'RUNNING', 'x', 'x', 'AUDITOR', '{}', '2025-01-01', null)""");
        sql("insert into platform.job_log (job_id, at, line) select id, now(), 'Zeile' from platform.job");
        sql("""
                insert into platform.integrity_run (actor, started_at, ended_at)
                values ('x', '2025-01-01', '2025-01-01'), ('x', '2026-11-01', '2026-11-01')""");
        sql("""
                insert into platform.sign_in_attempt (account, address, at)
                values ('alt', '', '2026-11-20'), ('neu', '', '2026-11-27 09:00Z')""");
        sql("""
                insert into portal.address_question (asker, at)
                values ('alt', '2026-11-20'), ('neu', '2026-11-27 09:00Z')""");
        sql("""
                insert into cooperation.contact (version, organisation, territory, role_name, person, email, phone, topics, keep_until,
                  demo, changed_at, changed_by)
                values (1, 'x', '14627', 'x', 'alt', '', '', '', '2026-01-01', false, '2025-01-01', 'x'),
                       (1, 'x', '14627', 'x', 'neu', '', '', '', '2027-01-01', false, '2025-01-01', 'x')""");
        sql("""
                insert into platform.spring_session (primary_id, session_id, creation_time, last_access_time,
                  max_inactive_interval, expiry_time)
                values ('alt', 'alt', 0, 0, 1, 1000), ('neu', 'neu', 0, 0, 1, 4000000000000)""");
        jdbc.sql("""
                insert into geodata.upload (id, file_name, size_bytes, sha256, actor, at)
                values (?, 'alt', 1, '', 'x', '2026-01-01'), (?, 'neu', 1, '', 'x', '2026-11-01')""").params(OLD, NEW).update();
        sql("""
                with r as (insert into geodata.import_run (profile, file_name, sha256, dry_run, accept_valid, state, actor, started_at, ended_at)
                  values ('supply', 'alt', '', false, true, 'DONE', 'x', '2025-01-01', '2025-01-01'),
                         ('supply', 'neu', '', false, true, 'DONE', 'x', '2026-11-01', '2026-11-01') returning id)
                insert into geodata.import_issue (run, position, row_number, column_name, kind, rejected, arguments, original)
                select id, 1, 7, '', 'x', true, '{}', '{}' from r""");
        sql("""
                insert into platform.document (subject_kind, subject_id, description, generated, deleted_at, deleted_by, delete_reason)
                values ('x', 'x', 'alt', false, '2026-01-01', 'x', 'x'), ('x', 'x', 'neu', false, '2026-11-20', 'x', 'x'),
                       ('x', 'x', 'da', false, null, null, null)""");
        sql("""
                insert into platform.mail (recipient, subject, body, subject_kind, subject_id, data_class, territory, state, attempts,
                  created_by, created_at, due_at)
                values ('a@b', 'alt', '', 'x', 'x', 'ACTIVITY', 'DE', 'SENT', 1, 'x', '2025-01-01', '2025-01-01'),
                       ('a@b', 'neu', '', 'x', 'x', 'ACTIVITY', 'DE', 'WAITING', 0, 'x', '2026-11-01', '2026-11-01')""");
        sql("""
                with s as (insert into standards.standard
                  values ('liste', 'DATA', '14627', '', 'Liste', '', 1, false, '2025-01-01', 'x') returning key),
                v as (insert into standards.version
                  select s.key, 1, 'DRAFT', '', '', '', '', '', null, null, null, null, '', '', 1, false,
                  '2025-01-01', 'x', null, '' from s returning standard, number),
                d as (insert into standards.data_delivery
                  (standard, number, phase, region, data_class, day, sender, file_name, size_bytes, sha256, row_count, errors,
                   warnings, notes, accepted, passed_by, unchecked, tables, delivered_by, delivered_name, delivered_at, demo)
                  select v.standard, v.number, '', '14627180', 'INTERNAL', old.at, '', 'liste.csv', 1, '', 1, 0,
                   0, 0, true, 0, '{}', '{}', 'x', 'X', old.at, false
                    from v, (values (date '2025-01-01'), (date '2026-11-01')) old (at) returning id)
                insert into standards.data_file (delivery, content) select d.id, 'x' from d""");
        sql("""
                insert into portal.subscription_request (token, email, language, news, dates, municipality, address, place, asked_at)
                values ('alt', 'a@b', 'de', true, false, '', '', '', '2026-11-20'),
                       ('neu', 'a@b', 'de', true, false, '', '', '', '2026-11-27 09:00Z')""");
        Files.createDirectories(UPLOADS);
        Files.writeString(UPLOADS.resolve(OLD.toString()), "alt");
        Files.writeString(UPLOADS.resolve(NEW.toString()), "neu");
        clock.setTo(Instant.parse("2026-11-27T10:00:00Z"));
    }

    @AfterEach
    void theClockGoesOn() {
        clock.run();
    }

    private void sql(String text) {
        jdbc.sql(text).update();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    @Test
    void whatIsOldEnoughGoesWithItsNumberInTheAuditLogAndTheRestStays() {
        assertThat(retention.lines(PROGRAM))
                .allSatisfy(l -> assertThat(l.due()).as(l.key()).isEqualTo(1));
        Map<String, Long> removed = retention.apply(PROGRAM);
        assertThat(removed)
                .containsOnlyKeys(
                        "audit",
                        "jobs",
                        "checks",
                        "uploads",
                        "documents",
                        "deliveries",
                        "rejected-rows",
                        "sessions",
                        "sign-ins",
                        "questions",
                        "subscriptions",
                        "contacts",
                        "mail")
                .allSatisfy((key, n) -> assertThat(n).as(key).isEqualTo(1));
        assertThat(count("platform.job where title in ('neu', 'läuft')")).isEqualTo(2);
        assertThat(count("platform.job_log")).isEqualTo(2);
        assertThat(count("platform.audit_entry where subject_id = 'neu'")).isEqualTo(1);
        assertThat(count("geodata.import_run")).as("runs stay").isEqualTo(2);
        assertThat(UPLOADS.resolve(OLD.toString())).doesNotExist();
        assertThat(UPLOADS.resolve(NEW.toString())).exists();
        assertThat(jdbc.sql("select before::text from platform.audit_entry where action = 'retention.apply'")
                        .query(String.class)
                        .single())
                .contains("\"uploads\": 1", "\"audit\": 1");
        assertThat(retention.apply(PROGRAM)).as("nothing is due twice").isEmpty();
        assertThat(count("platform.audit_entry where action = 'retention.apply'"))
                .isEqualTo(1);
    }

    @Test
    void theLedgerAndTheEntriesOfItsOperationsStayForEver() {
        long entries = count("platform.audit_entry where subject_kind = 'platform.operation'");
        retention.apply(PROGRAM);
        assertThat(count("platform.operation")).isEqualTo(1);
        assertThat(count("platform.audit_entry where subject_kind = 'platform.operation'"))
                .isEqualTo(entries)
                .isPositive();
        jdbc.sql("select set_config('lichtweg.retention', 'on', true)").query().singleValue();
        assertThatThrownBy(() -> sql("delete from platform.audit_entry where subject_kind = 'platform.operation'"))
                .hasMessageContaining("append only");
    }

    @Test
    void onlyRetentionRemovesEntriesOfTheAuditLog() {
        retention.apply(PROGRAM);
        assertThatThrownBy(() -> sql("delete from platform.audit_entry where subject_id = 'neu'"))
                .hasMessageContaining("append only");
    }

    @Test
    void anAdministratorChangesTheDaysAndNobodySetsTooFew() {
        Scope administrator = new Scope("a", "A", Role.ADMINISTRATOR, null, Set.of(), RightsTable.standard());
        Map<String, String> days = new HashMap<>();
        retention.lines(PROGRAM).forEach(l -> days.put(l.key(), String.valueOf(l.days())));
        days.put("jobs", "400");
        retention.change(administrator, days);
        assertThat(settings.number("retention.jobs")).isEqualTo(400);
        assertThat(jdbc.sql(
                                "select before::text || after::text from platform.audit_entry where action = 'settings.change'")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"retention.jobs\": \"180\"}{\"retention.jobs\": \"400\"}");
        assertThat(retention.apply(PROGRAM)).doesNotContainKey("jobs");

        for (String typed : new String[] {"364", "", "zehn", "99999", "-1"}) {
            days.put("audit", typed);
            assertThatThrownBy(() -> retention.change(administrator, days))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, e -> assertThat(e.code()).isEqualTo("retention.audit"));
        }
        days.put("audit", "365");
        Scope other = new Scope(
                "k", "K", Role.DISTRICT_COORDINATION, null, Set.of(new RegionKey("14627")), RightsTable.standard());
        assertThatThrownBy(() -> retention.change(other, days)).isInstanceOf(RuleViolation.class);
        assertThat(settings.number("retention.audit")).isEqualTo(3650);
    }
}
