package de.lichtweg.planning.app;

import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.planner.cost.PriceBook;
import de.lichtweg.planner.cost.PriceBookReader;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planning.area.AreaPlan;
import de.lichtweg.planning.area.AreaPlanner;
import de.lichtweg.planning.domain.Estimate;
import de.lichtweg.planning.domain.Estimate.State;
import de.lichtweg.planning.domain.EstimateDraft;
import de.lichtweg.planning.io.PlanFiles;
import de.lichtweg.planning.io.RuleFile;
import de.lichtweg.planning.io.Words;
import de.lichtweg.planning.store.EstimateStore;
import de.lichtweg.planning.store.PlanStore;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.jobs.JobCancelled;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes an estimate: first the plan for everything, which is shown at once, then what each budget reaches. */
@Component
class EstimateWork {

    /** How much dearer than possible the trenches may be before more time is spent on them. */
    private static final double GAP_PERCENT = 0.2;

    private static final double SECONDS = 12;
    private static final double SECONDS_PER_ADDRESS = 0.02;
    private static final double MOST_SECONDS = 40;
    private static final int STEPS = 10;

    private final EstimateStore estimates;
    private final PlanStore plans;
    private final BasisShelf shelf;
    private final Chosen chosen;
    private final Ground ground;
    private final InstallationCrs crs;
    private final PlanSources sources;
    private final LichtwegClock clock;
    private final TransactionTemplate transaction;

    EstimateWork(
            EstimateStore estimates,
            PlanStore plans,
            BasisShelf shelf,
            Chosen chosen,
            Ground ground,
            InstallationCrs crs,
            PlanSources sources,
            LichtwegClock clock,
            PlatformTransactionManager transactions) {
        this.estimates = estimates;
        this.plans = plans;
        this.shelf = shelf;
        this.chosen = chosen;
        this.ground = ground;
        this.crs = crs;
        this.sources = sources;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Hears how many plans are there, of how many. */
    @FunctionalInterface
    interface Progress {
        void report(int done, int all);
    }

    /** Computes one; may be repeated from the beginning. */
    void compute(Scope scope, long id, Progress progress) {
        Estimate estimate = estimates.find(scope, id).orElseThrow(() -> new NotFound("estimate " + id));
        EstimateDraft draft = estimate.draft();
        Chosen.Addresses addresses = chosen.of(scope, draft);
        transaction.executeWithoutResult(t -> estimates.begin(scope, id, addresses.found()));
        RuleFile rules = RuleFile.read(shelf.get(scope, draft.rules()).content());
        PriceBook prices = PriceBookReader.read(shelf.get(scope, draft.prices()).content());
        Run run = new Run(scope, id, rules, addresses.rows(), progress);
        AreaPlanner planner = new AreaPlanner(
                ground.of(scope, addresses.rows(), rules, prices),
                rules.network(),
                prices,
                GAP_PERCENT,
                (s, c, b) -> {});
        AreaPlan all = planner.everything(Budget.ofSeconds(SECONDS));
        long[] budgets = all.plan().pops().isEmpty()
                ? new long[0]
                : budgets(draft.budgets(), all.total().likelyCents());
        run.keep(all, 0, budgets.length);
        if (budgets.length > 0) {
            planner.within(
                    all,
                    budgets,
                    Budget.ofSeconds(Math.clamp(SECONDS_PER_ADDRESS * all.served(), 2, MOST_SECONDS)),
                    (plan, i) -> run.keep(plan, i + 1, budgets.length));
        }
        transaction.executeWithoutResult(t -> estimates.setState(scope, id, State.DONE, ""));
    }

    /** Those that were asked for and reach less than everything, or nine steps on the way there. */
    static long[] budgets(List<Long> asked, long everything) {
        LongStream steps =
                LongStream.range(1, STEPS).map(i -> everything * i / STEPS).filter(b -> b > 0);
        return (asked.isEmpty()
                        ? steps
                        : asked.stream().mapToLong(Long::longValue).filter(b -> b < everything))
                .toArray();
    }

    /** Says why it did not come to an end, unless somebody has taken it away. */
    void fail(Scope scope, long id, String why) {
        transaction.executeWithoutResult(t -> {
            if (estimates.find(scope, id).isPresent()) {
                estimates.setState(scope, id, State.FAILED, why);
            }
        });
    }

    /** One computation. */
    private final class Run {

        private final Scope scope;
        private final long id;
        private final RuleFile rules;
        private final Map<String, String> municipalities = new HashMap<>();
        private final Progress progress;
        private int kept;

        Run(Scope scope, long id, RuleFile rules, List<AddressRow> rows, Progress progress) {
            this.scope = scope;
            this.id = id;
            this.rules = rules;
            this.progress = progress;
            rows.forEach(r ->
                    municipalities.put(Long.toString(r.id()), r.municipality().value()));
        }

        /** Checks a plan by those who know no algorithm, and keeps it. */
        void keep(AreaPlan plan, int number, int budgets) {
            List<String> complaints = plan.complaints();
            if (!complaints.isEmpty()) {
                throw new IllegalStateException("plan of estimate " + id + ": " + complaints.getFirst());
            }
            PlanFigures figures =
                    new PlanFigures(plan, rules.business(), house -> municipalities.getOrDefault(house.id(), ""));
            Long budget = plan.budget().map(AreaPlan.BudgetAnswer::cents).orElse(null);
            Map<String, byte[]> files = files(scope, plan);
            transaction.executeWithoutResult(t -> {
                if (estimates.find(scope, id).isEmpty()) {
                    throw new JobCancelled();
                }
                plans.insert(scope, id, figures.plan(number, budget), figures.details(), files);
                estimates.setState(scope, id, State.PARTLY, "");
            });
            progress.report(++kept, budgets + 1);
        }
    }

    private Map<String, byte[]> files(Scope scope, AreaPlan plan) {
        PlanFiles files = new PlanFiles(plan, crs.crs(), new Words(), sources.origin(scope), clock.today());
        return Map.of(
                "gpkg", zipped(files::geoPackage), "xlsx", zipped(files::workbook), "geojson", zipped(files::geoJson));
    }

    private static byte[] zipped(Consumer<OutputStream> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            content.accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What a refusal of the ground or the planner says. */
    static RuleViolation refused(IllegalArgumentException e) {
        return new RuleViolation("basis.text", String.valueOf(e.getMessage()));
    }
}
