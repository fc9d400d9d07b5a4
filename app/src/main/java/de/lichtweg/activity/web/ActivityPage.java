package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.Milestone;
import de.lichtweg.activity.Obstacle;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.domain.Reach;
import de.lichtweg.activity.web.ActivityView.Fact;
import de.lichtweg.activity.web.ActivityView.Link;
import de.lichtweg.activity.web.ActivityView.MilestoneLine;
import de.lichtweg.activity.web.ActivityView.ObstacleLine;
import de.lichtweg.activity.web.ActivityView.Rung;
import de.lichtweg.activity.web.ActivityView.Stage;
import de.lichtweg.activity.web.ActivityView.Step;
import de.lichtweg.activity.web.ActivityView.Turn;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.Template;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page of one activity. */
@Component
class ActivityPage {

    private final ActivityRegister register;
    private final ActivityListPage list;
    private final ActivityStory story;
    private final Ledger ledger;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    ActivityPage(
            ActivityRegister register,
            ActivityListPage list,
            ActivityStory story,
            Ledger ledger,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.register = register;
        this.list = list;
        this.story = story;
        this.ledger = ledger;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    ActivityView view(Scope scope, long id) {
        Activity activity = register.get(scope, id);
        return new Build(scope, activity).view();
    }

    /** One page. */
    private final class Build {
        private final Scope scope;
        private final Activity a;
        private final ActivityDraft draft;
        private final Template template;
        private final Texts texts = Texts.current(messages);
        private final LocalDate today = clock.today();

        Build(Scope scope, Activity activity) {
            this.scope = scope;
            this.a = activity;
            this.draft = activity.draft();
            this.template = register.template(activity);
        }

        ActivityView view() {
            RegionKey region = region();
            return new ActivityView(
                    region,
                    a.id(),
                    ActivityListPage.PATH + "/" + a.id(),
                    a.title(),
                    texts.kind(a),
                    ActivityListPage.PATH + "?region=" + region,
                    parent(),
                    draft.course().state().isOver()
                                    || draft.course().state().name().equals("PAUSED")
                            ? texts.get("activity.state." + draft.course().state())
                            : "",
                    draft.basics().generated(),
                    draft.basics().description(),
                    lead(),
                    draft.territory().stream()
                            .map(t -> new Link(name(t), "/lagebild/" + t))
                            .toList(),
                    turn(),
                    ladder(),
                    steps(),
                    texts.get("activity.template", template.name(texts.german()), template.version()),
                    MilestoneChart.of(draft.milestones(), today, texts),
                    draft.milestones().stream().map(this::milestone).toList(),
                    lots(),
                    texts.number(a.addresses()),
                    mayOpen() && a.addresses() > 0 ? addresses("") : "",
                    stages(),
                    obstacles(false),
                    obstacles(true),
                    facts(),
                    draft.links(),
                    story.of(scope, a, template, texts),
                    a.rights().internal(),
                    a.rights().write(),
                    Reach.mayNote(scope, a));
        }

        private RegionKey region() {
            RegionKey common = RegionKey.common(draft.territory());
            return common.level().compareTo(RegionKey.Level.DISTRICT) < 0 ? regions.home() : common;
        }

        private Optional<Link> parent() {
            Long parent = draft.basics().parent();
            return parent == null
                    ? Optional.empty()
                    : register.find(scope, parent).map(p -> new Link(p.title(), ActivityListPage.PATH + "/" + p.id()));
        }

        private String lead() {
            return a.operatorName().isEmpty()
                    ? texts.get("activity.lead", a.organisationName())
                    : texts.get("activity.lead.builds", a.operatorName(), a.organisationName());
        }

        private Turn turn() {
            var next = draft.next();
            boolean over = draft.course().state().isOver();
            LocalDate due = next.due();
            Optional<Milestone> finish = a.finish().filter(m -> over || m.actual() == null);
            int delay = finish.map(Milestone::delayDays).orElse(0);
            LocalDate day = finish.map(Milestone::day).orElse(null);
            boolean reached = finish.filter(m -> m.actual() != null).isPresent();
            return new Turn(
                    over
                            ? texts.get("activity.state." + draft.course().state())
                            : next.turnSince() == null
                                    ? texts.get("activity.turn")
                                    : texts.get("activity.turn.since", texts.date(next.turnSince())),
                    over ? texts.date(draft.course().endedOn()) : orDash(next.turn()),
                    over ? "" : next.step(),
                    over || due == null ? "" : due(due),
                    over || !a.isOverdue(today),
                    texts.phase(a, template),
                    texts.get(
                            "activity.phase.text",
                            texts.date(draft.course().present().since()),
                            draft.course().steps(),
                            steps().size()),
                    texts.get(reached ? "activity.finished" : "activity.finish"),
                    delay == 0 ? "" : texts.delay(delay),
                    delay > 0 ? "warn" : "ok",
                    day == null ? texts.get("activity.finish.unknown") : texts.date(day),
                    finish.map(m -> m.plan() == null || delay == 0
                                    ? m.name()
                                    : texts.get("activity.finish.plan", m.name(), texts.date(m.plan())))
                            .orElse(""));
        }

        private String due(LocalDate due) {
            long days = ChronoUnit.DAYS.between(today, due);
            return texts.get("activity.due.on", texts.date(due)) + ", "
                    + (days < 0
                            ? texts.get("activity.due.late", texts.number(-days))
                            : days == 0
                                    ? texts.get("activity.due.today")
                                    : texts.get("activity.due.left", texts.number(days)));
        }

        private List<Rung> ladder() {
            String present = draft.course().present().phase();
            List<Rung> rungs = new ArrayList<>();
            boolean passed = false;
            for (Template.Phase phase : template.phases()) {
                boolean current = phase.key().equals(present);
                String day = draft.course().phases().stream()
                        .filter(e -> e.phase().equals(phase.key()))
                        .map(Entry::since)
                        .reduce((x, y) -> y)
                        .map(texts::month)
                        .orElse("");
                boolean over = draft.course().state().isOver();
                rungs.add(new Rung(
                        Texts.soft(phase.name(texts.german())),
                        current && !over ? texts.get("activity.since", day) : day,
                        current ? over ? "done" : "cur" : passed ? "todo" : "done",
                        current));
                passed |= current;
            }
            return rungs;
        }

        private List<Step> steps() {
            List<Template.Step> all = template.find(draft.course().present().phase())
                    .map(Template.Phase::steps)
                    .orElse(List.of());
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                steps.add(new Step(
                        all.get(i).name(texts.german()), i < draft.course().steps()));
            }
            return steps;
        }

        private MilestoneLine milestone(Milestone m) {
            int delay = m.delayDays();
            return new MilestoneLine(
                    m.name(),
                    orDash(texts.date(m.plan())),
                    orDash(texts.date(m.forecast())),
                    orDash(texts.date(m.actual())),
                    m.isOverdue(today) && delay <= 0
                            ? texts.get("activity.overdue")
                            : delay == 0 ? "" : texts.delay(delay),
                    delay > 0 || m.isOverdue(today) ? "warn" : "ok");
        }

        private List<ActivityListView.Line> lots() {
            List<Long> ids = register.list(scope).stream()
                    .filter(l -> Objects.equals(l.draft().basics().parent(), a.id()))
                    .map(Activity::id)
                    .toList();
            if (ids.isEmpty()) {
                return List.of();
            }
            ActivityQuery query = new ActivityQuery(
                    RegionKey.GERMANY,
                    Map.of(
                            "id",
                            String.join(",", ids.stream().map(String::valueOf).toList()),
                            "stand",
                            "alle",
                            "sort",
                            "titel"));
            return list.view(scope, query, new PageUrl(ActivityListPage.PATH, Map.of()))
                    .lines();
        }

        private boolean mayOpen() {
            LedgerView view = ledger.view(scope, AsOf.NOW);
            return view.mayOpenAddresses(region());
        }

        private String addresses(String more) {
            return "/adressen?region=" + region() + "&activity=" + a.id() + more;
        }

        private List<Stage> stages() {
            if (a.addresses() == 0 || !mayOpen()) {
                return List.of();
            }
            Map<de.lichtweg.coverage.Stage, Integer> counts = ledger.view(scope, AsOf.NOW)
                    .totals(AddressQuery.all(region()).with("activity", Long.toString(a.id())))
                    .stages();
            return Arrays.stream(de.lichtweg.coverage.Stage.values())
                    .filter(s -> counts.getOrDefault(s, 0) > 0)
                    .map(s -> new Stage(
                            texts.get("coverage.stage." + s),
                            texts.number(counts.getOrDefault(s, 0)),
                            addresses("&stage=" + s),
                            StageFill.of(s)))
                    .toList();
        }

        private List<ObstacleLine> obstacles(boolean solved) {
            return draft.obstacles().stream()
                    .filter(o -> (o.solvedOn() != null) == solved)
                    .map(this::obstacle)
                    .toList();
        }

        private ObstacleLine obstacle(Obstacle o) {
            LocalDate since = o.since();
            LocalDate solved = o.solvedOn();
            List<String> meta = Stream.of(
                            since == null
                                    ? ""
                                    : solved == null
                                            ? texts.get(
                                                    "activity.obstacle.since",
                                                    texts.number(ChronoUnit.DAYS.between(since, today)))
                                            : texts.get("activity.since", texts.date(since)),
                            o.turn().isEmpty() ? "" : texts.get("activity.obstacle.turn", o.turn()),
                            o.effect(),
                            solved == null ? "" : texts.get("activity.obstacle.solved", texts.date(solved)))
                    .filter(t -> !t.isEmpty())
                    .toList();
            boolean old = since != null && solved == null && since.isBefore(today.minusDays(30));
            return new ObstacleLine(o.name(), old ? "danger" : "warn", meta);
        }

        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            fact(facts, "wer", a.organisationName());
            fact(facts, "responsible", draft.parties().responsible());
            fact(facts, "operator", a.operatorName());
            fact(facts, "fileNumber", draft.basics().fileNumber());
            fact(facts, "evidence", dated(draft.next().evidence(), draft.next().evidenceOn()));
            if (a.rights().internal() && draft.next().risk() != Risk.NONE) {
                fact(
                        facts,
                        "risk",
                        texts.get("activity.risk." + draft.next().risk())
                                + (draft.next().riskNote().isEmpty()
                                        ? ""
                                        : ": " + draft.next().riskNote()));
            }
            if (a.addresses() > 0) {
                fact(facts, "expected", expected());
            }
            fact(facts, "source", draft.basics().source());
            return facts;
        }

        private String expected() {
            var e = draft.expected();
            String offer = texts.get("activity.expected.offer", e.technology().name(), e.downMbps(), e.upMbps());
            return e.to() == null ? offer : offer + ", " + texts.get("activity.until", texts.date(e.to()));
        }

        private static void fact(List<Fact> facts, String key, String value) {
            if (!value.isEmpty()) {
                facts.add(new Fact(key, value));
            }
        }

        private String dated(String text, @Nullable LocalDate day) {
            return text.isEmpty() || day == null ? text : text + ", " + texts.date(day);
        }

        private String name(RegionKey key) {
            return regions.find(key, today).map(Regions.Region::name).orElse(key.value());
        }

        private static String orDash(String text) {
            return text.isEmpty() ? "–" : text;
        }
    }
}
