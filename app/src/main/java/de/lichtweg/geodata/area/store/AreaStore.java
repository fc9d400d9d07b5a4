package de.lichtweg.geodata.area.store;

import de.lichtweg.geodata.area.Area;
import de.lichtweg.geodata.area.AreaKind;
import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.platform.database.CopyRows;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Areas in and out. */
@Repository
public class AreaStore {

    private static final String COLUMNS = """
            a.source,
            a.external_id,
            a.name,
            a.kind,
            a.shape,
            a.valid_from
            """;

    private final JdbcClient jdbc;
    private final CopyRows copy;

    AreaStore(JdbcClient jdbc, CopyRows copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** An area that is believed now and has no end. */
    public record Known(Area area, LocalDate validFrom) {}

    /** Areas whose rectangle meets another, valid on a day, as believed by an operation. */
    public List<Area> list(Scope scope, Envelope box, LocalDate on, long operation) {
        if (!mayRead(scope)) {
            return List.of();
        }
        return jdbc.sql("-- grain: one area valid on the day, as believed by the operation\nselect " + COLUMNS + """
                        from geodata.area a
                        where a.extent && box(point(:west, :south), point(:east, :north))
                          and a.valid_from <= :on
                          and (a.valid_to is null or a.valid_to > :on)
                          and a.rec_from <= :operation
                          and (a.rec_to is null or a.rec_to > :operation)
                        order by a.kind, a.source, a.external_id
                        """)
                .param("west", box.getMinX())
                .param("south", box.getMinY())
                .param("east", box.getMaxX())
                .param("north", box.getMaxY())
                .param("on", on)
                .param("operation", operation)
                .query((row, n) -> known(row).area())
                .list();
    }

    /** The last operation that changed any area, 0 before the first. */
    public long operation(Scope scope) {
        if (!mayRead(scope)) {
            return 0;
        }
        return jdbc.sql("""
                        -- one row: the newest beginning or end
                        select greatest(
                            coalesce((select max(a.rec_from) from geodata.area a), 0),
                            coalesce((select max(a.rec_to) from geodata.area a where a.rec_to is not null), 0))
                        """).query(Long.class).single();
    }

    /** Sources that have said anything, with the newest day. */
    public List<SourceInfo.Source> sources(Scope scope) {
        if (!mayRead(scope)) {
            return List.of();
        }
        return jdbc.sql("""
                        -- grain: one source with areas believed now
                        select q.key,
                               q.name,
                               'areas' as delivers,
                               max(a.valid_from) as as_of,
                               q.licence,
                               q.attribution
                        from geodata.area_source q
                        join geodata.area a
                          on a.source = q.key
                         and a.rec_to is null
                        group by q.key
                        order by q.name
                        """).query(SourceInfo.Source.class).list();
    }

    /** The newest day on which a source has begun or ended anything that is believed now. */
    public Optional<LocalDate> newestDay(Scope scope, String source) {
        requireWrite(scope);
        return Optional.ofNullable(jdbc.sql("""
                        -- one row: the newest beginning or end of a source
                        select max(greatest(a.valid_from, a.valid_to)) as newest
                        from geodata.area a
                        where a.source = :source
                          and a.rec_to is null
                        """)
                .param("source", source)
                .query((row, n) -> row.getObject("newest", LocalDate.class))
                .list()
                .getFirst());
    }

    /** The areas of a source that have no end, by what the source calls them. */
    public Map<String, Known> load(Scope scope, String source) {
        requireWrite(scope);
        Map<String, Known> known = new HashMap<>();
        jdbc.sql("-- grain: one area of the source without an end, believed now\nselect " + COLUMNS + """
                        from geodata.area a
                        where a.source = :source
                          and a.valid_to is null
                          and a.rec_to is null
                        """)
                .param("source", source)
                .query(row -> {
                    Known area = known(row);
                    known.put(area.area.externalId(), area);
                });
        return known;
    }

    /** Makes a source that is not there yet. */
    public void ensureSource(Scope scope, String key) {
        requireWrite(scope);
        jdbc.sql("insert into geodata.area_source (key, name) values (:key, :key) on conflict (key) do nothing")
                .param("key", key)
                .update();
    }

    /** What is known ends: it held until {@code day}, or is no longer believed at all where it began that day. */
    public void end(Scope scope, String source, Collection<Known> ended, LocalDate day, long operation) {
        requireWrite(scope);
        if (ended.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        -- grain: one area of the source that is no longer believed to have no end
                        update geodata.area a
                        set rec_to = :operation
                        where a.source = :source
                          and a.external_id = any (:ids)
                          and a.valid_to is null
                          and a.rec_to is null
                        """)
                .param("operation", operation)
                .param("source", source)
                .param("ids", ended.stream().map(k -> k.area.externalId()).toArray(String[]::new))
                .update();
        copy.write(
                COPY,
                rows -> ended.stream()
                        .filter(k -> k.validFrom.isBefore(day))
                        .forEach(k -> row(rows, k.area, k.validFrom, day, operation)));
    }

    /** New states of areas from a day on. */
    public void begin(Scope scope, Collection<Area> begun, LocalDate day, long operation) {
        requireWrite(scope);
        copy.write(COPY, rows -> begun.forEach(a -> row(rows, a, day, null, operation)));
    }

    private static final String COPY = """
            copy geodata.area (source, external_id, name, kind, shape, extent, valid_from, valid_to, rec_from) from stdin
            """;

    private static void row(CopyRows.Writer rows, Area area, LocalDate from, @Nullable LocalDate to, long operation) {
        Envelope box = area.shape().getEnvelopeInternal();
        rows.field(area.source())
                .field(area.externalId())
                .field(area.name())
                .field(area.kind().name())
                .field("\\x" + HexFormat.of().formatHex(new WKBWriter().write(area.shape())))
                .field("(" + box.getMaxX() + "," + box.getMaxY() + "),(" + box.getMinX() + "," + box.getMinY() + ")")
                .field(from)
                .field(to)
                .field(operation)
                .end();
    }

    private static Known known(ResultSet row) throws SQLException {
        try {
            Area area = new Area(
                    row.getString("source"),
                    row.getString("external_id"),
                    row.getString("name"),
                    AreaKind.valueOf(row.getString("kind")),
                    new WKBReader().read(row.getBytes("shape")));
            return new Known(area, row.getObject("valid_from", LocalDate.class));
        } catch (ParseException e) {
            throw new SQLException(e);
        }
    }

    private static boolean mayRead(Scope scope) {
        return scope.mayAnywhere(Level.AGGREGATE, DataClass.PUBLIC);
    }

    private static void requireWrite(Scope scope) {
        if (!scope.mayAnywhere(Level.WRITE, DataClass.INTERNAL)) {
            throw new RuleViolation("import.scope", "");
        }
    }
}
