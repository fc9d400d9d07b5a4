package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.note.AddressNote;
import de.lichtweg.coverage.domain.note.NoteVersion;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes on addresses. Who may read and write them is decided here: by the region in which the address lies. */
@Repository
public class NoteStore {

    private static final String LIVE = """
            -- one note as it stood at a moment
            select distinct on (n.note_id)
                   n.note_id, n.address_id, n.body, n.withdrawn
              from coverage.address_note n
             where n.at < :until
             order by n.note_id, n.version desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    NoteStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a scope reads notes on the addresses of a region. */
    public boolean mayRead(Scope scope, RegionKey region) {
        return scope.may(Level.ADDRESS, DataClass.NOTE, region);
    }

    /** Whether a scope writes notes on the addresses of a region. */
    public boolean mayWrite(Scope scope, RegionKey region) {
        return scope.may(Level.WRITE, DataClass.NOTE, region);
    }

    /**
     * The notes on an address of a region as they stood just before a moment, withdrawn ones too, oldest first; none for
     * who may not read them.
     */
    public List<AddressNote> list(Scope scope, RegionKey region, long address, Instant until) {
        if (!mayRead(scope, region)) {
            return List.of();
        }
        return notes(jdbc.sql("""
                        -- one version of one note
                        select n.*
                          from coverage.address_note n
                         where n.address_id = :address and n.at < :until
                         order by n.note_id, n.version
                        """)
                .param("address", address)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(NoteStore::version)
                .list());
    }

    /** One note on an address of a region. */
    public Optional<AddressNote> find(Scope scope, RegionKey region, long address, long note) {
        return list(scope, region, address, Operations.FAR_OFF).stream()
                .filter(n -> n.first().note() == note)
                .findFirst();
    }

    private static List<AddressNote> notes(List<NoteVersion> versions) {
        return versions.stream()
                .collect(Collectors.groupingBy(NoteVersion::note, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(AddressNote::new)
                .toList();
    }

    /** Writes a new note and returns its id. */
    public long create(Scope scope, RegionKey region, long address, String text) {
        requireWrite(scope, region);
        long note = jdbc.sql("select nextval('coverage.address_note_id')")
                .query(Long.class)
                .single();
        insert(scope, note, 1, address, text, false, "");
        return note;
    }

    /** Lets a note say something else, or no longer count; false if somebody wrote a later version than {@code seen}. */
    public boolean revise(Scope scope, RegionKey region, NoteVersion seen, String text, boolean withdrawn, String why) {
        requireWrite(scope, region);
        return insert(scope, seen.note(), seen.version() + 1, seen.address(), text, withdrawn, why);
    }

    private boolean insert(
            Scope scope, long note, int version, long address, String text, boolean withdrawn, String why) {
        return jdbc.sql("""
                -- one version of one note
                insert into coverage.address_note
                    (note_id, version, address_id, body, withdrawn, why, actor, display_name, role, at)
                values (:note, :version, :address, :text, :withdrawn, :why, :actor, :author, :role, :at)
                    on conflict do nothing
                """)
                        .param("note", note)
                        .param("version", version)
                        .param("address", address)
                        .param("text", text)
                        .param("withdrawn", withdrawn)
                        .param("why", why)
                        .param("actor", scope.actor())
                        .param("author", scope.displayName())
                        .param("role", scope.role().name())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void requireWrite(Scope scope, RegionKey region) {
        if (!mayWrite(scope, region)) {
            throw new Closed("note.write");
        }
    }

    /**
     * Ids of the addresses with a note that counted just before a moment. They are those of all regions: who asks has to
     * look at no others than {@link #mayRead} allows.
     */
    public BitSet addresses(Scope scope, Instant until) {
        BitSet ids = new BitSet();
        jdbc.sql("select distinct l.address_id from (" + LIVE + ") l where not l.withdrawn")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list()
                .forEach(id -> ids.set(Math.toIntExact(id)));
        return ids;
    }

    /** What counts now on addresses that lie in regions whose notes the scope reads, as the caller has checked. */
    public Map<Long, List<String>> texts(Scope scope, Collection<Long> addresses, Instant until) {
        record Line(long address, String text) {}
        if (addresses.isEmpty() || !scope.mayAnywhere(Level.ADDRESS, DataClass.NOTE)) {
            return Map.of();
        }
        return jdbc
                .sql("select l.address_id, l.body from (" + LIVE
                        + ") l where not l.withdrawn and l.address_id = any (:addresses) order by l.note_id")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("addresses", addresses.toArray(Long[]::new))
                .query((r, row) -> new Line(r.getLong(1), r.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Line::address, Collectors.mapping(Line::text, Collectors.toList())));
    }

    /** Changes whenever a note does: for caches of answers that were filtered by notes. */
    public String stamp(Scope scope) {
        return jdbc.sql("select count(*)::text from coverage.address_note")
                .query(String.class)
                .single();
    }

    private static NoteVersion version(ResultSet r, int row) throws SQLException {
        return new NoteVersion(
                r.getLong("note_id"),
                r.getInt("version"),
                r.getLong("address_id"),
                r.getString("body"),
                r.getBoolean("withdrawn"),
                r.getString("why"),
                r.getString("actor"),
                r.getString("display_name"),
                r.getString("role"),
                r.getObject("at", OffsetDateTime.class).toInstant());
    }
}
