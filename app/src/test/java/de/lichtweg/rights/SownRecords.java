package de.lichtweg.rights;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.app.ConstructionPhotos;
import de.lichtweg.activity.app.Deadlines;
import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.cooperation.app.Bodies;
import de.lichtweg.cooperation.app.ContactBook;
import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.app.MinutesDesk;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.app.TopicDesk;
import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Contact;
import de.lichtweg.cooperation.domain.MeetingDraft;
import de.lichtweg.cooperation.domain.NewTask;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.app.AddressNotes;
import de.lichtweg.coverage.app.Corrections;
import de.lichtweg.coverage.app.Reports;
import de.lichtweg.coverage.app.SavedViews;
import de.lichtweg.coverage.domain.correction.Correction;
import de.lichtweg.coverage.domain.correction.Evidence;
import de.lichtweg.coverage.domain.correction.Report.Topic;
import de.lichtweg.coverage.domain.saved.ListState;
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
import de.lichtweg.parties.view.Sharing;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.document.Documents;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import de.lichtweg.platform.time.Term;
import de.lichtweg.rights.Sowing.Promises;
import de.lichtweg.rights.Sowing.Village;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.Commitments;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the modules keep about a village, each with a word of the village by which it is recognised: activity with document and
 * comment, commitments, municipal report, goal, grant, saved view, report about an address, correction, note, a meeting with
 * topic, decision and task.
 */
final class SownRecords {

    private static final Scope OFFICE = Scope.system("test");

    private final ActivityRegister activities;
    private final ConstructionPhotos photos;
    private final Deadlines deadlines;
    private final Subjects subjects;
    private final Documents documents;
    private final Comments comments;
    private final Commitments commitments;
    private final MunicipalReports reports;
    private final Grants grants;
    private final SavedViews views;
    private final Reports addressReports;
    private final AddressNotes notes;
    private final Corrections corrections;
    private final Bodies bodies;
    private final Meetings meetings;
    private final TopicDesk topics;
    private final MinutesDesk minutes;
    private final TaskDesk tasks;
    private final ContactBook contacts;
    private final JdbcClient jdbc;
    private final SownRequests requests;
    private final Promises promises;
    private final BeanFactory beans;
    private final SownStandards standards;
    private final SownEstimates estimates;

    SownRecords(BeanFactory beans, Promises promises) {
        activities = beans.getBean(ActivityRegister.class);
        photos = beans.getBean(ConstructionPhotos.class);
        deadlines = beans.getBean(Deadlines.class);
        subjects = beans.getBean(Subjects.class);
        documents = beans.getBean(Documents.class);
        comments = beans.getBean(Comments.class);
        commitments = beans.getBean(Commitments.class);
        reports = beans.getBean(MunicipalReports.class);
        grants = beans.getBean(Grants.class);
        views = beans.getBean(SavedViews.class);
        addressReports = beans.getBean(Reports.class);
        notes = beans.getBean(AddressNotes.class);
        corrections = beans.getBean(Corrections.class);
        bodies = beans.getBean(Bodies.class);
        meetings = beans.getBean(Meetings.class);
        topics = beans.getBean(TopicDesk.class);
        minutes = beans.getBean(MinutesDesk.class);
        tasks = beans.getBean(TaskDesk.class);
        contacts = beans.getBean(ContactBook.class);
        requests = new SownRequests(beans);
        jdbc = beans.getBean(JdbcClient.class);
        this.promises = promises;
        this.beans = beans;
        standards = new SownStandards(beans);
        estimates = new SownEstimates(beans);
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
        meeting(village);
        contact(village);
        DataRecords.sow(beans, village);
        requests.sow(OFFICE, village.region(), village.code(), office(village));
        standards.sow(village);
        long address = Long.parseLong(address(village, 1));
        Map<String, Long> planned = estimates.sow(OFFICE, village.region(), village.code());
        return Map.ofEntries(
                entry("estimate", planned.getOrDefault("estimate", 0L)),
                entry("secretEstimate", planned.getOrDefault("secretEstimate", 0L)),
                entry("basis", planned.getOrDefault("basis", 0L)),
                entry("activity", activity),
                entry("document", document(village, activity)),
                entry("photo", photo(village, activity)),
                entry("deadline", deadline(village, activity)),
                entry("bulk", new SownBulk(beans).sow(OFFICE, activity, village.code())),
                entry("commitment", commitment(village)),
                entry("secretCommitment", secretCommitment(village)),
                entry("report", report(village)),
                entry("goal", goal(village)),
                entry("grant", grant(village)),
                entry("view", view(village)),
                entry("notice", notice(village, address)),
                entry("correction", correction(village)),
                Map.entry("note", note(village, address)));
    }

    private static Map.Entry<String, String> entry(String name, long id) {
        return Map.entry(name, Long.toString(id));
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
        comments.add(OFFICE, access(id), village.code() + "-kommentar", Set.of());
        return id;
    }

    private Access access(long activity) {
        return subjects.get(OFFICE, new SubjectRef(Activities.SUBJECT, Long.toString(activity)));
    }

    /** A paper of the activity. */
    private long document(Village village, long activity) {
        return documents.add(
                OFFICE,
                access(activity),
                new Documents.Sent(
                        village.code() + "-bescheid.txt",
                        Sowing.stream(village.code() + "-inhalt"),
                        village.code() + "-beschreibung",
                        LocalDate.parse(Sowing.HALF_YEAR),
                        false));
    }

    /** A photo of its building site. */
    private long photo(Village village, long activity) {
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
            photos.add(
                    OFFICE,
                    activities.get(OFFICE, activity),
                    "graben.jpg",
                    new ByteArrayInputStream(jpeg.toByteArray()),
                    village.code() + "-foto",
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.parseLong(one("select max(document_id) from activity.photo where activity_id = ?", activity));
    }

    /** Until when something must be done for it. */
    private long deadline(Village village, long activity) {
        LocalDate begin = LocalDate.parse(Sowing.HALF_YEAR);
        Term weeks = new Term(8, Term.Unit.WEEKS);
        deadlines.create(
                OFFICE,
                activity,
                new Deadline.Draft(null, village.code() + "-frist", begin, null, weeks, false, true, null, "", null));
        return Long.parseLong(one("select max(id) from activity.deadline where activity_id = ?", activity));
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
                                Viewer.named("koordination-a").office(),
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
    private long goal(Village village) {
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
        return Long.parseLong(one("select max(id) from strategy.goal where title = ?", village.code() + "-ziel"));
    }

    /** People meet about the village: topic, result, decision, task, and somebody to call. */
    private void meeting(Village village) {
        String office = office(village);
        LocalDate day = LocalDate.parse(Sowing.HALF_YEAR);
        long body = bodies.create(
                OFFICE, new Body(0, 1, village.code() + "-gremium", "G", village.region(), List.of(office), false));
        long meeting = meetings.create(
                OFFICE,
                new MeetingDraft(
                        body,
                        village.code() + "-termin",
                        day,
                        LocalTime.of(10, 0),
                        LocalTime.of(11, 0),
                        "",
                        "",
                        "",
                        null,
                        null,
                        false),
                0,
                1);
        long topic = topics.propose(OFFICE, meetings.get(OFFICE, meeting), village.code() + "-thema", "", day);
        topics.take(OFFICE, meetings.get(OFFICE, meeting), topic, 1, 0);
        minutes.decide(OFFICE, meeting, topic, village.code() + "-beschluss");
        tasks.create(
                OFFICE,
                new NewTask(
                        village.region(),
                        body,
                        meeting,
                        new SubjectRef(Meetings.SUBJECT, Long.toString(meeting)),
                        village.code() + "-termin",
                        "/termine/" + meeting,
                        village.code() + "-aufgabe",
                        "",
                        office,
                        "",
                        null,
                        false));
    }

    /** Key of the office that coordinates the village. */
    private String office(Village village) {
        return one(
                "select key from parties.shared_organisation where name = ?",
                Viewer.named(village.owner()).office());
    }

    /** Somebody to call about the village. */
    private void contact(Village village) {
        contacts.create(
                OFFICE,
                new Contact(
                        0,
                        1,
                        office(village),
                        "",
                        village.region(),
                        village.code() + "-stelle",
                        "",
                        "",
                        "",
                        "",
                        null,
                        "",
                        null,
                        null,
                        null,
                        null,
                        false,
                        true));
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

    /** What the open network promised in the village, for the offices to read. */
    private long commitment(Village village) {
        return commitment(village, Sowing.NETWORK, "-zusage", LocalDate.parse("2027-12-31"), Promises.USUAL, false);
    }

    /** What the other one promised there in confidence. */
    private long secretCommitment(Village village) {
        LocalDate until = village.day().plusDays(promises.daysLater());
        return commitment(village, village.operator(), "-geheimzusage", until, promises, true);
    }

    private long commitment(
            Village village, String operator, String word, LocalDate until, Promises promised, boolean secret) {
        LocalDate said = LocalDate.parse(Sowing.HALF_YEAR);
        String addresses = "region=%s&id=%s".formatted(village.key(), address(village, 20));
        return commitments.create(
                OFFICE,
                new CommitmentDraft(
                        new CommitmentDraft.Basics(
                                village.code() + word, operator, Binding.CONTRACT, said, "", secret, false),
                        new CommitmentDraft.Promised(
                                Technology.FTTH, promised.downMbps(), promised.upMbps(), until, addresses),
                        CommitmentDraft.Quota.NONE,
                        List.of(),
                        List.of()));
    }

    /** What the office corrected: the open network does not reach one house. */
    private long correction(Village village) {
        Scope owner = Viewer.named(village.owner()).scope();
        Corrections.Order order = new Corrections.Order(
                AddressQuery.all(village.region()).with("id", address(village, 15)),
                new Correction.Supply(Sowing.key(Sowing.NETWORK), List.of()),
                LocalDate.parse(Sowing.HALF_YEAR),
                village.code() + "-ortstermin",
                new Evidence(Evidence.Kind.INSPECTED, village.code() + "-beleg"));
        return corrections.correct(
                owner, order, corrections.preview(owner, order).fingerprint());
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

    /** What the office notes about an address, and says to the others there. */
    private String note(Village village, long address) {
        Scope owner = Viewer.named(village.owner()).scope();
        notes.create(owner, address, village.code() + "-notiz");
        SubjectRef subject = new SubjectRef(AddressNotes.SUBJECT, Long.toString(address));
        comments.add(owner, subjects.get(owner, subject), village.code() + "-zuruf", Set.of());
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
