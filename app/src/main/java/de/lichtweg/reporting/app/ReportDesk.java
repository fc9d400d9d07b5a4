package de.lichtweg.reporting.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.reporting.Audience;
import de.lichtweg.reporting.StatusReports;
import de.lichtweg.reporting.domain.Canonical;
import de.lichtweg.reporting.domain.Document;
import de.lichtweg.reporting.domain.Draft;
import de.lichtweg.reporting.domain.FrozenReport;
import de.lichtweg.reporting.domain.Recount;
import de.lichtweg.reporting.store.DraftStore;
import de.lichtweg.reporting.store.FrozenStore;
import de.lichtweg.reporting.store.ReportRights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes, freezes and computes reports again; every change is audited. */
@Service
public class ReportDesk implements StatusReports {

    /** Longest title. */
    public static final int TITLE = 200;

    /** Longest text of a section. */
    public static final int TEXT = 5000;

    private final DraftStore drafts;
    private final FrozenStore frozen;
    private final Composer composer;
    private final Regions regions;
    private final AuditLog audit;
    private final JsonMapper json;
    private final LichtwegClock clock;

    ReportDesk(
            DraftStore drafts,
            FrozenStore frozen,
            Composer composer,
            Regions regions,
            AuditLog audit,
            JsonMapper json,
            LichtwegClock clock) {
        this.drafts = drafts;
        this.frozen = frozen;
        this.composer = composer;
        this.regions = regions;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Open drafts that the scope may write. */
    public List<Draft> drafts(Scope scope) {
        return drafts.list(scope);
    }

    /** Frozen reports that the scope may read. */
    public List<FrozenReport> frozen(Scope scope) {
        return frozen.list(scope);
    }

    /** A draft that the scope may write. */
    public Draft draft(Scope scope, long id) {
        return drafts.find(scope, id).orElseThrow(() -> new NotFound("draft " + id));
    }

    /** A frozen report that the scope may read. */
    public FrozenReport report(Scope scope, long id) {
        return frozen.find(scope, id).orElseThrow(() -> new NotFound("report " + id));
    }

    /** Its canonical text, to the byte. */
    public String text(Scope scope, long id) {
        return frozen.document(scope, id).orElseThrow(() -> new NotFound("report " + id));
    }

    /** What stands in it. */
    public Document document(Scope scope, long id) {
        return Canonical.read(text(scope, id), Document.class);
    }

    /** The report that a draft would become now. */
    public Document preview(Scope scope, Draft draft) {
        Order order = draft.order();
        return composer.compose(scope, order, composer.operation(order), before(scope, order), draft.texts());
    }

    /** Whether the scope may write reports about a region. */
    public boolean mayWrite(Scope scope, RegionKey region) {
        return ReportRights.mayWrite(scope, region);
    }

    /**
     * Computes a report again as known on its operation and compares.
     *
     * @throws Closed for who may not see the numbers behind it
     */
    public Recount recount(Scope scope, long id) {
        Document document = document(scope, id);
        if (!mayWrite(scope, report(scope, id).region())) {
            throw new Closed("reporting.recount");
        }
        return Recount.of(document, composer.again(scope, document));
    }

    @Override
    @Transactional
    public long begin(Scope scope, Order order) {
        Order checked = checked(scope, order);
        long id = drafts.insert(scope, checked);
        audit(scope, "report.begin", "draft-" + id, checked.region(), null, json.writeValueAsString(checked));
        return id;
    }

    @Override
    @Transactional
    public void write(Scope scope, long id, int version, String title, Map<String, String> texts) {
        Draft before = open(scope, id);
        String line = title(title);
        Map<String, String> kept = kept(texts);
        if (before.version() != version || !drafts.update(scope, before, line, kept)) {
            throw new RuleViolation("reporting.changed", draft(scope, id).changedBy());
        }
        if (!before.texts().equals(kept) || !before.order().title().equals(line)) {
            audit(
                    scope,
                    "report.write",
                    "draft-" + id,
                    before.order().region(),
                    json.writeValueAsString(said(before.order().title(), before.texts())),
                    json.writeValueAsString(said(line, kept)));
        }
    }

    @Override
    @Transactional
    public long freeze(Scope scope, long id, int version) {
        Draft draft = open(scope, id);
        if (draft.version() != version) {
            throw new RuleViolation("reporting.changed", draft.changedBy());
        }
        Order order = checked(scope, draft.order());
        long operation = composer.operation(order);
        Document document = composer.compose(scope, order, operation, before(scope, order), draft.texts());
        String text = Canonical.text(document);
        String sha256 = Canonical.sha256(text);
        long report = frozen.insert(scope, order, operation, text, sha256);
        if (!drafts.close(scope, draft, report)) {
            throw new RuleViolation("reporting.changed", draft(scope, id).changedBy());
        }
        audit(
                scope,
                "report.freeze",
                Long.toString(report),
                order.region(),
                null,
                json.writeValueAsString(Map.of("sha256", sha256, "operation", operation, "title", order.title())));
        return report;
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(Scope scope, long id) {
        Draft draft = open(scope, id);
        drafts.delete(scope, draft);
        audit(
                scope,
                "report.discard",
                "draft-" + id,
                draft.order().region(),
                json.writeValueAsString(said(draft.order().title(), draft.texts())),
                null);
    }

    private Draft open(Scope scope, long id) {
        Draft draft = draft(scope, id);
        if (draft.frozen() != null) {
            throw new RuleViolation("reporting.frozen");
        }
        return draft;
    }

    private Optional<FrozenReport> before(Scope scope, Order order) {
        return frozen.before(scope, order.audience(), order.region(), order.asOf());
    }

    private Order checked(Scope scope, Order order) {
        if (!mayWrite(scope, order.region())) {
            throw new Closed("reporting.write");
        }
        boolean municipality = order.region().level() == RegionKey.Level.MUNICIPALITY;
        if (order.audience() == Audience.MUNICIPALITY && !municipality) {
            throw new RuleViolation("reporting.municipality");
        }
        if (order.region().level().compareTo(RegionKey.Level.DISTRICT) < 0
                || order.region().level() == RegionKey.Level.LOCALITY) {
            throw new RuleViolation("reporting.region");
        }
        regions.get(order.region(), order.asOf());
        if (order.asOf().isAfter(clock.today())) {
            throw new RuleViolation("reporting.future");
        }
        if (!order.audience().allows(order.asOf(), clock.today())) {
            throw new RuleViolation("reporting.halfyear");
        }
        return new Order(order.audience(), order.region(), order.asOf(), order.knownOn(), title(order.title()));
    }

    private static String title(String title) {
        String line = title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.isEmpty() || line.length() > TITLE) {
            throw new RuleViolation("reporting.title", TITLE);
        }
        return line;
    }

    private static Map<String, String> kept(Map<String, String> texts) {
        Map<String, String> kept = new TreeMap<>();
        texts.forEach((key, text) -> {
            String body = text.replace("\r\n", "\n")
                    .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                    .strip();
            if (body.length() > TEXT) {
                throw new RuleViolation("reporting.text", TEXT);
            }
            if (!body.isEmpty() && key.matches("[a-z_]{1,40}")) {
                kept.put(key, body);
            }
        });
        return kept;
    }

    private static Map<String, String> said(String title, Map<String, String> texts) {
        Map<String, String> said = new TreeMap<>(texts);
        said.put("title", title);
        return said;
    }

    private void audit(
            Scope scope, String action, String id, RegionKey region, @Nullable String before, @Nullable String after) {
        audit.write(scope, action, new SubjectRef(SUBJECT, id), DataClass.REPORT, region, "", before, after);
    }
}
