package de.lichtweg.radar.store;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.radar.domain.Facts;
import de.lichtweg.radar.store.CaseWriter.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cases as the last comparison left them: known where this process made it and nobody took it back, else read. Every comparison has a
 * stamp, which is written in its transaction.
 */
@Component
class KeptCases {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private volatile @Nullable Remembered last;
    private volatile Map<String, Kept> written = Map.of();

    KeptCases(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What of a case the radar itself changes; addresses ascending. */
    record Kept(boolean holds, boolean hushed, Facts facts, List<Integer> addresses) {

        static Kept of(Found f) {
            return new Kept(true, f.hushed(), f.facts(), f.addresses());
        }

        Kept gone() {
            return new Kept(false, hushed, facts, addresses);
        }

        boolean saysTheSameAs(Kept other) {
            return holds == other.holds
                    && hushed == other.hushed
                    && facts.equals(other.facts)
                    && addresses.size() == other.addresses.size();
        }
    }

    /** Addresses that came to cases or left them. */
    record Moved(List<String> cases, List<Integer> addresses) {

        Moved() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(String key, List<Integer> some, List<Integer> without) {
            Set<Integer> others = new HashSet<>(without);
            some.stream().filter(a -> !others.contains(a)).forEach(a -> {
                cases.add(key);
                addresses.add(a);
            });
        }
    }

    private record Remembered(String stamp, Map<String, Kept> cases) {}

    /** All cases by their keys. */
    Map<String, Kept> load(Scope scope) {
        Remembered known = last;
        String stamp = jdbc.sql("-- the one row\nselect r.stamp from radar.run r where r.lone")
                .query(String.class)
                .optional()
                .orElse("");
        return known != null && known.stamp.equals(stamp) ? new HashMap<>(known.cases) : read();
    }

    private Map<String, Kept> read() {
        Map<String, Kept> kept = new HashMap<>();
        jdbc.sql("""
                -- one case
                select c.key,
                       c.holds,
                       c.hushed,
                       c.facts,
                       array(select a.address_id::int
                               from radar.case_address a
                              where a.case_id = c.id
                              order by a.address_id) as addresses
                  from radar.case_file c
                """)
                .query((r, i) -> kept.put(
                        r.getString("key"),
                        new Kept(
                                r.getBoolean("holds"),
                                r.getBoolean("hushed"),
                                json.readValue(r.getString("facts"), Facts.class),
                                List.of((Integer[]) r.getArray("addresses").getArray()))))
                .list();
        return kept;
    }

    /** A comparison has written these. */
    void wrote(Map<String, Kept> cases) {
        written = cases;
    }

    /** It has this stamp. */
    void stamped(String stamp) {
        last = new Remembered(stamp, written);
    }
}
