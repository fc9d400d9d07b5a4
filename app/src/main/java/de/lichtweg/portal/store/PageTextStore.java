package de.lichtweg.portal.store;

import de.lichtweg.platform.security.PublicFacts;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.domain.PageText;
import de.lichtweg.portal.domain.PageText.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts of the public pages in all their versions. */
@Repository
@PublicFacts("Every version was shown to everybody.")
public class PageTextStore {

    private final JdbcClient jdbc;

    PageTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of each text that the office wrote. */
    public List<PageText> newest() {
        return jdbc.sql("""
                -- one text
                select distinct on (t.page) t.* from portal.page_text t order by t.page, t.version desc
                """).query((row, number) -> text(row)).list();
    }

    /** All versions of a text, the newest first. */
    public List<PageText> versions(Page page) {
        return jdbc.sql("""
                -- one version
                select * from portal.page_text t where t.page = :page order by t.version desc
                """)
                .param("page", page.key())
                .query((row, number) -> text(row))
                .list();
    }

    /** Keeps a version; false if somebody else wrote it in between. */
    public boolean insert(Scope scope, PageText text) {
        return jdbc.sql("""
                -- one version
                insert into portal.page_text (page, version, body_de, body_en, note, at, actor)
                values (:page, :version, :de, :en, :note, :at, :actor)
                on conflict do nothing
                """)
                        .param("page", text.page().key())
                        .param("version", text.version())
                        .param("de", text.bodyDe())
                        .param("en", text.bodyEn())
                        .param("note", text.note())
                        .param("at", text.at().atOffset(ZoneOffset.UTC))
                        .param("actor", scope.displayName())
                        .update()
                == 1;
    }

    private static PageText text(ResultSet row) throws SQLException {
        return new PageText(
                Page.of(row.getString("page")).orElseThrow(),
                row.getInt("version"),
                row.getString("body_de"),
                row.getString("body_en"),
                row.getString("note"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"));
    }
}
