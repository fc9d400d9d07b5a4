package de.lichtweg.cooperation.store;

import de.lichtweg.cooperation.domain.AnswerText;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts for answers in all versions. Nothing is changed, a new version is written. */
@Repository
public class AnswerTextStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerTextStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of an office and the proposals of the product; of each key the version that counts comes first. */
    public List<AnswerText> list(Scope scope, RegionKey office) {
        BodyStore.requireRun(scope, office);
        return jdbc.sql("""
                -- one version of one text
                select t.*
                  from cooperation.answer_text t
                 where t.territory in ('', :territory)
                 order by t.key, t.territory desc, t.version desc
                """)
                .param("territory", office.value())
                .query((r, i) -> new AnswerText(
                        r.getString("key"),
                        r.getString("territory"),
                        r.getInt("version"),
                        r.getString("title"),
                        r.getString("text"),
                        r.getBoolean("withdrawn"),
                        r.getObject("written_at", OffsetDateTime.class).toInstant(),
                        r.getString("written_by")))
                .list();
    }

    /** Writes a version; false if somebody wrote the same one before. */
    public boolean insert(Scope scope, RegionKey office, AnswerText text) {
        BodyStore.requireRun(scope, office);
        try {
            return jdbc.sql("""
                            -- one version of one text
                            insert into cooperation.answer_text (
                                key, territory, version, title, text, withdrawn, written_at, written_by)
                            values (:key, :territory, :version, :title, :text, :withdrawn, :at, :by)
                            """)
                            .param("key", text.key())
                            .param("territory", office.value())
                            .param("version", text.version())
                            .param("title", text.title())
                            .param("text", text.text())
                            .param("withdrawn", text.withdrawn())
                            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                            .param("by", scope.displayName())
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
