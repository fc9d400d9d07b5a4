package de.lichtweg.planning.app;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.planning.domain.Basis;
import de.lichtweg.planning.domain.Basis.Kind;
import de.lichtweg.planning.domain.Estimate;
import de.lichtweg.planning.domain.EstimateDraft;
import de.lichtweg.planning.domain.Plan;
import de.lichtweg.planning.domain.PlanDetails;
import de.lichtweg.planning.domain.Reach;
import de.lichtweg.planning.store.EstimateStore;
import de.lichtweg.planning.store.PlanStore;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where estimates are asked for, read and taken away; each is audited. */
@Service
public class EstimateDesk {

    /** Subject of the audit log. */
    public static final String SUBJECT = "planning.estimate";

    private final EstimateStore store;
    private final PlanStore plans;
    private final BasisShelf shelf;
    private final Chosen chosen;
    private final Jobs jobs;
    private final AuditLog audit;
    private final JsonMapper json;

    EstimateDesk(
            EstimateStore store,
            PlanStore plans,
            BasisShelf shelf,
            Chosen chosen,
            Jobs jobs,
            AuditLog audit,
            JsonMapper json) {
        this.store = store;
        this.plans = plans;
        this.shelf = shelf;
        this.chosen = chosen;
        this.jobs = jobs;
        this.audit = audit;
        this.json = json;
    }

    /** Those that touch a region, newest first. */
    @Transactional(readOnly = true)
    public List<Estimate> list(Scope scope, RegionKey region) {
        return store.list(scope).stream()
                .filter(e -> e.territory().stream().anyMatch(t -> region.contains(t) || t.contains(region)))
                .toList();
    }

    /** One that the scope may read. */
    @Transactional(readOnly = true)
    public Estimate get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("estimate " + id));
    }

    /** Its plans, as far as they are there. */
    @Transactional(readOnly = true)
    public List<Plan> plans(Scope scope, long id) {
        return plans.list(scope, id);
    }

    /** The plans for everything of several. */
    @Transactional(readOnly = true)
    public Map<Long, Plan> whole(Scope scope, Collection<Long> ids) {
        return plans.whole(scope, ids);
    }

    /** What stands behind the figures of a plan. */
    @Transactional(readOnly = true)
    public PlanDetails details(Scope scope, long id, int number) {
        return plans.details(scope, id, number).orElseThrow(() -> new NotFound("plan " + id + "/" + number));
    }

    /** A file of a plan, gzip. */
    @Transactional(readOnly = true)
    public byte[] file(Scope scope, long id, int number, String format) {
        return plans.file(scope, id, number, format)
                .orElseThrow(() -> new NotFound("file " + id + "/" + number + "." + format));
    }

    /** How many addresses a question finds; refused where it finds none or too many. */
    @Transactional(readOnly = true)
    public int count(Scope scope, EstimateDraft draft) {
        return chosen.count(scope, draft);
    }

    /** The question of a draft as the address list asks it. */
    public AddressQuery query(EstimateDraft draft) {
        return Chosen.query(draft);
    }

    /** Asks what something costs, and has it computed. */
    @Transactional
    public long ask(Scope scope, EstimateDraft draft) {
        long id = create(scope, draft, false);
        long job =
                jobs.submit(scope, EstimateJob.KIND, draft.title(), json.writeValueAsString(new EstimateJob.Order(id)));
        store.setJob(scope, id, job);
        return id;
    }

    /** Writes an estimate down that somebody else has computed. */
    @Transactional
    public long create(Scope scope, EstimateDraft draft, boolean generated) {
        if (!Reach.mayAsk(scope, draft.region())) {
            throw new Closed("estimate.ask");
        }
        requireKind(scope, draft.prices(), Kind.PRICES);
        requireKind(scope, draft.rules(), Kind.RULES);
        EstimateStore.Found found = chosen.of(scope, draft).found();
        long id = store.insert(scope, draft, found, generated);
        audit(scope, "estimate.create", id, found, null, json.writeValueAsString(draft));
        return id;
    }

    private void requireKind(Scope scope, long basis, Kind kind) {
        Basis found = shelf.list(scope).stream()
                .filter(b -> b.id() == basis)
                .findFirst()
                .orElse(null);
        if (found == null || found.kind() != kind) {
            throw new RuleViolation("estimate.basis");
        }
    }

    /** Takes one away, with its plans; what is still being computed is stopped. */
    @Transactional
    public void remove(Scope scope, long id) {
        Estimate estimate = get(scope, id);
        if (!Reach.mayRemove(scope, estimate)) {
            throw new Closed("estimate.remove");
        }
        stop(scope, estimate);
        store.delete(scope, estimate);
        EstimateStore.Found found =
                new EstimateStore.Found(estimate.territory(), estimate.addresses(), estimate.needs());
        audit(scope, "estimate.remove", id, found, json.writeValueAsString(estimate.draft()), null);
    }

    /** Whoever may not see the job cannot stop it; it ends by itself where its estimate is gone. */
    private void stop(Scope scope, Estimate estimate) {
        if (estimate.job() != null && estimate.isMoving()) {
            jobs.find(scope, estimate.job())
                    .filter(job -> job.state() == Jobs.State.QUEUED || job.state() == Jobs.State.RUNNING)
                    .ifPresent(job -> jobs.cancel(scope, job.id()));
        }
    }

    private void audit(
            Scope scope,
            String action,
            long id,
            EstimateStore.Found found,
            @Nullable String before,
            @Nullable String after) {
        audit.write(
                scope,
                action,
                new SubjectRef(SUBJECT, Long.toString(id)),
                found.needs().secrets()
                        ? DataClass.BUSINESS_SECRET
                        : found.needs().activities() ? DataClass.ACTIVITY : DataClass.INTERNAL,
                RegionKey.common(found.territory()),
                "",
                before,
                after);
    }
}
