package de.lichtweg.strategy.store;

import de.lichtweg.activity.ActivityKind;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.strategy.domain.StepRule;
import de.lichtweg.strategy.domain.StepRule.Count;
import de.lichtweg.strategy.domain.Undertaking;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rules, and what they ask about activities. */
@Repository
public class StepRuleStore {

    private final JdbcClient jdbc;

    StepRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of all rules; they are no secret. */
    public List<StepRule> rules(Scope scope) {
        return jdbc.sql("""
                -- one version of one rule
                select r.*
                  from strategy.step_rule r
                 order by r.position, r.key, r.version
                """).query((r, i) -> rule(r)).list();
    }

    private static StepRule rule(ResultSet r) throws SQLException {
        return new StepRule(
                r.getString("key"),
                r.getInt("version"),
                r.getInt("position"),
                Count.valueOf(r.getString("count")),
                r.getInt("at_least"),
                Optional.ofNullable(r.getString("after_kind"))
                        .map(ActivityKind::valueOf)
                        .orElse(null),
                r.getInt("within_days"),
                Arrays.stream(r.getString("without_kinds").split(",", -1))
                        .filter(k -> !k.isBlank())
                        .map(ActivityKind::valueOf)
                        .collect(Collectors.toSet()),
                r.getBoolean("without_any"),
                r.getBoolean("district_counts"),
                ActivityKind.valueOf(r.getString("suggests")),
                r.getString("reason_de"),
                r.getString("reason_en"),
                r.getString("title_de"),
                r.getString("title_en"),
                r.getObject("valid_from", LocalDate.class),
                r.getObject("valid_to", LocalDate.class),
                r.getString("source"));
    }

    /** Activities with something to do with the territory of a scope that may read activities there. */
    public List<Undertaking> undertakings(Scope scope) {
        return jdbc
                .sql("""
                -- one region of one activity
                select u.id,
                       u.kind,
                       u.title,
                       u.region_key,
                       u.running,
                       u.completed_on
                  from activity.shared_undertaking u
                 order by u.id, u.region_key
                """)
                .query((r, i) -> new Undertaking(
                        r.getLong("id"),
                        ActivityKind.valueOf(r.getString("kind")),
                        r.getString("title"),
                        new RegionKey(r.getString("region_key")),
                        r.getBoolean("running"),
                        r.getObject("completed_on", LocalDate.class)))
                .list()
                .stream()
                .filter(u -> sees(scope, u.region()))
                .toList();
    }

    /** A municipality sees what goes on in all of its district too. */
    private static boolean sees(Scope scope, RegionKey region) {
        return scope.may(Level.ADDRESS, DataClass.ACTIVITY, region)
                || scope.territories().stream()
                        .anyMatch(own -> region.contains(own) && scope.may(Level.ADDRESS, DataClass.ACTIVITY, own));
    }
}
