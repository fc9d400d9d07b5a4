package de.lichtweg.portal.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.PublicFacts;
import de.lichtweg.portal.domain.NewsItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published news. */
@Repository
@PublicFacts("News are published for everybody.")
public class NewsStore {

    private final JdbcClient jdbc;

    NewsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest news of a region. */
    public List<NewsItem> list(RegionKey region, boolean english, int limit) {
        return jdbc.sql("""
                -- grain: one news item
                select slug,
                       published,
                       case when :english then title_en else title_de end as title,
                       case when :english then body_en else body_de end as body
                  from portal.news
                 where region = :region
                 order by published desc, slug
                 limit :limit
                """)
                .param("english", english)
                .param("region", region.value())
                .param("limit", limit)
                .query(NewsStore::item)
                .list();
    }

    /** One news item of a region by its slug. */
    public Optional<NewsItem> find(RegionKey region, String slug, boolean english) {
        return jdbc.sql("""
                -- grain: one news item
                select slug,
                       published,
                       case when :english then title_en else title_de end as title,
                       case when :english then body_en else body_de end as body
                  from portal.news
                 where region = :region
                   and slug = :slug
                """)
                .param("english", english)
                .param("region", region.value())
                .param("slug", slug)
                .query(NewsStore::item)
                .optional();
    }

    private static NewsItem item(ResultSet row, int number) throws SQLException {
        return new NewsItem(
                row.getString("slug"),
                row.getObject("published", LocalDate.class),
                row.getString("title"),
                Arrays.asList(row.getString("body").split("\\R{2,}")));
    }
}
