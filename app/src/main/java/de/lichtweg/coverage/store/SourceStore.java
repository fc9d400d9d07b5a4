package de.lichtweg.coverage.store;

import de.lichtweg.platform.security.PublicFacts;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where statements come from. */
@Component
@PublicFacts("names, licences and attributions of sources are shown to everybody")
public class SourceStore {

    /** What operators report is no open data; they report it to the office. */
    private static final String REPORTED = "nur für die Arbeit der Koordinierungsstelle";

    private final JdbcClient jdbc;

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds of sources with the rank that new ones get. */
    public enum Kind {
        CORRECTION(300, ""),
        OPERATOR(200, REPORTED),
        AREA(100, REPORTED),
        REGISTER(100, ""),
        PUBLISHED(100, "");

        private final int rank;
        private final String licence;

        Kind(int rank, String licence) {
            this.rank = rank;
            this.licence = licence;
        }

        /** How one of this kind wants to be named, where nobody has said it. */
        private String attribution(String name) {
            return this == OPERATOR || this == AREA ? "Meldung: " + name : "";
        }

        String stored() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Id of a source. */
    public Optional<Integer> find(String key) {
        return jdbc.sql("""
                -- grain: one source
                select s.id
                from coverage.source s
                where s.key = :key
                """).param("key", key).query(Integer.class).optional();
    }

    /**
     * The source through which things of a kind speak.
     *
     * @param word how such a thing is called
     */
    public record Voice(int id, String key, String word) {}

    /** The source of a kind of subject. */
    public Optional<Voice> ofSubject(String kind) {
        return jdbc.sql("""
                -- grain: one source
                select s.id, s.key, s.subject_word
                from coverage.source s
                where s.subject_kind = :kind
                """)
                .param("kind", kind)
                .query((r, i) -> new Voice(r.getInt("id"), r.getString("key"), r.getString("subject_word")))
                .optional();
    }

    /** Key of a source. */
    public String key(int id) {
        return jdbc.sql("""
                -- grain: one source
                select s.key
                from coverage.source s
                where s.id = :id
                """).param("id", id).query(String.class).single();
    }

    /** Id of a source; makes it in the running transaction if there is none. */
    public int ensure(String key, String name, Kind kind) {
        return find(key)
                .orElseGet(() -> jdbc.sql("""
                -- grain: one source
                insert into coverage.source (key, name, kind, rank, licence, attribution)
                values (:key, :name, :kind, :rank, :licence, :attribution)
                returning id
                """)
                        .param("key", key)
                        .param("name", name)
                        .param("kind", kind.stored())
                        .param("rank", kind.rank)
                        .param("licence", kind.licence)
                        .param("attribution", kind.attribution(name))
                        .query(Integer.class)
                        .single());
    }
}
