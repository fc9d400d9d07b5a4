package de.lichtweg.funding.web;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.funding.Decision;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.funding.app.GrantRegister;
import de.lichtweg.funding.domain.Standing;
import de.lichtweg.funding.web.GrantView.Fact;
import de.lichtweg.funding.web.GrantView.Tile;
import de.lichtweg.funding.web.GrantView.Warning;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page of one grant; its tables are made by {@link GrantTables}. */
@Component
class GrantPage {

    private final GrantRegister register;
    private final GrantStory story;
    private final GrantBenchmarks benchmarks;
    private final Activities activities;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    GrantPage(
            GrantRegister register,
            GrantStory story,
            GrantBenchmarks benchmarks,
            Activities activities,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.register = register;
        this.story = story;
        this.benchmarks = benchmarks;
        this.activities = activities;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    GrantView view(Scope scope, long id) {
        return new Build(scope, register.get(scope, id)).view();
    }

    /** One page. */
    private final class Build {
        private final Scope scope;
        private final Grant grant;
        private final GrantDraft draft;
        private final List<ProgrammeVersion> programmes = register.programmes();
        private final Standing standing;
        private final Texts texts = Texts.current(messages);
        private final LocalDate today = clock.today();

        Build(Scope scope, Grant grant) {
            this.scope = scope;
            this.grant = grant;
            this.draft = grant.draft();
            this.standing = register.standing(draft, programmes);
        }

        GrantView view() {
            GrantTables tables = new GrantTables(draft, today, texts, this::name);
            boolean whole = grant.access().isWhole();
            return new GrantView(
                    draft.basics().region(),
                    GrantListPage.PATH + "/" + grant.id(),
                    grant.title(),
                    whole ? texts.get("funding.state." + standing.state()) : "",
                    texts.mark(grant),
                    whole ? sentence() : ownSentence(),
                    draft.basics().note(),
                    whole ? warnings() : List.of(),
                    whole ? tiles() : List.of(),
                    tables.decisionHeads(),
                    tables.decisions(),
                    draft.decisions().size() > 1,
                    tables.funders(),
                    tables.plan(),
                    tables.planSum(),
                    tables.parts(),
                    texts.get("funding.key.by." + draft.ownShares().key()),
                    texts.money(draft.ownShares().sum()),
                    tables.progress(),
                    tables.instalments(),
                    tables.drawdowns(),
                    texts.money(draft.drawn()),
                    tables.proofs(),
                    whole ? benchmarks.rows(draft, today, texts) : List.of(),
                    facts(),
                    story.of(scope, grant, programmes, texts),
                    whole,
                    grant.access() == Grant.Access.WRITE);
        }

        private String sentence() {
            Optional<Decision> current = draft.current();
            if (current.isEmpty()) {
                return texts.get("funding.sentence.none", grant.organisationName());
            }
            Decision d = current.get();
            return texts.get(
                    d.shares().other().isZero() ? "funding.sentence" : "funding.sentence.other",
                    texts.money(d.total()),
                    texts.money(d.shares().federation()),
                    texts.money(d.shares().state()),
                    texts.money(d.shares().own()),
                    texts.money(draft.drawn()),
                    texts.percent(draft.drawn().partOf(d.shares().granted())),
                    texts.money(d.shares().other()));
        }

        private String ownSentence() {
            return texts.get(
                    "funding.sentence.own", texts.money(draft.ownShares().sum()), grant.organisationName());
        }

        private List<Warning> warnings() {
            return register.check(draft, programmes).stream()
                    .map(v -> new Warning(v.refuses() ? "danger" : "warn", texts.sentence(v)))
                    .toList();
        }

        private List<Tile> tiles() {
            Money drawable = standing.drawable();
            Optional<Standing.Due> due = standing.nextDue();
            boolean late = due.filter(d -> d.day().isBefore(today)).isPresent();
            return List.of(
                    new Tile(
                            texts.get("funding.tile.due"),
                            due.map(d -> texts.date(d.day())).orElse("–"),
                            due.map(d -> texts.get("funding.due." + d.what(), d.name()))
                                    .orElse(texts.get("funding.due.none")),
                            late ? "warn" : ""),
                    new Tile(
                            texts.get("funding.tile.rest"),
                            texts.money(standing.rest()),
                            texts.get(
                                    "funding.tile.rest.text",
                                    texts.money(standing.shares().granted()),
                                    texts.money(draft.drawn())),
                            ""),
                    new Tile(
                            texts.get("funding.tile.draw"),
                            texts.money(drawable),
                            texts.get(
                                    draft.isFinal() ? "funding.tile.draw.text" : "funding.tile.draw.early",
                                    texts.percent(draft.progress())),
                            ""));
        }

        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>();
            fact(facts, "organisation", grant.organisationName(), "", "");
            Long activity = draft.basics().activity();
            if (activity != null) {
                activities
                        .find(scope, activity)
                        .map(Activity::title)
                        .ifPresent(t -> fact(facts, "activity", t, "/aktivitaeten/" + activity, ""));
            }
            if (!grant.access().isWhole()) {
                return facts;
            }
            programme(facts, "federal", draft.programmes().federal());
            programme(facts, "state", draft.programmes().state());
            fact(facts, "model", texts.get("funding.model." + draft.basics().model()), "", "");
            fact(
                    facts,
                    "region",
                    name(draft.basics().region()),
                    "/lagebild/" + draft.basics().region(),
                    "");
            fact(facts, "commissioned", texts.date(draft.basics().commissionedOn()), "", "");
            fact(facts, "binding", texts.date(standing.bindingUntil()), "", "");
            fact(facts, "keep", texts.date(standing.keepUntil()), "", "");
            fact(facts, "file", draft.basics().fileNumber(), "", "");
            fact(facts, "source", draft.basics().source(), "", "");
            return facts;
        }

        private void programme(List<Fact> facts, String key, String reference) {
            programmes.stream()
                    .filter(p -> p.reference().equals(reference))
                    .findFirst()
                    .ifPresent(p -> fact(
                            facts,
                            key,
                            texts.programme(p),
                            "",
                            texts.get(p.sure() ? "funding.rule.sure" : "funding.rule.unsure", p.note(), p.source())));
        }

        private static void fact(List<Fact> facts, String key, String value, String href, String note) {
            if (!value.isEmpty()) {
                facts.add(new Fact(key, value, href, note));
            }
        }

        private String name(RegionKey key) {
            return regions.find(key, today).map(Regions.Region::name).orElse(key.value());
        }
    }
}
