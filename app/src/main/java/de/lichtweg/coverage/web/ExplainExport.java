package de.lichtweg.coverage.web;

import de.lichtweg.coverage.ChangeCause;
import de.lichtweg.coverage.Explainer;
import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.coverage.Explanation;
import de.lichtweg.coverage.Explanation.Network;
import de.lichtweg.coverage.Explanation.Part;
import de.lichtweg.coverage.LedgerView.FigureValue;
import de.lichtweg.coverage.domain.explain.Waterfall;
import de.lichtweg.coverage.domain.explain.Waterfall.Step;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.region.Regions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An explanation to take away: one row per part or, where it has some, per detail. */
@Component
class ExplainExport {

    /** A row; points in percentage points, {@code null} without a rate. */
    private record Row(Part part, @Nullable BigDecimal points) {}

    private static final int DECIMALS = 3;

    private final Explainer explainer;
    private final Regions regions;
    private final ExportBasis basis;

    ExplainExport(Explainer explainer, Regions regions, ExportBasis basis) {
        this.explainer = explainer;
        this.regions = regions;
        this.basis = basis;
    }

    Table<?> table(Scope scope, Comparison asked) {
        Words words = basis.words();
        Explanation explanation = explainer.explain(scope, asked);
        return new Table<>(
                words.get("coverage.explain.title"),
                columns(words),
                rows(explanation),
                provenance(scope, explanation, words));
    }

    private static List<Row> rows(Explanation explanation) {
        Optional<Waterfall> waterfall = Waterfall.of(explanation, DECIMALS);
        return waterfall
                .map(w -> w.steps().stream()
                        .flatMap(s -> s.details().isEmpty() ? Stream.of(s) : s.details().stream())
                        .map(ExplainExport::row)
                        .toList())
                .orElseGet(() ->
                        explanation.parts().stream().map(p -> new Row(p, null)).toList());
    }

    private static Row row(Step step) {
        return new Row(step.part(), step.points());
    }

    private static List<Column<Row>> columns(Words words) {
        return List.of(
                Column.text("klasse", r -> r.part().change().key()),
                Column.text(
                        "ursache", r -> r.part().cause().map(ChangeCause::key).orElse("")),
                Column.text("netz", r -> r.part().operator().map(Network::name).orElse("")),
                Column.text("in_worten", r -> new ChangeWords(words).name(r.part())),
                Column.integer(
                        "adressen",
                        r -> r.part().addresses() < 0 ? null : r.part().addresses()),
                Column.integer("zaehler", r -> r.part().numerator()),
                Column.integer("nenner", r -> r.part().denominator()),
                Column.decimal("prozentpunkte", Row::points));
    }

    private Provenance provenance(Scope scope, Explanation e, Words words) {
        String region = regions.find(e.to().region(), e.to().asOf())
                .map(r -> r.name() + " (" + r.key() + ")")
                .orElse(e.to().region().value());
        return basis.provenance(
                scope,
                e.to().asOf(),
                e.to().knownOn(),
                List.of(
                        new Provenance.Fact("Region", region),
                        new Provenance.Fact("Kennzahl", e.to().nameDe() + ", Fassung " + e.to().version()),
                        new Provenance.Fact("Gezählt nach", words.get("coverage.weighting." + e.to().weighting())),
                        new Provenance.Fact("Früherer Stand", state(e.from(), words)),
                        new Provenance.Fact("Späterer Stand", state(e.to(), words))));
    }

    private static String state(FigureValue f, Words words) {
        return words.date(f.asOf()) + ", Vorgang " + f.operation() + ": " + words.number(f.numerator()) + " von "
                + words.number(f.denominator()) + " (" + words.percent(f.rate()) + ")";
    }
}
