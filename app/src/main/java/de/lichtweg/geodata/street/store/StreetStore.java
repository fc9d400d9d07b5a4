package de.lichtweg.geodata.street.store;

import de.lichtweg.geodata.street.Street;
import de.lichtweg.geodata.street.StreetKind;
import de.lichtweg.geodata.street.Streets.Source;
import de.lichtweg.platform.database.CopyRows;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Streets in and out. */
@Repository
public class StreetStore {

    private static final String COLUMNS = """
            s.source,
            s.external_id,
            s.name,
            s.kind,
            s.surface,
            s.bridge,
            s.tunnel,
            s.line,
            s.valid_from
            """;

    private final JdbcClient jdbc;
    private final CopyRows copy;

    StreetStore(JdbcClient jdbc, CopyRows copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** A street that is believed now and has no end. */
    public record Known(Street street, LocalDate validFrom) {}

    /** Streets whose rectangle meets another, valid on a day, as believed by an operation. */
    public List<Street> list(Scope scope, Envelope box, Set<StreetKind> kinds, LocalDate on, long operation) {
        if (!scope.mayAnywhere(Level.AGGREGATE, DataClass.PUBLIC)) {
            return List.of();
        }
        return jdbc.sql("-- grain: one street valid on the day, as believed by the operation\nselect " + COLUMNS + """
                        from geodata.street s
                        where s.extent && box(point(:west, :south), point(:east, :north))
                          and s.kind = any (:kinds)
                          and s.valid_from <= :on
                          and (s.valid_to is null or s.valid_to > :on)
                          and s.rec_from <= :operation
                          and (s.rec_to is null or s.rec_to > :operation)
                        """)
                .param("west", box.getMinX())
                .param("south", box.getMinY())
                .param("east", box.getMaxX())
                .param("north", box.getMaxY())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("on", on)
                .param("operation", operation)
                .query((row, n) -> known(row).street())
                .list();
    }

    /** The rectangle of all streets believed now. */
    public Envelope extent(Scope scope) {
        if (!scope.mayAnywhere(Level.AGGREGATE, DataClass.PUBLIC)) {
            return new Envelope();
        }
        return jdbc.sql("""
                        -- one row: the rectangle of what is believed now
                        select min((s.extent[1])[0]),
                               max((s.extent[0])[0]),
                               min((s.extent[1])[1]),
                               max((s.extent[0])[1])
                        from geodata.street s
                        where s.rec_to is null
                        """)
                .query((row, n) -> {
                    double west = row.getDouble(1);
                    return row.wasNull()
                            ? new Envelope()
                            : new Envelope(west, row.getDouble(2), row.getDouble(3), row.getDouble(4));
                })
                .single();
    }

    /** The last operation that changed any street. */
    public long operation(Scope scope) {
        if (!scope.mayAnywhere(Level.AGGREGATE, DataClass.PUBLIC)) {
            return 0;
        }
        return jdbc.sql("""
                        -- one row: the newest beginning or end
                        select greatest(
                            coalesce((select max(s.rec_from) from geodata.street s), 0),
                            coalesce((select max(s.rec_to) from geodata.street s where s.rec_to is not null), 0))
                        """).query(Long.class).single();
    }

    /** Sources that have said anything, with the newest day. */
    public List<Source> sources(Scope scope) {
        if (!scope.mayAnywhere(Level.AGGREGATE, DataClass.PUBLIC)) {
            return List.of();
        }
        return jdbc.sql("""
                        -- grain: one source with streets believed now
                        select q.key,
                               q.name,
                               q.licence,
                               q.attribution,
                               max(s.valid_from) as as_of
                        from geodata.street_source q
                        join geodata.street s
                          on s.source = q.key
                         and s.rec_to is null
                        group by q.key
                        order by q.name
                        """).query(Source.class).list();
    }

    /** The newest day on which a source has said anything that is believed now. */
    public @Nullable LocalDate newestDay(Scope scope, String source) {
        requireWrite(scope);
        return jdbc.sql("""
                        -- one row: the newest beginning or end of a source
                        select max(greatest(s.valid_from, s.valid_to))
                        from geodata.street s
                        where s.source = :source
                          and s.rec_to is null
                        """)
                .param("source", source)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }

    /** The streets of a source that have no end, by what the source calls them. */
    public Map<String, Known> load(Scope scope, String source) {
        requireWrite(scope);
        Map<String, Known> known = new HashMap<>();
        jdbc.sql("-- grain: one street of the source without an end, believed now\nselect " + COLUMNS + """
                        from geodata.street s
                        where s.source = :source
                          and s.valid_to is null
                          and s.rec_to is null
                        """)
                .param("source", source)
                .query(row -> {
                    Known street = known(row);
                    known.put(street.street.externalId(), street);
                });
        return known;
    }

    /** Makes a source that is not there yet. */
    public void ensureSource(Scope scope, String key) {
        requireWrite(scope);
        jdbc.sql("insert into geodata.street_source (key, name) values (:key, :key) on conflict (key) do nothing")
                .param("key", key)
                .update();
    }

    /** What is known ends: it is believed to have held until {@code day}, or never to have held where it began that day. */
    public void end(Scope scope, String source, Collection<Known> ended, LocalDate day, long operation) {
        requireWrite(scope);
        if (ended.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        -- grain: one street of the source that is no longer believed to have no end
                        update geodata.street s
                        set rec_to = :operation
                        where s.source = :source
                          and s.external_id = any (:ids)
                          and s.valid_to is null
                          and s.rec_to is null
                        """)
                .param("operation", operation)
                .param("source", source)
                .param("ids", ended.stream().map(k -> k.street.externalId()).toArray(String[]::new))
                .update();
        copy.write(
                COPY,
                rows -> ended.stream()
                        .filter(k -> k.validFrom.isBefore(day))
                        .forEach(k -> row(rows, k.street, k.validFrom, day, operation)));
    }

    /** New states of streets from a day on. */
    public void begin(Scope scope, Collection<Street> begun, LocalDate day, long operation) {
        requireWrite(scope);
        copy.write(COPY, rows -> begun.forEach(s -> row(rows, s, day, null, operation)));
    }

    private static final String COPY = """
            copy geodata.street (source, external_id, name, kind, surface, bridge, tunnel, line, extent, valid_from,
                valid_to, rec_from) from stdin
            """;

    private static void row(
            CopyRows.Writer rows, Street street, LocalDate from, @Nullable LocalDate to, long operation) {
        Envelope box = street.line().getEnvelopeInternal();
        rows.field(street.source())
                .field(street.externalId())
                .field(street.name())
                .field(street.kind().name())
                .field(street.surface())
                .field(street.bridge())
                .field(street.tunnel())
                .field("\\x" + HexFormat.of().formatHex(new WKBWriter().write(street.line())))
                .field("(" + box.getMaxX() + "," + box.getMaxY() + "),(" + box.getMinX() + "," + box.getMinY() + ")")
                .field(from)
                .field(to)
                .field(operation)
                .end();
    }

    private static Known known(ResultSet row) throws SQLException {
        try {
            Street street = new Street(
                    row.getString("source"),
                    row.getString("external_id"),
                    row.getString("name"),
                    StreetKind.valueOf(row.getString("kind")),
                    row.getString("surface"),
                    row.getBoolean("bridge"),
                    row.getBoolean("tunnel"),
                    (LineString) new WKBReader().read(row.getBytes("line")));
            return new Known(street, row.getObject("valid_from", LocalDate.class));
        } catch (ParseException e) {
            throw new SQLException(e);
        }
    }

    private static void requireWrite(Scope scope) {
        if (!scope.mayAnywhere(Level.WRITE, DataClass.INTERNAL)) {
            throw new de.lichtweg.platform.error.RuleViolation("import.scope", "");
        }
    }
}
