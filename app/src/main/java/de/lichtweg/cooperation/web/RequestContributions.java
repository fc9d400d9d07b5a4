package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.RequestDesk;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.digest.DigestSource;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.LinkFact;
import de.lichtweg.platform.ui.SearchSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What requests add to search, digest, start pages and audit log. */
@Component
@Order(190)
class RequestContributions implements SearchSource, DigestSource, LinkFact, SubjectPages {

    private static final int ORDER = 75;

    private final RequestDesk desk;
    private final Texts texts;
    private final LichtwegClock clock;

    RequestContributions(RequestDesk desk, Texts texts, LichtwegClock clock) {
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "request";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Hit> search(String text, Scope scope, AsOf asOf, int limit) {
        List<String> words = List.of(text.toLowerCase(Locale.GERMAN).split("\\s+"));
        return desk.list(scope).stream()
                .filter(
                        r -> words.stream()
                                .allMatch((r.id() + " " + r.title() + " " + r.organisationName())
                                        .toLowerCase(Locale.GERMAN)::contains))
                .limit(limit)
                .map(r -> new Hit(
                        r.title(),
                        r.organisationName() + ", " + texts.get("cooperation.request.state." + r.state()),
                        r.path()))
                .toList();
    }

    /** For both sides the same: where it is their turn. */
    @Override
    public List<DigestLine> list(Scope scope, LocalDate today, LocalDate until) {
        return desk.list(scope).stream()
                .filter(Request::isOurTurn)
                .map(r -> new DigestLine("requests", line(r), r.path()))
                .toList();
    }

    private String line(Request r) {
        LocalDate by = r.answerBy();
        return by == null
                ? texts.get("cooperation.request.digest.asked", r.title(), r.id())
                : texts.get("cooperation.request.digest", texts.date(by), r.title(), r.organisationName());
    }

    @Override
    public Optional<String> fact(String href, Scope scope) {
        if (!href.equals(Rooms.REQUESTS)) {
            return Optional.empty();
        }
        List<Request> ours =
                desk.list(scope).stream().filter(Request::isOurTurn).toList();
        long late = ours.stream().filter(r -> r.isLate(clock.today())).count();
        return ours.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.get(
                        "cooperation.request.fact", texts.number(ours.size()), ours.size(), texts.number(late), late));
    }

    @Override
    public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
        return subjects.stream().noneMatch(s -> s.kind().equals(Request.SUBJECT))
                ? Map.of()
                : desk.list(scope).stream().collect(Collectors.toMap(Request::subject, Request::path));
    }
}
