package de.lichtweg.standards.app;

import de.lichtweg.platform.digest.DigestSource;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.Formats;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.domain.Matrix;
import de.lichtweg.standards.domain.Reach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the digest says about standards: consultations that end, and what the own office has not adopted yet. */
@Component
@Order(250)
class StandardDates implements DigestSource {

    private static final Formats FORMATS = new Formats();

    private final Catalogue catalogue;
    private final AdoptionDesk desk;
    private final MessageSource messages;

    StandardDates(Catalogue catalogue, AdoptionDesk desk, MessageSource messages) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.messages = messages;
    }

    @Override
    public List<DigestLine> list(Scope scope, LocalDate today, LocalDate until) {
        if (!scope.mayAnywhere(Level.ADDRESS, DataClass.STANDARD)) {
            return List.of();
        }
        List<DigestLine> lines = new ArrayList<>();
        Map<String, Standard> standards =
                catalogue.list(scope).stream().collect(Collectors.toMap(Standard::key, Function.identity()));
        catalogue.versions(scope).stream()
                .filter(v -> v.isConsulting(today)
                        && !Objects.requireNonNull(v.consultUntil()).isAfter(until))
                .filter(v -> Reach.isConcerned(
                        scope,
                        Objects.requireNonNull(standards.get(v.standard())).territory()))
                .forEach(v -> lines.add(consulting(Objects.requireNonNull(standards.get(v.standard())), v)));
        missing(scope, lines);
        return lines;
    }

    private DigestLine consulting(Standard s, Version v) {
        return new DigestLine(
                "standards",
                say(
                        "standards.topic.consulting",
                        s.title(),
                        v.number(),
                        FORMATS.date(Objects.requireNonNull(v.consultUntil()))),
                v.path());
    }

    /** For whoever answers for exactly one district or municipality. */
    private void missing(Scope scope, List<DigestLine> lines) {
        scope.territories().stream()
                .filter(t -> t.value().length() >= 5 && scope.may(Level.WRITE, DataClass.STANDARD, t))
                .forEach(t -> {
                    Matrix m = desk.matrix(scope, t.parent().orElseThrow(), s -> s.kind() != StandardKind.PROCEDURE);
                    m.rows().stream()
                            .filter(r -> r.region().equals(t) && !r.missing().isEmpty())
                            .forEach(r -> lines.add(new DigestLine(
                                    "standards",
                                    say("standards.digest.missing", r.missing().size()),
                                    AdoptionPaths.matrix(m.territory()))));
                });
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMAN);
    }
}
