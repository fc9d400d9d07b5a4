package de.lichtweg.platform.operation;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes an operation back in every recorded table: rows that it began end, rows that it ended begin again.
 *
 * <p>Invariant: the believed rows of a table are a set. So a row that a later, itself undone operation had ended and that
 * began again as a copy is recognised by its content.
 */
@Component
class Undo {

    private static final Pattern TABLE = Pattern.compile("[a-z_]+\\.[a-z_]+");
    private static final Pattern COLUMN = Pattern.compile("[a-z_][a-z0-9_]*");

    private final JdbcClient jdbc;
    private final ObjectProvider<RecordedTable> tables;

    Undo(JdbcClient jdbc, ObjectProvider<RecordedTable> tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** The first later operation that must be undone before, by source, territory and what is still in force. */
    static Optional<Operation> blocker(Operation target, List<Operation> ofSource) {
        Map<Long, Operation> byNumber = new HashMap<>();
        ofSource.forEach(o -> byNumber.put(o.number(), o));
        return ofSource.stream()
                .filter(o -> o.number() > target.number() && o.undoneBy() == null)
                .filter(o -> overlap(o.draft().territory(), target.draft().territory()))
                .filter(o -> laterLinks(o, target.number(), byNumber) % 2 == 1)
                .reduce((earlier, later) -> later);
    }

    /**
     * How many operations after {@code number} are in the chain "undoes, which undoes ..." that ends with {@code
     * operation}; two neighbours cancel each other out.
     */
    private static long laterLinks(Operation operation, long number, Map<Long, Operation> byNumber) {
        return Stream.iterate(operation, o -> o != null && o.number() > number, o -> undone(o, byNumber))
                .count();
    }

    private static @Nullable Operation undone(@Nullable Operation operation, Map<Long, Operation> byNumber) {
        return operation == null || operation.undoes() == null ? null : byNumber.get(operation.undoes());
    }

    private static boolean overlap(@Nullable RegionKey a, @Nullable RegionKey b) {
        return a == null || b == null || a.contains(b) || b.contains(a);
    }

    /** Writes the compensation of {@code undone} under the number {@code by}. */
    void compensate(long undone, long by) {
        tables.orderedStream().forEach(table -> {
            endRowsBegunBy(undone, by, table);
            endCopiesOfRowsBegunBy(undone, by, table);
            beginRowsEndedBy(undone, by, table);
        });
    }

    private void endRowsBegunBy(long undone, long by, RecordedTable table) {
        jdbc.sql("""
                -- the rows of one operation that are still believed
                update %s
                   set rec_to = :by
                 where rec_from = :undone
                   and rec_to is null
                """.formatted(name(table)))
                .param("by", by)
                .param("undone", undone)
                .update();
    }

    private void endCopiesOfRowsBegunBy(long undone, long by, RecordedTable table) {
        jdbc.sql("""
                -- believed copies, made by undoing, of rows that the operation began
                update %1$s copy
                   set rec_to = :by
                  from %1$s original
                 where original.rec_from = :undone
                   and original.rec_to > :undone
                   and original.rec_to <> :by
                   and copy.rec_to is null
                   and copy.rec_from in (select number
                                           from platform.operation
                                          where undoes is not null
                                            and number > :undone)
                   and row(%2$s)::text = row(%3$s)::text
                """.formatted(name(table), columns(table, "copy."), columns(table, "original.")))
                .param("by", by)
                .param("undone", undone)
                .update();
    }

    private void beginRowsEndedBy(long undone, long by, RecordedTable table) {
        jdbc.sql("""
                -- one row for each that the operation ended and had not begun itself
                insert into %1$s (%2$s, rec_from, rec_to)
                select %2$s, :by, null
                  from %1$s
                 where rec_to = :undone
                   and rec_from < :undone
                """.formatted(name(table), columns(table, "")))
                .param("by", by)
                .param("undone", undone)
                .update();
    }

    private static String name(RecordedTable table) {
        return checked(TABLE, table.name());
    }

    private static String columns(RecordedTable table, String prefix) {
        return table.columns().stream().map(c -> prefix + checked(COLUMN, c)).collect(Collectors.joining(", "));
    }

    private static String checked(Pattern shape, String identifier) {
        if (!shape.matcher(identifier).matches()) {
            throw new IllegalArgumentException("Kein Bezeichner: " + identifier);
        }
        return identifier;
    }
}
