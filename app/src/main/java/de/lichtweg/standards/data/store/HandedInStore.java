package de.lichtweg.standards.data.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.data.domain.Delivery;
import de.lichtweg.standards.data.domain.Outcome;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Deliveries. Seen by the offices of their territory and by whoever handed them in. */
@Repository
public class HandedInStore {

    private static final String ROWS = """
            -- one delivery
            select d.*,
                   s.title,
                   exists (select 1 from standards.data_file f where f.delivery = d.id) as kept
              from standards.data_delivery d
              join standards.standard s on s.key = d.standard
             where (d.delivered_by = :actor
                    or d.region like any (:within::text[]))
            """;

    private final JdbcClient jdbc;

    HandedInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that the scope sees, the newest first. */
    public List<Delivery> list(Scope scope, int most) {
        return seen(scope, jdbc.sql(ROWS + " order by d.id desc limit :most").param("most", most))
                .query((r, n) -> read(scope, r))
                .list();
    }

    /** One of them. */
    public Optional<Delivery> find(Scope scope, long id) {
        return seen(scope, jdbc.sql(ROWS + " and d.id = :id").param("id", id))
                .query((r, n) -> read(scope, r))
                .optional();
    }

    /** Accepted ones of a territory: the newest of each standard, version and region. */
    public List<Delivery> accepted(Scope scope, RegionKey territory) {
        String newest = """
                 and d.accepted
                 and d.region like :territory || '%'
                 and not exists (select 1
                                   from standards.data_delivery later
                                  where later.standard = d.standard
                                    and later.number = d.number
                                    and later.region = d.region
                                    and later.accepted
                                    and later.id > d.id)
                 order by d.id
                """;
        String within = territory.equals(RegionKey.GERMANY) ? "" : territory.value();
        return seen(scope, jdbc.sql(ROWS + newest).param("territory", within))
                .query((r, n) -> read(scope, r))
                .list();
    }

    private static StatementSpec seen(Scope scope, StatementSpec sql) {
        String[] within = scope.territories().stream()
                .filter(t -> scope.may(Level.ADDRESS, DataClass.STANDARD, t))
                .map(HandedInStore::pattern)
                .toArray(String[]::new);
        return sql.param("within", within).param("actor", scope.actor());
    }

    /** Regions by whose deliveries somebody sees how they work: a state sees its districts, not their municipalities. */
    private static String pattern(RegionKey territory) {
        return switch (territory.level()) {
            case FEDERATION -> "%";
            case STATE -> territory.value() + "___";
            default -> territory.value() + "%";
        };
    }

    /** Whether the scope may see the cells of a delivery. */
    private static boolean mayOpen(Scope scope, String by, DataClass dataClass, RegionKey region) {
        return by.equals(scope.actor()) || scope.may(Level.RAW, dataClass, region);
    }

    private static Delivery read(Scope scope, ResultSet r) throws SQLException {
        DataClass dataClass = DataClass.valueOf(r.getString("data_class"));
        RegionKey region = new RegionKey(r.getString("region"));
        boolean open = mayOpen(scope, r.getString("delivered_by"), dataClass, region);
        Delivery delivery = new Delivery(
                r.getLong("id"),
                r.getString("standard"),
                r.getString("title"),
                r.getInt("number"),
                r.getString("phase"),
                region,
                dataClass,
                r.getObject("day", LocalDate.class),
                r.getString("sender"),
                r.getString("file_name"),
                r.getLong("size_bytes"),
                r.getString("sha256"),
                outcome(r),
                r.getBoolean("accepted"),
                r.getInt("passed_by"),
                r.getString("delivered_by"),
                r.getString("delivered_name"),
                r.getObject("delivered_at", OffsetDateTime.class).toInstant(),
                open,
                r.getBoolean("kept"),
                r.getBoolean("demo"));
        return open ? delivery : delivery.veiled();
    }

    private static Outcome outcome(ResultSet r) throws SQLException {
        List<String> parts = texts(r.getArray("tables"));
        List<Outcome.Table> tables = new ArrayList<>();
        for (int i = 0; i + 2 < parts.size(); i += 3) {
            tables.add(new Outcome.Table(parts.get(i), parts.get(i + 1), Long.parseLong(parts.get(i + 2))));
        }
        return new Outcome(
                tables,
                Map.of(),
                texts(r.getArray("unchecked")),
                r.getLong("errors"),
                r.getLong("warnings"),
                r.getLong("notes"));
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** Writes a delivery before it is checked; what it came to follows. */
    public long begin(Scope scope, Delivery d) {
        return jdbc.sql("""
                -- one delivery
                insert into standards.data_delivery
                       (standard, number, phase, region, data_class, day, sender, file_name, size_bytes, sha256, row_count, errors,
                        warnings, notes, accepted, passed_by, unchecked, tables, delivered_by, delivered_name, delivered_at, demo)
                values (:standard, :number, :phase, :region, :dataClass, :day, :sender, :fileName, :bytes, :sha256, 0, 0,
                        0, 0, false, 0, '{}', '{}', :by, :byName, :at, :demo)
                returning id
                """)
                .param("standard", d.standard())
                .param("number", d.number())
                .param("phase", d.phase())
                .param("region", d.region().value())
                .param("dataClass", d.dataClass().name())
                .param("day", d.day())
                .param("sender", d.sender())
                .param("fileName", d.fileName())
                .param("bytes", d.sizeBytes())
                .param("sha256", d.sha256())
                .param("by", scope.actor())
                .param("byName", scope.displayName())
                .param("at", d.deliveredAt().atOffset(ZoneOffset.UTC))
                .param("demo", d.demo())
                .query(Long.class)
                .single();
    }

    /** Writes what the check came to. */
    public void end(Scope scope, long delivery, Outcome outcome, int passedBy) {
        List<String> tables = new ArrayList<>();
        outcome.tables().forEach(t -> tables.addAll(List.of(t.layer(), t.name(), Long.toString(t.rows()))));
        jdbc.sql("""
                -- one delivery
                update standards.data_delivery
                   set row_count = :rows,
                       errors = :errors,
                       warnings = :warnings,
                       notes = :notes,
                       accepted = :accepted,
                       passed_by = :passedBy,
                       unchecked = :unchecked,
                       tables = :tables
                 where id = :id
                """)
                .param("id", delivery)
                .param("rows", outcome.rows())
                .param("errors", outcome.errors())
                .param("warnings", outcome.warnings())
                .param("notes", outcome.notes())
                .param("accepted", outcome.accepted())
                .param("passedBy", passedBy)
                .param("unchecked", outcome.unchecked().toArray(String[]::new))
                .param("tables", tables.toArray(String[]::new))
                .update();
    }

    /** Keeps the file of an accepted delivery. */
    public void keep(Scope scope, long delivery, byte[] content) {
        jdbc.sql("insert into standards.data_file (delivery, content) values (:id, :content)")
                .param("id", delivery)
                .param("content", content)
                .update();
    }

    /** The file of a delivery, if it is still here; who may see the delivery was asked before. */
    public Optional<byte[]> file(Scope scope, Delivery delivery) {
        return jdbc.sql("select f.content from standards.data_file f where f.delivery = :id")
                .param("id", delivery.id())
                .query((r, n) -> r.getBytes(1))
                .optional();
    }

    /** Files that nobody needs any more; the deliveries stay. */
    public long countOldFiles(Scope scope, Instant before) {
        return jdbc.sql("""
                -- number of files
                select count(*)
                  from standards.data_file f
                  join standards.data_delivery d on d.id = f.delivery
                 where d.delivered_at < :before
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Removes them. */
    public long removeOldFiles(Scope scope, Instant before) {
        return jdbc.sql("""
                -- files
                delete from standards.data_file f
                 using standards.data_delivery d
                 where d.id = f.delivery
                   and d.delivered_at < :before
                """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
