package de.lichtweg.monitoring.web;

import de.lichtweg.monitoring.ActivityAnswer;
import de.lichtweg.monitoring.Answers;
import de.lichtweg.monitoring.Report;
import de.lichtweg.monitoring.ReportState;
import de.lichtweg.monitoring.Stand;
import de.lichtweg.monitoring.Way;
import de.lichtweg.monitoring.app.MunicipalDesk;
import de.lichtweg.monitoring.domain.Question;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.monitoring.domain.Step;
import de.lichtweg.monitoring.web.ReportView.Activity;
import de.lichtweg.monitoring.web.ReportView.Answer;
import de.lichtweg.monitoring.web.ReportView.Change;
import de.lichtweg.monitoring.web.ReportView.Entry;
import de.lichtweg.monitoring.web.ReportView.Field;
import de.lichtweg.monitoring.web.ReportView.Form;
import de.lichtweg.monitoring.web.ReportView.Option;
import de.lichtweg.monitoring.web.ReportView.Rights;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page of a report and its form, for those who are signed in and for those who come by a link. */
@Component
class ReportSheet {

    private final MunicipalDesk desk;
    private final Templates templates;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    ReportSheet(MunicipalDesk desk, Templates templates, Regions regions, LichtwegClock clock, MessageSource messages) {
        this.desk = desk;
        this.templates = templates;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    ReportView view(Scope scope, Report report) {
        return new Build(scope, report).view();
    }

    Form form(Scope scope, Report report, ReportForm typed) {
        return new Build(scope, report).form(typed);
    }

    /** One page. */
    private final class Build {
        private final Scope scope;
        private final Report report;
        private final Words words = Words.current(messages);
        private final List<Question> questions;
        private final Optional<Report> before;

        Build(Scope scope, Report report) {
            this.scope = scope;
            this.report = report;
            this.questions = desk.questions(scope, report);
            this.before = desk.before(scope, report);
        }

        private Answers last() {
            return before.map(r -> r.course().answers()).orElse(Answers.NONE);
        }

        private Answers said() {
            return report.course().answers();
        }

        ReportView view() {
            String municipality = regions.find(report.municipality(), clock.today())
                    .map(Regions.Region::name)
                    .orElse(report.municipality().value());
            return new ReportView(
                    report.id(),
                    report.version(),
                    MatrixPage.PATH + "/" + report.id(),
                    municipality,
                    MatrixPage.PATH + "/kommune/" + report.municipality(),
                    words.period(report.period()),
                    Mark.of(report, clock.today(), words),
                    words.date(report.dates().dueOn()),
                    heard(),
                    report.course().heardAt() != null && report.course().way() == Way.GENERATED,
                    report.state() == ReportState.RETURNED ? report.course().reason() : "",
                    before.map(r -> words.get("monitoring.against", words.period(r.period())))
                            .orElseGet(() -> words.get("monitoring.against.none")),
                    report.course().unchanged(),
                    report.state() == ReportState.OPEN ? List.of() : changes(),
                    report.state() == ReportState.OPEN ? List.of() : answers(),
                    desk.steps(scope, report).stream().map(this::entry).toList(),
                    rights());
        }

        private String heard() {
            var at = report.course().heardAt();
            return at == null
                    ? ""
                    : words.get(
                            "monitoring.heard." + report.course().way(),
                            words.time(at),
                            report.course().heardFrom());
        }

        private Rights rights() {
            boolean mine = Reach.mayReport(scope, report.municipality());
            return new Rights(
                    mine && !report.state().isAnswered(),
                    mine && !report.state().isAnswered() && before.isPresent(),
                    mine && report.state() == ReportState.SUBMITTED,
                    Reach.mayDecide(scope, report.municipality()) && report.state() == ReportState.SUBMITTED);
        }

        private List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            for (Question q : questions) {
                String old = last().text(q.key());
                String now = said().text(q.key());
                if (!old.equals(now)) {
                    changes.add(new Change(q.text(words.german()), old, now));
                }
            }
            said().activities().forEach(a -> changes.addAll(changes(a)));
            return changes;
        }

        private List<Change> changes(ActivityAnswer a) {
            Stand was = a.was();
            Stand is = a.is();
            List<Change> changes = new ArrayList<>();
            if (!was.phase().equals(is.phase())) {
                changes.add(change(a, "phase", phase(a, was.phase()), phase(a, is.phase())));
            }
            if (!was.step().equals(is.step())) {
                changes.add(change(a, "step", was.step(), is.step()));
            }
            if (!Objects.equals(was.due(), is.due())) {
                changes.add(change(a, "due", words.date(was.due()), words.date(is.due())));
            }
            return changes;
        }

        private Change change(ActivityAnswer a, String part, String old, String now) {
            return new Change(a.title() + " · " + words.get("monitoring.activity." + part), old, now);
        }

        private String phase(ActivityAnswer a, String key) {
            return templates
                    .get(a.template(), a.templateVersion())
                    .find(key)
                    .map(p -> p.name(words.german()))
                    .orElse(key);
        }

        private List<Answer> answers() {
            return questions.stream()
                    .map(q -> new Answer(
                            q.text(words.german()),
                            said().text(q.key()),
                            !said().text(q.key()).equals(last().text(q.key()))))
                    .toList();
        }

        private Entry entry(Step step) {
            String key = step.course().state() == ReportState.SUBMITTED
                            && step.course().unchanged()
                    ? "same"
                    : step.course().state().name();
            boolean submitted = step.course().state() == ReportState.SUBMITTED;
            return new Entry(
                    words.time(step.at()),
                    submitted && step.course().way() == Way.LINK
                            ? step.author() + ", " + words.get("monitoring.way.LINK")
                            : step.author(),
                    words.get("monitoring.step." + key),
                    step.course().state() == ReportState.RETURNED
                            ? step.course().reason()
                            : "");
        }

        Form form(ReportForm typed) {
            boolean begun = !said().texts().isEmpty() || report.state() != ReportState.OPEN;
            Answers values = begun ? said() : last();
            return new Form(
                    questions.stream().map(q -> field(q, values, typed)).toList(),
                    desk.activities(scope, report).stream()
                            .map(a -> activity(a, typed))
                            .toList(),
                    before.map(r -> words.get("monitoring.form.last", words.period(r.period()))));
        }

        private Field field(Question q, Answers values, ReportForm typed) {
            String name = ReportForm.question(q.key());
            return new Field(
                    name,
                    q.text(words.german()),
                    q.hint(words.german()),
                    q.rows(),
                    typed.get(name, values.text(q.key())));
        }

        private Activity activity(ActivityAnswer a, ReportForm typed) {
            String phase = typed.get(ReportForm.activity(a.id(), "phase"), a.is().phase());
            Template template = templates.get(a.template(), a.templateVersion());
            return new Activity(
                    a.id(),
                    a.version(),
                    a.title(),
                    "a" + a.id() + "_",
                    desk.phasesFrom(a).stream()
                            .flatMap(key -> template.find(key).stream())
                            .map(p -> new Option(
                                    p.key(), p.name(words.german()), p.key().equals(phase)))
                            .toList(),
                    typed.get(ReportForm.activity(a.id(), "schritt"), a.is().step()),
                    typed.get(ReportForm.activity(a.id(), "frist"), Objects.toString(a.is().due(), "")));
        }
    }
}
