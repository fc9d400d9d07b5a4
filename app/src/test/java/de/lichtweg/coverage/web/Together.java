package de.lichtweg.coverage.web;

import de.lichtweg.cooperation.app.Attendance;
import de.lichtweg.cooperation.app.Bodies;
import de.lichtweg.cooperation.app.MeetingAccess;
import de.lichtweg.cooperation.app.Meetings;
import de.lichtweg.cooperation.app.MinutesDesk;
import de.lichtweg.cooperation.app.RequestDesk;
import de.lichtweg.cooperation.app.TaskDesk;
import de.lichtweg.cooperation.app.TopicDesk;
import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Meeting.Minutes;
import de.lichtweg.cooperation.domain.MeetingDraft;
import de.lichtweg.cooperation.domain.NewRequest;
import de.lichtweg.cooperation.domain.NewTask;
import de.lichtweg.cooperation.domain.Participant.Answer;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.domain.Request.Step;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** A meeting ahead, one whose minutes go around, and a request, each with all that can hang on it. */
final class Together {

    private static final Scope ALL = Scope.system("test");
    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey TOWN = new RegionKey("14627180");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final int MANY = 8;

    private final ApplicationContext beans;
    private final Meetings meetings;
    private final TopicDesk topics;
    private final String office;

    Together(ApplicationContext beans) {
        this.beans = beans;
        meetings = beans.getBean(Meetings.class);
        topics = beans.getBean(TopicDesk.class);
        office = register("Landratsamt");
    }

    private String register(String name) {
        return beans.getBean(Organisations.class)
                .register(OrganisationKind.DISTRICT, name)
                .key();
    }

    /** Everything, and the pages that tell of it. */
    List<String> sow() {
        List<String> members = new ArrayList<>(List.of(office));
        for (int i = 0; i < MANY; i++) {
            members.add(register("Amt " + i));
        }
        long body = beans.getBean(Bodies.class).create(ALL, new Body(0, 1, "Runde", "R", DISTRICT, members, false));
        long ahead = meeting(body, members);
        long held = meeting(body, members);
        talked(held, body);
        return List.of(
                "/termine",
                "/termine/" + ahead,
                "/termine/" + ahead + "/bearbeiten",
                "/termine/" + ahead + "/kopie",
                "/termine/" + held,
                "/termine/" + held + "/protokoll",
                "/gremien/" + body,
                "/beschluesse",
                "/aufgaben?stand=alle",
                "/kontakte",
                "/organisationen",
                "/anfragen?stand=alle",
                "/anfragen/" + request(),
                "/anfragen/vorlagen",
                "/hinweise",
                "/kooperation",
                "/mein-tag",
                "/standards",
                "/standards/muster",
                "/standards/muster/uebernahme/14627180",
                "/standards/uebernahme/kommunen",
                "/standards/uebernahme/landkreise",
                "/standards/lieferungen",
                "/aktuelles/redaktion",
                "/veranstaltungen/redaktion");
    }

    private long meeting(long body, List<String> members) {
        long id = meetings.create(
                ALL,
                new MeetingDraft(
                        body, "Runde", DAY, LocalTime.of(10, 0), LocalTime.of(12, 0), "", "", "", 5, DAY, false),
                0,
                1);
        for (int i = 0; i < MANY; i++) {
            topics.propose(ALL, get(id), "Thema " + i, "", LocalDate.of(2026, 11, 23));
        }
        topics.collected(ALL, get(id)).stream()
                .limit(MANY / 2)
                .forEach(t -> topics.take(ALL, get(id), t.id(), t.version(), 10));
        meetings.invite(ALL, id, get(id).version());
        members.forEach(m -> beans.getBean(Attendance.class).answer(ALL, get(id), m, Answer.YES, 1));
        Around.hanging(beans, beans.getBean(MeetingAccess.class).of(ALL, get(id)));
        return id;
    }

    private Meeting get(long id) {
        return meetings.get(ALL, id);
    }

    private void talked(long id, long body) {
        MinutesDesk minutes = beans.getBean(MinutesDesk.class);
        meetings.minutes(ALL, id, get(id).version(), Minutes.DRAFT);
        topics.of(ALL, get(id)).forEach(t -> {
            minutes.decide(ALL, id, t.id(), "Beschluss zu " + t.title());
            task(id, body, "/termine/" + id + "#thema-" + t.id());
        });
    }

    private void task(long meeting, long body, String path) {
        SubjectRef subject = new SubjectRef(Meetings.SUBJECT, Long.toString(meeting));
        beans.getBean(TaskDesk.class)
                .create(
                        ALL,
                        new NewTask(
                                DISTRICT, body, meeting, subject, "Runde", path, "Tun", "", office, "", DAY, false));
    }

    private long request() {
        RequestDesk desk = beans.getBean(RequestDesk.class);
        long id = desk.create(ALL, new NewRequest(TOWN, Request.Kind.HELP, "Wie?", "So?", office, null, false));
        for (int i = 0; i < MANY; i++) {
            desk.step(ALL, id, desk.get(ALL, id).version(), Step.SAY, "Wort " + i, "");
        }
        return id;
    }
}
