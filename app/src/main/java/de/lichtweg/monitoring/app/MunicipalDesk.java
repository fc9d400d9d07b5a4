package de.lichtweg.monitoring.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.monitoring.ActivityAnswer;
import de.lichtweg.monitoring.Answers;
import de.lichtweg.monitoring.MunicipalReports;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.Way;
import de.lichtweg.monitoring.domain.Question;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.monitoring.domain.Said;
import de.lichtweg.monitoring.domain.Step;
import de.lichtweg.monitoring.domain.Steps;
import de.lichtweg.monitoring.store.MunicipalReportStore;
import de.lichtweg.monitoring.store.RoundRuleStore;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reports are written, taken back, approved, returned here: checked, kept in every version, audited. */
@Service
public class MunicipalDesk implements MunicipalReports {

    private final MunicipalReportStore store;
    private final RoundRuleStore rules;
    private final Rounds rounds;
    private final LedActivities led;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Clock clock;

    MunicipalDesk(
            MunicipalReportStore store,
            RoundRuleStore rules,
            Rounds rounds,
            LedActivities led,
            AuditLog audit,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.rounds = rounds;
        this.led = led;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void begin(Scope scope, RegionKey district, LocalDate from) {
        rounds.begin(scope, district, from);
    }

    @Override
    @Transactional
    public List<Report> open(Scope scope) {
        return rounds.open(scope);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Report> list(Scope scope, RegionKey region) {
        return store.list(scope, region, LocalDate.EPOCH);
    }

    /** One that the scope may see. */
    @Transactional(readOnly = true)
    public Report get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("municipal report " + id));
    }

    /** Those of some ids that the scope may see. */
    @Transactional(readOnly = true)
    public Set<Long> visible(Scope scope, Collection<Long> ids) {
        return store.visible(scope, ids);
    }

    /** What the municipality said before. */
    @Transactional(readOnly = true)
    public Optional<Report> before(Scope scope, Report report) {
        return store.before(scope, report);
    }

    /** Its versions, the newest first. */
    @Transactional(readOnly = true)
    public List<Step> steps(Scope scope, Report report) {
        return store.steps(scope, report);
    }

    /** The questions of its form. */
    @Transactional(readOnly = true)
    public List<Question> questions(Scope scope, Report report) {
        return rules.questions(scope, report.formVersion());
    }

    /** The activities that its form asks about, with what was said of them last. */
    @Transactional(readOnly = true)
    public List<ActivityAnswer> activities(Scope scope, Report report) {
        requireReport(scope, report);
        Map<Long, ActivityAnswer> said =
                report.course().answers().activities().stream().collect(Collectors.toMap(ActivityAnswer::id, a -> a));
        return led.standing(report.municipality()).stream()
                .map(a -> latest(a, said.get(a.id())))
                .toList();
    }

    private static ActivityAnswer latest(ActivityAnswer now, @Nullable ActivityAnswer said) {
        return said == null || !said.changes() || !said.was().equals(now.was())
                ? now
                : new ActivityAnswer(
                        now.id(),
                        now.version(),
                        now.title(),
                        now.template(),
                        now.templateVersion(),
                        now.was(),
                        said.is());
    }

    /** The phases that may be said of an activity. */
    public List<String> phasesFrom(ActivityAnswer activity) {
        return led.phasesFrom(activity);
    }

    @Override
    @Transactional
    public void submit(Scope scope, long id, int version, Map<String, String> texts, Way way) {
        submit(scope, id, version, texts, Map.of(), way);
    }

    /** Reports, with what is said of activities. */
    @Transactional
    public void submit(
            Scope scope, long id, int version, Map<String, String> texts, Map<Long, Said> activities, Way way) {
        Report report = writable(scope, id, version);
        Map<String, String> asked = new LinkedHashMap<>();
        questions(scope, report).forEach(q -> asked.put(q.key(), clean(texts.getOrDefault(q.key(), ""))));
        submit(scope, report, new Answers(asked, led.answered(report.municipality(), activities)), way);
    }

    @Override
    @Transactional
    public void unchanged(Scope scope, long id, int version, Way way) {
        Report report = writable(scope, id, version);
        Answers last = store.before(scope, report)
                .map(r -> r.course().answers())
                .orElseThrow(() -> new RuleViolation("monitoring.first"));
        submit(scope, report, new Answers(last.texts(), led.standing(report.municipality())), way);
    }

    private void submit(Scope scope, Report report, Answers answers, Way way) {
        Answers before =
                store.before(scope, report).map(r -> r.course().answers()).orElse(Answers.NONE);
        write(
                scope,
                report,
                Steps.submit(report, answers, before, way, clock.instant(), scope.displayName()),
                "report.submit",
                "");
    }

    /** Takes a report back before the district has approved it. */
    @Transactional
    public void takeBack(Scope scope, long id, int version) {
        Report report = writable(scope, id, version);
        write(scope, report, Steps.takeBack(report), "report.takeback", "");
    }

    @Override
    @Transactional
    public List<String> approve(Scope scope, long id, int version) {
        Report report = decidable(scope, id, version);
        write(scope, report, Steps.approve(report), "report.approve", "");
        return led.apply(
                scope,
                report,
                "Rückmeldung " + report.period().key() + ", " + report.course().heardFrom());
    }

    @Override
    @Transactional
    public void giveBack(Scope scope, long id, int version, String reason) {
        Report report = decidable(scope, id, version);
        write(scope, report, Steps.giveBack(report, clean(reason)), "report.return", clean(reason));
    }

    private Report writable(Scope scope, long id, int version) {
        Report report = current(scope, id, version);
        requireReport(scope, report);
        return report;
    }

    private static void requireReport(Scope scope, Report report) {
        if (!Reach.mayReport(scope, report.municipality())) {
            throw new Closed("monitoring.report");
        }
    }

    private Report decidable(Scope scope, long id, int version) {
        Report report = current(scope, id, version);
        if (!Reach.mayDecide(scope, report.municipality())) {
            throw new Closed("monitoring.decide");
        }
        return report;
    }

    private Report current(Scope scope, long id, int version) {
        Report report = get(scope, id);
        if (report.version() != version) {
            throw between(scope, report);
        }
        return report;
    }

    private RuleViolation between(Scope scope, Report report) {
        String author = store.steps(scope, report).stream()
                .map(Step::author)
                .findFirst()
                .orElse("");
        return new RuleViolation("monitoring.between", author);
    }

    private void write(Scope scope, Report before, Report next, String action, String why) {
        if (!store.write(scope, next)) {
            throw between(scope, get(scope, before.id()));
        }
        audit.write(
                scope,
                action,
                new SubjectRef(SUBJECT, Long.toString(before.id())),
                DataClass.MUNICIPAL_REPORT,
                before.municipality(),
                why,
                json.writeValueAsString(before.course()),
                json.writeValueAsString(next.course()));
    }

    /** A text as it is written down. */
    static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
    }
}
