package de.lichtweg.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the radar has to have found, worked out slowly from the tables: every pair of builds that meet at addresses without a gigabit,
 * and every address of a lot that the list of its builder leaves out. Shares no code with the radar.
 */
final class ActivitiesReference {

    private static final String GIGABIT = """
            select s.address_id
              from coverage.supply s
             where s.rec_to is null and s.valid_to is null and s.down_kbps >= 1000000 and s.technology in (%s)
            """.formatted("select t from generate_series(1, 40) t");

    private final JdbcClient jdbc;

    ActivitiesReference(State state) {
        this.jdbc = state.bean(JdbcClient.class);
    }

    private record Build(long id, String kind, @Nullable String operator, long parent, Set<Integer> addresses) {}

    void check() {
        Map<String, Integer> meetings = meetings();
        compare("conflicts of activities", meetings, kept("""
                -- one conflict of two activities
                select c.key as name, (select count(*) from radar.case_address a where a.case_id = c.id) as amount
                  from radar.case_file c
                 where c.holds and c.kind in ('OVERBUILD', 'DOUBLE_FUNDING', 'DOUBLE_BUILD') and c.key ~ 'a:.*a:'
                """));
        compare("addresses that builders forget", forgotten(), kept("""
                -- one forgotten address
                select 'BUILDER_MISSED|' || c.address_id as name, 1 as amount
                  from radar.case_file c
                 where c.holds and c.kind = 'BUILDER_MISSED' and not c.secret
                """));
    }

    private static void compare(String what, Map<String, Integer> expected, Map<String, Integer> found) {
        System.err.printf("%s: %d%n", what, expected.size());
        if (!expected.equals(found)) {
            Set<String> missing = new HashSet<>(expected.keySet());
            missing.removeAll(found.keySet());
            Set<String> wrong = new HashSet<>(found.keySet());
            wrong.removeAll(expected.keySet());
            throw new IllegalStateException(what + ": missing " + missing + ", wrong " + wrong);
        }
        if (expected.isEmpty()) {
            throw new IllegalStateException(what + ": none, so nothing was checked");
        }
    }

    private Map<String, Integer> kept(String sql) {
        Map<String, Integer> kept = new TreeMap<>();
        jdbc.sql(sql)
                .query((r, i) -> kept.put(r.getString("name"), r.getInt("amount")))
                .list();
        return kept;
    }

    private Set<Integer> ids(String sql) {
        return new HashSet<>(
                jdbc.sql("-- one address\n" + sql).query(Integer.class).list());
    }

    private Map<String, Integer> meetings() {
        Set<Integer> gigabit = ids(GIGABIT);
        Map<Integer, String> places = new HashMap<>();
        jdbc.sql("""
                -- one address
                select s.address_id, s.municipality from coverage.address_state s where s.rec_to is null
                """).query((r, i) -> places.put(r.getInt(1), r.getString(2))).list();
        List<Build> builds = builds();
        Map<String, Integer> meetings = new TreeMap<>();
        for (Build a : builds) {
            for (Build b : builds) {
                if (a.id < b.id && !Objects.equals(a.operator, b.operator) && a.parent != b.id && b.parent != a.id) {
                    Set<Integer> both = new HashSet<>(a.addresses);
                    both.retainAll(b.addresses);
                    both.removeAll(gigabit);
                    both.forEach(
                            x -> meetings.merge(key(a, b, Objects.requireNonNull(places.get(x))), 1, Integer::sum));
                }
            }
        }
        return meetings;
    }

    private static String key(Build a, Build b, String municipality) {
        boolean fundedA = a.kind.equals("LOT");
        boolean fundedB = b.kind.equals("LOT");
        String kind = fundedA && fundedB ? "DOUBLE_FUNDING" : fundedA || fundedB ? "OVERBUILD" : "DOUBLE_BUILD";
        String first = "a:" + a.id;
        String second = "a:" + b.id;
        return kind + "|" + (first.compareTo(second) < 0 ? first + "|" + second : second + "|" + first) + "|"
                + municipality;
    }

    /** Lots and builds of networks; every project here speaks through its lots. */
    private List<Build> builds() {
        Map<Long, Build> builds = new TreeMap<>();
        jdbc.sql("""
                -- one address of one build
                select a.id, a.kind, a.operator, coalesce(a.parent_id, 0) as parent, d.address_id
                  from activity.activity a
                  join activity.address d on d.activity_id = a.id
                 where a.kind in ('LOT', 'OWN_ACCOUNT_BUILD')
                """)
                .query((r, i) -> builds.computeIfAbsent(r.getLong("id"), id -> build(r))
                        .addresses
                        .add(intOf(r)))
                .list();
        return new ArrayList<>(builds.values());
    }

    private static Build build(java.sql.ResultSet r) {
        try {
            return new Build(
                    r.getLong("id"),
                    r.getString("kind"),
                    r.getString("operator"),
                    r.getLong("parent"),
                    new HashSet<>());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int intOf(java.sql.ResultSet r) {
        try {
            return r.getInt("address_id");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Integer> forgotten() {
        Map<String, Integer> forgotten = new TreeMap<>();
        jdbc.sql("""
                -- one address of a lot that its network neither promises in a list or a commitment open to all, nor supplies, and nobody with a gigabit
                select distinct d.address_id
                  from activity.activity a
                  join activity.address d on d.activity_id = a.id
                  join parties.shared_operator o on o.key = a.operator
                 where a.kind = 'LOT'
                   and a.changed_at < '2026-11-20'
                   and not exists (
                     select from coverage.prospect p
                       join coverage.source s on s.id = p.source_id and s.key <> 'activity'
                      where p.address_id = d.address_id and p.operator_id = o.id and p.rec_to is null and p.valid_to is null and not p.secret)
                   and not exists (
                     select from coverage.supply p
                      where p.address_id = d.address_id and p.rec_to is null and p.valid_to is null and p.down_kbps >= 1000000)
                """).query(Integer.class).list().forEach(x -> forgotten.put("BUILDER_MISSED|" + x, 1));
        return forgotten;
    }
}
