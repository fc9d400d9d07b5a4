package de.lichtweg.standards.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Followed;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.app.AdoptionDesk;
import de.lichtweg.standards.app.AdoptionDesk.Sight;
import de.lichtweg.standards.domain.Cell;
import de.lichtweg.standards.domain.Matrix;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What is written of the standards on the page of a municipality. */
@Component
class FollowedStandards implements Followed {

    private final AdoptionDesk desk;
    private final Texts texts;
    private final LichtwegClock clock;

    FollowedStandards(AdoptionDesk desk, Texts texts, LichtwegClock clock) {
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Lines of(Scope scope, RegionKey municipality) {
        Sight sight = desk.sight(scope, municipality.district(), s -> s.kind() != StandardKind.PROCEDURE);
        Matrix matrix = sight.matrix();
        List<Line> lines = matrix.rows().stream()
                .filter(r -> r.region().equals(municipality))
                .flatMap(r -> IntStream.range(0, r.cells().size())
                        .boxed()
                        .sorted(Comparator.comparing(
                                i -> !r.cells().get(i).state().isMissing()))
                        .map(i -> line(matrix.columns().get(i), r.cells().get(i))))
                .toList();
        return new Lines(lines, asked(sight, municipality));
    }

    private Line line(Matrix.Column column, Cell cell) {
        Standard standard = column.standard();
        boolean deliver = standard.kind() == StandardKind.DATA;
        return new Line(
                texts.get(
                        "standards.template.version",
                        standard.title(),
                        column.version().number()),
                standard.path(),
                cell.state().name(),
                texts.cell(cell),
                cell.path(),
                !cell.state().isMissing() ? "" : deliver ? "standards.followed.deliver" : "standards.followed.say",
                deliver ? standard.path() : cell.path());
    }

    private List<Asked> asked(Sight sight, RegionKey municipality) {
        LocalDate today = clock.today();
        Map<String, Standard> standards = sight.standards().stream()
                .filter(s -> s.territory().contains(municipality))
                .collect(Collectors.toMap(Standard::key, Function.identity()));
        return sight.versions().stream()
                .filter(v -> v.isConsulting(today) && standards.containsKey(v.standard()))
                .map(v -> asked(Objects.requireNonNull(standards.get(v.standard())), v))
                .toList();
    }

    private Asked asked(Standard standard, Version version) {
        return new Asked(
                texts.get("standards.template.version", standard.title(), version.number()),
                texts.date(version.consultUntil()),
                version.path());
    }
}
