package de.lichtweg.coverage.store;

import de.lichtweg.coverage.Target;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.PublicFacts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goals, by the day they are due. */
@Component
@PublicFacts("Goals are published by those who set them.")
public class TargetStore {

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
                   target.source
            from coverage.target
            order by target.due, target.key
            """;

    private static final String PUT = """
            -- one row per goal
            insert into coverage.target (key, owner, region_key, figure, percent_e2, due, definition, status, source)
            values (:key, :owner, :region, :figure, :percentE2, :due, :definition, :status, :source)
            on conflict (key) do update
            set owner      = excluded.owner,
                region_key = excluded.region_key,
                figure     = excluded.figure,
                percent_e2 = excluded.percent_e2,
                due        = excluded.due,
                definition = excluded.definition,
                status     = excluded.status,
                source     = excluded.source
            """;

    private final JdbcClient jdbc;

    /** Over the given database. */
    public TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All goals that hold for a region, its own and those of the regions around it, by due day. */
    public List<Target> list(RegionKey region) {
        return jdbc
                .sql(SELECT)
                .query((row, n) -> new Target(
                        row.getString("key"),
                        row.getString("owner"),
                        new RegionKey(row.getString("region_key")),
                        row.getString("figure"),
                        row.getInt("percent_e2") / 100.0,
                        row.getObject("due", LocalDate.class),
                        row.getString("definition"),
                        row.getString("status"),
                        row.getString("source")))
                .list()
                .stream()
                .filter(target -> target.region().contains(region))
                .toList();
    }

    /**
     * The next goal of a figure on a day: the first that is still due and has not been given up; of several for the same day
     * that of the smallest region around.
     */
    public Optional<Target> next(RegionKey region, String figure, LocalDate on) {
        return list(region).stream()
                .filter(target -> target.figure().equals(figure))
                .filter(target -> !target.due().isBefore(on))
                .filter(target -> !target.status().equals("given up"))
                .min(Comparator.comparing(Target::due)
                        .thenComparing(target -> -target.region().level().ordinal()));
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
                .update();
    }
}
