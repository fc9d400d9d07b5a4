package de.lichtweg.geodata.layer;

import de.lichtweg.platform.operation.OperationCommitted;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose areas and streets lie below every map; in one statement, since every page with a small map asks. */
@Repository
class GroundSources {

    private final JdbcClient jdbc;
    private volatile @Nullable Map<String, List<String>> remembered;

    GroundSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How the sources of each imported layer want to be named, by the key of the layer; without those that say nothing. */
    Map<String, List<String>> credits(Scope scope) {
        if (!scope.mayAnywhere(Level.AGGREGATE, DataClass.PUBLIC)) {
            return Map.of();
        }
        Map<String, List<String>> known = remembered;
        if (known == null) {
            known = read();
            remembered = known;
        }
        return known;
    }

    /** Layers are imported in operations, here or on another node. */
    @EventListener
    void forget(OperationCommitted event) {
        remembered = null;
    }

    private Map<String, List<String>> read() {
        Map<String, List<String>> credits = new HashMap<>();
        jdbc.sql("""
                    -- one source of one layer that says anything now
                    select 'areas' as layer, q.name, q.attribution
                      from geodata.area_source q
                     where exists (select from geodata.area a where a.source = q.key and a.rec_to is null)
                     union all
                    select 'streets', q.name, q.attribution
                      from geodata.street_source q
                     where exists (select from geodata.street s where s.source = q.key and s.rec_to is null)
                     order by 1, 2
                    """).query(r -> {
            String attribution = r.getString("attribution");
            credits.computeIfAbsent(r.getString("layer"), k -> new ArrayList<>())
                    .add(attribution.isBlank() ? r.getString("name") : attribution);
        });
        return credits;
    }
}
