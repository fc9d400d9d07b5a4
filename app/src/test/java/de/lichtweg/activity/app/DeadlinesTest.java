package de.lichtweg.activity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.Drafts;
import de.lichtweg.activity.domain.Chain.Move;
import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.activity.domain.Deadline.Draft;
import de.lichtweg.activity.domain.DeadlineChange;
import de.lichtweg.activity.domain.DeadlineRule;
import de.lichtweg.activity.store.RunningStore;
import de.lichtweg.geodata.ingest.ImportProfile.Plan.Counts;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.table.TableFormat;
import de.lichtweg.platform.time.Holidays;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.time.Term;
import de.lichtweg.platform.time.Term.Unit;
import de.lichtweg.platform.time.WorkingDays;
import de.lichtweg.testing.LichtwegTest;
import de.lichtweg.testing.Recognised;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deadlines by rules, one after another, moved, set by hand, kept; and what is overdue by them. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true", shared = "time")
class DeadlinesTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final RegionKey NOSSEN = new RegionKey("14627180");

    @Autowired
    Imports imports;

    @Autowired
    DeadlineTable table;

    @Autowired
    ActivityRegister register;

    @Autowired
    RunningStore store;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Organisations organisations;

    @Autowired
    Holidays holidays;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    private long id;

    @BeforeEach
    void aSurvey() {
        clock.setTo(Instant.parse("2026-11-20T09:00:00Z"));
        id = register.create(OFFICE, Drafts.resolution(organisations, NOSSEN, "Markterkundung Nossen"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private DeadlineRule rule(String key) {
        return deadlines.rules(OFFICE, true).stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Draft by(String key, @Nullable LocalDate start, @Nullable Long after) {
        DeadlineRule r = rule(key);
        return new Draft(r.id(), r.name(), start, after, r.term(), r.runsUntil(), r.workingDay(), null, "", null);
    }

    private static Draft with(
            Draft d, @Nullable LocalDate start, @Nullable LocalDate set, String why, @Nullable LocalDate done) {
        return new Draft(d.rule(), d.name(), start, d.after(), d.term(), d.runsUntil(), d.workingDay(), set, why, done);
    }

    private List<Deadline> all() {
        return deadlines.of(OFFICE, List.of(register.get(OFFICE, id)));
    }

    private Deadline named(String name) {
        return all().stream()
                .filter(d -> d.draft().name().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private void threeInARow() {
        deadlines.create(OFFICE, id, by("survey.duration", day("2026-11-04"), null));
        deadlines.create(OFFICE, id, by("survey.age", null, named("8 Wochen").id()));
        Term month = new Term(1, Unit.MONTHS);
        deadlines.create(
                OFFICE,
                id,
                new Draft(
                        null, "Unterlagen ablegen", null, named("12 Monate").id(), month, false, true, null, "", null));
    }

    @Test
    void whatHangsOnAChangedDeadlineMovesWithItAndItIsSaidWhat() {
        threeInARow();
        assertThat(all().stream().map(Deadline::day))
                .as("eight weeks, twelve months, a month and § 193 over a Sunday")
                .containsExactly(day("2026-12-30"), day("2027-12-30"), day("2028-01-31"));
        Deadline first = named("8 Wochen");
        List<Move> moved =
                deadlines.change(OFFICE, id, first.id(), 1, with(first.draft(), day("2026-11-06"), null, "", null));
        assertThat(all().stream().map(Deadline::day))
                .as("New Year and the weekend behind it move the first one on")
                .containsExactly(day("2027-01-04"), day("2028-01-04"), day("2028-02-04"));
        assertThat(moved)
                .extracting(m -> m.deadline().draft().name() + " " + m.before() + " " + m.after())
                .containsExactly(
                        "Markterkundung höchstens 12 Monate alt beim Antrag 2027-12-30 2028-01-04",
                        "Unterlagen ablegen 2028-01-31 2028-02-04");
        List<DeadlineChange> log = deadlines.changes(OFFICE, register.get(OFFICE, id));
        assertThat(log.subList(0, 3))
                .extracting(DeadlineChange::what)
                .containsExactly(DeadlineChange.What.MOVED, DeadlineChange.What.MOVED, DeadlineChange.What.CHANGED);
        assertThat(audited("deadline.move")).isEqualTo(2);
        assertThat(audited("deadline.change")).isEqualTo(1);
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from platform.audit_entry where action = ? and subject_id = ?")
                .params(action, Long.toString(id))
                .query(Long.class)
                .single();
    }

    @Test
    void aDaySetByHandNeedsAReasonAndMovesTheRest() {
        threeInARow();
        Deadline first = named("8 Wochen");
        assertThatThrownBy(() -> deadlines.change(
                        OFFICE,
                        id,
                        first.id(),
                        1,
                        with(first.draft(), first.draft().start(), day("2027-01-15"), " ", null)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("deadline.reason"));
        deadlines.change(
                OFFICE,
                id,
                first.id(),
                1,
                with(first.draft(), first.draft().start(), day("2027-01-15"), "verlängert", null));
        assertThat(named("8 Wochen").day()).isEqualTo("2027-01-15");
        assertThat(named("8 Wochen").computed())
                .as("what the law says stays to be seen")
                .isEqualTo("2026-12-30");
        assertThat(named("12 Monate").day()).isEqualTo("2028-01-15");
        assertThatThrownBy(() -> deadlines.change(OFFICE, id, first.id(), 1, first.draft()))
                .as("somebody saved in between")
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("deadline.changed"));
    }

    @Test
    void noDeadlineBeginsWithItsOwnEndAndNoneOnWhichAnotherHangsIsRemoved() {
        threeInARow();
        Deadline first = named("8 Wochen");
        Draft d = first.draft();
        Draft circle =
                new Draft(d.rule(), d.name(), null, named("Unterlagen").id(), d.term(), true, true, null, "", null);
        assertThatThrownBy(() -> deadlines.change(OFFICE, id, first.id(), 1, circle))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("deadline.circle"));
        assertThatThrownBy(() -> deadlines.remove(OFFICE, id, first.id()))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("deadline.hangs"));
        deadlines.remove(OFFICE, id, named("Unterlagen").id());
        assertThat(all()).hasSize(2);
        long other = register.create(OFFICE, Drafts.resolution(organisations, NOSSEN, "Andere"));
        assertThatThrownBy(() -> deadlines.create(OFFICE, other, by("survey.age", null, first.id())))
                .as("a deadline of another activity")
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("deadline.after"));
        assertThatThrownBy(() -> deadlines.change(OFFICE, other, first.id(), 1, d))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anOverdueDeadlineIsOverdueLikeAStepUntilItIsKept() {
        deadlines.create(OFFICE, id, by("grant.objection", day("2026-10-15"), null));
        deadlines.create(OFFICE, id, by("survey.duration", day("2026-09-01"), null));
        Activity late = register.get(OFFICE, id);
        assertThat(late.deadline())
                .as("§ 193 from Sunday to Monday; what runs is nothing to do")
                .isEqualTo("2026-11-16");
        assertThat(late.isOverdue(clock.today())).isTrue();
        assertThat(late.due()).isEqualTo("2026-11-16");
        assertThat(overdue()).isTrue();
        Deadline objection = named("Widerspruch");
        deadlines.change(
                OFFICE,
                id,
                objection.id(),
                1,
                with(objection.draft(), objection.draft().start(), null, "", day("2026-11-12")));
        assertThat(register.get(OFFICE, id).isOverdue(clock.today())).isFalse();
        assertThat(overdue()).isFalse();
    }

    private boolean overdue() {
        return store.overdue(OFFICE, clock.today()).stream().anyMatch(o -> o.id() == id);
    }

    @Test
    void onlyWhoMayChangeTheActivityChangesItsDeadlines() {
        Scope municipality = new Scope("x", "X", Role.MUNICIPALITY, null, Set.of(NOSSEN), RightsTable.standard());
        Draft draft = by("grant.objection", day("2026-10-15"), null);
        assertThatThrownBy(() -> deadlines.create(municipality, id, draft)).isInstanceOf(Closed.class);
        Scope elsewhere =
                new Scope("y", "Y", Role.MUNICIPALITY, null, Set.of(new RegionKey("14628270")), RightsTable.standard());
        assertThatThrownBy(() -> deadlines.create(elsewhere, id, draft)).isInstanceOf(NotFound.class);
    }

    @Test
    void theHolidaysOfTheDatabaseAreThoseThatWerePublished() throws Exception {
        WorkingDays meissen = holidays.in(new RegionKey("14627"));
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/time/feiertage_sachsen.csv"))) {
            List<String> published = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            List<String> known = day("2020-01-01")
                    .datesUntil(day("2029-01-01"))
                    .flatMap(d -> meissen.holiday(d).map(n -> d + ";" + n).stream())
                    .toList();
            assertThat(known).isEqualTo(published);
        }
        assertThat(holidays.in(new RegionKey("09")).holiday(day("2026-10-31")))
                .as("not in Bavaria")
                .isEmpty();
    }

    @Test
    void deadlinesGoOutAndComeInAgain(@TempDir Path folder) throws IOException {
        threeInARow();
        Path out = folder.resolve("fristen.csv");
        try (OutputStream stream = Files.newOutputStream(out)) {
            TableFormat.find("csv")
                    .orElseThrow()
                    .write(
                            new Table<>(
                                    "Fristen",
                                    table.columns(),
                                    table.lines(OFFICE, List.of(register.get(OFFICE, id))),
                                    new Provenance(
                                            "Fristen", day("2026-11-20"), null, day("2026-11-20"), true, List.of())),
                            stream);
        }
        List<Deadline> before = deadlines.of(OFFICE, List.of(register.get(OFFICE, id)));
        Counts again = take(out);
        assertThat(again.rejected()).isZero();
        assertThat(again.unchanged()).isEqualTo(before.size());
        assertThat(deadlines.of(OFFICE, List.of(register.get(OFFICE, id)))).isEqualTo(before);
        Counts more = take(Files.writeString(
                folder.resolve("neu.csv"), """
                Aktivitaet_Nummer;Frist;Beginn;Nach_Frist;Dauer;Einheit
                %1$d;Stellungnahme;20.11.2026;;2;Wochen
                %1$d;Danach;;%2$d;1;Monate
                %1$d;Zu lang;20.11.2026;;9999;Wochen
                %1$d;Nach nichts;;Gibt es nicht;1;Wochen
                999999;Fremd;20.11.2026;;1;Wochen
                """.formatted(id, named("8 Wochen").id())));
        assertThat(more.written()).isEqualTo(2);
        assertThat(more.rejected()).isEqualTo(3);
        assertThat(named("Stellungnahme").day()).isEqualTo(day("2026-12-04"));
    }

    private Counts take(Path file) {
        return Recognised.take(imports, OFFICE, file).counts();
    }
}
