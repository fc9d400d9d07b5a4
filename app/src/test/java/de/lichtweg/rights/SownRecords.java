package de.lichtweg.rights;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.app.AddressNotes;
import de.lichtweg.coverage.app.Reports;
import de.lichtweg.coverage.app.SavedViews;
import de.lichtweg.coverage.domain.correction.Report.Topic;
import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.coverage.domain.saved.Sharing;
import de.lichtweg.funding.Decision;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.Grants;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Plan;
import de.lichtweg.funding.Shares;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.kernel.Technology;
import de.lichtweg.monitoring.MunicipalReports;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.Way;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.document.Documents;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import de.lichtweg.rights.Sowing.Promises;
import de.lichtweg.rights.Sowing.Village;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.Commitments;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the modules keep about a village, each with a word of the village by which it is recognised: activity with document and
 * comment, commitments, municipal report, goal, grant, saved view, report about an address, note.
 */
final class SownRecords {

    private static final Scope OFFICE = Scope.system("test");

    private final ActivityRegister activities;
    private final Subjects subjects;
    private final Documents documents;
    private final Comments comments;
    private final Commitments commitments;
    private final MunicipalReports reports;
    private final Grants grants;
    private final SavedViews views;
    private final Reports addressReports;
    private final AddressNotes notes;
    private final JdbcClient jdbc;
    private final Promises promises;

    SownRecords(BeanFactory beans, Promises promises) {
        activities = beans.getBean(ActivityRegister.class);
        subjects = beans.getBean(Subjects.class);
        documents = beans.getBean(Documents.class);
        comments = beans.getBean(Comments.class);
        commitments = beans.getBean(Commitments.class);
        reports = beans.getBean(MunicipalReports.class);
        grants = beans.getBean(Grants.class);
        views = beans.getBean(SavedViews.class);
        addressReports = beans.getBean(Reports.class);
        notes = beans.getBean(AddressNotes.class);
        jdbc = beans.getBean(JdbcClient.class);
        this.promises = promises;
    }

    /** Asks the municipalities how things stand. */
    void begin() {
        for (String district : List.of(Sowing.DISTRICT_A, Sowing.DISTRICT_B)) {
            reports.begin(OFFICE, new RegionKey(district), LocalDate.parse(Sowing.HALF_YEAR));
        }
        reports.open(OFFICE);
    }

    /** Sows what belongs to a village; name of {@link Place#NAMES} → what it stands for there. */
    Map<String, String> sow(Village village) {
        long activity = activity(village);
        commitments(village);
        long report = report(village);
        goal(village);
        long address = Long.parseLong(address(village, 1));
        return Map.of(
                "activity", Long.toString(activity),
                "report", Long.toString(report),
                "grant", Long.toString(grant(village)),
                "view", Long.toString(view(village)),
                "notice", Long.toString(notice(village, address)),
                "note", note(village, address));
    }

    /** Something that is done in the village, led by whoever coordinates it, with a note. */
    private long activity(Village village) {
        ActivityDraft draft = new ActivityDraft(
                new ActivityDraft.Basics(
                        ActivityKind.RESOLUTION, null, village.code() + "-vorhaben", "", "", "", false),
                new ActivityDraft.Parties(
                        one("select min(key) from parties.organisation where kind = ?", "DISTRICT"), "", null),
                List.of(village.region()),
                new ActivityDraft.Course(
                        0,
                        List.of(new ActivityDraft.Entry("draft", LocalDate.parse(Sowing.HALF_YEAR))),
                        0,
                        ActivityState.RUNNING,
                        null),
                new ActivityDraft.Next("", "", null, LocalDate.parse(Sowing.HALF_YEAR), "", null, Risk.HIGH, ""),
                new ActivityDraft.Expected(Technology.FTTH, 1000, 500, null, null, ""),
                List.of(),
                List.of(),
                List.of());
        long id = activities.create(OFFICE, draft);
        activities.note(OFFICE, id, village.code() + "-anruf");
        Access access = subjects.get(OFFICE, new SubjectRef(Activities.SUBJECT, Long.toString(id)));
        documents.add(
                OFFICE,
                access,
                new Documents.Sent(
                        village.code() + "-bescheid.txt",
                        Sowing.stream(village.code() + "-inhalt"),
                        village.code() + "-beschreibung",
                        LocalDate.parse(Sowing.HALF_YEAR),
                        false));
        comments.add(OFFICE, access, village.code() + "-kommentar", Set.of());
        return id;
    }

    /** Money that is granted to the village. */
    private long grant(Village village) {
        Shares shares = new Shares(Money.euro(60), Money.euro(30), Money.euro(10), Money.ZERO);
        return grants.create(
                OFFICE,
                new GrantDraft(
                        new GrantDraft.Basics(
                                village.code() + "-zuwendung",
                                null,
                                village.region(),
                                "Stelle koordination-a",
                                GrantDraft.Model.GAP,
                                0,
                                0,
                                null,
                                "",
                                "",
                                "",
                                false),
                        new GrantDraft.Programmes("", ""),
                        List.of(new Decision(
                                Decision.Kind.FINAL,
                                LocalDate.parse(Sowing.HALF_YEAR),
                                Money.euro(100),
                                shares,
                                "",
                                "",
                                false)),
                        Plan.even(shares, 2026, 2028),
                        OwnShares.NONE,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** Something that the village wants to reach. */
    private void goal(Village village) {
        jdbc.sql("""
                        -- one goal
                        insert into strategy.goal (version, title, owner, region_key, measure, indicator, definition, source,
                          valid_from, state, changed_at, changed_by)
                        values (1, :title, 'Ort', :region, 'ADDRESSES', 'GIGABIT', '', '', '2025-01-01', 'IN_FORCE', now(),
                          'test')
                        """)
                .param("title", village.code() + "-ziel")
                .param("region", village.key())
                .update();
        jdbc.sql(
                        "-- its only point\ninsert into strategy.goal_point select max(id), date '2030-12-31', 10000 from strategy.goal")
                .update();
    }

    /** What the municipality says, which waits for the district. */
    private long report(Village village) {
        Report open = reports.list(OFFICE, village.region()).getLast();
        reports.submit(
                Viewer.named(Sowing.login(village)).scope(),
                open.id(),
                open.version(),
                Map.of("changed", village.code() + "-stand"),
                Way.SIGNED_IN);
        return open.id();
    }

    /** What was promised in the village: by the open network for everybody to see, by the other one in confidence. */
    private void commitments(Village village) {
        String address = "region=%s&id=%s".formatted(village.key(), address(village, 20));
        LocalDate said = LocalDate.parse(Sowing.HALF_YEAR);
        commitments.create(
                OFFICE,
                commitment(
                        village.code() + "-zusage",
                        Sowing.NETWORK,
                        said,
                        LocalDate.parse("2027-12-31"),
                        1000,
                        500,
                        false,
                        address));
        commitments.create(
                OFFICE,
                commitment(
                        village.code() + "-geheimzusage",
                        village.operator(),
                        said,
                        village.day().plusDays(promises.daysLater()),
                        promises.downMbps(),
                        promises.upMbps(),
                        true,
                        address));
    }

    private static CommitmentDraft commitment(
            String title,
            String operator,
            LocalDate said,
            LocalDate until,
            int down,
            int up,
            boolean secret,
            String addresses) {
        return new CommitmentDraft(
                new CommitmentDraft.Basics(title, operator, Binding.CONTRACT, said, "", secret, false),
                new CommitmentDraft.Promised(Technology.FTTH, down, up, until, addresses),
                CommitmentDraft.Quota.NONE,
                List.of(),
                List.of());
    }

    /** A question that its owner keeps for himself. */
    private long view(Village village) {
        return views.create(
                Viewer.named(village.owner()).scope(),
                village.code() + "-ansicht",
                new ListState(AddressQuery.all(village.region()), "", List.of(), AsOf.NOW),
                Sharing.PRIVATE);
    }

    /** What the municipality says of an address. */
    private long notice(Village village, long address) {
        return addressReports
                .report(
                        Viewer.named(Sowing.login(village)).scope(),
                        address,
                        new Reports.Written(Topic.OTHER, "", village.code() + "-meldung", "", ""))
                .id();
    }

    /** What the office notes about an address. */
    private String note(Village village, long address) {
        notes.create(Viewer.named(village.owner()).scope(), address, village.code() + "-notiz");
        return one("select max(note_id) from coverage.address_note where address_id = ?", address);
    }

    private String address(Village village, int number) {
        return one("select address_id from coverage.address_state where external_id = ?", village.code() + number);
    }

    private String one(String sql, Object parameter) {
        return jdbc.sql("-- one value\n" + sql)
                .param(parameter)
                .query(String.class)
                .single();
    }
}
