package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.AddressSet;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries and what they cover. */
@Component
public class DeliveryStore {

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A delivery that is in force, with the addresses that it makes a statement about. */
    public record Delivered(
            long id,
            LocalDate asOf,
            boolean complete,
            @Nullable String territory,
            AddressSet covered) {}

    /**
     * A delivery to be recorded.
     *
     * @param kind addresses, supply, prospects or rates
     * @param operatorId {@code null} where no operator speaks
     */
    public record NewDelivery(
            String kind,
            int sourceId,
            @Nullable Integer operatorId,
            @Nullable String territory,
            LocalDate asOf,
            boolean complete,
            String fileName,
            String sha256,
            long rows,
            AddressSet covered) {}

    /** Deliveries of a source for a day and later ones that are believed now, by Stichtag. */
    public List<Delivered> listSince(
            Scope scope, String kind, int sourceId, @Nullable Integer operatorId, LocalDate day) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        return jdbc.sql("""
                -- grain: one delivery in force
                select d.id,
                       d.as_of,
                       d.complete,
                       d.territory,
                       d.touched
                from coverage.delivery d
                where d.source_id = :source
                  and d.kind = :kind
                  and d.operator_id is not distinct from :operator::int
                  and d.as_of >= :day
                  and d.rec_to is null
                order by d.as_of, d.id
                """)
                .param("day", day)
                .param("source", sourceId)
                .param("kind", kind)
                .param("operator", operatorId)
                .query((rs, i) -> new Delivered(
                        rs.getLong(1),
                        rs.getObject(2, LocalDate.class),
                        rs.getBoolean(3),
                        rs.getString(4),
                        AddressSet.decode(rs.getBytes(5))))
                .list();
    }

    /** The id that the next delivery will have. */
    public long nextId(Scope scope) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        return jdbc.sql("select nextval(pg_get_serial_sequence('coverage.delivery', 'id'))")
                .query(Long.class)
                .single();
    }

    /** Records a delivery; earlier ones of the same Stichtag that it covers wholly end. */
    public void replace(Scope scope, long id, NewDelivery d, List<Delivered> replaced, long operation) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        jdbc.sql("""
                -- grain: one delivery that ends
                update coverage.delivery d
                set rec_to = :operation
                where d.id = any (:ids)
                  and d.rec_to is null
                """)
                .param("operation", operation)
                .param("ids", replaced.stream().map(Delivered::id).toArray(Long[]::new))
                .update();
        jdbc.sql("""
                -- grain: one delivery
                insert into coverage.delivery (id, kind, source_id, operator_id, territory, as_of, complete, file_name,
                    sha256, rows_total, touched, rec_from)
                values (:id, :kind, :source, :operator, :territory, :asOf, :complete, :file, :sha, :rows, :touched,
                    :operation)
                """)
                .param("id", id)
                .param("kind", d.kind())
                .param("source", d.sourceId())
                .param("operator", d.operatorId())
                .param("territory", d.territory())
                .param("asOf", d.asOf())
                .param("complete", d.complete())
                .param("file", d.fileName())
                .param("sha", d.sha256())
                .param("rows", (int) d.rows())
                .param("touched", d.covered().encode())
                .param("operation", operation)
                .update();
    }
}
