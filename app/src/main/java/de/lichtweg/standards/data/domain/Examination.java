package de.lichtweg.standards.data.domain;

import de.lichtweg.platform.error.RuleViolation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Checks a delivery against a standard. Rows are read as a stream, at most twice; what rules have to remember is bounded. The
 * order of the rows does not matter for whether a rule is broken, only for which of two rows is named.
 */
public final class Examination {

    private static final long MOST_ROWS = 2_000_000;

    private final DataStandard standard;
    private final Surroundings surroundings;
    private final Findings findings;
    private final List<Inspector> inspectors = new ArrayList<>();
    private final List<String> unchecked = new ArrayList<>();
    private final Map<Layer, Line.Source> sources = new LinkedHashMap<>();
    private final Map<Layer, Long> rows = new LinkedHashMap<>();

    private Examination(DataStandard standard, Surroundings surroundings, Consumer<Finding> sink) {
        this.standard = standard;
        this.surroundings = surroundings;
        this.findings = new Findings(sink);
    }

    /**
     * Checks the tables of a delivery.
     *
     * @param sink hears every finding, in the order in which they are found
     */
    public static Outcome run(
            DataStandard standard, List<Delivered> tables, Surroundings surroundings, Consumer<Finding> sink) {
        return new Examination(standard, surroundings, sink).run(tables);
    }

    private Outcome run(List<Delivered> tables) {
        Assignment assignment = Assignment.of(standard, tables);
        assignment.layers().forEach((layer, table) -> sources.put(layer, source(layer, table)));
        List<Rule> rules = standard.everyRule().stream()
                .filter(r -> r.countsIn(surroundings.phase()))
                .toList();
        rules.forEach(r -> structure(r, assignment));
        begin(rules);
        standard.layers().forEach(this::learn);
        standard.layers().forEach(this::look);
        rules.forEach(this::requireRows);
        inspectors.forEach(Inspector::end);
        return outcome();
    }

    private Line.Source source(Layer layer, Delivered table) {
        Integer system = table.system();
        boolean placed = layer.shape() != Shape.NONE
                && system != null
                && surroundings.isKnown().test(system)
                && (layer.systems().isEmpty() || layer.systems().contains(system));
        return new Line.Source(standard, layer, table, Assignment.columns(layer, table), placed, surroundings);
    }

    /** What is wrong before a row is read. */
    private void structure(Rule rule, Assignment assignment) {
        if (!(rule.check() instanceof Check.OfLayer check)) {
            return;
        }
        if (check.kind() == Check.Kind.OTHER_LAYER) {
            assignment.others().forEach(t -> findings.about(rule, t.name(), ""));
            return;
        }
        Optional<Line.Source> source = source(rule.layer());
        if (check.kind() == Check.Kind.LAYER && source.isEmpty()) {
            findings.about(rule, "", "");
        }
        source.ifPresent(s -> structure(rule, check, s));
    }

    private void structure(Rule rule, Check.OfLayer check, Line.Source source) {
        String table = source.table().name();
        switch (check.kind()) {
            case COLUMN -> {
                if (!source.has(check.column())) {
                    findings.about(rule, table, check.column());
                }
            }
            case OTHER_COLUMN ->
                Assignment.unknown(source.table(), source.columns()).forEach(h -> findings.about(rule, table, h));
            case SYSTEM -> {
                if (!source.placed()) {
                    Integer system = source.table().system();
                    findings.about(rule, table, "", system == null ? "–" : "EPSG:" + system);
                }
            }
            default -> {
                // looked at row by row
            }
        }
    }

    private void begin(List<Rule> rules) {
        Inspectors all = new Inspectors(standard, surroundings, findings);
        for (Rule rule : rules) {
            Optional<Inspector> inspector = isServed(rule) ? all.of(rule) : Optional.empty();
            inspector.ifPresent(inspectors::add);
            if (inspector.isEmpty() && source(rule.layer()).isPresent()) {
                unchecked.add(rule.id());
            }
        }
    }

    /** Whether the other layers that a rule needs are there; that they are not is said by their own rules. */
    private boolean isServed(Rule rule) {
        return switch (rule.check()) {
            case Check.Reference c -> source(c.toLayer()).isPresent();
            case Check.SumOf c -> source(c.toLayer()).isPresent();
            case Check.LiesOn c -> isPlaced(c.layer());
            case Check.EndsOn c -> c.layers().stream().allMatch(this::isPlaced);
            case Check.Unique c -> c.columns().stream().allMatch(column -> isDelivered(rule.layer(), column));
            default -> true;
        };
    }

    /** Whether a column is there, or may be left out. */
    private boolean isDelivered(String layer, String column) {
        return source(layer)
                .filter(s -> s.has(column)
                        || s.layer().column(column).filter(c -> !c.mandatory()).isPresent())
                .isPresent();
    }

    private boolean isPlaced(String layer) {
        return source(layer).filter(Line.Source::placed).isPresent();
    }

    private Optional<Line.Source> source(String layer) {
        return standard.layer(layer).flatMap(l -> Optional.ofNullable(sources.get(l)));
    }

    private void learn(Layer layer) {
        List<Inspector> learners =
                inspectors.stream().filter(i -> i.learnsFrom(layer.name())).toList();
        if (!learners.isEmpty()) {
            each(layer, line -> learners.forEach(i -> i.learn(line)));
        }
    }

    private void look(Layer layer) {
        List<Inspector> own = inspectors.stream()
                .filter(i -> i.rule().layer().equals(layer.name()))
                .toList();
        rows.put(layer, each(layer, line -> own.forEach(i -> i.look(line))));
    }

    private long each(Layer layer, Consumer<Line> action) {
        Line.Source source = sources.get(layer);
        if (source == null) {
            return 0;
        }
        long count = 0;
        try (Delivered.Reading reading = source.table().rows().open()) {
            while (reading.hasNext()) {
                action.accept(new Line(source, reading.next()));
                if (++count > MOST_ROWS) {
                    throw new RuleViolation(
                            "standards.data.rows", source.table().name(), MOST_ROWS);
                }
            }
        }
        return count;
    }

    private void requireRows(Rule rule) {
        boolean layer = rule.check() instanceof Check.OfLayer check && check.kind() == Check.Kind.LAYER;
        source(rule.layer())
                .filter(s -> layer && rows.getOrDefault(s.layer(), 0L) == 0)
                .ifPresent(s -> findings.about(rule, s.table().name(), ""));
    }

    private Outcome outcome() {
        List<Outcome.Table> tables = sources.values().stream()
                .map(s -> new Outcome.Table(s.layer().name(), s.table().name(), rows.getOrDefault(s.layer(), 0L)))
                .toList();
        return new Outcome(
                tables,
                findings.counts(),
                unchecked,
                findings.of(Severity.ERROR),
                findings.of(Severity.WARNING),
                findings.of(Severity.NOTE));
    }
}
