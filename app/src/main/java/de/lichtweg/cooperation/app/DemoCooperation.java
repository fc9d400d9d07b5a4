package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Meeting;
import de.lichtweg.cooperation.domain.Meeting.Minutes;
import de.lichtweg.cooperation.domain.MeetingDraft;
import de.lichtweg.cooperation.domain.NewTask;
import de.lichtweg.cooperation.domain.Participant.Answer;
import de.lichtweg.cooperation.domain.Topic;
import de.lichtweg.cooperation.store.ParticipantStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Preparation;
import de.lichtweg.region.Regions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo district meets every month, the state centre with its coordinators too; all of it is generated and says so. */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoCooperation {

    private static final String OFFICE = "Breitbandkoordination Landkreis Meißen";
    private static final String COUNTY = "Landratsamt Meißen";
    private static final String AGENCY = "Wirtschaftsförderung Region Meißen";
    private static final String CENTRE = "Breitbandkompetenzzentrum Sachsen";
    private static final int SEATS = 24;

    private final Bodies bodies;
    private final Meetings meetings;
    private final TopicDesk agenda;
    private final MinutesDesk minutes;
    private final TaskDesk tasks;
    private final Attendance attendance;
    private final ParticipantStore participants;
    private final Organisations organisations;
    private final DemoPartners partners;
    private final Logins logins;
    private final Regions regions;
    private final LichtwegClock clock;

    DemoCooperation(
            Bodies bodies,
            Meetings meetings,
            TopicDesk agenda,
            MinutesDesk minutes,
            TaskDesk tasks,
            Attendance attendance,
            ParticipantStore participants,
            Organisations organisations,
            DemoPartners partners,
            Logins logins,
            Regions regions,
            LichtwegClock clock) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.agenda = agenda;
        this.minutes = minutes;
        this.tasks = tasks;
        this.attendance = attendance;
        this.participants = participants;
        this.organisations = organisations;
        this.partners = partners;
        this.logins = logins;
        this.regions = regions;
        this.clock = clock;
    }

    @EventListener(Preparation.Done.class)
    @Order(500)
    void onceTheDistrictIsThere() {
        Optional<Scope> office = logins.find("koordination").map(Logins.Login::scope);
        Optional<Scope> town = logins.find("gemeinde-nossen").map(Logins.Login::scope);
        Optional<Scope> centre = logins.find("bkz").map(Logins.Login::scope);
        if (office.isPresent()
                && town.isPresent()
                && centre.isPresent()
                && bodies.list(office.get()).isEmpty()) {
            region(centre.get());
            district(office.get(), town.get());
            partners.write(office.get(), municipalities());
        }
    }

    private String key(String name) {
        return organisations
                .find(name)
                .map(Organisations.Organisation::key)
                .orElseGet(() ->
                        organisations.register(OrganisationKind.OTHER, name).key());
    }

    private List<String> municipalities() {
        Map<String, String> known = organisations.list().stream()
                .collect(Collectors.toMap(o -> o.name(), Organisations.Organisation::key, (a, b) -> a));
        List<String> keys = new ArrayList<>();
        for (Regions.Region r : regions.children(regions.home(), clock.today())) {
            String name = (r.type().contains("tadt") ? "Stadt " : "Gemeinde ") + r.name();
            String key = known.get(name);
            keys.add(
                    key != null
                            ? key
                            : organisations
                                    .register(OrganisationKind.MUNICIPALITY, name)
                                    .key());
        }
        return keys;
    }

    private LocalDate thursday(int weeks) {
        return clock.today().with(TemporalAdjusters.next(DayOfWeek.THURSDAY)).plusWeeks(weeks);
    }

    private static MeetingDraft draft(
            long body, String title, LocalDate day, String place, @Nullable Integer seats, String note) {
        return new MeetingDraft(
                body,
                title,
                day,
                LocalTime.of(10, 0),
                LocalTime.of(12, 0),
                place,
                "",
                note,
                seats,
                day.minusDays(3),
                true);
    }

    /** What the state centre agrees with the coordinators of a region. */
    private void region(Scope centre) {
        long body = bodies.create(
                centre,
                new Body(
                        0,
                        1,
                        "Jour fixe der Region Dresden",
                        "JF-DD",
                        new RegionKey("14"),
                        List.of(key(CENTRE), key(OFFICE)),
                        true));
        long next = meetings.create(
                centre, draft(body, "Jour fixe Region Dresden", thursday(2), "Dresden", null, ""), 3, 3);
        topic(centre, next, "Gemeinsame Adressliste: Spalten und Codes", "Vorschlag für alle Landkreise", 30);
        topic(centre, next, "Statuspakete zum Jahresende", "", 20);
        meetings.invite(centre, next, meetings.get(centre, next).version());
    }

    private void district(Scope office, Scope town) {
        List<String> all = municipalities();
        List<String> members = Stream.concat(
                        all.stream(), Stream.of(key(OFFICE), key(COUNTY), key(AGENCY), key(CENTRE)))
                .toList();
        long body = bodies.create(office, new Body(0, 1, "Jour fixe Breitband", "JF", regions.home(), members, true));
        last(office, body, all);
        next(office, town, body, all);
        workshop(office, body, all);
    }

    /** The last one, with its minutes. */
    private void last(Scope office, long body, List<String> all) {
        long id = meetings.create(
                office, draft(body, "Jour fixe Breitband", thursday(-4), "Landratsamt Meißen", null, ""), 0, 1);
        Meeting meeting = meetings.get(office, id);
        participants.ask(office, bodies.get(office, body), meeting);
        long list = topic(office, id, "Eine Adressliste für alle", "Jede Kommune führt sie bisher anders.", 30);
        long months = topic(office, id, "Rückmeldungen: wie oft?", "", 20);
        long signs = topic(office, id, "Bauschilder an geförderten Strecken", "", 15);
        write(
                office,
                id,
                list,
                "Die Vorlage der Koordinierungsstelle passt. Hausnummernzusätze bekommen eine eigene Spalte.");
        write(office, id, months, "Vierteljährlich reicht, wenn sich zwischendurch nichts ändert.");
        write(
                office,
                id,
                signs,
                "Die Bauämter kennen die Vorgabe nicht. Die Koordinierungsstelle verschickt ein Muster.");
        minutes.decide(
                office,
                id,
                list,
                "Alle Kommunen führen ihre Adressen ab dem nächsten Quartal nach der gemeinsamen Vorlage.");
        minutes.decide(office, id, months, "Rückmeldungen werden vierteljährlich abgegeben; „unverändert“ genügt.");
        minutes.decide(
                office, id, signs, "An jeder geförderten Strecke steht während des Baus ein Bauschild nach Muster.");
        LocalDate today = clock.today();
        task(
                office,
                meeting,
                list,
                "Adressliste nach der Vorlage schicken",
                key("Stadt Nossen"),
                "Bauamt",
                today.plusDays(4));
        task(office, meeting, list, "Vorlage um die Spalte „Zusatz“ ergänzen", key(OFFICE), "", today);
        task(office, meeting, signs, "Muster des Bauschilds verschicken", key(OFFICE), "", today.minusDays(2));
        task(office, meeting, signs, "Bauschilder an Los 5 prüfen", key(COUNTY), "Baukoordination", today.plusDays(10));
        attendance.attended(office, meeting, new HashSet<>(all.subList(0, all.size() - 4)));
        meetings.minutes(office, id, meetings.get(office, id).version(), Minutes.CIRCULATED);
    }

    private void write(Scope office, long meeting, long topic, String result) {
        minutes.write(office, meeting, topic, agenda.get(office, topic).version(), result);
    }

    private void next(Scope office, Scope town, long body, List<String> all) {
        long id = meetings.create(
                office,
                draft(
                        body,
                        "Jour fixe Breitband",
                        thursday(1),
                        "Landratsamt Meißen",
                        null,
                        "Bitte bringen Sie den Stand Ihrer Bauvorhaben mit."),
                1,
                3);
        topic(office, id, "Protokoll der letzten Sitzung", "", 10);
        topic(office, id, "Stand der Lose", "", 40);
        agenda.propose(
                town,
                meetings.get(office, id),
                "Wer bezahlt das Leerrohr in der Straßenerneuerung?",
                "In zwei Ortsteilen wird 2027 die Straße erneuert. Wir brauchen eine Zusage vor der Ausschreibung.",
                clock.today());
        agenda.fetch(office, meetings.get(office, id));
        meetings.invite(office, id, meetings.get(office, id).version());
        answers(office, id, all.subList(0, 17));
    }

    /** A workshop with fewer seats than there are answers. */
    private void workshop(Scope office, long body, List<String> all) {
        long id = meetings.create(
                office,
                draft(
                        body,
                        "Workshop: gemeinsame Adressliste",
                        thursday(2).minusDays(1),
                        "Großenhain, Rathaus",
                        SEATS,
                        ""),
                0,
                1);
        topic(office, id, "Vorlage Spalte für Spalte", "", 60);
        meetings.invite(office, id, meetings.get(office, id).version());
        answers(office, id, all.subList(0, 26));
    }

    private void answers(Scope office, long id, List<String> coming) {
        Meeting meeting = meetings.get(office, id);
        coming.forEach(o -> participants.answer(office, meeting, o, Answer.YES, 1));
    }

    private long topic(Scope office, long meeting, String title, String detail, int minutesLong) {
        long id = agenda.propose(office, meetings.get(office, meeting), title, detail, clock.today());
        Topic topic = agenda.get(office, id);
        agenda.take(office, meetings.get(office, meeting), id, topic.version(), minutesLong);
        return id;
    }

    private void task(Scope office, Meeting meeting, long topic, String title, String who, String role, LocalDate due) {
        tasks.create(
                office,
                new NewTask(
                        meeting.territory(),
                        meeting.draft().body(),
                        meeting.id(),
                        new SubjectRef(Meetings.SUBJECT, Long.toString(meeting.id())),
                        meeting.draft().title() + ": "
                                + agenda.get(office, topic).title(),
                        "/termine/" + meeting.id() + "#thema-" + topic,
                        title,
                        "",
                        who,
                        role,
                        due,
                        true));
    }
}
