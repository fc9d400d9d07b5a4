package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.NewRequest;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.domain.Request.State;
import de.lichtweg.cooperation.domain.Request.Step;
import de.lichtweg.cooperation.domain.RequestEvent;
import de.lichtweg.cooperation.domain.RequestLink;
import de.lichtweg.cooperation.store.BodyStore;
import de.lichtweg.cooperation.store.RequestStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.settings.Settings;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import de.lichtweg.platform.time.Holidays;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests to the coordination office: asked, taken, answered, opened again. The office promises a sign within some working days; each
 * time it is its turn that day is written down, so that both sides see it and no later change of the promise moves it.
 */
@Service
public class RequestDesk {

    private final RequestStore store;
    private final BodyStore bodies;
    private final Organisations organisations;
    private final Subjects subjects;
    private final RequestLetters letters;
    private final Settings settings;
    private final Holidays holidays;
    private final LichtwegClock clock;
    private final Trail trail;

    RequestDesk(
            RequestStore store,
            BodyStore bodies,
            Organisations organisations,
            Subjects subjects,
            RequestLetters letters,
            Settings settings,
            Holidays holidays,
            LichtwegClock clock,
            Trail trail) {
        this.store = store;
        this.bodies = bodies;
        this.organisations = organisations;
        this.subjects = subjects;
        this.letters = letters;
        this.settings = settings;
        this.holidays = holidays;
        this.clock = clock;
        this.trail = trail;
    }

    /** Those that the scope sees, open ones first. */
    @Transactional(readOnly = true)
    public List<Request> list(Scope scope) {
        return store.list(scope);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Request get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("request " + id));
    }

    /** What was said and done, the oldest first. */
    @Transactional(readOnly = true)
    public List<RequestEvent> events(Scope scope, Request request) {
        return store.events(scope, request);
    }

    /** Records that one is about. */
    @Transactional(readOnly = true)
    public List<RequestLink> links(Scope scope, Request request) {
        return store.links(scope, request);
    }

    /** The organisation for which the scope asks; empty for none. */
    @Transactional(readOnly = true)
    public String own(Scope scope) {
        return bodies.organisation(scope);
    }

    /** Who can work on requests: login → name of those who sign in for the reader's organisation. */
    @Transactional(readOnly = true)
    public Map<String, String> colleagues(Scope scope) {
        return bodies.colleagues(scope);
    }

    /** Asks; the office may write down what another organisation asked on the phone. */
    @Transactional
    public long create(Scope scope, NewRequest request) {
        boolean own = Reach.joins(scope) && request.organisation().equals(bodies.organisation(scope));
        if (!own && !Reach.runs(scope, request.territory())) {
            throw new Closed("cooperation.join");
        }
        if (organisations.list().stream().noneMatch(o -> o.key().equals(request.organisation()))) {
            throw new RuleViolation("cooperation.task.who");
        }
        Instant askedAt = askedAt(request.askedOn());
        LocalDate askedOn = LocalDate.ofInstant(askedAt, LichtwegClock.BERLIN);
        long id = store.insert(scope, request, askedAt, promised(request.territory(), askedOn));
        trail.write(
                scope,
                "request.create",
                Request.SUBJECT,
                id,
                request.territory(),
                Map.of(),
                Map.of(
                        "title",
                        request.title(),
                        "kind",
                        request.kind().name(),
                        "organisation",
                        request.organisation()));
        return id;
    }

    /** Now, or the noon of an earlier day. */
    private Instant askedAt(@Nullable LocalDate day) {
        if (day == null || day.equals(clock.today())) {
            return clock.instant();
        }
        if (day.isAfter(clock.today())) {
            throw new RuleViolation("cooperation.request.day");
        }
        return day.atTime(LocalTime.NOON).atZone(LichtwegClock.BERLIN).toInstant();
    }

    private LocalDate promised(RegionKey territory, LocalDate from) {
        return holidays.in(territory).after(from, settings.number("requests.answer-days"));
    }

    /**
     * One step.
     *
     * @param said what is said with it; empty where nothing needs to be said
     * @param fromText the text that it began with, empty without one
     */
    @Transactional
    public void step(Scope scope, long id, int version, Step step, String said, String fromText) {
        Request request = writable(scope, id);
        requireSaid(step, request.runs(), said);
        State to = step.from(request.state(), request.runs())
                .orElseThrow(() -> new RuleViolation("cooperation.request.step"));
        boolean tells = request.runs() && !said.isEmpty();
        written(store.move(scope, request, version, to, answerBy(request, to, tells), tells));
        String what = step.name().toLowerCase(Locale.ROOT);
        event(scope, request, what, said, fromText);
        if (step == Step.TAKE) {
            written(store.keep(scope, request, version + 1, scope.actor(), scope.displayName()));
        }
        if (tells) {
            letters.send(scope, get(scope, id), what, said);
        }
        audit(scope, request, "state", request.state().name(), to.name());
    }

    private static void requireSaid(Step step, boolean office, String said) {
        boolean free = step == Step.TAKE || step == Step.CLOSE && !office;
        if (!free && said.isEmpty() || said.length() > NewRequest.TEXT) {
            throw new RuleViolation("cooperation.request.text", NewRequest.TEXT);
        }
    }

    /** A new promise when it becomes the turn of the office, and after each word of it; the old one while nothing was said. */
    private @Nullable LocalDate answerBy(Request request, State to, boolean said) {
        if (!to.isTurnOfOffice()) {
            return null;
        }
        boolean begins = said || request.answerBy() == null;
        return begins ? promised(request.territory(), clock.today()) : request.answerBy();
    }

    /** Gives it to somebody of the office; an empty login to nobody. */
    @Transactional
    public void keep(Scope scope, long id, int version, String login) {
        Request request = running(scope, id);
        Map<String, String> colleagues = bodies.colleagues(scope);
        if (!login.isEmpty() && !colleagues.containsKey(login)) {
            throw new RuleViolation("cooperation.request.keeper");
        }
        String name = colleagues.getOrDefault(login, "");
        written(store.keep(scope, request, version, login, name));
        event(scope, request, "keeper", name, "");
        audit(scope, request, "keeper", request.keeper(), login);
    }

    /** Links the record of a page such as {@code "/aktivitaeten/7"}. */
    @Transactional
    public void link(Scope scope, long id, String page) {
        Request request = writable(scope, id);
        String path = page.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
        Access record = subjects.behind(scope, path).orElseThrow(() -> new RuleViolation("cooperation.request.link"));
        if (store.link(scope, id, new RequestLink(record.subject(), record.title(), record.path()))) {
            event(scope, request, "link", record.title(), "");
            audit(scope, request, "link", "", record.path());
        }
    }

    /** Notes that a body will talk about it. */
    void talked(Scope scope, Request request, String body) {
        event(scope, request, "topic", body, "");
        audit(scope, request, "topic", "", body);
    }

    /** One that the scope answers for the office. */
    Request running(Scope scope, long id) {
        Request request = get(scope, id);
        if (!request.runs()) {
            throw new Closed("cooperation.request.office");
        }
        return request;
    }

    private Request writable(Scope scope, long id) {
        Request request = get(scope, id);
        if (!request.write()) {
            throw new Closed("cooperation.join");
        }
        return request;
    }

    private void event(Scope scope, Request request, String what, String body, String fromText) {
        store.event(
                scope,
                request.id(),
                new RequestEvent(what, request.runs(), body, fromText, scope.displayName(), clock.instant()));
    }

    private static void written(boolean written) {
        if (!written) {
            throw new RuleViolation("cooperation.changed");
        }
    }

    private void audit(Scope scope, Request request, String field, String before, String after) {
        trail.write(
                scope,
                "request.change",
                Request.SUBJECT,
                request.id(),
                request.territory(),
                Map.of(field, before),
                Map.of(field, after));
    }
}
