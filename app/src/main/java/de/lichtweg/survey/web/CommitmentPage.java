package de.lichtweg.survey.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.CommitmentDraft.Quota;
import de.lichtweg.survey.CommitmentState;
import de.lichtweg.survey.Milestone;
import de.lichtweg.survey.app.CommitmentRegister;
import de.lichtweg.survey.app.Standings;
import de.lichtweg.survey.app.Withdrawal;
import de.lichtweg.survey.domain.Delivered;
import de.lichtweg.survey.domain.Standing;
import de.lichtweg.survey.web.CommitmentView.Choice;
import de.lichtweg.survey.web.CommitmentView.Fact;
import de.lichtweg.survey.web.CommitmentView.Link;
import de.lichtweg.survey.web.CommitmentView.MilestoneLine;
import de.lichtweg.survey.web.CommitmentView.Proof;
import de.lichtweg.survey.web.CommitmentView.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page of one commitment. */
@Component
class CommitmentPage {

    private final CommitmentRegister register;
    private final Standings standings;
    private final Withdrawal withdrawal;
    private final CommitmentStory story;
    private final Ledger ledger;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    CommitmentPage(
            CommitmentRegister register,
            Standings standings,
            Withdrawal withdrawal,
            CommitmentStory story,
            Ledger ledger,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.register = register;
        this.standings = standings;
        this.withdrawal = withdrawal;
        this.story = story;
        this.ledger = ledger;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    CommitmentView view(Scope scope, long id) {
        Commitment c = register.get(scope, id);
        Standing s = Objects.requireNonNull(standings.of(scope, List.of(c)).get(id));
        return new Build(scope, c, s).view();
    }

    /** One page. */
    private final class Build {
        private final Scope scope;
        private final Commitment c;
        private final Standing s;
        private final RegionKey region;
        private final boolean mayOpen;
        private final LedgerView ledgerView;
        private final Texts texts = new Texts(messages, regions, clock.today());
        private final Sentences sentences = new Sentences(texts);

        Build(Scope scope, Commitment c, Standing s) {
            this.scope = scope;
            this.c = c;
            this.s = s;
            RegionKey common = RegionKey.common(c.territory());
            this.region = common.level().compareTo(RegionKey.Level.DISTRICT) < 0 ? regions.home() : common;
            this.ledgerView = ledger.view(scope, AsOf.NOW);
            this.mayOpen = ledgerView.mayOpenAddresses(region);
        }

        CommitmentView view() {
            Delivered d = s.delivered();
            boolean open = s.state().isOpen();
            return new CommitmentView(
                    region,
                    CommitmentListPage.PATH + "/" + c.id(),
                    c.version(),
                    c.title(),
                    texts.binding(c),
                    CommitmentListPage.PATH + "?region=" + region,
                    sentences.said(c),
                    sentences.binds(c, standings.rules()),
                    texts.get("survey.state." + s.state()),
                    new Entry(c, s).tone(),
                    sentences.state(c, s),
                    texts.date(c.lastDay()),
                    s.state().isOpen() ? sentences.left(c) : "",
                    texts.get("survey.delivered", texts.number(d.delivered()), texts.number(d.addresses())),
                    texts.get("survey.delivered.text", texts.number(d.inTime()), texts.number(d.late())),
                    open ? withdrawn() : "",
                    quota(c.draft().quota()),
                    c.draft().milestones().stream().map(this::milestone).toList(),
                    c.draft().evidence().stream()
                            .map(e -> new Proof(e, texts.date(e.day())))
                            .toList(),
                    texts.number(c.addresses()),
                    mayOpen ? addresses("") : "",
                    stages(),
                    parts(d),
                    facts(),
                    c.territory().stream()
                            .map(t -> new Link(texts.name(t), "/lagebild/" + t))
                            .toList(),
                    successor(),
                    others(),
                    story.of(scope, c, texts),
                    notices(),
                    seen(),
                    c.draft().basics().secret(),
                    c.draft().basics().generated(),
                    c.rights().internal(),
                    c.rights().write(),
                    c.rights().write() && c.ending() == null,
                    c.rights().write() && s.state() == CommitmentState.EXPIRED && !c.isSeen());
        }

        private String withdrawn() {
            int eligible = mayOpen ? withdrawal.eligible(scope, c, region) : -1;
            if (eligible < 0) {
                return "";
            }
            return eligible == 0
                    ? texts.get("survey.withdrawal.none")
                    : texts.get("survey.withdrawal", texts.number(eligible), texts.number(c.addresses()));
        }

        private String quota(Quota q) {
            if (q.required() == null) {
                return "";
            }
            String condition = q.until() == null
                    ? texts.get("survey.quota.say", q.required())
                    : texts.get("survey.quota.until", q.required(), texts.date(q.until()));
            return condition + " "
                    + (q.reached() == null
                            ? texts.get("survey.quota.unknown")
                            : texts.get("survey.quota.reached", q.reached()));
        }

        private MilestoneLine milestone(Milestone m) {
            boolean overdue = m.isOverdue(texts.today());
            LocalDate actual = m.actual();
            boolean late = actual != null && actual.isAfter(m.plan());
            String note = overdue
                    ? texts.get("survey.milestone.overdue")
                    : actual == null ? "" : texts.get(late ? "survey.milestone.late" : "survey.milestone.intime");
            return new MilestoneLine(
                    m.name(), texts.date(m.plan()), texts.date(actual), note, overdue || late ? "warn" : "ok");
        }

        private String addresses(String part) {
            return "/adressen?region=" + region + "&commitment=" + c.id() + part;
        }

        private List<Stage> stages() {
            if (!mayOpen || c.addresses() == 0) {
                return List.of();
            }
            Map<de.lichtweg.coverage.Stage, Integer> counts = ledgerView
                    .totals(AddressQuery.all(region).with("commitment", Long.toString(c.id())))
                    .stages();
            return Arrays.stream(de.lichtweg.coverage.Stage.values())
                    .filter(stage -> counts.getOrDefault(stage, 0) > 0)
                    .map(stage -> new Stage(
                            texts.get("coverage.stage." + stage),
                            texts.number(counts.getOrDefault(stage, 0)),
                            addresses("&stage=" + stage),
                            StageFill.of(stage)))
                    .toList();
        }

        private List<Link> parts(Delivered d) {
            List<Link> links = new ArrayList<>();
            if (mayOpen && d.delivered() > 0) {
                links.add(new Link(
                        texts.get("survey.part.delivered", texts.number(d.delivered())), addresses("-geliefert")));
            }
            if (mayOpen && d.missing() > 0) {
                links.add(new Link(texts.get("survey.part.missing", texts.number(d.missing())), addresses("-fehlt")));
            }
            return links;
        }

        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            fact(facts, "operator", c.operatorName());
            fact(facts, "saidOn", texts.date(c.draft().basics().saidOn()));
            fact(
                    facts,
                    "until",
                    c.draft().promised().until() == null
                            ? texts.get("survey.undated", texts.date(c.lastDay()))
                            : texts.date(c.lastDay()));
            fact(facts, "lapses", texts.date(s.lapsesOn()));
            fact(facts, "offer", texts.offer(c));
            fact(
                    facts,
                    "rule",
                    Standings.rule(standings.rules(), c, texts.today()).source());
            fact(facts, "remark", c.draft().basics().remark());
            return facts;
        }

        private static void fact(List<Fact> facts, String key, String value) {
            if (!value.isEmpty()) {
                facts.add(new Fact(key, value));
            }
        }

        private List<Link> successor() {
            return Optional.ofNullable(c.ending())
                    .flatMap(e -> Optional.ofNullable(e.by()))
                    .flatMap(by -> register.find(scope, by))
                    .map(other -> new Link(other.title(), CommitmentListPage.PATH + "/" + other.id()))
                    .stream()
                    .toList();
        }

        private List<Choice> others() {
            return !c.rights().write() || c.ending() != null
                    ? List.of()
                    : register.list(scope).stream()
                            .filter(o -> o.id() != c.id() && o.ending() == null)
                            .filter(o -> o.draft()
                                    .basics()
                                    .operator()
                                    .equals(c.draft().basics().operator()))
                            .map(o -> new Choice(
                                    Long.toString(o.id()),
                                    o.title() + ", " + texts.binding(o) + ", "
                                            + texts.date(o.draft().basics().saidOn())))
                            .toList();
        }

        private List<String> notices() {
            return register.notices(scope, c).stream()
                    .map(n -> texts.get("survey.notice." + n.kind(), texts.day(n.at()), texts.name(n.audience())))
                    .toList();
        }

        private String seen() {
            Commitment.Seen seen = c.isSeen() && c.rights().internal() ? c.seen() : null;
            return seen == null ? "" : texts.get("survey.seen.say", texts.day(seen.at()), seen.author(), seen.note());
        }
    }
}
