package de.lichtweg.funding.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.Grant.Access;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.Grants;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.funding.domain.Benchmark;
import de.lichtweg.funding.domain.Checks;
import de.lichtweg.funding.domain.Fields;
import de.lichtweg.funding.domain.Reach;
import de.lichtweg.funding.domain.Revision;
import de.lichtweg.funding.domain.Rulebook;
import de.lichtweg.funding.domain.Rules;
import de.lichtweg.funding.domain.Standing;
import de.lichtweg.funding.domain.Violation;
import de.lichtweg.funding.store.GrantLog;
import de.lichtweg.funding.store.GrantStore;
import de.lichtweg.funding.store.RuleStore;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes grants down: checked to the cent, audited with before and after. */
@Service
public class GrantRegister implements Grants {

    private final GrantStore store;
    private final GrantLog log;
    private final RuleStore rules;
    private final Activities activities;
    private final DecidedPhases phases;
    private final Organisations organisations;
    private final AuditLog audit;
    private final JsonMapper json;
    private final LichtwegClock clock;

    GrantRegister(
            GrantStore store,
            GrantLog log,
            RuleStore rules,
            Activities activities,
            DecidedPhases phases,
            Organisations organisations,
            AuditLog audit,
            JsonMapper json,
            LichtwegClock clock) {
        this.store = store;
        this.log = log;
        this.rules = rules;
        this.activities = activities;
        this.phases = phases;
        this.organisations = organisations;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Grant> list(Scope scope) {
        return store.list(scope);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Grant> find(Scope scope, long id) {
        return store.find(scope, id);
    }

    /** One that the scope may see. */
    @Transactional(readOnly = true)
    public Grant get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("grant " + id));
    }

    /** One that the scope may change. */
    @Transactional(readOnly = true)
    public Grant writable(Scope scope, long id) {
        Grant grant = get(scope, id);
        if (grant.access() != Access.WRITE) {
            throw new Closed("funding.write");
        }
        return grant;
    }

    /** Those that pay for an activity. */
    @Transactional(readOnly = true)
    public List<Grant> ofActivity(Scope scope, long activity) {
        return store.ofActivity(scope, activity);
    }

    /** Whether the scope may write any down. */
    public boolean mayCreate(Scope scope) {
        return Reach.mayCreate(scope);
    }

    /** All versions of all programmes. */
    public List<ProgrammeVersion> programmes() {
        return rules.programmes();
    }

    /** The ranges of plausible costs that count today. */
    public List<Benchmark> benchmarks() {
        return rules.benchmarks(clock.today());
    }

    /** How a grant stands today. */
    public Standing standing(GrantDraft draft, List<ProgrammeVersion> programmes) {
        return new Standing(draft, Rulebook.of(draft, programmes), clock.today());
    }

    /** All that is wrong with a grant today. */
    public List<Violation> check(GrantDraft draft, List<ProgrammeVersion> programmes) {
        return Checks.of(draft, Rulebook.of(draft, programmes), clock.today());
    }

    @Override
    @Transactional
    public long create(Scope scope, GrantDraft draft) {
        return create(scope, draft, null);
    }

    /** As part of an operation. */
    long create(Scope scope, GrantDraft draft, @Nullable Long operation) {
        GrantDraft checked = resolved(checked(scope, draft, null));
        long id = store.insert(scope, checked);
        Map<String, String> fields = Fields.of(checked);
        log.keep(scope, id, 1, fields, "");
        audit(scope, "funding.create", id, checked, "", null, fields);
        phases.follow(scope, checked, 0, operation);
        return id;
    }

    @Override
    @Transactional
    public void change(Scope scope, long id, int version, GrantDraft draft, String why) {
        change(scope, id, version, draft, why, null);
    }

    /** As part of an operation. */
    void change(Scope scope, long id, int version, GrantDraft draft, String why, @Nullable Long operation) {
        Grant before = writable(scope, id);
        GrantDraft checked = resolved(checked(scope, draft, before));
        Map<String, String> old = Fields.of(before.draft());
        Map<String, String> now = Fields.of(checked);
        if (before.version() == version && old.equals(now)) {
            throw new RuleViolation("funding.same");
        }
        if (before.version() != version || !store.update(scope, before, checked)) {
            throw new RuleViolation("funding.changed", get(scope, id).changedBy());
        }
        log.keep(scope, id, version + 1, now, line(why));
        audit(scope, "funding.change", id, checked, line(why), old, now);
        boolean served = Objects.equals(
                before.draft().basics().activity(), checked.basics().activity());
        phases.follow(scope, checked, served ? before.draft().decisions().size() : 0, operation);
    }

    /** The draft, if all about it can be. */
    GrantDraft checked(Scope scope, GrantDraft draft, @Nullable Grant before) {
        Rules.check(draft, clock.today());
        if (before != null) {
            Rules.keepsDecisions(before.draft().decisions(), draft.decisions());
        }
        Long activity = draft.basics().activity();
        boolean kept = before != null
                && Objects.equals(activity, before.draft().basics().activity());
        if (activity != null && !kept && activities.find(scope, activity).isEmpty()) {
            throw new RuleViolation("funding.activity");
        }
        check(draft, rules.programmes()).stream()
                .filter(Violation::refuses)
                .findFirst()
                .ifPresent(v -> {
                    throw new RuleViolation(v.code(), v.arguments().toArray());
                });
        return draft;
    }

    /** Its versions, the newest first. */
    @Transactional(readOnly = true)
    public List<Revision> revisions(Scope scope, Grant grant) {
        return log.revisions(scope, grant);
    }

    /** With the recipient by its key; one that is not known yet is registered by its name. */
    private GrantDraft resolved(GrantDraft d) {
        GrantDraft.Basics b = d.basics();
        String organisation = organisations
                .find(b.organisation())
                .orElseGet(() -> organisations.register(OrganisationKind.OTHER, b.organisation()))
                .key();
        return new GrantDraft(
                new GrantDraft.Basics(
                        b.title().strip(),
                        b.activity(),
                        b.region(),
                        organisation,
                        b.model(),
                        b.connections(),
                        b.trenchMetres(),
                        b.commissionedOn(),
                        b.fileNumber(),
                        b.source(),
                        b.note(),
                        b.generated()),
                d.programmes(),
                d.decisions(),
                d.plan(),
                d.ownShares(),
                d.instalments(),
                d.drawdowns(),
                d.proofs());
    }

    private static String line(String why) {
        String text = why.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return text.length() > Rules.LINE ? text.substring(0, Rules.LINE) : text;
    }

    private void audit(
            Scope scope,
            String action,
            long id,
            GrantDraft draft,
            String why,
            @Nullable Map<String, String> before,
            Map<String, String> after) {
        audit.write(
                scope,
                action,
                new SubjectRef(SUBJECT, Long.toString(id)),
                DataClass.FUNDING,
                draft.basics().region(),
                why,
                before == null ? null : json.writeValueAsString(before),
                json.writeValueAsString(after));
    }
}
