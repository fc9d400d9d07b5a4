package de.lichtweg.standards.data.domain;

import de.lichtweg.platform.error.RuleViolation;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts findings and hands them on one by one; none is kept here, so a delivery may break as many rules as it likes. */
final class Findings {

    /** Keys and positions that all checks together may remember. */
    private static final long MOST_REMEMBERED = 6_000_000;

    private final Consumer<Finding> sink;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);
    private long remembered;

    Findings(Consumer<Finding> sink) {
        this.sink = sink;
    }

    /** Something about a row. */
    void at(Rule rule, Line line, String column, Object... facts) {
        String header = column.isEmpty() ? "" : line.source().header(column);
        String value = column.isEmpty() ? "" : line.text(column);
        add(rule, new Finding(rule.id(), line.source().table().name(), line.number(), header, value, texts(facts)));
    }

    /** Something about a table or the delivery. */
    void about(Rule rule, String table, String column, Object... facts) {
        add(rule, new Finding(rule.id(), table, 0, column, "", texts(facts)));
    }

    void add(Rule rule, Finding finding) {
        counts.merge(rule.id(), 1L, Long::sum);
        severities.merge(rule.severity(), 1L, Long::sum);
        sink.accept(finding);
    }

    private static List<String> texts(Object... facts) {
        return java.util.Arrays.stream(facts).map(String::valueOf).toList();
    }

    /** Refuses a delivery that would fill the memory. */
    void remember(long more) {
        remembered += more;
        if (remembered > MOST_REMEMBERED) {
            throw new RuleViolation("standards.data.large", MOST_REMEMBERED);
        }
    }

    Map<String, Long> counts() {
        return counts;
    }

    long of(Severity severity) {
        return severities.getOrDefault(severity, 0L);
    }
}
