package de.lichtweg.portal.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.domain.NewsDraft;
import de.lichtweg.portal.domain.NewsEntry;
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

/** News as the office writes them: drafts, what is to come, what is archived. */
@Repository
public class NewsDeskStore {

    private final JdbcClient jdbc;

    NewsDeskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a region: drafts first, then the newest. */
    public List<NewsEntry> list(Scope scope, RegionKey region) {
        return jdbc.sql("""
                -- grain: one news item
                select slug, version, state, visible_from, published, title_de, title_en, body_de, body_en, changed_at, changed_by
                  from portal.news
                 where region = :region
                 order by state = 'DRAFT' desc, coalesce(visible_from, changed_at) desc, slug
                """)
                .param("region", region.value())
                .query(NewsDeskStore::entry)
                .list();
    }

    /** One of a region. */
    public Optional<NewsEntry> find(Scope scope, RegionKey region, String slug) {
        return jdbc.sql("""
                -- grain: one news item
                select slug, version, state, visible_from, published, title_de, title_en, body_de, body_en, changed_at, changed_by
                  from portal.news
                 where region = :region
                   and slug = :slug
                """)
                .param("region", region.value())
                .param("slug", slug)
                .query(NewsDeskStore::entry)
                .optional();
    }

    /** Whether an address of a page is taken. */
    public boolean isTaken(Scope scope, String slug) {
        return jdbc.sql("""
                -- grain: one value
                select exists (select from portal.news where slug = :slug)
                """).param("slug", slug).query(Boolean.class).single();
    }

    /** A new draft. */
    public void insert(Scope scope, RegionKey region, String slug, NewsDraft draft, Instant now) {
        jdbc.sql("""
                -- grain: one news item
                insert into portal.news (slug, region, state, title_de, title_en, body_de, body_en, changed_at, changed_by)
                values (:slug, :region, 'DRAFT', :titleDe, :titleEn, :bodyDe, :bodyEn, :now, :by)
                """)
                .param("slug", slug)
                .param("region", region.value())
                .param("titleDe", draft.titleDe())
                .param("titleEn", draft.titleEn())
                .param("bodyDe", draft.bodyDe())
                .param("bodyEn", draft.bodyEn())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", scope.displayName())
                .update();
    }

    /** Changes an item; {@code false} if its version is another by now. */
    public boolean update(Scope scope, NewsEntry before, NewsEntry after) {
        Instant visible = after.visibleFrom();
        return jdbc.sql("""
                -- grain: one news item
                update portal.news
                   set version = version + 1,
                       state = :state,
                       visible_from = :visible,
                       published = :published,
                       title_de = :titleDe,
                       title_en = :titleEn,
                       body_de = :bodyDe,
                       body_en = :bodyEn,
                       changed_at = :at,
                       changed_by = :by
                 where slug = :slug
                   and version = :version
                """)
                        .param("state", after.state().name())
                        .param("visible", visible == null ? null : visible.atOffset(ZoneOffset.UTC))
                        .param("published", after.published())
                        .param("titleDe", after.draft().titleDe())
                        .param("titleEn", after.draft().titleEn())
                        .param("bodyDe", after.draft().bodyDe())
                        .param("bodyEn", after.draft().bodyEn())
                        .param("at", after.changedAt().atOffset(ZoneOffset.UTC))
                        .param("by", scope.displayName())
                        .param("slug", before.slug())
                        .param("version", before.version())
                        .update()
                == 1;
    }

    /** Says what was wrong. */
    public void correct(Scope scope, String slug, LocalDate day, String noteDe, String noteEn, Instant now) {
        jdbc.sql("""
                -- grain: one correction
                insert into portal.news_correction (slug, number, day, note_de, note_en, at, actor)
                select :slug, count(*) + 1, :day, :noteDe, :noteEn, :now, :actor
                  from portal.news_correction
                 where slug = :slug
                """)
                .param("slug", slug)
                .param("day", day)
                .param("noteDe", noteDe)
                .param("noteEn", noteEn)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", scope.actor())
                .update();
    }

    /** Gives an item a picture in place of what it has. */
    public void picture(
            Scope scope, String slug, byte[] jpeg, int width, int height, String alt, String altEn, String credit) {
        jdbc.sql("""
                -- grain: one picture
                insert into portal.news_picture (slug, jpeg, width, height, alt_de, alt_en, credit)
                values (:slug, :jpeg, :width, :height, :alt, :altEn, :credit)
                on conflict (slug) do update
                   set jpeg = excluded.jpeg,
                       width = excluded.width,
                       height = excluded.height,
                       alt_de = excluded.alt_de,
                       alt_en = excluded.alt_en,
                       credit = excluded.credit
                """)
                .param("slug", slug)
                .param("jpeg", jpeg)
                .param("width", width)
                .param("height", height)
                .param("alt", alt)
                .param("altEn", altEn)
                .param("credit", credit)
                .update();
    }

    /** Takes its picture away. */
    public void removePicture(Scope scope, String slug) {
        jdbc.sql("""
                -- grain: one picture
                delete from portal.news_picture where slug = :slug
                """).param("slug", slug).update();
    }

    private static NewsEntry entry(ResultSet row, int number) throws SQLException {
        return new NewsEntry(
                row.getString("slug"),
                row.getInt("version"),
                NewsEntry.State.valueOf(row.getString("state")),
                instant(row, "visible_from"),
                row.getObject("published", LocalDate.class),
                new NewsDraft(
                        row.getString("title_de"),
                        row.getString("title_en"),
                        row.getString("body_de"),
                        row.getString("body_en")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
