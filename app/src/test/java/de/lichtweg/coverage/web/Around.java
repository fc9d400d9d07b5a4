package de.lichtweg.coverage.web;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.app.Deadlines;
import de.lichtweg.activity.domain.Deadline;
import de.lichtweg.cooperation.app.Bodies;
import de.lichtweg.cooperation.app.ContactBook;
import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.app.MinutesDesk;
import de.lichtweg.cooperation.app.RequestDesk;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.app.TopicDesk;
import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Contact;
import de.lichtweg.cooperation.domain.MeetingDraft;
import de.lichtweg.cooperation.domain.NewRequest;
import de.lichtweg.cooperation.domain.NewTask;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.document.Documents;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import de.lichtweg.platform.time.Term;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.app.AdoptionStatements;
import de.lichtweg.standards.app.VersionDesk;
import de.lichtweg.standards.domain.Adoption.Stand;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, papers and agreements around what is undertaken, so that every section of a page has something to say. */
final class Around {

    private static final Scope ALL = Scope.system("test");
    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey TOWN = new RegionKey("14627180");
    private static final String OFFICE = "landratsamt";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int SOME = 4;

    private final ApplicationContext beans;

    Around(ApplicationContext beans) {
        this.beans = beans;
    }

    /** Building, tasks, papers and words of an activity, contacts, requests, a decision and a standard; pages that tell of it. */
    List<String> sow(long activity) {
        building(activity);
        townLeads(activity);
        SubjectRef subject = new SubjectRef(Activities.SUBJECT, Long.toString(activity));
        hanging(subject);
        long task = 0;
        for (int i = 0; i < SOME; i++) {
            contact(i % 2 == 0 ? DISTRICT : TOWN, "Stelle " + i);
            task = task(subject, "/aktivitaeten/" + activity, i);
            request(i);
        }
        long decision = decision();
        hanging(new SubjectRef("cooperation.decision", Long.toString(decision)));
        hanging(new SubjectRef("cooperation.task", Long.toString(task)));
        return List.of(
                "/aufgaben/" + task,
                "/beschluesse/" + decision,
                standard(),
                "/meine-kommune/14627180",
                "/kommunen/14627",
                "/kommunen/14627180",
                "/steckbrief/14627");
    }

    private void building(long activity) {
        beans.getBean(JdbcClient.class).sql("""
                        -- one address that is being built for
                        insert into activity.progress
                          (activity_id, address_id, state, day, metres, source, generated, operation, at, actor, latest)
                        select d.activity_id, d.address_id, 'TRENCH', date '2026-10-01', 10, 'Liste', false, 1, now(), 'test', true
                          from activity.address d
                         where d.activity_id = :activity
                        """).param("activity", activity).update();
    }

    /** The municipality itself leads it, until a day. */
    private void townLeads(long activity) {
        String town = beans.getBean(Organisations.class)
                .register(OrganisationKind.MUNICIPALITY, "Stadt " + SmallRegions.name(TOWN))
                .key();
        beans.getBean(JdbcClient.class)
                .sql("-- one activity\nupdate activity.activity set organisation = :town where id = :activity")
                .param("town", town)
                .param("activity", activity)
                .update();
        Term weeks = new Term(8, Term.Unit.WEEKS);
        beans.getBean(Deadlines.class)
                .create(
                        ALL,
                        activity,
                        new Deadline.Draft(null, "Frist", DAY.plusYears(1), null, weeks, false, true, null, "", null));
    }

    private void hanging(SubjectRef subject) {
        hanging(beans, beans.getBean(Subjects.class).get(ALL, subject));
    }

    /** Words and papers on a record. */
    static void hanging(ApplicationContext beans, Access access) {
        for (int i = 0; i < SOME; i++) {
            beans.getBean(Comments.class).add(ALL, access, "Wort " + i, Set.of());
            beans.getBean(Documents.class)
                    .add(
                            ALL,
                            access,
                            new Documents.Sent(
                                    "papier-" + i + ".txt",
                                    new ByteArrayInputStream(("Papier " + i).getBytes(StandardCharsets.UTF_8)),
                                    "",
                                    DAY,
                                    false));
        }
    }

    private void contact(RegionKey territory, String role) {
        beans.getBean(ContactBook.class)
                .create(
                        ALL,
                        new Contact(
                                0, 1, OFFICE, "", territory, role, "", "", "", "", null, "", null, null, null, null,
                                false, true));
    }

    private long task(SubjectRef subject, String path, int number) {
        return beans.getBean(TaskDesk.class)
                .create(
                        ALL,
                        new NewTask(
                                TOWN,
                                null,
                                null,
                                subject,
                                "Ausbau",
                                path,
                                "Aufgabe " + number,
                                "",
                                OFFICE,
                                "",
                                DAY,
                                false));
    }

    private void request(int number) {
        beans.getBean(RequestDesk.class)
                .create(
                        ALL,
                        new NewRequest(TOWN, Request.Kind.QUESTION, "Frage " + number, "Wann?", OFFICE, null, false));
    }

    private long decision() {
        long body = beans.getBean(Bodies.class)
                .create(ALL, new Body(0, 1, "Gremium", "G", DISTRICT, List.of(OFFICE), false));
        Meetings meetings = beans.getBean(Meetings.class);
        long meeting = meetings.create(
                ALL,
                new MeetingDraft(
                        body, "Termin", DAY, LocalTime.of(10, 0), LocalTime.of(11, 0), "", "", "", null, null, false),
                0,
                1);
        TopicDesk topics = beans.getBean(TopicDesk.class);
        long topic = topics.propose(ALL, meetings.get(ALL, meeting), "Thema", "", DAY);
        topics.take(ALL, meetings.get(ALL, meeting), topic, 1, 0);
        return beans.getBean(MinutesDesk.class)
                .decide(ALL, meeting, topic, "Beschluss")
                .id();
    }

    private String standard() {
        VersionDesk desk = beans.getBean(VersionDesk.class);
        String key = "muster";
        Standard standard = new Standard(key, StandardKind.TEMPLATE, DISTRICT, "", "", "Muster", "", 0, false);
        desk.publish(ALL, key, desk.draft(ALL, standard, version(key)).number(), DAY);
        beans.getBean(AdoptionStatements.class).declare(ALL, key, TOWN, 1, Stand.DEVIATES, DAY, "anders");
        Version next = desk.draft(ALL, standard, version(key));
        desk.consult(ALL, key, next.number(), next.revision(), DAY.plusYears(1));
        hanging(new SubjectRef("standards.version", key + "." + next.number()));
        return next.path();
    }

    private static Version version(String key) {
        return new Version(key, 0, Version.State.DRAFT, "Text", "", "", "", "", null, null, null, null, "", 0, false);
    }
}
