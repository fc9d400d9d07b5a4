package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.site.Site;
import de.lichtweg.coverage.domain.site.SiteKind;
import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.platform.database.CopyRows;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sites in and out. What is read here are those of all regions: who asks shows them only at addresses that may be opened. */
@Repository
public class SiteStore {

    private static final String COLUMNS = """
            s.external_id,
            s.kind,
            s.name,
            s.carrier,
            s.address_id,
            s.valid_from
            """;
    private static final String HELD = """
            where s.valid_from <= :on
              and (s.valid_to is null or s.valid_to > :on)
              and s.rec_from <= :operation
              and (s.rec_to is null or s.rec_to > :operation)
            """;

    private final JdbcClient jdbc;
    private final CopyRows copy;

    SiteStore(JdbcClient jdbc, CopyRows copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** A site of a source that is believed now and has no end. */
    public record Known(Site site, LocalDate validFrom) {}

    /** A site on a day, with its source. */
    public record Held(Site site, LocalDate validFrom, String sourceKey, String source) {}

    /** Where a site stands on a day. */
    public record Placed(Site site, String municipality, double x, double y) {}

    /** Sites that hold on a day as believed by an operation. */
    public List<Held> list(Scope scope, LocalDate on, long operation) {
        if (!mayRead(scope)) {
            return List.of();
        }
        return held("", on, operation).query(SiteStore::held).list();
    }

    /** Those at one address, which the caller has checked may be opened. */
    public List<Held> listAt(Scope scope, long address, LocalDate on, long operation) {
        return mayRead(scope)
                ? held("and s.address_id = :address\n", on, operation)
                        .param("address", address)
                        .query(SiteStore::held)
                        .list()
                : List.of();
    }

    private JdbcClient.StatementSpec held(String more, LocalDate on, long operation) {
        return jdbc.sql(
                        "-- grain: one site at one address\nselect q.key, q.name as source_name," + COLUMNS
                                + "from coverage.site s join coverage.source q on q.id = s.source_id\n" + HELD + more
                                + "order by array_position(array['SCHOOL', 'HOSPITAL', 'BUSINESS_PARK', 'ADMINISTRATION', 'FIRE_STATION'], s.kind), s.name, s.address_id")
                .param("on", on)
                .param("operation", operation);
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                site(row),
                row.getObject("valid_from", LocalDate.class),
                row.getString("key"),
                row.getString("source_name"));
    }

    /** Numbers of the addresses with a site of a kind, of any kind without one. */
    public long[] addresses(Scope scope, @Nullable SiteKind kind, LocalDate on, long operation) {
        if (!mayRead(scope)) {
            return new long[0];
        }
        return jdbc
                .sql("-- grain: one address with a site\nselect distinct s.address_id from coverage.site s\n" + HELD
                        + "and (cast(:kind as text) is null or s.kind = :kind)")
                .param("on", on)
                .param("operation", operation)
                .param("kind", kind == null ? null : kind.name())
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /** Numbers of the addresses with a site, by its kind, in one statement. */
    public Map<SiteKind, long[]> addressesByKind(Scope scope, LocalDate on, long operation) {
        Map<SiteKind, long[]> addresses = new EnumMap<>(SiteKind.class);
        if (mayRead(scope)) {
            jdbc.sql(
                            "-- grain: one kind with its addresses\nselect s.kind, array_agg(distinct s.address_id) as ids from coverage.site s\n"
                                    + HELD + "group by s.kind")
                    .param("on", on)
                    .param("operation", operation)
                    .query(row -> {
                        addresses.put(
                                SiteKind.valueOf(row.getString("kind")),
                                Arrays.stream((Long[]) row.getArray("ids").getArray())
                                        .mapToLong(Long::longValue)
                                        .toArray());
                    });
        }
        return addresses;
    }

    /** The sites that hold on a day with the places of their addresses. */
    public List<Placed> placed(Scope scope, LocalDate on, long operation) {
        if (!mayRead(scope)) {
            return List.of();
        }
        return jdbc.sql("-- grain: one site at one address that exists\nselect a.municipality, a.position[0] as x,"
                        + " a.position[1] as y," + COLUMNS + """
                        from coverage.site s
                        join coverage.address_state a
                          on a.address_id = s.address_id
                         and a.valid_from <= :on
                         and (a.valid_to is null or a.valid_to > :on)
                         and a.rec_from <= :operation
                         and (a.rec_to is null or a.rec_to > :operation)
                         and a.in_existence
                        """ + HELD + "order by s.kind, s.name, s.address_id")
                .param("on", on)
                .param("operation", operation)
                .query((row, n) ->
                        new Placed(site(row), row.getString("municipality"), row.getDouble("x"), row.getDouble("y")))
                .list();
    }

    /** Sources that have said anything, with the newest day. */
    public List<SourceInfo.Source> sources(Scope scope) {
        if (!scope.mayAnywhere(Level.AGGREGATE, DataClass.INTERNAL)) {
            return List.of();
        }
        return jdbc.sql("""
                        -- grain: one source with sites believed now
                        select q.key,
                               q.name,
                               'sites' as delivers,
                               max(s.valid_from) as as_of,
                               q.licence,
                               q.attribution
                        from coverage.source q
                        join coverage.site s
                          on s.source_id = q.id
                         and s.rec_to is null
                        group by q.id
                        order by q.name
                        """).query(SourceInfo.Source.class).list();
    }

    /** The sites of a source that have no end. */
    public List<Known> load(Scope scope, int source) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        return jdbc.sql("-- grain: one site of the source at one address without an end\nselect " + COLUMNS + """
                        from coverage.site s
                        where s.source_id = :source
                          and s.valid_to is null
                          and s.rec_to is null
                        """)
                .param("source", source)
                .query((row, n) -> new Known(site(row), row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    /** The newest day on which anything about a site at an address began or ended, as believed now. */
    public record Newest(String externalId, long address, LocalDate day) {}

    /** The newest days of everything that a source says. */
    public List<Newest> newest(Scope scope, int source) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        return jdbc.sql("""
                        -- grain: one site of the source at one address
                        select s.external_id,
                               s.address_id as address,
                               max(greatest(s.valid_from, s.valid_to)) as day
                        from coverage.site s
                        where s.source_id = :source
                          and s.rec_to is null
                        group by s.external_id, s.address_id
                        """).param("source", source).query(Newest.class).list();
    }

    /** What is known ends: it held until {@code day}, or is no longer believed at all where it began that day. */
    public void end(Scope scope, int source, Collection<Known> ended, LocalDate day, long operation) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        if (ended.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        -- grain: one site of the source at one address
                        update coverage.site s
                        set rec_to = :operation
                        from unnest(:ids, :addresses) as gone(external_id, address_id)
                        where s.source_id = :source
                          and s.external_id = gone.external_id
                          and s.address_id = gone.address_id
                          and s.valid_to is null
                          and s.rec_to is null
                        """)
                .param("operation", operation)
                .param("source", source)
                .param("ids", ended.stream().map(k -> k.site.externalId()).toArray(String[]::new))
                .param("addresses", ended.stream().map(k -> k.site.address()).toArray(Long[]::new))
                .update();
        copy.write(
                COPY,
                rows -> ended.stream()
                        .filter(k -> k.validFrom.isBefore(day))
                        .forEach(k -> row(rows, source, k.site, k.validFrom, day, operation)));
    }

    /** New states of sites from a day on. */
    public void begin(Scope scope, int source, Collection<Site> begun, LocalDate day, long operation) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        copy.write(COPY, rows -> begun.forEach(s -> row(rows, source, s, day, null, operation)));
    }

    private static final String COPY = """
            copy coverage.site (source_id, external_id, kind, name, carrier, address_id, valid_from, valid_to, rec_from) from stdin
            """;

    private static void row(
            CopyRows.Writer rows, int source, Site site, LocalDate from, @Nullable LocalDate to, long operation) {
        rows.field(source)
                .field(site.externalId())
                .field(site.kind().name())
                .field(site.name())
                .field(site.carrier())
                .field(site.address())
                .field(from)
                .field(to)
                .field(operation)
                .end();
    }

    private static Site site(ResultSet row) throws SQLException {
        return new Site(
                row.getString("external_id"),
                SiteKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("carrier"),
                row.getLong("address_id"));
    }

    private static boolean mayRead(Scope scope) {
        return scope.mayAnywhere(Level.ADDRESS, DataClass.INTERNAL);
    }
}
