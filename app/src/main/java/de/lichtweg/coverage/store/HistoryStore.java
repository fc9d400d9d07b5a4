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

/** Every statement that was ever made about one address, with both axes. */
@Repository
public class HistoryStore {

    private static final String HISTORY = """
            -- one row per recorded row of an address
            select 'address' as kind,
                   s.source_id,
                   0 as operator_id,
                   0 as technology,
                   0 as down_kbps,
                   0 as up_kbps,
                   '' as prospect,
                   null::date as expected_to,
                   false as secret,
                   concat_ws(' ', s.street, s.house_number::text, nullif(s.suffix, ''), nullif(s.postcode, ''),
                             nullif(s.post_town, '')) as label,
                   s.usage,
                   s.households,
                   s.businesses,
                   s.in_existence,
                   s.valid_from,
                   s.valid_to,
                   s.rec_from,
                   s.rec_to
              from coverage.address_state s
             where s.address_id = :address and s.rec_from <= :operation
             union all
            select 'fact', s.source_id, 0, 0, 0, 0, '', null, false, '', coalesce(s.usage, ''), coalesce(s.households, -1),
                   coalesce(s.businesses, -1), not s.gone, s.valid_from, s.valid_to, s.rec_from, s.rec_to
              from coverage.address_correction s
             where s.address_id = :address and s.rec_from <= :operation
             union all
            select 'supply', s.source_id, s.operator_id, s.technology, s.down_kbps, s.up_kbps, '', null, false,
                   '', '', 0, 0, true, s.valid_from, s.valid_to, s.rec_from, s.rec_to
              from coverage.supply s
             where s.address_id = :address and s.rec_from <= :operation
             union all
            select 'prospect', s.source_id, s.operator_id, s.technology, s.down_kbps, s.up_kbps, s.kind, s.expected_to,
                   s.secret, '', '', 0, 0, true, s.valid_from, s.valid_to, s.rec_from, s.rec_to
              from coverage.prospect s
             where s.address_id = :address and s.rec_from <= :operation
             order by valid_from desc, rec_from desc, kind, operator_id, down_kbps desc
            """;

    private final JdbcClient jdbc;

    /** Reads by SQL. */
    public HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A recorded row; {@code stage} for prospects only. A {@code fact} says nothing where a text is empty or a number −1. */
    public record Statement(
            String kind,
            int sourceId,
            int operatorId,
            Technology technology,
            int downKbps,
            int upKbps,
            @Nullable Stage stage,
            @Nullable LocalDate expectedTo,
            boolean secret,
            String label,
            String usage,
            int households,
            int businesses,
            boolean inExistence,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            long recordedFrom,
            @Nullable Long recordedTo) {}

    /** All rows that began by an operation; the caller has checked that the scope may open the address. */
    public List<Statement> history(Scope scope, long address, long operation) {
        return jdbc.sql(HISTORY)
                .param("address", address)
                .param("operation", operation)
                .query((rs, n) -> statement(rs))
                .list();
    }

    private static Statement statement(ResultSet rs) throws SQLException {
        String prospect = rs.getString("prospect");
        return new Statement(
                rs.getString("kind"),
                rs.getInt("source_id"),
                rs.getInt("operator_id"),
                Technology.ofCode(rs.getInt("technology")),
                rs.getInt("down_kbps"),
                rs.getInt("up_kbps"),
                prospect.isEmpty() ? null : StateStore.stage(prospect),
                rs.getObject("expected_to", LocalDate.class),
                rs.getBoolean("secret"),
                rs.getString("label"),
                rs.getString("usage"),
                rs.getInt("households"),
                rs.getInt("businesses"),
                rs.getBoolean("in_existence"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                rs.getLong("rec_from"),
                rs.getObject("rec_to", Long.class));
    }
}
