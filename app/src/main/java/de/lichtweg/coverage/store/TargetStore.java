package de.lichtweg.coverage.store;

import de.lichtweg.coverage.Measure;
import de.lichtweg.coverage.Target;
import de.lichtweg.coverage.TargetSource;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.UntilOperation;
import de.lichtweg.platform.operation.UntilOperation.Memory;
import de.lichtweg.platform.security.PublicFacts;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goals, by the day they are due. */
@Component
@PublicFacts("Goals are published by those who set them.")
public class TargetStore implements TargetSource {

    private static final String SELECT = """
            -- one row per goal
            select target.key,
                   target.owner,
                   target.region_key,
                   target.figure,
                   target.percent_e2,
                   target.due,
                   target.definition,
                   target.status,
                   target.source,
                   target.valid_from,
                   target.measures
            from coverage.target
            order by target.due, target.key
            """;

    private static final String PUT = """
            -- one row per goal
            insert into coverage.target (key, owner, region_key, figure, percent_e2, due, definition, status, source,
              valid_from, measures)
            values (:key, :owner, :region, :figure, :percentE2, :due, :definition, :status, :source, :validFrom, :measures)
            on conflict (key) do update
            set owner      = excluded.owner,
                region_key = excluded.region_key,
                figure     = excluded.figure,
                percent_e2 = excluded.percent_e2,
                due        = excluded.due,
                definition = excluded.definition,
                status     = excluded.status,
                source     = excluded.source,
                valid_from = excluded.valid_from,
                measures   = excluded.measures
            """;

    private final JdbcClient jdbc;
    private final Memory<String, List<Target>> known;

    /** Over the given database. */
    public TargetStore(JdbcClient jdbc, UntilOperation until) {
        this.jdbc = jdbc;
        this.known = until.memory(1);
    }

    private static Set<Measure> measures(String text) {
        return Arrays.stream(text.split(",", -1)).map(Measure::valueOf).collect(Collectors.toSet());
    }

    @Override
    public List<Target> list(Scope scope, RegionKey region) {
        return list(region);
    }

    /** All goals that hold for a region, its own and those of the regions around it, by due day. */
    public List<Target> list(RegionKey region) {
        return known.get("all", this::read).stream()
                .filter(target -> target.region().contains(region))
                .toList();
    }

    private List<Target> read() {
        return jdbc.sql(SELECT)
                .query((row, n) -> new Target(
                        row.getString("key"),
                        row.getString("owner"),
                        new RegionKey(row.getString("region_key")),
                        row.getString("figure"),
                        row.getInt("percent_e2") / 100.0,
                        row.getObject("due", LocalDate.class),
                        row.getString("definition"),
                        row.getString("status"),
                        row.getString("source"),
                        row.getObject("valid_from", LocalDate.class),
                        measures(row.getString("measures")),
                        ""))
                .list();
    }

    /** Writes a goal or replaces the one with the same key. */
    public void put(Target target) {
        jdbc.sql(PUT)
                .param("key", target.key())
                .param("owner", target.owner())
                .param("region", target.region().value())
                .param("figure", target.figure())
                .param("percentE2", Math.round(target.percent() * 100))
                .param("due", target.due())
                .param("definition", target.definition())
                .param("status", target.status())
                .param("source", target.source())
                .param("validFrom", target.validFrom())
                .param(
                        "measures",
                        target.measures().stream().map(Measure::name).sorted().collect(Collectors.joining(",")))
                .update();
        known.forget();
    }
}
