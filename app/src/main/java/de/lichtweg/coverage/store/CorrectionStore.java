package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.AddressSet;
import de.lichtweg.coverage.domain.correction.Evidence;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was corrected, why, by whom. */
@Component
public class CorrectionStore {

    private static final String SELECT = """
            -- one row per correction
            select c.operation,
                   c.region_key,
                   c.filters,
                   c.addresses,
                   c.changed,
                   c.says,
                   c.as_of,
                   c.evidence_kind,
                   c.evidence,
                   c.touched,
                   o.why,
                   o.actor,
                   o.at,
                   o.undone_by
              from coverage.correction c
              join platform.shared_operation o on o.number = c.operation
            """;

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A correction to be recorded.
     *
     * @param filters query of the list that was corrected, as in its URL
     * @param says one German line
     */
    public record NewCorrection(
            RegionKey region,
            String filters,
            int addresses,
            String says,
            LocalDate asOf,
            Evidence evidence,
            AddressSet changed) {}

    /** A recorded correction with its operation. */
    public record Recorded(
            long operation,
            NewCorrection correction,
            String why,
            String actor,
            Instant at,
            @Nullable Long undoneBy) {}

    /** Records why an operation corrected something. */
    public void insert(Scope scope, long operation, NewCorrection c) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        jdbc.sql("""
                -- one correction
                insert into coverage.correction (
                    operation, region_key, filters, addresses, changed, says, as_of, evidence_kind, evidence, touched)
                values (
                    :operation, :region, :filters, :addresses, :changed, :says, :asOf, :kind, :evidence, :touched)
                """)
                .param("operation", operation)
                .param("region", c.region().value())
                .param("filters", c.filters())
                .param("addresses", c.addresses())
                .param("changed", c.changed().size())
                .param("says", c.says())
                .param("asOf", c.asOf())
                .param("kind", c.evidence().kind().name())
                .param("evidence", c.evidence().text())
                .param("touched", c.changed().encode())
                .update();
    }

    /** The corrections of regions whose statements the scope may see as they were made, the newest first. */
    public List<Recorded> list(Scope scope, int limit) {
        return jdbc.sql(SELECT + " order by c.operation desc").query((row, n) -> recorded(row)).list().stream()
                .filter(c -> maySee(scope, c))
                .limit(limit)
                .toList();
    }

    /** The correction of an operation; empty where the scope may not see it. */
    public Optional<Recorded> find(Scope scope, long operation) {
        return jdbc.sql(SELECT + " where c.operation = :operation")
                .param("operation", operation)
                .query((row, n) -> recorded(row))
                .optional()
                .filter(c -> maySee(scope, c));
    }

    private static boolean maySee(Scope scope, Recorded c) {
        return scope.may(Level.ADDRESS, DataClass.INTERNAL, c.correction().region());
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        NewCorrection correction = new NewCorrection(
                new RegionKey(row.getString("region_key")),
                row.getString("filters"),
                row.getInt("addresses"),
                row.getString("says"),
                row.getObject("as_of", LocalDate.class),
                new Evidence(Evidence.Kind.valueOf(row.getString("evidence_kind")), row.getString("evidence")),
                AddressSet.decode(row.getBytes("touched")));
        return new Recorded(
                row.getLong("operation"),
                correction,
                row.getString("why"),
                row.getString("actor"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("undone_by", Long.class));
    }
}
