package de.lichtweg.activity.store;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.Chosen;
import de.lichtweg.activity.domain.Extent;
import de.lichtweg.activity.domain.Place;
import de.lichtweg.activity.domain.Selection;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Areas and lists that came as files, and where the addresses of activities lie. The caller has the activity. */
@Repository
public class ExtentStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ExtentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what a file says of an activity. */
    public long add(Scope scope, Activity activity, String fileName, Extent extent, long operation) {
        Geometry shape = extent.shape();
        return jdbc.sql("""
                -- one file of one activity
                insert into activity.extent (activity_id, file_name, shape, addresses, operation, at, actor)
                values (:activity, :file, :shape, :addresses, :operation, :at, :actor)
                returning id
                """)
                .param("activity", activity.id())
                .param("file", fileName)
                .param("shape", shape == null ? null : new WKBWriter().write(shape))
                .param("addresses", shape == null ? extent.addresses().toArray(Long[]::new) : null)
                .param("operation", operation)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", scope.displayName())
                .query(Long.class)
                .single();
    }

    /** One of the files of an activity; none of another one. */
    public Optional<Extent> find(Scope scope, long activity, long id) {
        return jdbc.sql("""
                -- one file of one activity
                select e.shape,
                       e.addresses
                  from activity.extent e
                 where e.id = :id
                   and e.activity_id = :activity
                """)
                .param("id", id)
                .param("activity", activity)
                .query((r, i) -> new Extent(shape(r), addresses(r)))
                .optional();
    }

    /** The areas that these activities have from files, by activity. */
    public Map<Long, Geometry> shapes(Scope scope, Collection<Activity> activities) {
        Long[] files = activities.stream()
                .flatMap(a -> new Selection(a.draft().expected().addresses()).file().stream())
                .toArray(Long[]::new);
        Map<Long, Geometry> shapes = new HashMap<>();
        if (files.length > 0) {
            Set<Long> asked = new HashSet<>();
            activities.forEach(a -> asked.add(a.id()));
            jdbc.sql("""
                    -- one area of one activity
                    select e.activity_id,
                           e.shape
                      from activity.extent e
                     where e.id = any (:files)
                       and e.shape is not null
                    """).param("files", files).query(r -> {
                Geometry shape = shape(r);
                if (shape != null && asked.contains(r.getLong("activity_id"))) {
                    shapes.put(r.getLong("activity_id"), shape);
                }
            });
        }
        return shapes;
    }

    /** Where the addresses of activities lie, by activity; the caller takes those that it may see. */
    public Map<Long, List<Place>> places(Scope scope, Collection<Activity> activities) {
        Map<Long, List<Place>> places = new HashMap<>();
        jdbc.sql("""
                -- one place of one activity
                select p.activity_id,
                       p.region_key,
                       p.addresses,
                       p.x,
                       p.y
                  from activity.place p
                 where p.activity_id = any (:ids)
                 order by p.activity_id, p.addresses desc, p.region_key
                """)
                .param("ids", activities.stream().map(Activity::id).toArray(Long[]::new))
                .query(r -> {
                    places.computeIfAbsent(r.getLong("activity_id"), k -> new java.util.ArrayList<>())
                            .add(new Place(
                                    new RegionKey(r.getString("region_key")),
                                    r.getInt("addresses"),
                                    r.getObject("x", Double.class),
                                    r.getObject("y", Double.class)));
                });
        return places;
    }

    /** Writes down where the addresses of one lie; the caller has written its draft. */
    public void replacePlaces(Scope scope, long activity, Chosen chosen) {
        jdbc.sql("-- all places of one activity\ndelete from activity.place p where p.activity_id = :id")
                .param("id", activity)
                .update();
        List<Place> places = chosen.places();
        jdbc.sql("""
                -- one place of one activity
                insert into activity.place (activity_id, region_key, addresses, x, y)
                select :id, p.region_key, p.addresses, p.x, p.y
                  from unnest(:regions::text[], :counts::int[], :xs::float8[], :ys::float8[]) as p (region_key, addresses, x, y)
                """)
                .param("id", activity)
                .param("regions", places.stream().map(p -> p.region().value()).toArray(String[]::new))
                .param("counts", places.stream().map(Place::addresses).toArray(Integer[]::new))
                .param("xs", places.stream().map(Place::x).toArray(Double[]::new))
                .param("ys", places.stream().map(Place::y).toArray(Double[]::new))
                .update();
    }

    private static @Nullable Geometry shape(ResultSet r) throws SQLException {
        byte[] wkb = r.getBytes("shape");
        try {
            return wkb == null ? null : new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("activity.extent holds no WKB", e);
        }
    }

    private static Set<Long> addresses(ResultSet r) throws SQLException {
        java.sql.Array array = r.getArray("addresses");
        return array == null ? Set.of() : new HashSet<>(Arrays.asList((Long[]) array.getArray()));
    }
}
