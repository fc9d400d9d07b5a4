package de.lichtweg.survey.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.CommitmentState;
import de.lichtweg.survey.Commitments;
import de.lichtweg.survey.app.CommitmentOutlook.Version;
import de.lichtweg.survey.domain.BindingRules;
import de.lichtweg.survey.domain.Fields;
import de.lichtweg.survey.domain.Notice;
import de.lichtweg.survey.domain.Reach;
import de.lichtweg.survey.domain.Revision;
import de.lichtweg.survey.domain.Rules;
import de.lichtweg.survey.domain.Standing;
import de.lichtweg.survey.store.CommitmentLog;
import de.lichtweg.survey.store.CommitmentStore;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes commitments down: checked, audited with before and after, and with what their addresses may expect. */
@Service
public class CommitmentRegister implements Commitments {

    private final CommitmentStore store;
    private final CommitmentLog log;
    private final CommitmentOutlook outlook;
    private final Standings standings;
    private final Operators operators;
    private final AuditLog audit;
    private final JsonMapper json;
    private final LichtwegClock clock;

    CommitmentRegister(
            CommitmentStore store,
            CommitmentLog log,
            CommitmentOutlook outlook,
            Standings standings,
            Operators operators,
            AuditLog audit,
            JsonMapper json,
            LichtwegClock clock) {
        this.store = store;
        this.log = log;
        this.outlook = outlook;
        this.standings = standings;
        this.operators = operators;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Commitment> list(Scope scope) {
        return store.list(scope);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Commitment> find(Scope scope, long id) {
        return store.find(scope, id);
    }

    /** One that the scope may see. */
    @Transactional(readOnly = true)
    public Commitment get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("commitment " + id));
    }

    /** Those that are about an address. */
    @Transactional(readOnly = true)
    public List<Commitment> ofAddress(Scope scope, long address) {
        return store.ofAddress(scope, address);
    }

    /** Whether the scope may write any down. */
    public boolean mayCreate(Scope scope) {
        return Reach.mayCreate(scope);
    }

    @Override
    @Transactional
    public long create(Scope scope, CommitmentDraft draft) {
        return create(scope, draft, outlook.choose(scope, draft.promised().addresses()), null);
    }

    /** About addresses that were chosen, as part of an operation if one is running. */
    long create(Scope scope, CommitmentDraft draft, Chosen chosen, @Nullable Long operation) {
        BindingRules rules = standings.rules();
        Rules.check(draft, rules, clock.today());
        CommitmentDraft known = resolved(draft);
        long id = store.insert(scope, known, rules.lastDay(known), chosen.territory());
        store.replaceAddresses(scope, id, chosen.ids());
        Map<String, String> fields = Fields.of(known, null);
        log.keep(scope, id, 1, fields, "");
        audit(scope, "commitment.create", id, known, chosen.territory(), "", null, fields);
        outlook.begin(scope, new Version(id, known, null, chosen), rules, operation);
        return id;
    }

    @Override
    @Transactional
    public void change(Scope scope, long id, int version, CommitmentDraft draft, String why) {
        Commitment before = writable(scope, id);
        String link = draft.promised().addresses();
        boolean kept = link.isBlank() || link.equals(before.draft().promised().addresses());
        change(scope, before, version, draft, kept ? chosen(scope, before) : outlook.choose(scope, link), why, null);
    }

    /** The addresses that one is about. */
    Chosen chosen(Scope scope, Commitment c) {
        return new Chosen(store.addresses(scope, c.id()), c.territory());
    }

    /** About addresses that were chosen, as part of an operation if one is running. */
    void change(
            Scope scope,
            Commitment before,
            int version,
            CommitmentDraft draft,
            Chosen now,
            String why,
            @Nullable Long operation) {
        BindingRules rules = standings.rules();
        Rules.check(draft, rules, clock.today());
        CommitmentDraft known = resolved(draft);
        Chosen old = chosen(scope, before);
        Map<String, String> was = Fields.of(before.draft(), before.ending());
        Map<String, String> is = Fields.of(known, before.ending());
        if (before.version() == version && was.equals(is) && Arrays.equals(old.ids(), now.ids())) {
            throw new RuleViolation("survey.same");
        }
        boolean written = before.version() == version
                && store.update(scope, before.id(), version, known, rules.lastDay(known), now.territory());
        requireWritten(scope, before.id(), written);
        store.replaceAddresses(scope, before.id(), now.ids());
        log.keep(scope, before.id(), version + 1, is, line(why));
        audit(scope, "commitment.change", before.id(), known, now.territory(), line(why), was, is);
        outlook.follow(
                scope,
                new Version(before.id(), before.draft(), before.ending(), old),
                new Version(before.id(), known, before.ending(), now),
                rules,
                operation);
    }

    @Override
    @Transactional
    public void end(Scope scope, long id, int version, Ending ending) {
        Commitment before = writable(scope, id);
        if (before.ending() != null) {
            throw new RuleViolation("survey.end.already");
        }
        Rules.check(ending, before.draft(), clock.today());
        Long other = ending.by();
        if (other != null) {
            requireSuccessor(before, get(scope, other));
        }
        requireWritten(scope, id, before.version() == version && store.end(scope, before, version, ending));
        Map<String, String> was = Fields.of(before.draft(), null);
        Map<String, String> is = Fields.of(before.draft(), ending);
        log.keep(scope, id, version + 1, is, line(ending.why()));
        String action = other == null ? "commitment.withdraw" : "commitment.supersede";
        audit(scope, action, id, before.draft(), before.territory(), line(ending.why()), was, is);
        Chosen chosen = chosen(scope, before);
        outlook.follow(
                scope,
                new Version(id, before.draft(), null, chosen),
                new Version(id, before.draft(), ending, chosen),
                standings.rules(),
                null);
    }

    private static void requireSuccessor(Commitment before, Commitment other) {
        boolean same =
                other.draft().basics().operator().equals(before.draft().basics().operator());
        if (!same || other.id() == before.id() || other.ending() != null) {
            throw new RuleViolation("survey.end.other", other.title());
        }
    }

    /** Takes note that one has expired. */
    @Transactional
    public void see(Scope scope, long id, String note) {
        Commitment c = writable(scope, id);
        String text = line(note);
        if (text.isEmpty()) {
            throw new RuleViolation("survey.seen.note");
        }
        Standing standing = standings.of(scope, List.of(c)).get(id);
        if (standing == null || standing.state() != CommitmentState.EXPIRED) {
            throw new RuleViolation("survey.seen.early");
        }
        store.see(scope, c, text);
        audit(scope, "commitment.see", id, c.draft(), c.territory(), text, null, Map.of("note", text));
    }

    /** Its versions, the newest first. */
    @Transactional(readOnly = true)
    public List<Revision> revisions(Scope scope, Commitment commitment) {
        return log.revisions(scope, commitment);
    }

    /** Who was told of its end. */
    @Transactional(readOnly = true)
    public List<Notice> notices(Scope scope, Commitment commitment) {
        return log.notices(scope, commitment);
    }

    /** One that the scope may change. */
    @Transactional(readOnly = true)
    public Commitment writable(Scope scope, long id) {
        Commitment c = get(scope, id);
        if (!c.rights().write()) {
            throw new Closed("survey.write");
        }
        return c;
    }

    private void requireWritten(Scope scope, long id, boolean written) {
        if (!written) {
            throw new RuleViolation("survey.changed", get(scope, id).changedBy());
        }
    }

    /** The operator by its key; one that is not known yet is registered by its name. */
    private CommitmentDraft resolved(CommitmentDraft draft) {
        String said = draft.basics().operator();
        return draft.by(
                operators.find(said).orElseGet(() -> operators.register(said)).key());
    }

    private static String line(String why) {
        String text = why.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return text.length() > Rules.LINE ? text.substring(0, Rules.LINE) : text;
    }

    private void audit(
            Scope scope,
            String action,
            long id,
            CommitmentDraft draft,
            List<RegionKey> territory,
            String why,
            @Nullable Map<String, String> before,
            Map<String, String> after) {
        audit.write(
                scope,
                action,
                new SubjectRef(SUBJECT, Long.toString(id)),
                draft.basics().secret() ? DataClass.BUSINESS_SECRET : DataClass.ACTIVITY,
                RegionKey.common(territory),
                why,
                before == null ? null : json.writeValueAsString(before),
                json.writeValueAsString(after));
    }
}
