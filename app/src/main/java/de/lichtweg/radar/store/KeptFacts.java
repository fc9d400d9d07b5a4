package de.lichtweg.radar.store;

import de.lichtweg.radar.domain.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts of cases, kept in memory by the transaction that wrote them: they are long, change seldom, and every list needs them all. Who
 * may see a case is for the reader of its row to ask.
 */
@Component
class KeptFacts {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    KeptFacts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Known(String written, Facts facts) {}

    /**
     * The facts of some cases; only those that another transaction wrote since are read.
     *
     * @param written case → transaction that wrote its row
     */
    Map<Long, Facts> of(Map<Long, String> written) {
        Map<Long, Facts> facts = new HashMap<>();
        List<Long> others = written.keySet().stream()
                .filter(id -> !isKnown(id, written.get(id)))
                .toList();
        if (!others.isEmpty()) {
            read(others);
        }
        written.keySet().forEach(id -> {
            Known of = known.get(id);
            if (of != null) {
                facts.put(id, of.facts);
            }
        });
        return facts;
    }

    private boolean isKnown(long id, @Nullable String written) {
        Known before = known.get(id);
        return before != null && before.written.equals(written);
    }

    private void read(List<Long> ids) {
        jdbc.sql("""
                -- one case; xmin is the transaction that wrote the row
                select c.id, c.xmin::text as written, c.facts
                  from radar.case_file c
                 where c.id = any (:ids)
                """)
                .param("ids", ids.toArray(Long[]::new))
                .query((r, i) -> known.put(
                        r.getLong("id"),
                        new Known(r.getString("written"), json.readValue(r.getString("facts"), Facts.class))))
                .list();
    }
}
