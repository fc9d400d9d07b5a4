package de.lichtweg.radar.web;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.radar.app.RadarDesk;
import de.lichtweg.radar.domain.CaseEvent;
import de.lichtweg.radar.domain.CaseKind;
import de.lichtweg.radar.domain.Finding.Evidence;
import de.lichtweg.radar.domain.RadarCase;
import de.lichtweg.radar.domain.RadarCase.Closing;
import de.lichtweg.radar.domain.RadarCase.State;
import de.lichtweg.radar.domain.Visible;
import de.lichtweg.radar.web.RadarCaseView.Event;
import de.lichtweg.radar.web.RadarCaseView.Link;
import de.lichtweg.radar.web.RadarCaseView.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Builds the page of one case. */
@Component
class RadarCasePage {

    private final RadarDesk desk;
    private final Activities activities;
    private final Subjects subjects;
    private final RadarCaseAccess access;
    private final Texts texts;

    RadarCasePage(RadarDesk desk, Activities activities, Subjects subjects, RadarCaseAccess access, Texts texts) {
        this.access = access;
        this.subjects = subjects;
        this.desk = desk;
        this.activities = activities;
        this.texts = texts;
    }

    RadarCaseView view(Scope scope, long id) {
        RadarCase c = desk.get(scope, id);
        boolean decides = Visible.mayDecide(scope, c.municipality());
        String list = c.kind().isConflict() ? "/radar/konflikte" : "/radar";
        return new RadarCaseView(
                c.id(),
                c.version(),
                c.municipality(),
                list + "?region=" + c.municipality().district(),
                c.kind().isConflict() ? "radar.conflicts" : "radar.forgotten",
                texts.kind(c.kind()),
                texts.title(c),
                texts.sentence(c),
                texts.get("radar.follows." + c.kind()),
                c.state().name(),
                state(c),
                c.secret(),
                texts.date(c.facts().actBy()),
                texts.left(c),
                texts.isLate(c),
                c.owner().isEmpty() ? texts.get("radar.nobody") : c.owner(),
                texts.get("radar.owner." + ownerText(c)),
                c.assigned(),
                chain(scope, c),
                links(c),
                desk.events(scope, c).stream().map(this::event).toList(),
                decides && c.state() == State.OPEN,
                decides && c.state() == State.CLOSED,
                decides && c.state() != State.RESOLVED,
                Visible.mayNote(scope, c.municipality()),
                access.of(scope, c));
    }

    private static String ownerText(RadarCase c) {
        if (c.owner().isEmpty()) {
            return "none";
        }
        if (!c.assigned().isEmpty()) {
            return "asked";
        }
        return c.facts().from().activity() == null ? "says" : "leads";
    }

    private String state(RadarCase c) {
        Closing closing = c.closing();
        return switch (c.state()) {
            case OPEN -> texts.get("radar.state.open.text", texts.date(c.openedOn()));
            case RESOLVED -> texts.get("radar.state.resolved.text", texts.date(c.resolvedOn()));
            case CLOSED ->
                closing == null
                        ? ""
                        : texts.get(
                                "radar.state.closed.text", texts.date(closing.on()), closing.by(), closing.reason());
        };
    }

    private List<Said> chain(Scope scope, RadarCase c) {
        Set<Long> seen = activities.list(scope).stream().map(Activity::id).collect(Collectors.toSet());
        return c.facts().chain().stream().map(e -> said(scope, c, e, seen)).toList();
    }

    private static SubjectRef subject(String thing) {
        int slash = thing.indexOf('/');
        return new SubjectRef(thing.substring(0, slash), thing.substring(slash + 1));
    }

    private Said said(Scope scope, RadarCase c, Evidence e, Set<Long> seen) {
        Long activity = e.list().activity();
        String href = activity != null && seen.contains(activity)
                ? "/aktivitaeten/" + activity
                : activity == null && c.address() != null ? "/adressen/" + c.address() : "";
        String thing = e.list().thing();
        if (thing != null) {
            href = subjects.find(scope, subject(thing)).map(Access::path).orElse("");
        }
        return new Said(
                texts.date(e.day()),
                e.day().toString(),
                texts.side(e.list()),
                href,
                e.named(),
                texts.get(
                        c.kind() == CaseKind.SAME_STREET
                                ? "radar.named.works"
                                : c.kind().isConflict()
                                        ? "radar.named.conflict"
                                        : e.named() ? "radar.named" : "radar.not.named"));
    }

    private List<Link> links(RadarCase c) {
        List<Link> links = new ArrayList<>();
        if (c.address() != null) {
            links.add(new Link(texts.get("radar.open.card"), "/adressen/" + c.address()));
        }
        String question = "?region=" + c.municipality() + "&radar=" + c.id();
        if (c.kind().isConflict()) {
            links.add(new Link(
                    texts.get("radar.open.addresses", texts.number(c.addresses()), c.addresses()),
                    "/adressen" + question));
        }
        links.add(new Link(texts.get("radar.open.map"), "/karte" + question));
        return links;
    }

    private Event event(CaseEvent e) {
        LocalDate day = LocalDate.ofInstant(e.at(), LichtwegClock.BERLIN);
        return new Event(texts.date(day), day.toString(), texts.get("radar.event." + e.what()), e.text(), e.author());
    }
}
