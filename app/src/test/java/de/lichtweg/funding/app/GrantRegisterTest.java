package de.lichtweg.funding.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Basics;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.ActivityDraft.Expected;
import de.lichtweg.activity.ActivityDraft.Next;
import de.lichtweg.activity.ActivityDraft.Parties;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.app.Village;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.AttentionSource;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.funding.Decision;
import de.lichtweg.funding.Funder;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Drawdown;
import de.lichtweg.funding.GrantDraft.Instalment;
import de.lichtweg.funding.GrantDraft.Model;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Plan;
import de.lichtweg.funding.Shares;
import de.lichtweg.funding.domain.Revision;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.calendar.CalendarSource;
import de.lichtweg.platform.digest.DigestSource;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.table.TableFormat;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Grants in the database: nothing is lost, nothing overwritten, and the list goes out and comes in. */
@LichtwegTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantRegisterTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Shares SHARES =
            new Shares(Money.euro(60), Money.euro(30), Money.parse("9,99"), Money.parse("0,01"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Imports imports;

    @Autowired
    Operations operations;

    @Autowired
    GrantRegister register;

    @Autowired
    Activities activities;

    @Autowired
    Organisations organisations;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    GrantColumns columns;

    @Autowired
    GrantAttention attention;

    @Autowired
    List<CalendarSource> calendars;

    @Autowired
    List<DigestSource> digests;

    @Autowired
    LichtwegClock clock;

    @TempDir
    Path folder;

    @BeforeAll
    void aDay() {
        clock.setTo(Instant.parse("2026-11-20T09:00:00Z"));
    }

    private static Decision decision(Decision.Kind kind, String day, Money total, Shares shares) {
        return new Decision(kind, LocalDate.parse(day), total, shares, "AZ 1", "", false);
    }

    private static GrantDraft draft(String title, List<Decision> decisions) {
        return new GrantDraft(
                new GrantDraft.Basics(
                        title, null, DISTRICT, "Landratsamt", Model.GAP, 3090, 258_000, null, "4-2", "", "", false),
                new GrantDraft.Programmes("weiss/1", "dios/1"),
                decisions,
                Plan.even(decisions.getLast().shares(), 2022, 2024),
                new OwnShares(
                        OwnShares.Key.FIXED,
                        List.of(new OwnShares.Part(
                                NOSSEN, 0, decisions.getLast().shares().own()))),
                List.of(
                        new Instalment("Baubeginn", 5000, null, LocalDate.of(2023, 1, 2)),
                        new Instalment("Abnahme", 5000, LocalDate.of(2027, 1, 2), null)),
                List.of(new Drawdown(
                        LocalDate.of(2023, 5, 2),
                        LocalDate.of(2023, 6, 2),
                        2023,
                        Money.euro(9),
                        Money.euro(5),
                        "Los 1")),
                List.of(new Proof(Proof.Kind.INTERIM, LocalDate.of(2026, 12, 1), null, null)));
    }

    private static GrantDraft usual(String title) {
        return draft(title, List.of(decision(Decision.Kind.FINAL, "2022-09-01", Money.euro(100), SHARES)));
    }

    @Test
    void everythingThatIsWrittenDownComesBackToTheCent() {
        long id = register.create(OFFICE, usual("Rundreise"));
        Grant grant = register.get(OFFICE, id);
        GrantDraft expected = usual("Rundreise");
        assertThat(grant.draft().decisions()).isEqualTo(expected.decisions());
        assertThat(grant.draft().plan()).isEqualTo(expected.plan());
        assertThat(grant.draft().ownShares()).isEqualTo(expected.ownShares());
        assertThat(grant.draft().instalments()).isEqualTo(expected.instalments());
        assertThat(grant.draft().drawdowns()).isEqualTo(expected.drawdowns());
        assertThat(grant.draft().proofs()).isEqualTo(expected.proofs());
        assertThat(grant.organisationName()).isEqualTo("Landratsamt");
        assertThat(register.list(OFFICE)).contains(grant);
    }

    private static ActivityDraft undertaking(
            ActivityKind kind, @Nullable Long project, String phase, String addresses) {
        return new ActivityDraft(
                new Basics(kind, project, "Ausbau " + kind, "", "", "", false),
                new Parties("landratsamt", "", null),
                List.of(NOSSEN),
                new Course(0, List.of(new Entry(phase, LocalDate.of(2026, 3, 2))), 0, ActivityState.RUNNING, null),
                new Next("Bescheid abwarten", "", null, null, "", null, Risk.NONE, ""),
                new Expected(Technology.FTTH, 1000, 500, null, LocalDate.of(2028, 12, 31), addresses),
                List.of(),
                List.of(),
                List.of());
    }

    private GrantDraft of(long activity, Decision... decisions) {
        GrantDraft d = draft("Bescheid wirkt", List.of(decisions));
        GrantDraft.Basics b = d.basics();
        return new GrantDraft(
                new GrantDraft.Basics(
                        b.title(), activity, DISTRICT, "Landratsamt", Model.GAP, 8, 900, null, "", "", "", false),
                d.programmes(),
                d.decisions(),
                d.plan(),
                d.ownShares(),
                d.instalments(),
                List.of(),
                d.proofs());
    }

    private int funded(String day) {
        return ledger.view(OFFICE, new AsOf(LocalDate.parse(day), null))
                .count(AddressQuery.all(NOSSEN).with("stage", "FUNDED"));
    }

    @Test
    void aDecisionMovesItsActivityAndTheOutlookOfItsAddressesInTheSameTransaction() {
        Village.build(jdbc, operations, imports);
        organisations.register(OrganisationKind.DISTRICT, "Landratsamt");
        long project = activities.create(OFFICE, undertaking(ActivityKind.FUNDED_PROJECT, null, "application", ""));
        long lot = activities.create(OFFICE, undertaking(ActivityKind.LOT, project, "preparation", "region=" + NOSSEN));
        long ahead = activities.create(OFFICE, undertaking(ActivityKind.LOT, project, "award", ""));
        assertThat(funded("2026-11-20")).isZero();
        Decision provisional = decision(Decision.Kind.PROVISIONAL, "2026-09-01", Money.euro(100), SHARES);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            register.create(OFFICE, of(project, provisional));
            status.setRollbackOnly();
        });
        assertThat(funded("2026-11-20")).as("neither without the other").isZero();

        long id = register.create(OFFICE, of(project, provisional));
        assertThat(funded("2026-08-31")).isZero();
        assertThat(funded("2026-09-01")).as("from the day of the notice on").isEqualTo(4);
        Activity moved = activities.find(OFFICE, lot).orElseThrow();
        assertThat(moved.draft().course().present()).isEqualTo(new Entry("provisional", LocalDate.of(2026, 9, 1)));
        assertThat(moved.draft().next().evidence()).isEqualTo("Bescheid in vorläufiger Höhe vom 01.09.2026, AZ 1");
        assertThat(activities
                        .find(OFFICE, ahead)
                        .orElseThrow()
                        .draft()
                        .course()
                        .present()
                        .phase())
                .as("it is further already")
                .isEqualTo("award");

        Decision last = decision(Decision.Kind.FINAL, "2026-11-02", Money.euro(100), SHARES);
        register.change(OFFICE, id, 1, of(project, provisional, last), "");
        assertThat(activities
                        .find(OFFICE, project)
                        .orElseThrow()
                        .draft()
                        .course()
                        .phases())
                .extracting(Entry::phase)
                .containsExactly("application", "provisional", "final");
        register.change(
                OFFICE,
                id,
                2,
                of(
                        project,
                        provisional,
                        last,
                        decision(Decision.Kind.CORRECTION, "2026-11-03", Money.euro(100), SHARES)),
                "");
        assertThat(activities.find(OFFICE, lot).orElseThrow().version())
                .as("amounts alone move nothing")
                .isEqualTo(3);
    }

    @Test
    void thePrintedContradictionIsNotWrittenDown() {
        Money federal = Money.euro(27_754_253);
        Decision printed = decision(
                Decision.Kind.FINAL,
                "2022-09-01",
                Money.parse("45.376.002,37"),
                new Shares(federal, federal, Money.ZERO, Money.ZERO));
        assertThatThrownBy(() -> register.create(OFFICE, draft("Gedruckt", List.of(printed))))
                .isInstanceOfSatisfying(RuleViolation.class, e -> {
                    assertThat(e.code()).isEqualTo("funding.federal_state.same");
                    assertThat(e.arguments().toString()).contains("55.508.506,00", "45.376.002,37");
                });
        assertThat(register.list(OFFICE)).noneMatch(g -> g.title().equals("Gedruckt"));
    }

    @Test
    void aDecisionIsFollowedAndNeverOverwritten() {
        long id = register.create(OFFICE, usual("Bescheide"));
        Shares more = new Shares(Money.euro(66), Money.euro(33), Money.euro(11), Money.ZERO);
        Decision first = usual("").decisions().getFirst();
        Decision other = decision(Decision.Kind.FINAL, "2022-09-01", Money.euro(110), more);
        assertThatThrownBy(() -> register.change(OFFICE, id, 1, draft("Bescheide", List.of(other)), ""))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("funding.decision.kept"));
        Decision amendment = decision(Decision.Kind.AMENDMENT, "2024-02-01", Money.euro(110), more);
        register.change(OFFICE, id, 1, draft("Bescheide", List.of(first, amendment)), "Mehrkosten");
        Grant now = register.get(OFFICE, id);
        assertThat(now.draft().decisions()).containsExactly(first, amendment);
        assertThat(now.draft().plan().total()).isEqualTo(more);
        List<Revision> revisions = register.revisions(OFFICE, now);
        assertThat(revisions).hasSize(2);
        assertThat(revisions.getFirst().why()).isEqualTo("Mehrkosten");
        assertThat(revisions.getLast().fields().get("plan.2022")).contains("20,00");
        assertThat(audited(id)).containsExactly("funding.create", "funding.change");
    }

    private List<String> audited(long id) {
        return jdbc.sql("""
                        -- one entry
                        select e.action
                          from platform.audit_entry e
                         where e.subject_kind = 'funding.grant'
                           and e.subject_id = :id
                         order by e.id
                        """).param("id", Long.toString(id)).query(String.class).list();
    }

    @Test
    void whoSavesTooLateIsToldAndNothingIsOverwritten() {
        long id = register.create(OFFICE, usual("Zu zweit"));
        register.change(OFFICE, id, 1, usual("Zu zweit, einer"), "");
        assertThatThrownBy(() -> register.change(OFFICE, id, 1, usual("Zu zweit, anderer"), ""))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("funding.changed"));
        assertThat(register.get(OFFICE, id).title()).isEqualTo("Zu zweit, einer");
    }

    @Test
    void aMunicipalityReadsWhatItPaysAndChangesNothing() {
        long id = register.create(OFFICE, usual("Für Nossen"));
        Scope nossen = new Scope("n", "Nossen", Role.MUNICIPALITY, null, Set.of(NOSSEN), RightsTable.standard());
        Grant seen = register.get(nossen, id);
        assertThat(seen.draft().ownShares().sum()).isEqualTo(Money.parse("9,99"));
        assertThat(seen.draft().plan().total().get(Funder.FEDERATION)).isEqualTo(Money.ZERO);
        assertThat(register.revisions(nossen, seen)).isEmpty();
        assertThatThrownBy(() -> register.change(nossen, id, 1, usual("Meins"), ""))
                .isInstanceOf(Closed.class);
    }

    @Test
    void whatIsDueIsToldWithTheRegionItIsAbout() {
        register.create(OFFICE, usual("Fällig"));
        List<AttentionItem> items = ((AttentionSource) attention).list(OFFICE, AsOf.NOW, DISTRICT);
        assertThat(items.stream().map(AttentionItem::kind)).contains("funding_nachweis", "funding_abruf");
        assertThat(items).allMatch(i -> i.region().equals(DISTRICT) && i.path().isPresent());
        assertThat(((AttentionSource) attention).list(Scope.anonymous(), AsOf.NOW, DISTRICT))
                .isEmpty();
    }

    @Test
    void proofsStandInTheCalendarOfWhoMaySeeThemAndInTheDigest() {
        LocaleContextHolder.setLocale(Locale.GERMANY);
        long id = register.create(OFFICE, usual("Im Kalender"));
        CalendarSource.Range december =
                new CalendarSource.Range(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31), DISTRICT);
        String page = "/foerderung/" + id;
        assertThat(source(calendars).list(OFFICE, december))
                .filteredOn(e -> e.href().equals(page))
                .singleElement()
                .satisfies(e -> assertThat(e.detail()).isEqualTo("Zwischennachweis"));
        assertThat(source(calendars).list(Scope.anonymous(), december)).isEmpty();
        assertThat(source(digests).list(OFFICE, TODAY, TODAY.plusDays(14)))
                .anyMatch(l -> l.group().equals("soon")
                        && l.href().equals(page)
                        && l.text().contains("01.12.2026"));
        assertThat(source(digests).list(OFFICE, TODAY, TODAY.plusDays(7)))
                .noneMatch(l -> l.href().equals(page));
        LocaleContextHolder.resetLocaleContext();
    }

    /** That of the grants. */
    private static <S> S source(List<S> all) {
        return all.stream()
                .filter(s -> s.getClass().getPackageName().startsWith("de.lichtweg.funding"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListGoesOutAndComesInUnchangedAndANewAmountNeedsANotice() throws IOException {
        take("Titel;Gesamt;Bund;Land;Eigenanteil;Empfänger;Gebiet;Bescheid Art;Bescheid vom\n"
                + "Aus der Tabelle;100,00;60,00;30,00;10,00;Landratsamt;14627;in abschließender Höhe;01.09.2022\n"
                + "Geht nicht auf;100,00;60,00;30,00;9,99;Landratsamt;14627;in abschließender Höhe;01.09.2022\n");
        List<Grant> before = register.list(OFFICE);
        assertThat(before).anyMatch(g -> g.title().equals("Aus der Tabelle"));
        assertThat(before).noneMatch(g -> g.title().equals("Geht nicht auf"));
        for (String format : List.of("csv", "xlsx")) {
            Path out = folder.resolve("liste." + format);
            try (OutputStream stream = Files.newOutputStream(out)) {
                TableFormat.find(format)
                        .orElseThrow()
                        .write(
                                new Table<>(
                                        "Zuwendungen",
                                        columns.list(),
                                        before,
                                        new Provenance("Register", TODAY, null, TODAY, true, List.of())),
                                stream);
            }
            long latest = operations.latest();
            take(out);
            assertThat(register.list(OFFICE)).as(format).isEqualTo(before);
            assertThat(operations.latest()).as("no operation").isEqualTo(latest);
        }
        Imports.Result result = take("Titel;Gesamt;Bund;Land;Eigenanteil\nAus der Tabelle;200,00;120,00;60,00;20,00\n");
        assertThat(result.counts().rejected()).isEqualTo(1);
        assertThat(new ArrayList<>(register.list(OFFICE))).isEqualTo(before);
    }

    private Imports.Result take(String text) throws IOException {
        return take(Files.writeString(folder.resolve("t" + text.hashCode() + ".csv"), text));
    }

    private Imports.Result take(Path file) {
        return imports.run(
                "grants",
                file,
                new Request(
                        OFFICE,
                        DISTRICT,
                        null,
                        null,
                        null,
                        null,
                        true,
                        false,
                        null,
                        file.getFileName().toString(),
                        "test" + file),
                Map.of(),
                null);
    }
}
