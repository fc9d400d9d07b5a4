package de.lichtweg.coverage.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.database.CopyRows;
import de.lichtweg.platform.security.PublicFacts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households per printed key, in and out; recorded. */
@Component
@PublicFacts("households per municipality are published by the census")
public class RateWeightStore {

    /** An operation that every row which is still believed outlives. */
    public static final long NOW = Long.MAX_VALUE - 1;

    private final JdbcClient jdbc;
    private final CopyRows copy;

    RateWeightStore(JdbcClient jdbc, CopyRows copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Households that are believed now. */
    public Map<RegionKey, Integer> list() {
        return list(NOW);
    }

    /** Households as believed after an operation. */
    public Map<RegionKey, Integer> list(long known) {
        Map<RegionKey, Integer> weights = new HashMap<>();
        jdbc.sql("""
                -- grain: one key
                select w.region_key,
                       w.households
                from coverage.rate_weight w
                where w.rec_from <= :known
                  and (w.rec_to is null or w.rec_to > :known)
                """).param("known", known).query(rs -> {
            weights.put(new RegionKey(rs.getString(1)), rs.getInt(2));
        });
        return weights;
    }

    /** Inhabitants of every key as believed after an operation; the newest count of each. */
    public Map<RegionKey, Integer> inhabitants(long known) {
        Map<RegionKey, Integer> people = new HashMap<>();
        jdbc.sql("""
                -- grain: one key
                select distinct on (p.key)
                       p.key,
                       p.population
                from region.shared_population p
                where p.rec_from <= :known
                  and (p.rec_to is null or p.rec_to > :known)
                order by p.key, p.population_as_of desc nulls last
                """).param("known", known).query(rs -> {
            people.put(new RegionKey(rs.getString(1)), rs.getInt(2));
        });
        return people;
    }

    /** Begins the households of keys; what was believed of them ends. */
    public void replace(Map<RegionKey, Integer> households, String source, long operation) {
        jdbc.sql("""
                -- grain: one key that gets other households
                update coverage.rate_weight w
                set rec_to = :operation
                where w.rec_to is null
                  and w.region_key = any (:keys)
                """)
                .param("operation", operation)
                .param(
                        "keys",
                        households.keySet().stream().map(RegionKey::value).toArray(String[]::new))
                .update();
        copy.write(
                "copy coverage.rate_weight (region_key, households, source, rec_from) from stdin",
                out -> households.forEach((key, count) -> out.field(key.value())
                        .field(count)
                        .field(source)
                        .field(operation)
                        .end()));
    }
}
