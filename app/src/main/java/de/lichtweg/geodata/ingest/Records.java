package de.lichtweg.geodata.ingest;

import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The records of a file while it is read: each goes in, changes nothing, or is rejected with the sentence of the rule that it breaks.
 * A record has one row or several, which share its fate.
 *
 * @param <E> a record that goes in
 */
public final class Records<E> {

    private final Issues issues;
    private final String kind;
    private final Sentences sentences;
    private final List<E> entries = new ArrayList<>();
    private long rows;
    private long rejected;
    private long unchanged;

    /**
     * Of a file.
     *
     * @param kind code of the issue of a rejected row
     */
    public Records(Issues issues, String kind, Sentences sentences) {
        this.issues = issues;
        this.kind = kind;
        this.sentences = sentences;
    }

    /** Takes a record of one row. */
    public void take(Row row, Supplier<E> read, Predicate<E> isUnchanged) {
        take(List.of(row), read, isUnchanged);
    }

    /**
     * Takes a record.
     *
     * @param read makes it of its rows and checks it
     * @param isUnchanged whether it says only what is known
     */
    public void take(List<Row> its, Supplier<E> read, Predicate<E> isUnchanged) {
        try {
            E entry = read.get();
            if (isUnchanged.test(entry)) {
                unchanged += its.size();
            } else {
                entries.add(entry);
            }
            rows += its.size();
        } catch (RuleViolation e) {
            its.forEach(row -> reject(row, e));
        }
    }

    /** Rejects a row that belongs to no record. */
    public void reject(Row row, RuleViolation violation) {
        issues.add(Severity.REJECTED, row, "", kind, sentences.german(violation));
        rows++;
        rejected++;
    }

    /** "3 Ziele neu, 2 geändert". */
    public String summary(String noun, Predicate<E> isNew) {
        long fresh = entries.stream().filter(isNew).count();
        return "%d %s neu, %d geändert".formatted(fresh, noun, entries.size() - fresh);
    }

    /** The records that go in, in the order of the file. */
    public List<E> entries() {
        return entries;
    }

    /**
     * What the file would do.
     *
     * @param source key of the source
     * @param places where a record is
     */
    public Plan plan(
            String source, String summary, Function<E, ? extends Collection<RegionKey>> places, LongConsumer writer) {
        List<RegionKey> touched = entries.stream()
                .<RegionKey>flatMap(e -> places.apply(e).stream())
                .toList();
        return new RecordPlan(
                new Plan.Counts(rows, rows - rejected, rejected, unchanged, entries.size()),
                source,
                touched,
                summary,
                writer);
    }
}
