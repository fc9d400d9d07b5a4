package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.rates.PublishedValue;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.database.CopyRows;
import de.lichtweg.platform.security.PublicFacts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published rates in and out. */
@Component
@PublicFacts("published tables of the Breitbandatlas")
public class PublishedRateStore {

    private final JdbcClient jdbc;
    private final CopyRows copy;

    PublishedRateStore(JdbcClient jdbc, CopyRows copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** A source of published rates; registered at its first import. */
    public int source(String key, String name, String licence, String attribution) {
        return jdbc.sql("""
                insert into coverage.source (key, name, kind, rank, licence, attribution)
                values (:key, :name, 'published', 100, :licence, :attribution)
                on conflict (key) do update set key = excluded.key
                returning id
                """)
                .param("key", key)
                .param("name", name)
                .param("licence", licence)
                .param("attribution", attribution)
                .query(Integer.class)
                .single();
    }

    /** What is believed for a Stichtag and user group. */
    public Map<PublishedValue.Place, Integer> believed(String source, Collection<LocalDate> days, String userGroup) {
        Map<PublishedValue.Place, Integer> found = new HashMap<>();
        jdbc.sql("""
                -- grain: one printed cell, believed now
                select r.region_key,
                       r.as_of,
                       r.technology,
                       r.down_mbps,
                       r.percent_e2
                from coverage.published_rate r
                join coverage.source s on s.id = r.source_id
                where r.rec_to is null
                  and s.key = :source
                  and r.as_of in (:days)
                  and r.user_group = :userGroup
                """)
                .param("source", source)
                .param("days", days.isEmpty() ? List.of(LocalDate.EPOCH) : days)
                .param("userGroup", userGroup)
                .query(rs -> {
                    found.put(
                            new PublishedValue.Place(
                                    rs.getString(1),
                                    rs.getObject(2, LocalDate.class),
                                    userGroup,
                                    rs.getString(3),
                                    rs.getInt(4)),
                            rs.getInt(5));
                });
        return found;
    }

    /** Registers the file as a delivery. */
    public long delivery(int source, LocalDate asOf, String fileName, String sha256, long rows, long operation) {
        return jdbc.sql("""
                insert into coverage.delivery (kind, source_id, as_of, complete, file_name, sha256, rows_total, rec_from)
                values ('rates', :source, :asOf, false, :fileName, :sha256, :rows, :operation)
                returning id
                """)
                .param("source", source)
                .param("asOf", asOf)
                .param("fileName", fileName)
                .param("sha256", sha256)
                .param("rows", rows)
                .param("operation", operation)
                .query(Long.class)
                .single();
    }

    /** Ends the values of cells that are printed anew. */
    public void end(int source, Collection<PublishedValue> replaced, long operation) {
        if (replaced.isEmpty()) {
            return;
        }
        jdbc.sql("""
                create temporary table replaced_rate (
                    region_key text, as_of date, user_group text, technology text, down_mbps int
                ) on commit drop
                """).update();
        copy.write(
                "copy replaced_rate from stdin",
                out -> replaced.forEach(v -> out.field(v.regionKey())
                        .field(v.asOf())
                        .field(v.userGroup())
                        .field(v.technology())
                        .field(v.downMbps())
                        .end()));
        jdbc.sql("""
                update coverage.published_rate r
                set rec_to = :operation
                from replaced_rate n
                where r.rec_to is null
                  and r.source_id = :source
                  and r.region_key = n.region_key
                  and r.as_of = n.as_of
                  and r.user_group = n.user_group
                  and r.technology = n.technology
                  and r.down_mbps = n.down_mbps
                """).param("operation", operation).param("source", source).update();
        jdbc.sql("drop table replaced_rate").update();
    }

    /** Begins values. */
    public void begin(int source, long delivery, Collection<PublishedValue> values, long operation) {
        copy.write(
                """
                copy coverage.published_rate (region_key, as_of, user_group, technology, down_mbps, percent_e2, whole,
                    source_id, delivery_id, rec_from) from stdin
                """,
                out -> values.forEach(v -> out.field(v.regionKey())
                        .field(v.asOf())
                        .field(v.userGroup())
                        .field(v.technology())
                        .field(v.downMbps())
                        .field(v.percentE2())
                        .field(v.whole())
                        .field(source)
                        .field(delivery)
                        .field(operation)
                        .end()));
    }

    /** A value as read, with the source's attribution. */
    public record Printed(PublishedValue value, String attribution) {}

    /**
     * Values of keys, up to a day, as known.
     *
     * @param technology only this group, {@code null} for all
     * @param downMbps only this class, {@code null} for all
     */
    public List<Printed> list(
            Collection<RegionKey> keys,
            String userGroup,
            @Nullable String technology,
            @Nullable Integer downMbps,
            LocalDate until,
            long knownOn) {
        return jdbc.sql("""
                -- grain: one printed cell
                select r.region_key,
                       r.as_of,
                       r.technology,
                       r.down_mbps,
                       r.percent_e2,
                       r.whole,
                       s.attribution
                from coverage.published_rate r
                join coverage.source s on s.id = r.source_id
                where r.region_key in (:keys)
                  and r.as_of <= :until
                  and r.user_group = :userGroup
                  and (cast(:technology as text) is null or r.technology = :technology)
                  and (cast(:down as int) is null or r.down_mbps = :down)
                  and r.rec_from <= :known
                  and (r.rec_to is null or r.rec_to > :known)
                order by r.as_of, r.technology, r.down_mbps, r.region_key
                """)
                .param("keys", keys.stream().map(RegionKey::value).toList())
                .param("until", until)
                .param("userGroup", userGroup)
                .param("technology", technology)
                .param("down", downMbps)
                .param("known", knownOn)
                .query((rs, i) -> new Printed(
                        new PublishedValue(
                                rs.getString(1),
                                rs.getObject(2, LocalDate.class),
                                userGroup,
                                rs.getString(3),
                                rs.getInt(4),
                                rs.getInt(5),
                                rs.getBoolean(6)),
                        rs.getString(7)))
                .list();
    }

    /** Households by which the printed rates of merged keys are composed. */
    public Map<RegionKey, Integer> weights() {
        Map<RegionKey, Integer> weights = new HashMap<>();
        jdbc.sql("""
                -- grain: one key
                select w.region_key,
                       w.households
                from coverage.rate_weight w
                """).query(rs -> {
            weights.put(new RegionKey(rs.getString(1)), rs.getInt(2));
        });
        return weights;
    }

    /** Sets the households of keys; a fact of the installation, replaced as a whole. */
    public void replaceWeights(Map<RegionKey, Integer> households, String source) {
        households.forEach((key, count) -> jdbc.sql("""
                insert into coverage.rate_weight (region_key, households, source)
                values (:key, :households, :source)
                on conflict (region_key) do update set households = excluded.households, source = excluded.source
                """)
                .param("key", key.value())
                .param("households", count)
                .param("source", source)
                .update());
    }
}
