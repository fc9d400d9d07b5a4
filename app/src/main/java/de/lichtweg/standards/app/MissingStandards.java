package de.lichtweg.standards.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.TopicSource;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Formats;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.domain.Matrix;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The next meeting of a territory talks about the standards that some of its members have not adopted yet, and about consultations that
 * are open; once a month each.
 */
@Component
@Order(50)
class MissingStandards implements TopicSource {

    private static final int NAMES = 8;
    private static final Formats FORMATS = new Formats();

    private final AdoptionDesk desk;
    private final Catalogue catalogue;
    private final MessageSource messages;
    private final LichtwegClock clock;

    MissingStandards(AdoptionDesk desk, Catalogue catalogue, MessageSource messages, LichtwegClock clock) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Proposal> list(Scope scope, RegionKey territory) {
        return Stream.concat(missing(scope, territory), consulting(scope, territory))
                .toList();
    }

    private Stream<Proposal> missing(Scope scope, RegionKey territory) {
        Matrix matrix = desk.matrix(scope, territory, s -> s.kind() != StandardKind.PROCEDURE);
        return matrix.columns().stream().filter(c -> c.missing() > 0).map(c -> proposal(matrix, c));
    }

    private Proposal proposal(Matrix matrix, Matrix.Column c) {
        List<String> names = matrix.missing(c);
        String some = names.stream().limit(NAMES).collect(Collectors.joining(", "));
        boolean state = matrix.territory().level() == RegionKey.Level.STATE;
        return new Proposal(
                key("missing", c.version()),
                say(
                        state ? "standards.topic.districts" : "standards.topic.municipalities",
                        c.standard().title(),
                        c.version().number(),
                        c.missing(),
                        matrix.all()),
                names.size() > NAMES ? some + " …" : some,
                AdoptionPaths.matrix(matrix.territory()) + "?standard="
                        + c.standard().key());
    }

    private Stream<Proposal> consulting(Scope scope, RegionKey territory) {
        LocalDate today = clock.today();
        Map<String, Standard> standards = catalogue.list(scope).stream()
                .filter(s -> s.territory().equals(territory))
                .collect(Collectors.toMap(Standard::key, Function.identity()));
        return catalogue.versions(scope).stream()
                .filter(v -> v.isConsulting(today) && standards.containsKey(v.standard()))
                .map(v -> new Proposal(
                        key("consulting", v),
                        say(
                                "standards.topic.consulting",
                                Objects.requireNonNull(standards.get(v.standard()))
                                        .title(),
                                v.number(),
                                FORMATS.date(Objects.requireNonNull(v.consultUntil()))),
                        v.changeNote(),
                        v.path()));
    }

    private String key(String what, Version version) {
        return "standards." + what + ":" + version.id() + ":" + YearMonth.from(clock.today());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMAN);
    }
}
