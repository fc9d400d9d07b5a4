package de.lichtweg.activity.store;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.Activity.Rights;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.BuildState;
import de.lichtweg.activity.domain.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.database.ReadOnce;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The register. Who may read and write what is decided by {@link Reach}. */
@Repository
public class ActivityStore {

    static final String ROW = """
            -- one activity
            select a.*,
                   p.regions,
                   array(select l.region_key from activity.place l where l.activity_id = a.id) as places,
                   (select count(*) from activity.address d where d.activity_id = a.id) as addresses,
                   (select min(coalesce(d.set_on, d.computed_on))
                      from activity.deadline d
                     where d.activity_id = a.id
                       and d.done_on is null
                       and not d.runs_until) as deadline,
                   coalesce(lead.name, a.organisation) as organisation_name,
                   coalesce(builder.name, a.operator, '') as operator_name,
                   coalesce(a.operator = :operator or a.organisation = :operator, false)
                       or a.organisation in (
                           select m.organisation
                             from parties.shared_member m
                            where m.login = :actor
                              and m.valid_from <= :today
                              and (m.valid_to is null or m.valid_to >= :today)) as own
              from activity.activity a
              join lateral (
                select array_agg(t.region_key order by t.region_key) as regions
                  from activity.territory t
                 where t.activity_id = a.id) p on true
              left join parties.shared_organisation lead on lead.key = a.organisation
              left join parties.shared_organisation builder on builder.key = a.operator
            """;

    private static final String WITH_PARTS = """
            -- one activity with its parts
            select a.*, %s
              from (%s) a
            """.formatted(ActivityParts.COLUMN, ROW);

    private static final String ADDRESSES = "activity.addresses";
    private static final String BUILT = "activity.built";

    private static final String FAMILY = """
            -- one activity with its parts; the one asked for with its addresses and, once something was said of any, with how many are
            -- in each state of the building
            select f.*,
                   array(select d.address_id
                           from activity.address d
                          where d.activity_id = f.id and f.id = :id
                          order by 1) as ids,
                   array(select coalesce(p.state, 'PLANNED') || ' ' || count(*)
                           from activity.address d
                           left join activity.progress p on p.activity_id = d.activity_id
                            and p.address_id = d.address_id
                            and p.latest
                          where d.activity_id = f.id
                            and f.id = :id
                            and exists (select from activity.progress s where s.activity_id = :id)
                          group by coalesce(p.state, 'PLANNED')) as built
              from (%s
                     where a.id = :id
                        or a.parent_id = :id
                        or a.id = (select x.parent_id from activity.activity x where x.id = :id)) f
             order by f.id
            """.formatted(WITH_PARTS);

    private final JdbcClient jdbc;
    private final ActivityParts parts;
    private final Clock clock;

    ActivityStore(JdbcClient jdbc, ActivityParts parts, Clock clock) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.clock = clock;
    }

    /** Those that the scope may see. */
    public List<Activity> list(Scope scope) {
        ActivityParts.All all = parts.load();
        return query(scope, jdbc.sql(ROW + " order by a.id"), r -> all);
    }

    /** Some of them. */
    public List<Activity> list(Scope scope, Collection<Long> ids) {
        return query(
                scope,
                jdbc.sql(WITH_PARTS + " where a.id = any (:ids) order by a.id").param("ids", ids.toArray(Long[]::new)),
                parts::read);
    }

    /** One of them. */
    public Optional<Activity> find(Scope scope, long id) {
        return query(scope, jdbc.sql(WITH_PARTS + " where a.id = :id").param("id", id), parts::read).stream()
                .findFirst();
    }

    /**
     * One of them, the project that it is a lot of, and its own lots. The page of the one also asks for its addresses and how far
     * they are built: both come along.
     */
    public List<Activity> family(Scope scope, long id) {
        return query(scope, jdbc.sql(FAMILY).param("id", id), r -> {
            if (r.getLong("id") == id) {
                Long[] ids = (Long[]) r.getArray("ids").getArray();
                ReadOnce.keep(ADDRESSES, List.of(scope, id), ids);
                ReadOnce.keep(BUILT, List.of(id), built(r));
            }
            return parts.read(r);
        });
    }

    private static Map<BuildState, Integer> built(ResultSet r) throws SQLException {
        Map<BuildState, Integer> counts = new EnumMap<>(BuildState.class);
        for (String count : (String[]) r.getArray("built").getArray()) {
            String[] parts = count.split(" ", 2);
            counts.put(BuildState.valueOf(parts[0]), Integer.parseInt(parts[1]));
        }
        return counts;
    }

    /** Where the parts of the activity in a row are. */
    private interface Parts {
        ActivityParts.All of(ResultSet r) throws SQLException;
    }

    private List<Activity> query(Scope scope, StatementSpec sql, Parts all) {
        return parameters(scope, sql)
                .query((r, i) -> {
                    List<RegionKey> territory = regions(r);
                    Optional<Rights> rights = Reach.of(scope, territory, r.getBoolean("own"));
                    return rights.isEmpty()
                            ? Optional.<Activity>empty()
                            : Optional.of(ActivityRows.read(r, territory, all.of(r), rights.get()));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private StatementSpec parameters(Scope scope, StatementSpec sql) {
        return sql.param("actor", scope.actor())
                .param("operator", scope.operatorKey())
                .param("today", LocalDate.now(clock));
    }

    static List<RegionKey> regions(ResultSet r) throws SQLException {
        return regions(r, "regions");
    }

    static List<RegionKey> regions(ResultSet r, String column) throws SQLException {
        return Arrays.stream((String[]) r.getArray(column).getArray())
                .map(RegionKey::new)
                .toList();
    }

    /** Keys of the organisations that the scope acts for today. */
    public Set<String> ownOrganisations(Scope scope) {
        Set<String> own = jdbc
                .sql("""
                -- one organisation
                select distinct m.organisation
                  from parties.shared_member m
                 where m.login = :actor
                   and m.valid_from <= :today
                   and (m.valid_to is null or m.valid_to >= :today)
                """)
                .param("actor", scope.actor())
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        if (scope.operatorKey() != null) {
            own.add(scope.operatorKey());
        }
        return own;
    }

    /** Writes a new one. */
    public long insert(Scope scope, ActivityDraft draft) {
        requireWrite(scope, draft);
        String columns = String.join(", ", ActivityRows.COLUMNS);
        String values = ActivityRows.COLUMNS.stream().map(c -> ":" + c).collect(Collectors.joining(", "));
        long id = stamped(scope, draft, jdbc.sql("""
                        -- one activity
                        insert into activity.activity (version, changed_at, changed_by, %s)
                        values (1, :at, :by, %s)
                        returning id
                        """.formatted(columns, values)))
                .query(Long.class)
                .single();
        parts.insert(id, draft);
        return id;
    }

    /** Writes the next version; false if somebody wrote it before. */
    public boolean update(Scope scope, long id, int version, ActivityDraft draft) {
        requireWrite(scope, draft);
        String set = ActivityRows.COLUMNS.stream().map(c -> c + " = :" + c).collect(Collectors.joining(", "));
        boolean written = stamped(scope, draft, jdbc.sql("""
                        -- one activity
                        update activity.activity a
                           set version = a.version + 1, changed_at = :at, changed_by = :by, %s
                         where a.id = :id and a.version = :seen
                        """.formatted(set)))
                        .param("id", id)
                        .param("seen", version)
                        .update()
                == 1;
        if (written) {
            parts.replace(id, draft);
        }
        return written;
    }

    private StatementSpec stamped(Scope scope, ActivityDraft draft, StatementSpec sql) {
        return ActivityRows.write(sql, draft)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", scope.displayName());
    }

    private void requireWrite(Scope scope, ActivityDraft draft) {
        Set<String> own = ownOrganisations(scope);
        boolean its = own.contains(draft.parties().organisation())
                || own.contains(Objects.requireNonNullElse(draft.parties().operator(), ""));
        if (!Reach.mayWrite(scope, draft.territory(), its)) {
            throw new Closed("activity.write");
        }
    }

    /** Ids of the addresses of one that the scope may see. */
    public long[] addresses(Scope scope, long id) {
        return Arrays.stream(ReadOnce.of(ADDRESSES, List.of(scope, id), () -> readAddresses(scope, id)))
                .mapToLong(Long::longValue)
                .toArray();
    }

    private Long[] readAddresses(Scope scope, long id) {
        return parameters(scope, jdbc.sql("""
                        -- one activity with its addresses
                        select a.*,
                               array(select d.address_id from activity.address d where d.activity_id = a.id order by 1) as ids
                          from (%s) a
                         where a.id = :id
                        """.formatted(ROW)).param("id", id))
                .query((r, i) ->
                        Reach.of(scope, regions(r), r.getBoolean("own")).isEmpty()
                                ? new Long[0]
                                : (Long[]) r.getArray("ids").getArray())
                .optional()
                .orElse(new Long[0]);
    }

    /** The same of one that the scope has. */
    public List<Long> addresses(Scope scope, Activity activity) {
        return jdbc.sql("""
                -- one address
                select d.address_id
                  from activity.address d
                 where d.activity_id = :id
                 order by d.address_id
                """).param("id", activity.id()).query(Long.class).list();
    }

    /** How many addresses of one are in each state of the building; empty where nothing was said of any. */
    public Map<BuildState, Integer> built(Scope scope, Activity activity) {
        return ReadOnce.of(BUILT, List.of(activity.id()), () -> readBuilt(activity));
    }

    private Map<BuildState, Integer> readBuilt(Activity activity) {
        Map<BuildState, Integer> counts = new EnumMap<>(BuildState.class);
        jdbc.sql("""
                -- one state of the building
                select coalesce(p.state, 'PLANNED') as state, count(*) as addresses
                  from activity.address d
                  left join activity.progress p on p.activity_id = d.activity_id
                   and p.address_id = d.address_id
                   and p.latest
                 where d.activity_id = :id
                   and exists (select from activity.progress s where s.activity_id = :id)
                 group by 1
                """).param("id", activity.id()).query(r -> {
            counts.put(BuildState.valueOf(r.getString("state")), r.getInt("addresses"));
        });
        return counts;
    }

    /** Addresses of all activities that have some, by activity; the caller takes those that it may see. */
    public Map<Long, List<Long>> allAddresses(Scope scope) {
        return jdbc.sql("""
                        -- one address of one activity
                        select d.activity_id, d.address_id from activity.address d
                        """).query((r, i) -> Map.entry(r.getLong(1), r.getLong(2))).list().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, HashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Lets one be about these addresses; the caller has written its draft. */
    public void replaceAddresses(Scope scope, long id, List<Long> addresses) {
        jdbc.sql("-- all addresses of one activity\ndelete from activity.address d where d.activity_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                -- one address
                insert into activity.address (activity_id, address_id)
                select :id, a.id
                  from unnest(:addresses::bigint[]) as a (id)
                """)
                .param("id", id)
                .param("addresses", addresses.toArray(Long[]::new))
                .update();
    }

    /** Those that are about an address. */
    public List<Activity> ofAddress(Scope scope, long address) {
        return query(scope, jdbc.sql(WITH_PARTS + """
                         where a.id in (select d.activity_id from activity.address d where d.address_id = :address)
                         order by a.id
                        """).param("address", address), parts::read);
    }
}
