package de.lichtweg.platform.operation;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.operation.Operations.Operation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of operations. */
@Repository
class OperationTable {

    /** Key of the advisory lock that makes writers wait for each other. */
    private static final long WRITER_LOCK = 0x4C49434854574547L; // "LICHTWEG"

    private final JdbcClient jdbc;

    OperationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other transaction writes the ledger; the end of this transaction lets the next one in. */
    void lockForWriting() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(WRITER_LOCK)
                .query((row, n) -> true)
                .single();
    }

    long latest() {
        return jdbc.sql("select coalesce(max(number), 0) from platform.operation")
                .query(Long.class)
                .single();
    }

    Optional<Instant> latestTime() {
        return jdbc.sql("select at from platform.operation order by number desc limit 1")
                .query((row, n) -> instant(row))
                .optional();
    }

    long lastBefore(Instant moment) {
        return jdbc.sql("select coalesce(max(number), 0) from platform.operation where at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void insert(Operation operation) {
        Draft draft = operation.draft();
        jdbc.sql("""
                -- one operation
                insert into platform.operation (
                    number, kind, source, territory, why, summary, actor, at, undoes)
                values (
                    :number, :kind, :source, :territory, :why, :summary, :actor, :at, :undoes)
                """)
                .param("number", operation.number())
                .param("kind", draft.kind())
                .param("source", draft.source())
                .param("territory", value(draft.territory()))
                .param("why", draft.why())
                .param("summary", draft.summary())
                .param("actor", operation.actor())
                .param("at", operation.at().atOffset(ZoneOffset.UTC))
                .param("undoes", operation.undoes())
                .update();
    }

    void markUndone(long number, long by) {
        jdbc.sql("update platform.operation set undone_by = ? where number = ?")
                .params(by, number)
                .update();
    }

    /** Sent with the commit; a rolled back transaction tells nobody. */
    void announce(long number) {
        jdbc.sql("select pg_notify('lichtweg_operation', ?)")
                .param(Long.toString(number))
                .query((row, n) -> true)
                .single();
    }

    Optional<Operation> find(long number) {
        return jdbc.sql("select * from platform.operation where number = ?")
                .param(number)
                .query(OperationTable::operation)
                .optional();
    }

    /** Those of these numbers, oldest first. */
    List<Operation> list(Collection<Long> numbers) {
        return jdbc.sql("select * from platform.operation where number = any (?) order by number")
                .param(numbers.toArray(Long[]::new))
                .query(OperationTable::operation)
                .list();
    }

    /** All operations of a source, oldest first. */
    List<Operation> listOfSource(String source) {
        return jdbc.sql("select * from platform.operation where source = ? order by number")
                .param(source)
                .query(OperationTable::operation)
                .list();
    }

    /** All after {@code number}, oldest first. */
    List<Operation> listAfter(long number) {
        return jdbc.sql("select * from platform.operation where number > ? order by number")
                .param(number)
                .query(OperationTable::operation)
                .list();
    }

    /** Up to {@code limit} operations before {@code number}, newest first. */
    List<Operation> listBefore(long number, int limit) {
        return jdbc.sql("select * from platform.operation where number < ? order by number desc limit ?")
                .params(number, limit)
                .query(OperationTable::operation)
                .list();
    }

    private static Operation operation(ResultSet row, int n) throws SQLException {
        String territory = row.getString("territory");
        Draft draft = new Draft(
                row.getString("kind"),
                row.getString("source"),
                territory == null ? null : new RegionKey(territory),
                row.getString("why"),
                row.getString("summary"));
        return new Operation(
                row.getLong("number"),
                draft,
                instant(row),
                row.getString("actor"),
                row.getObject("undone_by", Long.class),
                row.getObject("undoes", Long.class));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable String value(@Nullable RegionKey territory) {
        return territory == null ? null : territory.value();
    }
}
