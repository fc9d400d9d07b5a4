package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.rates.PublishedRow;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.database.CopyRows;
import de.lichtweg.platform.security.PublicFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** What is believed for Stichtage and a user group. */
    public Map<PublishedRow.Place, PublishedRow> believed(String source, Collection<LocalDate> days, String userGroup) {
        Map<PublishedRow.Place, PublishedRow> found = new HashMap<>();
        jdbc.sql("""
                -- grain: one printed row, believed now
                select r.region_key,
                       r.as_of,
                       r.user_group,
                       r.technology,
                       r.down_mbps,
                       r.percent_e2,
                       r.whole
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
                    PublishedRow row = row(rs);
                    found.put(row.place(), row);
                });
        return found;
    }

    private static PublishedRow row(ResultSet rs) throws SQLException {
        PublishedRow row = PublishedRow.at(new PublishedRow.Place(
                rs.getString("region_key"),
                rs.getObject("as_of", LocalDate.class),
                rs.getString("user_group"),
                rs.getString("technology")));
        Integer[] down = (Integer[]) rs.getArray("down_mbps").getArray();
        Integer[] percent = (Integer[]) rs.getArray("percent_e2").getArray();
        Boolean[] whole = (Boolean[]) rs.getArray("whole").getArray();
        for (int i = 0; i < down.length; i++) {
            row.cells().put(down[i], new PublishedRow.Cell(percent[i], whole[i]));
        }
        return row;
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

    /** Ends rows that are printed anew. */
    public void end(int source, Collection<PublishedRow> replaced, long operation) {
        if (replaced.isEmpty()) {
            return;
        }
        jdbc.sql("""
                create temporary table replaced_rate (
                    region_key text, as_of date, user_group text, technology text
                ) on commit drop
                """).update();
        copy.write(
                "copy replaced_rate from stdin",
                out -> replaced.forEach(row -> place(out, row.place()).end()));
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
                """).param("operation", operation).param("source", source).update();
        jdbc.sql("drop table replaced_rate").update();
    }

    /** Begins rows. */
    public void begin(int source, long delivery, Collection<PublishedRow> rows, long operation) {
        copy.write(
                """
                copy coverage.published_rate (region_key, as_of, user_group, technology, down_mbps, percent_e2, whole,
                    source_id, delivery_id, rec_from) from stdin
                """,
                out -> rows.forEach(row -> place(out, row.place())
                        .field(array(row.cells().keySet()))
                        .field(array(row.cells().values().stream()
                                .map(PublishedRow.Cell::percentE2)
                                .toList()))
                        .field(array(row.cells().values().stream()
                                .map(PublishedRow.Cell::whole)
                                .toList()))
                        .field(source)
                        .field(delivery)
                        .field(operation)
                        .end()));
    }

    private static CopyRows.Writer place(CopyRows.Writer out, PublishedRow.Place place) {
        return out.field(place.regionKey())
                .field(place.asOf())
                .field(place.userGroup())
                .field(place.technology());
    }

    private static String array(Collection<?> values) {
        StringBuilder text = new StringBuilder("{");
        for (Object value : values) {
            text.append(text.length() == 1 ? "" : ",").append(value);
        }
        return text.append('}').toString();
    }

    /** A row as read, with the source's attribution. */
    public record Printed(PublishedRow row, String attribution) {}

    /**
     * Rows of keys, up to a day, as known, by Stichtag.
     *
     * @param technology only this group, {@code null} for all
     */
    public List<Printed> list(
            Collection<RegionKey> keys, String userGroup, @Nullable String technology, LocalDate until, long knownOn) {
        return jdbc.sql("""
                -- grain: one printed row
                select r.region_key,
                       r.as_of,
                       r.user_group,
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
                  and r.rec_from <= :known
                  and (r.rec_to is null or r.rec_to > :known)
                order by r.as_of, r.technology, r.region_key
                """)
                .param("keys", keys.stream().map(RegionKey::value).toList())
                .param("until", until)
                .param("userGroup", userGroup)
                .param("technology", technology)
                .param("known", knownOn)
                .query((rs, i) -> new Printed(row(rs), rs.getString("attribution")))
                .list();
    }
}
