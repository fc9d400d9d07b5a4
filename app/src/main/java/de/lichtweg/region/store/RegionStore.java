package de.lichtweg.region.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.PublicFacts;
import de.lichtweg.region.domain.BoundaryStatement;
import de.lichtweg.region.domain.Merger;
import de.lichtweg.region.domain.Mergers;
import de.lichtweg.region.domain.RegionStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Regions, boundaries and mergers in and out. Names and boundaries of places are published facts. */
@Component
@PublicFacts("names, keys, boundaries and mergers of places are published")
public class RegionStore {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RegionStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Every statement on regions that is believed now. */
    public List<RegionStatement> listRegions() {
        return jdbc.sql("""
                -- grain: one region, source and day, believed now
                select r.key,
                       r.name,
                       r.type,
                       r.population,
                       r.population_as_of,
                       r.area_ha,
                       r.postcode,
                       r.source,
                       r.valid_from
                from region.region r
                where r.rec_to is null
                order by r.key, r.valid_from, r.rec_from
                """)
                .query((rs, i) -> new RegionStatement(
                        new RegionKey(rs.getString(1)),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getObject(4, Integer.class),
                        rs.getObject(5, LocalDate.class),
                        rs.getObject(6, Integer.class),
                        rs.getString(7),
                        rs.getString(8),
                        rs.getObject(9, LocalDate.class)))
                .list();
    }

    /** Every boundary that is believed now. */
    public List<BoundaryStatement> listBoundaries() {
        WKBReader reader = new WKBReader();
        return jdbc.sql("""
                -- grain: one region, source and day, believed now
                select b.key,
                       b.source,
                       b.geometry,
                       b.valid_from
                from region.boundary b
                where b.rec_to is null
                order by b.key, b.valid_from, b.rec_from
                """)
                .query((rs, i) -> new BoundaryStatement(
                        new RegionKey(rs.getString(1)),
                        rs.getString(2),
                        geometry(reader, rs.getBytes(3)),
                        rs.getObject(4, LocalDate.class)))
                .list();
    }

    /** Every merger that is believed now. */
    public List<Merger> listMergers() {
        return jdbc.sql("""
                -- grain: one dissolved key, believed now
                select m.old_key,
                       m.new_key,
                       m.effective,
                       m.source
                from region.merger m
                where m.rec_to is null
                """)
                .query((rs, i) -> new Merger(
                        new RegionKey(rs.getString(1)),
                        new RegionKey(rs.getString(2)),
                        rs.getObject(3, LocalDate.class),
                        rs.getString(4)))
                .list();
    }

    /** Every merger that is or was believed. */
    public List<Mergers.Recorded> listRecordedMergers() {
        return jdbc.sql("""
                -- grain: one dissolved key and recorded period
                select m.old_key,
                       m.new_key,
                       m.effective,
                       m.source,
                       m.rec_from,
                       coalesce(m.rec_to, :still)
                from region.merger m
                """)
                .param("still", Long.MAX_VALUE)
                .query((rs, i) -> new Mergers.Recorded(
                        new Merger(
                                new RegionKey(rs.getString(1)),
                                new RegionKey(rs.getString(2)),
                                rs.getObject(3, LocalDate.class),
                                rs.getString(4)),
                        rs.getLong(5),
                        rs.getLong(6)))
                .list();
    }

    /** Begins statements on regions; what the same source said for the same day ends. */
    public void replaceRegions(Collection<RegionStatement> statements, long operation) {
        batches.batchUpdate(
                """
                update region.region
                set rec_to = ?
                where key = ? and source = ? and valid_from = ? and rec_to is null
                """, statements, BATCH, (ps, s) -> ended(ps, operation, s.key(), s.source(), s.validFrom()));
        batches.batchUpdate("""
                insert into region.region (key, name, type, population, population_as_of, area_ha, postcode, source,
                    valid_from, rec_from)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, statements, BATCH, (ps, s) -> {
            ps.setString(1, s.key().value());
            ps.setString(2, s.name());
            ps.setString(3, s.type());
            integer(ps, 4, s.population());
            ps.setObject(5, s.populationAsOf(), Types.DATE);
            integer(ps, 6, s.areaHa());
            ps.setString(7, s.postcode());
            ps.setString(8, s.source());
            ps.setObject(9, s.validFrom());
            ps.setLong(10, operation);
        });
    }

    /** Begins boundaries; what the same source said for the same day ends. */
    public void replaceBoundaries(Collection<BoundaryStatement> statements, long operation) {
        batches.batchUpdate(
                """
                update region.boundary
                set rec_to = ?
                where key = ? and source = ? and valid_from = ? and rec_to is null
                """, statements, BATCH, (ps, s) -> ended(ps, operation, s.key(), s.source(), s.validFrom()));
        WKBWriter writer = new WKBWriter();
        batches.batchUpdate("""
                insert into region.boundary (key, source, geometry, valid_from, rec_from)
                values (?, ?, ?, ?, ?)
                """, statements, BATCH, (ps, s) -> {
            ps.setString(1, s.key().value());
            ps.setString(2, s.source());
            ps.setBytes(3, writer.write(s.geometry()));
            ps.setObject(4, s.validFrom());
            ps.setLong(5, operation);
        });
    }

    /** Begins mergers; what was said of the same dissolved key ends. */
    public void replaceMergers(Collection<Merger> mergers, long operation) {
        batches.batchUpdate("""
                update region.merger
                set rec_to = ?
                where old_key = ? and rec_to is null
                """, mergers, BATCH, (ps, m) -> {
            ps.setLong(1, operation);
            ps.setString(2, m.oldKey().value());
        });
        batches.batchUpdate("""
                insert into region.merger (old_key, new_key, effective, source, rec_from)
                values (?, ?, ?, ?, ?)
                """, mergers, BATCH, (ps, m) -> {
            ps.setString(1, m.oldKey().value());
            ps.setString(2, m.newKey().value());
            ps.setObject(3, m.effective());
            ps.setString(4, m.source());
            ps.setLong(5, operation);
        });
    }

    private static void ended(PreparedStatement ps, long operation, RegionKey key, String source, LocalDate day)
            throws SQLException {
        ps.setLong(1, operation);
        ps.setString(2, key.value());
        ps.setString(3, source);
        ps.setObject(4, day);
    }

    private static void integer(PreparedStatement ps, int at, @Nullable Integer value) throws SQLException {
        ps.setObject(at, value, Types.INTEGER);
    }

    private static Geometry geometry(WKBReader reader, byte[] wkb) {
        try {
            return reader.read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("region.boundary holds no WKB", e);
        }
    }
}
