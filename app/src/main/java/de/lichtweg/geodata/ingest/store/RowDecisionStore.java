package de.lichtweg.geodata.ingest.store;

import de.lichtweg.geodata.ingest.OpenRows.OpenRow;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that did not go in, and what was decided about them. */
@Repository
public class RowDecisionStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RowDecisionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A row with what its state depends on.
     *
     * @param region territory of its import, {@code null} where it is not bound to one
     * @param operation operation of its import, 0 where it wrote nothing
     * @param decided whether somebody decided about it
     * @param madeOperation operation that the decision led to, 0 without one
     */
    public record Waiting(OpenRow row, @Nullable String region, long operation, boolean decided, long madeOperation) {}

    /** Rows whose address nobody knows for certain, of imports that no later whole delivery has replaced. */
    public List<Waiting> list(Scope scope) {
        if (!scope.mayAnywhere(Level.RAW, DataClass.BUSINESS_SECRET)) {
            return List.of();
        }
        return jdbc.sql("""
                        -- one row a row of a file
                        select r.id,
                               r.file_name,
                               r.profile,
                               r.operator,
                               r.as_of,
                               r.region,
                               r.operation,
                               r.header,
                               i.row_number,
                               i.kind,
                               i.arguments,
                               i.original,
                               d.run is not null as decided,
                               coalesce(m.operation, 0) as made_operation
                        from geodata.import_run r
                        join geodata.import_issue i
                          on i.run = r.id
                         and i.rejected
                         and i.kind in ('address.ambiguous', 'address.unmatched')
                        left join geodata.row_decision d
                          on d.run = i.run
                         and d.row_number = i.row_number
                        left join geodata.import_run m on m.id = d.made_run
                        where not r.dry_run
                          and r.state in ('DONE', 'UNCHANGED')
                          and not exists (
                              select
                              from geodata.import_run later
                              where later.id > r.id
                                and later.profile = r.profile
                                and later.operator is not distinct from r.operator
                                and later.region is not distinct from r.region
                                and later.complete
                                and not later.dry_run
                                and later.state in ('DONE', 'UNCHANGED'))
                        order by r.id desc,
                                 i.position
                        """).query(RowDecisionStore::waiting).list();
    }

    /** Remembers a decision in place of an undone one; {@code made} is 0 where the row was dismissed. */
    public void decide(Scope scope, long run, long row, long made, String reason) {
        jdbc.sql("""
                        -- one row: the decision
                        insert into geodata.row_decision (run, row_number, made_run, reason, actor, at)
                        values (:run, :row, nullif(:made, 0), :reason, :actor, :at)
                        on conflict (run, row_number) do update
                        set made_run = excluded.made_run,
                            reason = excluded.reason,
                            actor = excluded.actor,
                            at = excluded.at
                        """)
                .param("run", run)
                .param("row", row)
                .param("made", made)
                .param("reason", reason)
                .param("actor", scope.actor())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        List<String> arguments = texts(row, "arguments");
        return new Waiting(
                new OpenRow(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getString("profile"),
                        Objects.requireNonNullElse(row.getString("operator"), ""),
                        row.getObject("as_of", LocalDate.class),
                        row.getLong("row_number"),
                        row.getString("kind"),
                        arguments.isEmpty() ? "" : arguments.getFirst(),
                        numbers(arguments.isEmpty() ? "" : arguments.getLast()),
                        texts(row, "header"),
                        texts(row, "original")),
                row.getString("region"),
                row.getLong("operation"),
                row.getBoolean("decided"),
                row.getLong("made_operation"));
    }

    /** The candidates are the last argument, separated by blanks; issues of older imports have none. */
    private static List<Long> numbers(String text) {
        return text.matches("\\d+( \\d+)*")
                ? Arrays.stream(text.split(" ")).map(Long::valueOf).toList()
                : List.of();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
