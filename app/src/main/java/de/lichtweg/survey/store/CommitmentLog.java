package de.lichtweg.survey.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.domain.Notice;
import de.lichtweg.survey.domain.Revision;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a commitment looked like after each change, and who was told of its end. For the offices only. */
@Repository
public class CommitmentLog {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CommitmentLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps how it looks now. */
    public void keep(Scope scope, long id, int version, Map<String, String> fields, String why) {
        jdbc.sql("""
                -- one version
                insert into survey.revision (commitment_id, version, fields, why, actor, display_name, at)
                values (:id, :version, :fields::jsonb, :why, :actor, :name, :at)
                """)
                .param("id", id)
                .param("version", version)
                .param("fields", json.writeValueAsString(fields))
                .param("why", why)
                .param("actor", scope.actor())
                .param("name", scope.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All versions, the newest first; none for who may not read them. */
    public List<Revision> revisions(Scope scope, Commitment commitment) {
        return !commitment.rights().internal()
                ? List.of()
                : jdbc.sql("""
                        -- one version
                        select r.version, r.fields, r.why, r.display_name, r.at
                          from survey.revision r
                         where r.commitment_id = :id
                         order by r.version desc
                        """)
                        .param("id", commitment.id())
                        .query((r, i) -> new Revision(
                                r.getInt("version"),
                                json.readValue(r.getString("fields"), FIELDS),
                                r.getString("why"),
                                r.getString("display_name"),
                                r.getObject("at", OffsetDateTime.class).toInstant()))
                        .list();
    }

    /**
     * Keeps that somebody is told; at most once for each commitment, last day, kind and audience.
     *
     * @return whether this is the first time
     */
    public boolean tell(Scope scope, long id, Notice.Kind kind, LocalDate lastDay, RegionKey audience) {
        return jdbc.sql("""
                        -- one notice
                        insert into survey.notice (commitment_id, kind, last_day, audience, at)
                        values (:id, :kind, :day, :audience, :at)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("day", lastDay)
                        .param("audience", audience.value())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Who was told of the end of one, in the order of the days; none for who may not read them. */
    public List<Notice> notices(Scope scope, Commitment commitment) {
        return !commitment.rights().internal()
                ? List.of()
                : jdbc.sql("""
                        -- one notice
                        select n.kind, n.last_day, n.audience, n.at
                          from survey.notice n
                         where n.commitment_id = :id
                         order by n.at, n.audience
                        """)
                        .param("id", commitment.id())
                        .query((r, i) -> new Notice(
                                commitment.id(),
                                Notice.Kind.valueOf(r.getString("kind")),
                                r.getObject("last_day", LocalDate.class),
                                new RegionKey(r.getString("audience")),
                                r.getObject("at", OffsetDateTime.class).toInstant()))
                        .list();
    }
}
