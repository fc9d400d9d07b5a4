package de.lichtweg.portal.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.PublicFacts;
import de.lichtweg.portal.domain.NewsItem;
import de.lichtweg.portal.domain.NewsItem.Correction;
import de.lichtweg.portal.domain.NewsItem.Picture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** News that everybody reads. */
@Repository
@PublicFacts("News are published for everybody.")
public class NewsStore {

    private final JdbcClient jdbc;

    NewsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest news of a region that can be read at a moment; archived ones on demand. */
    public List<NewsItem> list(RegionKey region, boolean english, Instant now, boolean archived, int limit) {
        return jdbc.sql("""
                -- grain: one news item
                select n.slug,
                       n.version,
                       n.published,
                       n.state,
                       case when :english and n.title_en <> '' then n.title_en else n.title_de end as title,
                       case when :english and n.title_en <> '' then n.body_en else n.body_de end as body,
                       case when :english and p.alt_en <> '' then p.alt_en else p.alt_de end as alt,
                       p.credit,
                       p.width,
                       p.height
                  from portal.news n
                  left join portal.news_picture p on p.slug = n.slug
                 where n.region = :region
                   and n.state = :state
                   and n.visible_from <= :now
                 order by n.published desc, n.slug
                 limit :limit
                """)
                .param("english", english)
                .param("region", region.value())
                .param("state", archived ? "ARCHIVED" : "PUBLISHED")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> item(row, List.of()))
                .list();
    }

    /**
     * A headline.
     *
     * @param from since when everybody can read it
     */
    public record Headline(String slug, String title, Instant from) {}

    /** What became readable after a moment and until another, the newest first; nothing that was archived since. */
    public List<Headline> headlines(RegionKey region, boolean english, Instant after, Instant until) {
        return jdbc.sql("""
                -- grain: one news item
                select n.slug,
                       case when :english and n.title_en <> '' then n.title_en else n.title_de end as title,
                       n.visible_from
                  from portal.news n
                 where n.region = :region
                   and n.state = 'PUBLISHED'
                   and n.visible_from > :after
                   and n.visible_from <= :until
                 order by n.visible_from desc, n.slug
                """)
                .param("english", english)
                .param("region", region.value())
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Headline(
                        row.getString("slug"),
                        row.getString("title"),
                        row.getObject("visible_from", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** One item of a region that can be read at a moment; with {@code any} whatever its state, for its authors. */
    public Optional<NewsItem> find(RegionKey region, String slug, boolean english, Instant now, boolean any) {
        List<Correction> corrections = corrections(slug, english);
        return jdbc.sql("""
                -- grain: one news item
                select n.slug,
                       n.version,
                       n.published,
                       n.state,
                       case when :english and n.title_en <> '' then n.title_en else n.title_de end as title,
                       case when :english and n.title_en <> '' then n.body_en else n.body_de end as body,
                       case when :english and p.alt_en <> '' then p.alt_en else p.alt_de end as alt,
                       p.credit,
                       p.width,
                       p.height
                  from portal.news n
                  left join portal.news_picture p on p.slug = n.slug
                 where n.region = :region
                   and n.slug = :slug
                   and (:any or (n.state <> 'DRAFT' and n.visible_from <= :now))
                """)
                .param("english", english)
                .param("region", region.value())
                .param("slug", slug)
                .param("any", any)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> item(row, corrections))
                .optional();
    }

    /** The file of the picture of an item that can be read; with {@code any} whatever its state. */
    public Optional<byte[]> picture(RegionKey region, String slug, Instant now, boolean any) {
        return jdbc.sql("""
                -- grain: one picture
                select p.jpeg
                  from portal.news_picture p
                  join portal.news n on n.slug = p.slug
                 where n.region = :region
                   and n.slug = :slug
                   and (:any or (n.state <> 'DRAFT' and n.visible_from <= :now))
                """)
                .param("region", region.value())
                .param("slug", slug)
                .param("any", any)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getBytes("jpeg"))
                .optional();
    }

    private List<Correction> corrections(String slug, boolean english) {
        return jdbc.sql("""
                -- grain: one correction of an item, the first one first
                select day,
                       case when :english and note_en <> '' then note_en else note_de end as note
                  from portal.news_correction
                 where slug = :slug
                 order by number
                """)
                .param("english", english)
                .param("slug", slug)
                .query((row, number) -> new Correction(row.getObject("day", LocalDate.class), row.getString("note")))
                .list();
    }

    private static NewsItem item(ResultSet row, List<Correction> corrections) throws SQLException {
        return new NewsItem(
                row.getString("slug"),
                row.getObject("published", LocalDate.class),
                row.getString("title"),
                row.getString("body"),
                row.getString("state").equals("ARCHIVED"),
                picture(row),
                corrections);
    }

    private static @Nullable Picture picture(ResultSet row) throws SQLException {
        String alt = row.getString("alt");
        return alt == null
                ? null
                : new Picture(
                        alt, row.getString("credit"), row.getInt("width"), row.getInt("height"), row.getInt("version"));
    }
}
