package de.lichtweg.planning.store;

import de.lichtweg.planning.domain.Plan;
import de.lichtweg.planning.domain.Plan.Range;
import de.lichtweg.planning.domain.PlanDetails;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Plans of estimates; who may read the estimate reads them. */
@Repository
public class PlanStore {

    private static final String FIGURES = """
            p.number, p.budget_cents, p.addresses, p.connected, p.most, p.units, p.cost_low, p.cost_likely, p.cost_high,
            p.gap_low, p.gap_likely, p.gap_high, p.trench_mm, p.pops, p.distributors, p.trench_gap_percent, p.of_trenches
            """;

    private final JdbcClient jdbc;
    private final EstimateStore estimates;
    private final JsonMapper json;

    PlanStore(JdbcClient jdbc, EstimateStore estimates, JsonMapper json) {
        this.jdbc = jdbc;
        this.estimates = estimates;
        this.json = json;
    }

    /** Plans of an estimate: everything first, then by budget; none where the scope may not read it. */
    public List<Plan> list(Scope scope, long estimate) {
        if (estimates.find(scope, estimate).isEmpty()) {
            return List.of();
        }
        return jdbc.sql("-- one plan\nselect " + FIGURES + """
                  from planning.plan p
                 where p.estimate = :estimate
                 order by p.number
                """)
                .param("estimate", estimate)
                .query((r, i) -> plan(r))
                .list();
    }

    /** The plans for everything of several estimates, by estimate; the caller has read these estimates. */
    public Map<Long, Plan> whole(Scope scope, Collection<Long> ids) {
        record Row(long estimate, Plan plan) {}
        List<Long> seen = estimates.list(scope).stream()
                .map(de.lichtweg.planning.domain.Estimate::id)
                .filter(ids::contains)
                .toList();
        return jdbc
                .sql("-- one estimate with a plan for everything\nselect p.estimate, " + FIGURES + """
                  from planning.plan p
                 where p.estimate = any (:ids)
                   and p.number = 0
                """)
                .param("ids", seen.toArray(Long[]::new))
                .query((r, i) -> new Row(r.getLong("estimate"), plan(r)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Row::estimate, Row::plan));
    }

    /** What stands behind the figures of a plan. */
    public Optional<PlanDetails> details(Scope scope, long estimate, int number) {
        if (estimates.find(scope, estimate).isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                -- one plan
                select p.details
                  from planning.plan p
                 where p.estimate = :estimate and p.number = :number
                """)
                .param("estimate", estimate)
                .param("number", number)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, PlanDetails.class));
    }

    /** A file of a plan, gzip. */
    public Optional<byte[]> file(Scope scope, long estimate, int number, String format) {
        if (estimates.find(scope, estimate).isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                -- one file of one plan
                select f.content
                  from planning.plan_file f
                 where f.estimate = :estimate and f.number = :number and f.format = :format
                """)
                .param("estimate", estimate)
                .param("number", number)
                .param("format", format)
                .query(byte[].class)
                .optional();
    }

    /** Writes a plan with its files down. */
    public void insert(Scope scope, long estimate, Plan plan, PlanDetails details, Map<String, byte[]> files) {
        if (estimates.find(scope, estimate).isEmpty()) {
            throw new IllegalStateException("estimate " + estimate + " is not seen by " + scope.actor());
        }
        jdbc.sql("""
                -- one plan
                insert into planning.plan
                values (:estimate, :number, :budget, :addresses, :connected, :most, :units, :costLow, :costLikely, :costHigh,
                  :gapLow, :gapLikely, :gapHigh, :trench, :pops, :distributors, :percent, :ofTrenches, :details)
                """)
                .param("estimate", estimate)
                .param("number", plan.number())
                .param("budget", plan.budgetCents())
                .param("addresses", plan.addresses())
                .param("connected", plan.connected())
                .param("most", plan.most())
                .param("units", plan.units())
                .param("costLow", plan.cost().low())
                .param("costLikely", plan.cost().likely())
                .param("costHigh", plan.cost().high())
                .param("gapLow", plan.gap().low())
                .param("gapLikely", plan.gap().likely())
                .param("gapHigh", plan.gap().high())
                .param("trench", plan.trenchMm())
                .param("pops", plan.pops())
                .param("distributors", plan.distributors())
                .param("percent", plan.trenchGapPercent())
                .param("ofTrenches", plan.ofTrenches())
                .param("details", json.writeValueAsString(details))
                .update();
        files.forEach((format, content) -> jdbc.sql("""
                        -- one file of one plan
                        insert into planning.plan_file (estimate, number, format, content)
                        values (:estimate, :number, :format, :content)
                        """)
                .param("estimate", estimate)
                .param("number", plan.number())
                .param("format", format)
                .param("content", content)
                .update());
    }

    private static Plan plan(ResultSet r) throws SQLException {
        long budget = r.getLong("budget_cents");
        Long budgetOrNone = r.wasNull() ? null : Long.valueOf(budget);
        return new Plan(
                r.getInt("number"),
                budgetOrNone,
                r.getInt("addresses"),
                r.getInt("connected"),
                r.getInt("most"),
                r.getLong("units"),
                new Range(r.getLong("cost_low"), r.getLong("cost_likely"), r.getLong("cost_high")),
                new Range(r.getLong("gap_low"), r.getLong("gap_likely"), r.getLong("gap_high")),
                r.getLong("trench_mm"),
                r.getInt("pops"),
                r.getInt("distributors"),
                r.getDouble("trench_gap_percent"),
                r.getBoolean("of_trenches"));
    }
}
