package de.lichtweg.standards.data.domain;

import de.lichtweg.platform.security.DataClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a delivery has to be: layers and columns, code lists, rules. It is data: whoever keeps a standard writes it, the program
 * only knows the kinds of checks.
 *
 * @param dataClass how delicate the cells of a delivery are
 * @param phases steps of a procedure in which a delivery is due; empty where it is always the same
 * @param rules what is written down beside what follows from the columns
 */
public record DataStandard(
        DataClass dataClass, List<Phase> phases, List<CodeList> codes, List<Layer> layers, List<Rule> rules) {

    private static final Set<DataClass> CLASSES =
            Set.of(DataClass.INTERNAL, DataClass.BUSINESS_SECRET, DataClass.SECURITY);
    private static final int MOST_LAYERS = 30;
    private static final int MOST_RULES = 300;

    /** Refuses what names a layer, a column, a phase or a code list that there is not. */
    public DataStandard {
        dataClass = dataClass == null ? DataClass.INTERNAL : dataClass;
        phases = phases == null ? List.of() : List.copyOf(phases);
        codes = codes == null ? List.of() : List.copyOf(codes);
        layers = Definitions.filled("layers", layers);
        rules = rules == null ? List.of() : List.copyOf(rules);
        Definitions.require(CLASSES.contains(dataClass), "class", dataClass);
        Definitions.require(
                layers.size() <= MOST_LAYERS && rules.size() <= MOST_RULES, "many", MOST_LAYERS, MOST_RULES);
        Definitions.distinct("phases", phases.stream().map(Phase::key).toList());
        Definitions.distinct("codes", codes.stream().map(CodeList::name).toList());
        Definitions.distinct(
                "layers", layers.stream().map(l -> Definitions.plain(l.name())).toList());
        Definitions.distinct("rules", rules.stream().map(Rule::id).toList());
        new Consistency(phases, codes, layers).require(rules);
    }

    /** A layer by its name. */
    public Optional<Layer> layer(String name) {
        return layers.stream().filter(l -> l.name().equals(name)).findFirst();
    }

    /** The same, but every row needs a value in these columns. */
    public DataStandard needing(String... columns) {
        Set<String> needed = Set.of(columns);
        return new DataStandard(
                dataClass,
                phases,
                codes,
                layers.stream().map(l -> l.needing(needed)).toList(),
                rules);
    }

    /** The code list of a column. */
    public Optional<CodeList> codesOf(DataColumn column) {
        return codes.stream().filter(c -> c.name().equals(column.codes())).findFirst();
    }

    /** A phase by its key. */
    public Optional<Phase> phase(String key) {
        return phases.stream().filter(p -> p.key().equals(key)).findFirst();
    }

    /** Everything that is checked: what follows from layers and columns, then what is written down. */
    public List<Rule> everyRule() {
        List<Rule> all = new ArrayList<>();
        all.add(Rule.of("tabellen.fremd", Severity.NOTE, "", List.of(), of(Check.Kind.OTHER_LAYER, "")));
        layers.forEach(l -> addRules(l, all));
        all.addAll(rules);
        return List.copyOf(all);
    }

    private void addRules(Layer layer, List<Rule> all) {
        if (layer.mandatory()) {
            all.add(rule(layer, "", "fehlt", Severity.ERROR, layer.phases(), Check.Kind.LAYER));
        }
        if (layer.shape() != Shape.NONE) {
            all.add(rule(layer, "", "lagebezug", Severity.ERROR, List.of(), Check.Kind.SYSTEM));
            all.add(rule(layer, "", "geometrie", Severity.ERROR, List.of(), Check.Kind.SHAPE));
        }
        all.add(rule(layer, "", "spalte-fremd", Severity.NOTE, List.of(), Check.Kind.OTHER_COLUMN));
        layer.columns().forEach(c -> addRules(layer, c, all));
    }

    private void addRules(Layer layer, DataColumn column, List<Rule> all) {
        if (column.mandatory()) {
            all.add(rule(layer, column.name(), "spalte", Severity.ERROR, column.phases(), Check.Kind.COLUMN));
            all.add(rule(layer, column.name(), "pflicht", Severity.ERROR, column.phases(), Check.Kind.FILLED));
        }
        if (column.type() != ColumnType.TEXT && column.type() != ColumnType.CODE) {
            all.add(rule(layer, column.name(), "art", Severity.ERROR, List.of(), Check.Kind.TYPE));
        }
        if (column.min() != null || column.max() != null) {
            all.add(rule(layer, column.name(), "grenze", Severity.ERROR, List.of(), Check.Kind.RANGE));
        }
        if (column.length() > 0) {
            all.add(rule(layer, column.name(), "laenge", Severity.ERROR, List.of(), Check.Kind.LENGTH));
        }
        if (!column.pattern().isEmpty()) {
            all.add(rule(layer, column.name(), "muster", Severity.ERROR, List.of(), Check.Kind.PATTERN));
        }
        codesOf(column)
                .ifPresent(codes -> all.add(rule(
                        layer,
                        column.name(),
                        "code",
                        codes.complete() ? Severity.ERROR : Severity.WARNING,
                        List.of(),
                        Check.Kind.CODE)));
    }

    private static Rule rule(
            Layer layer, String column, String what, Severity severity, List<String> phases, Check.Kind kind) {
        String id = layer.name() + (column.isEmpty() ? "" : "." + column) + "." + what;
        return Rule.of(id, severity, layer.name(), phases, of(kind, column));
    }

    private static Check.OfLayer of(Check.Kind kind, String column) {
        return new Check.OfLayer(kind, column);
    }
}
