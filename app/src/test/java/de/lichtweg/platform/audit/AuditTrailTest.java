package de.lichtweg.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditTrail.Entry;
import de.lichtweg.platform.audit.AuditTrail.Filter;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@LichtwegTest
class AuditTrailTest {

    private static final Filter ALL = new Filter("", "", null, null);
    private static int number;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String subject = "";

    @BeforeEach
    void aSubject() {
        subject = "subject-" + ++number;
        clock.setTo(Instant.parse("2026-11-02T08:00:00Z"));
    }

    @Test
    void anEntryCanNeitherBeChangedNorRemoved() {
        write(DataClass.ADMINISTRATION);
        for (String sql : List.of(
                "update platform.audit_entry set actor = 'x'",
                "delete from platform.audit_entry",
                "truncate platform.audit_entry")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("append only");
        }
    }

    @Test
    void anEntryVanishesWithTheChangeThatFailed() {
        transaction.executeWithoutResult(status -> {
            write(DataClass.ADMINISTRATION);
            status.setRollbackOnly();
        });
        assertThat(of(Role.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void valuesAreSeenByWhoeverMaySeeTheRecordAndNoOther() {
        write(DataClass.BUSINESS_SECRET);
        assertThat(of(Role.DISTRICT_COORDINATION).getFirst().after()).isPresent();
        Entry covered = of(Role.ADMINISTRATOR).getFirst();
        assertThat(covered.after()).isEmpty();
        assertThat(covered.before()).isEmpty();
        assertThat(covered.why()).isEmpty();
    }

    @Test
    void aMunicipalitySeesNoEntryAtAll() {
        write(DataClass.INTERNAL);
        assertThat(of(Role.MUNICIPALITY)).isEmpty();
        assertThat(trail.count(as(Role.MUNICIPALITY), ALL)).isZero();
    }

    @Test
    void daysBeginAndEndInBerlin() {
        clock.setTo(Instant.parse("2026-11-02T23:30:00Z"));
        write(DataClass.ADMINISTRATION);
        assertThat(on(LocalDate.of(2026, 11, 2))).isZero();
        assertThat(on(LocalDate.of(2026, 11, 3))).isEqualTo(1);
    }

    @Test
    void theDifferenceNamesWhatChanged() {
        List<Difference.Field> fields = Difference.between(
                JsonMapper.shared(),
                Optional.of("{\"name\":\"a\",\"place\":{\"ags\":\"14627180\"},\"old\":1}"),
                Optional.of("{\"name\":\"b\",\"place\":{\"ags\":\"14627180\"},\"list\":[true]}"));
        assertThat(fields)
                .containsExactly(
                        new Difference.Field("name", "a", "b", true),
                        new Difference.Field("place.ags", "14627180", "14627180", false),
                        new Difference.Field("old", "1", "", true),
                        new Difference.Field("list[1]", "", "true", true));
    }

    private void write(DataClass dataClass) {
        log.write(
                Scope.system("test"),
                "test.change",
                new SubjectRef("test", subject),
                dataClass,
                new RegionKey("14627180"),
                "why",
                "{\"a\":1}",
                "{\"a\":2}");
    }

    private List<Entry> of(Role role) {
        return trail.list(as(role), new Filter("", subject, null, null), 10, 0).stream()
                .filter(e -> e.subjectId().equals(subject))
                .toList();
    }

    private long on(LocalDate day) {
        return trail.count(as(Role.ADMINISTRATOR), new Filter("", subject, day, day));
    }

    private static Scope as(Role role) {
        return new Scope("x", "x", role, null, Set.of(new RegionKey("14627")), RightsTable.standard());
    }
}
