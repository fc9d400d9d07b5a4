package de.lichtweg.coverage.store;

import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements that hold for some addresses on a day, each as its source made it, outranked ones included. */
@Repository
public class HeldStore {

    private static final String SUPPLY = """
            -- one row per address, operator, source, technology and speed that holds on the day, as believed
            select s.address_id,
                   s.operator_id,
                   source.key as source_key,
                   source.name as source_name,
                   s.technology,
                   s.down_kbps,
                   s.up_kbps,
                   '' as kind,
                   null::date as expected_from,
                   null::date as expected_to,
                   false as secret,
                   '' as subject,
                   s.valid_from
              from coverage.supply s
              join coverage.source on source.id = s.source_id
             where s.address_id = any (:addresses)
               and s.rec_from <= :operation and (s.rec_to is null or s.rec_to > :operation)
               and s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day)
             order by s.address_id, s.operator_id, source.key, s.down_kbps desc, s.technology, s.up_kbps desc
            """;

    private static final String PROSPECTS = """
            -- one row per address, operator, source and kind of prospect that holds on the day, as believed
            select s.address_id,
                   s.operator_id,
                   source.key as source_key,
                   source.name as source_name,
                   s.technology,
                   s.down_kbps,
                   s.up_kbps,
                   s.kind,
                   s.expected_from,
                   s.expected_to,
                   s.secret,
                   s.subject,
                   s.valid_from
              from coverage.prospect s
              join coverage.source on source.id = s.source_id
             where s.address_id = any (:addresses)
               and s.rec_from <= :operation and (s.rec_to is null or s.rec_to > :operation)
               and s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day)
             order by s.address_id, s.operator_id, source.key, s.kind, s.down_kbps desc, s.technology, s.subject
            """;

    private final JdbcClient jdbc;

    /** Reads by SQL. */
    public HeldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement; {@code stage} and what follows it for prospects only. */
    public record Held(
            long address,
            int operatorId,
            String sourceKey,
            String sourceName,
            Technology technology,
            int downKbps,
            int upKbps,
            @Nullable Stage stage,
            @Nullable LocalDate expectedFrom,
            @Nullable LocalDate expectedTo,
            boolean secret,
            String subject,
            LocalDate since) {}

    /** Offers on a day, as known after an operation; the caller has checked that the scope may open the addresses. */
    public List<Held> supply(Scope scope, long[] addresses, LocalDate day, long operation) {
        return list(SUPPLY, addresses, day, operation);
    }

    /** Prospects likewise; which of them are secret to the scope is for the caller to say. */
    public List<Held> prospects(Scope scope, long[] addresses, LocalDate day, long operation) {
        return list(PROSPECTS, addresses, day, operation);
    }

    private List<Held> list(String sql, long[] addresses, LocalDate day, long operation) {
        return jdbc.sql(sql)
                .param("addresses", addresses)
                .param("operation", operation)
                .param("day", day)
                .query((row, n) -> held(row))
                .list();
    }

    private static Held held(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Held(
                row.getLong("address_id"),
                row.getInt("operator_id"),
                row.getString("source_key"),
                row.getString("source_name"),
                Technology.ofCode(row.getInt("technology")),
                row.getInt("down_kbps"),
                row.getInt("up_kbps"),
                kind.isEmpty() ? null : StateStore.stage(kind),
                row.getObject("expected_from", LocalDate.class),
                row.getObject("expected_to", LocalDate.class),
                row.getBoolean("secret"),
                row.getString("subject"),
                row.getObject("valid_from", LocalDate.class));
    }
}
