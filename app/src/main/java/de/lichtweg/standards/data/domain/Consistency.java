package de.lichtweg.standards.data.domain;

import java.util.List;
import java.util.Optional;

/** Whether everything that a definition names is in it. */
record Consistency(List<Phase> phases, List<CodeList> codes, List<Layer> layers) {

    void require(List<Rule> rules) {
        for (Layer layer : layers) {
            phases(layer.name(), layer.phases());
            for (DataColumn column : layer.columns()) {
                phases(column.name(), column.phases());
                boolean known = column.codes().isEmpty()
                        || codes.stream().anyMatch(c -> c.name().equals(column.codes()));
                Definitions.require(known, "unknown", column.codes(), column.name());
            }
        }
        rules.forEach(this::rule);
    }

    private void phases(String where, List<String> named) {
        named.forEach(p -> Definitions.require(
                phases.stream().anyMatch(known -> known.key().equals(p)), "unknown", p, where));
    }

    private void rule(Rule rule) {
        Definitions.require(rule.check() instanceof Check.Written, "kind", rule.id());
        phases(rule.id(), rule.phases());
        Layer layer = layer(rule, rule.layer());
        switch (rule.check()) {
            case Check.OfLayer c -> throw new IllegalStateException(c.toString());
            case Check.Unique c -> columns(rule, layer, c.columns());
            case Check.Consecutive c -> columns(rule, layer, List.of(c.column()));
            case Check.Reference c -> {
                columns(rule, layer, List.of(c.column()));
                columns(rule, layer(rule, c.toLayer()), List.of(c.toColumn()));
            }
            case Check.Ascending c -> columns(rule, layer, c.columns());
            case Check.FilledWhen c -> {
                columns(rule, layer, List.of(c.column(), c.when()));
                Definitions.filled(rule.id() + ".values", c.values());
            }
            case Check.Same c -> columns(rule, layer, List.of(c.group(), c.column()));
            case Check.InOrder c -> {
                columns(rule, layer, List.of(c.group(), c.order(), c.column()));
                coded(rule, layer, c.order());
            }
            case Check.AllCodes c -> {
                columns(rule, layer, List.of(c.group(), c.column()));
                coded(rule, layer, c.column());
            }
            case Check.SumOf c -> {
                columns(rule, layer, List.of(c.group(), c.column()));
                columns(rule, layer(rule, c.toLayer()), List.of(c.toGroup(), c.toColumn()));
            }
            case Check.NotAfterDelivery c -> columns(rule, layer, List.of(c.column()));
            case Check.Municipality c -> columns(rule, layer, List.of(c.column()));
            case Check.PointInside c -> columns(rule, layer, List.of(c.east(), c.north()));
            case Check.Valid c -> placed(rule, layer, false);
            case Check.Inside c -> placed(rule, layer, false);
            case Check.EndsOn c -> {
                placed(rule, layer, true);
                Definitions.filled(rule.id() + ".layers", c.layers()).forEach(l -> placed(rule, layer(rule, l), false));
            }
            case Check.NoOverlap c -> placed(rule, layer, true);
            case Check.LiesOn c -> {
                placed(rule, layer, true);
                placed(rule, layer(rule, c.layer()), true);
            }
            case Check.StatedLength c -> {
                placed(rule, layer, true);
                columns(rule, layer, List.of(c.column()));
            }
        }
    }

    private Layer layer(Rule rule, String name) {
        Optional<Layer> layer =
                layers.stream().filter(l -> l.name().equals(name)).findFirst();
        Definitions.require(layer.isPresent(), "unknown", Definitions.text(name), rule.id());
        return layer.orElseThrow();
    }

    private static void columns(Rule rule, Layer layer, List<String> names) {
        Definitions.filled(rule.id() + ".columns", names)
                .forEach(n -> Definitions.require(layer.column(n).isPresent(), "unknown", n, rule.id()));
    }

    private static void coded(Rule rule, Layer layer, String column) {
        boolean coded = layer.column(column).filter(c -> !c.codes().isEmpty()).isPresent();
        Definitions.require(coded, "coded", column, rule.id());
    }

    private static void placed(Rule rule, Layer layer, boolean line) {
        boolean fits = line ? layer.shape() == Shape.LINE : layer.shape() != Shape.NONE;
        Definitions.require(fits, "placed", layer.name(), rule.id());
    }
}
