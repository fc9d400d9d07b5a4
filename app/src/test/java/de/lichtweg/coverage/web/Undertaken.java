package de.lichtweg.coverage.web;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Milestone;
import de.lichtweg.activity.Risk;
import de.lichtweg.coverage.Measure;
import de.lichtweg.coverage.app.AddressNotes;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.Grants;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Plan;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.kernel.Technology;
import de.lichtweg.monitoring.MunicipalReports;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.radar.app.Radar;
import de.lichtweg.radar.app.RadarDesk;
import de.lichtweg.radar.domain.CaseKind;
import de.lichtweg.radar.domain.Facts;
import de.lichtweg.radar.domain.Finding.Evidence;
import de.lichtweg.radar.domain.Finding.Side;
import de.lichtweg.radar.domain.ListKind;
import de.lichtweg.radar.domain.RadarCase;
import de.lichtweg.radar.store.CaseWriter;
import de.lichtweg.radar.store.CaseWriter.Found;
import de.lichtweg.strategy.GoalDraft;
import de.lichtweg.strategy.GoalState;
import de.lichtweg.strategy.Indicator;
import de.lichtweg.strategy.app.Goals;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.Commitments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** So much is going on in the small district that a page which asks once for each thing asks too often. */
final class Undertaken {

    private static final Scope ALL = Scope.system("test");
    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int MANY = 15;
    private static final long ADDRESS = 5;

    private final ApplicationContext beans;

    private Undertaken(ApplicationContext beans) {
        this.beans = beans;
    }

    /** Writes it down and returns the pages that tell of it. */
    static List<String> sow(ApplicationContext beans) {
        return new Undertaken(beans).sow();
    }

    private List<String> sow() {
        beans.getBean(Organisations.class).register(OrganisationKind.DISTRICT, "Landratsamt");
        long project = activity(ActivityKind.FUNDED_PROJECT, null, 0);
        long grant = grant(project, 0);
        List<Long> served = new ArrayList<>(List.of(project));
        for (int i = 1; i <= MANY; i++) {
            served.add(activity(ActivityKind.LOT, project, i));
            grant(project, i);
        }
        long goal = 0;
        for (int i = 0; i < MANY; i++) {
            goal = goal(i, served);
        }
        MunicipalReports reports = beans.getBean(MunicipalReports.class);
        reports.begin(ALL, DISTRICT, DAY);
        long report = reports.open(ALL).getFirst().id();
        List<Long> cases = cases(served);
        talk(RadarDesk.SUBJECT, cases.getFirst());
        talk(RadarDesk.SUBJECT, cases.getLast());
        talk(AddressNotes.SUBJECT, ADDRESS);
        List<String> pages = new ArrayList<>(new Around(beans).sow(served.getLast()));
        pages.addAll(Estimated.sow(beans));
        pages.addAll(new Together(beans).sow());
        pages.addAll(List.of(
                "/radar/" + cases.getFirst(),
                "/radar/" + cases.getLast(),
                "/adressen/" + ADDRESS,
                "/kalender?region=14627",
                "/aktivitaeten?region=14627&stand=alle&spalten=titel,netz,projekt,nachweis",
                "/aktivitaeten?region=14627&stand=alle",
                "/aktivitaeten?region=14627&stand=alle&sicht=tafel",
                "/aktivitaeten?region=14627&stand=alle&sicht=zeit",
                "/aktivitaeten/" + project,
                "/aktivitaeten/" + served.getLast(),
                "/aktivitaeten/" + served.getLast() + "/bau",
                "/aktivitaeten/" + served.getLast() + "/stand",
                "/aktivitaeten/" + served.getLast() + "/bearbeiten",
                "/aktivitaeten/" + project + "/fristen",
                "/zusagen?region=14627",
                "/zusagen/" + commitment(),
                "/rueckmeldungen/" + report,
                "/rueckmeldungen/" + report + "/melden",
                "/zusagen/treue?region=14627",
                "/foerderung?region=14627",
                "/foerderung/liquiditaet?region=14627",
                "/foerderung/" + grant,
                "/ziele?region=14627",
                "/ziele/" + goal,
                "/naechste-schritte?region=14627",
                "/rueckmeldungen?region=14627",
                "/rueckmeldungen/kommune/14627180",
                "/steckbrief/14627180",
                "/berichte",
                "/radar?region=14627",
                "/radar/konflikte?region=14627",
                "/standards/verfahren",
                "/lagebild/14627",
                "/start"));
        return pages;
    }

    private void talk(String kind, long id) {
        Access record = beans.getBean(Subjects.class).get(ALL, new SubjectRef(kind, Long.toString(id)));
        for (int i = 0; i < MANY; i++) {
            beans.getBean(Comments.class).add(ALL, record, "Wort " + i, Set.of());
        }
    }

    private long activity(ActivityKind kind, @Nullable Long parent, int number) {
        return beans.getBean(Activities.class)
                .create(
                        ALL,
                        new ActivityDraft(
                                new ActivityDraft.Basics(kind, parent, "Ausbau " + number, "", "", "", false),
                                new ActivityDraft.Parties("landratsamt", "", null),
                                List.of(new RegionKey("14627180"), new RegionKey("14627240")),
                                new ActivityDraft.Course(
                                        0,
                                        List.of(new ActivityDraft.Entry("award", DAY)),
                                        0,
                                        ActivityState.RUNNING,
                                        null),
                                new ActivityDraft.Next(
                                        "Verträge", "Landratsamt", DAY, DAY.plusMonths(number), "", null, Risk.LOW, ""),
                                new ActivityDraft.Expected(
                                        Technology.FTTH,
                                        1000,
                                        500,
                                        null,
                                        LocalDate.of(2028, 6, 30),
                                        number == MANY ? "region=14627180" : ""),
                                List.of(new Milestone("Baubeginn", LocalDate.of(2027, 4, 1), null, null)),
                                List.of(),
                                List.of()));
    }

    private long commitment() {
        return beans.getBean(Commitments.class)
                .create(
                        ALL,
                        new CommitmentDraft(
                                new CommitmentDraft.Basics(
                                        "Glasfaser", "Netz A (Demo)", Binding.LETTER_OF_INTENT, DAY, "", false, false),
                                new CommitmentDraft.Promised(
                                        Technology.FTTH, 1000, 500, LocalDate.of(2028, 6, 30), "region=14627180"),
                                CommitmentDraft.Quota.NONE,
                                List.of(),
                                List.of()));
    }

    private long grant(long project, int number) {
        return beans.getBean(Grants.class)
                .create(
                        ALL,
                        new GrantDraft(
                                new GrantDraft.Basics(
                                        "Zuwendung " + number,
                                        project,
                                        DISTRICT,
                                        "landratsamt",
                                        GrantDraft.Model.GAP,
                                        0,
                                        0,
                                        null,
                                        "",
                                        "",
                                        "",
                                        false),
                                new GrantDraft.Programmes("", ""),
                                List.of(),
                                Plan.NONE,
                                OwnShares.NONE,
                                List.of(),
                                List.of(),
                                List.of(new GrantDraft.Proof(
                                        GrantDraft.Proof.Kind.INTERIM, LocalDate.of(2027, 4, 30), null, null))));
    }

    /** Conflicts of each activity with a list of a network, and an address of each that somebody forgot. */
    private List<Long> cases(List<Long> served) {
        Radar radar = beans.getBean(Radar.class);
        radar.upToDate();
        List<Found> found = new ArrayList<>();
        for (long activity : served) {
            Side lot = new Side(ListKind.LOT, "Ausbau " + activity, "", activity, null);
            Side list = new Side(ListKind.PROSPECTS, "Netz A (Demo)", "COMMITTED", null, null);
            Facts facts = new Facts(
                    "Dorfstraße " + activity,
                    lot,
                    list,
                    DAY,
                    DAY.plusYears(1),
                    "Landratsamt",
                    List.of(),
                    List.of(new Evidence(lot, DAY, true), new Evidence(list, DAY.plusDays(9), false)));
            found.add(found(CaseKind.OVERBUILD, activity, null, facts));
            found.add(found(CaseKind.BUILDER_MISSED, activity, activity, facts));
        }
        LocalDate today = beans.getBean(LichtwegClock.class).today();
        beans.getBean(CaseWriter.class).keep(ALL, found, today);
        return beans.getBean(RadarDesk.class).list(ALL).stream()
                .sorted(Comparator.comparing(RadarCase::kind).thenComparing(RadarCase::id))
                .map(RadarCase::id)
                .toList();
    }

    private static Found found(CaseKind kind, long activity, @Nullable Long address, Facts facts) {
        return new Found(
                kind + "/" + activity,
                kind,
                false,
                false,
                "14627180",
                address,
                facts.actBy(),
                List.of(activity),
                List.of((int) activity, (int) activity + 1),
                facts);
    }

    private long goal(int number, List<Long> served) {
        return beans.getBean(Goals.class)
                .create(
                        ALL,
                        new GoalDraft(
                                null,
                                "Ziel " + number,
                                "Landkreis",
                                DISTRICT,
                                Measure.ADDRESSES,
                                Indicator.GIGABIT,
                                "Adressen mit Gigabit",
                                "Beschluss",
                                DAY,
                                GoalState.IN_FORCE,
                                List.of(new GoalDraft.Point(LocalDate.of(2030, 12, 31), 9_000 + number)),
                                served));
    }
}
