package de.lichtweg.activity.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Parties;
import de.lichtweg.activity.app.AddressOutlook.Running;
import de.lichtweg.activity.domain.Chosen;
import de.lichtweg.activity.domain.Fields;
import de.lichtweg.activity.domain.LogNote;
import de.lichtweg.activity.domain.Reach;
import de.lichtweg.activity.domain.Revision;
import de.lichtweg.activity.domain.Rules;
import de.lichtweg.activity.domain.Said;
import de.lichtweg.activity.domain.Story;
import de.lichtweg.activity.store.ActivityLog;
import de.lichtweg.activity.store.ActivityStore;
import de.lichtweg.activity.store.ExtentStore;
import de.lichtweg.activity.store.TalkStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.Operators;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Templates;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes activities down: checked, audited with before and after, and with what their addresses may expect. */
@Service
public class ActivityRegister implements Activities {

    private final ActivityStore store;
    private final ActivityLog log;
    private final TalkStore talks;
    private final ExtentStore extents;
    private final AddressOutlook outlook;
    private final Templates templates;
    private final Organisations organisations;
    private final Operators operators;
    private final AuditLog audit;
    private final JsonMapper json;
    private final LichtwegClock clock;

    ActivityRegister(
            ActivityStore store,
            ActivityLog log,
            TalkStore talks,
            ExtentStore extents,
            AddressOutlook outlook,
            Templates templates,
            Organisations organisations,
            Operators operators,
            AuditLog audit,
            JsonMapper json,
            LichtwegClock clock) {
        this.store = store;
        this.log = log;
        this.talks = talks;
        this.extents = extents;
        this.outlook = outlook;
        this.templates = templates;
        this.organisations = organisations;
        this.operators = operators;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Activity> list(Scope scope) {
        return store.list(scope);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Activity> list(Scope scope, Collection<Long> ids) {
        return store.list(scope, ids);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Activity> find(Scope scope, long id) {
        return store.find(scope, id);
    }

    /** One that the scope may see. */
    @Transactional(readOnly = true)
    public Activity get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("activity " + id));
    }

    /** One that the scope may see, the project that it is a lot of and its own lots, as far as the scope may see those. */
    @Transactional(readOnly = true)
    public List<Activity> family(Scope scope, long id) {
        return store.family(scope, id);
    }

    /** Those that are about an address. */
    @Transactional(readOnly = true)
    public List<Activity> ofAddress(Scope scope, long address) {
        return store.ofAddress(scope, address);
    }

    /** The version of the procedure by which it runs. */
    public Template template(Activity activity) {
        return templates.get(
                activity.draft().basics().kind().template(),
                activity.draft().course().templateVersion());
    }

    /** Whether the scope may write any down. */
    public boolean mayCreate(Scope scope) {
        return Reach.mayCreate(scope);
    }

    /** Keys of the organisations that the scope acts for. */
    @Transactional(readOnly = true)
    public Set<String> ownOrganisations(Scope scope) {
        return store.ownOrganisations(scope);
    }

    @Override
    @Transactional
    public long create(Scope scope, ActivityDraft draft) {
        return create(scope, draft, Running.NONE);
    }

    /** As part of an operation. */
    long create(Scope scope, ActivityDraft draft, Running running) {
        ActivityDraft checked = resolved(checked(scope, draft, null));
        Chosen chosen = outlook.choose(scope, null, checked);
        long id = store.insert(scope, checked);
        write(scope, id, chosen);
        Map<String, String> fields = Fields.of(checked);
        log.keep(scope, id, 1, fields, "");
        audit(scope, "activity.create", id, checked, "", null, fields);
        outlook.begin(scope, id, checked, chosen.ids(), running);
        return id;
    }

    @Override
    @Transactional
    public void change(Scope scope, long id, int version, ActivityDraft draft, String why) {
        change(scope, id, version, draft, why, Running.NONE);
    }

    /** As part of an operation. */
    void change(Scope scope, long id, int version, ActivityDraft draft, String why, Running running) {
        Activity before = get(scope, id);
        requireWrite(before);
        ActivityDraft checked = resolved(checked(scope, draft, before));
        Map<String, String> old = Fields.of(before.draft());
        Map<String, String> now = Fields.of(checked);
        if (before.version() == version && old.equals(now)) {
            throw new RuleViolation("activity.same");
        }
        if (before.version() != version || !store.update(scope, id, version, checked)) {
            throw new RuleViolation("activity.changed", get(scope, id).changedBy());
        }
        log.keep(scope, id, version + 1, now, line(why));
        audit(scope, "activity.change", id, checked, line(why), old, now);
        List<Long> addresses = store.addresses(scope, before);
        boolean kept =
                checked.expected().addresses().equals(before.draft().expected().addresses())
                        && checked.territory().equals(before.draft().territory());
        Chosen chosen = kept ? Chosen.NONE : outlook.choose(scope, id, checked);
        if (!kept) {
            write(scope, id, chosen);
        }
        outlook.follow(scope, before, checked, addresses, kept ? addresses : chosen.ids(), running);
    }

    @Override
    @Transactional
    public void enter(Scope scope, long id, String phase, LocalDate on, String evidence, @Nullable Long operation) {
        for (Activity a : family(scope, id)) {
            boolean meant = a.id() == id || Objects.equals(a.draft().basics().parent(), id);
            if (meant && a.rights().write() && a.draft().enters(phase, template(a))) {
                change(
                        scope,
                        a.id(),
                        a.version(),
                        a.draft().entered(phase, on, evidence),
                        evidence,
                        new Running(operation));
            }
        }
    }

    private void write(Scope scope, long id, Chosen chosen) {
        store.replaceAddresses(scope, id, chosen.ids());
        extents.replacePlaces(scope, id, chosen);
    }

    /** Notes something about it. */
    @Transactional
    public void note(Scope scope, long id, String text) {
        note(scope, id, Said.of(text, "", ""));
    }

    /** Notes what was said about it. */
    @Transactional
    public void note(Scope scope, long id, Said said) {
        Activity activity = get(scope, id);
        if (!Reach.mayNote(scope, activity)) {
            throw new Closed("activity.note.closed");
        }
        talks.add(scope, activity, said);
        Map<String, String> after = new LinkedHashMap<>(Map.of("note", said.text()));
        if (!said.contact().isEmpty()) {
            after.put("contact", said.contact());
        }
        if (!said.fileNumber().isEmpty()) {
            after.put("fileNumber", said.fileNumber());
        }
        audit(scope, "activity.note", id, activity.draft(), "", null, after);
    }

    /** Its notes, the newest first. */
    @Transactional(readOnly = true)
    public List<LogNote> notes(Scope scope, Activity activity) {
        return talks.list(scope, activity);
    }

    /** Its notes and its versions. */
    @Transactional(readOnly = true)
    public Story story(Scope scope, Activity activity) {
        return log.story(scope, activity);
    }

    /** Its versions, the newest first. */
    @Transactional(readOnly = true)
    public List<Revision> revisions(Scope scope, Activity activity) {
        return log.revisions(scope, activity);
    }

    private static void requireWrite(Activity activity) {
        if (!activity.rights().write()) {
            throw new Closed("activity.write");
        }
    }

    /** With the version of its template, if all about it can be. */
    ActivityDraft checked(Scope scope, ActivityDraft draft, @Nullable Activity before) {
        if (draft.course().phases().isEmpty()) {
            throw new RuleViolation("activity.phase");
        }
        if (before != null && before.draft().basics().kind() != draft.basics().kind()) {
            throw new RuleViolation("activity.kind");
        }
        Course course = draft.course();
        Template template = before != null
                ? template(before)
                : course.templateVersion() > 0
                        ? templates.get(draft.basics().kind().template(), course.templateVersion())
                        : templates.valid(
                                draft.basics().kind().template(),
                                course.phases().getFirst().since());
        ActivityDraft versioned = draft.with(
                new Course(template.version(), course.phases(), course.steps(), course.state(), course.endedOn()));
        Rules.check(versioned, template, clock.today());
        known(scope, versioned, before);
        return versioned;
    }

    private void known(Scope scope, ActivityDraft draft, @Nullable Activity before) {
        Long parent = draft.basics().parent();
        boolean kept =
                before != null && Objects.equals(parent, before.draft().basics().parent());
        if (parent != null
                && !kept
                && store.find(scope, parent)
                        .filter(p -> p.draft().basics().kind().hasLots())
                        .isEmpty()) {
            throw new RuleViolation("activity.lot.parent");
        }
    }

    /**
     * Organisation and operator by their keys. Whoever is not known yet is registered by its name, so that nobody learns from
     * a refusal who is known.
     */
    private ActivityDraft resolved(ActivityDraft draft) {
        Parties named = draft.parties();
        String operator = named.operator();
        String organisation = organisations
                .find(named.organisation())
                .orElseGet(() -> organisations.register(kind(named.organisation()), named.organisation()))
                .key();
        String builder = operator == null
                ? null
                : operators
                        .find(operator)
                        .orElseGet(() -> operators.register(operator))
                        .key();
        return draft.with(new Parties(organisation, named.responsible(), builder));
    }

    private static OrganisationKind kind(String name) {
        return name.matches("(Große Kreisstadt|Stadt|Gemeinde) .*")
                ? OrganisationKind.MUNICIPALITY
                : OrganisationKind.OTHER;
    }

    /** A reason as it is kept. */
    static String line(String why) {
        String text = why.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return text.length() > Rules.LINE ? text.substring(0, Rules.LINE) : text;
    }

    private void audit(
            Scope scope,
            String action,
            long id,
            ActivityDraft draft,
            String why,
            @Nullable Map<String, String> before,
            Map<String, String> after) {
        audit.write(
                scope,
                action,
                new SubjectRef(SUBJECT, Long.toString(id)),
                DataClass.ACTIVITY,
                RegionKey.common(draft.territory()),
                why,
                before == null ? null : json.writeValueAsString(before),
                json.writeValueAsString(after));
    }
}
