package de.lichtweg.funding.web;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.funding.Decision;
import de.lichtweg.funding.Funder;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.funding.Shares;
import de.lichtweg.funding.app.GrantRegister;
import de.lichtweg.funding.app.OwnSplit;
import de.lichtweg.funding.web.GrantFormView.Choice;
import de.lichtweg.funding.web.GrantView.Warning;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the form, and reads it. */
@Component
class GrantFormPage {

    private static final int SPARE = 2;

    private final GrantRegister register;
    private final GrantStory story;
    private final OwnSplit split;
    private final Activities activities;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    GrantFormPage(
            GrantRegister register,
            GrantStory story,
            OwnSplit split,
            Activities activities,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.register = register;
        this.story = story;
        this.split = split;
        this.activities = activities;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** What was typed, with the own shares worked out. */
    GrantDraft draft(Scope scope, GrantForm form, @Nullable Grant before) {
        GrantDraft draft = form.draft(before == null ? null : before.draft());
        Money own = draft.current().map(Decision::shares).map(Shares::own).orElse(Money.ZERO);
        List<RegionKey> contributors = form.contributors();
        OwnShares shares = form.key() == OwnShares.Key.FIXED
                ? new OwnShares(
                        OwnShares.Key.FIXED,
                        contributors.stream()
                                .map(m -> new OwnShares.Part(m, 0, form.contribution(m)))
                                .toList())
                : split.split(
                        scope,
                        form.key(),
                        contributors,
                        own,
                        before == null ? OwnShares.NONE : before.draft().ownShares());
        return draft.with(draft.plan(), shares);
    }

    /**
     * The form.
     *
     * @param before the grant that is changed, {@code null} for a new one
     * @param typed what comes back from a check or a refusal, empty where the form is opened
     */
    GrantFormView view(Scope scope, @Nullable Grant before, Map<String, String> typed, RegionKey region) {
        return new Build(scope, before, typed, region).view();
    }

    /** One form. */
    private final class Build {
        private final Scope scope;
        private final @Nullable Grant before;
        private final GrantForm form;
        private final boolean isTyped;
        private final RegionKey region;
        private final Texts texts = Texts.current(messages);
        private final LocalDate today = clock.today();
        private final List<ProgrammeVersion> programmes = register.programmes();
        private final List<Activity> running;
        private final @Nullable GrantDraft draft;

        Build(Scope scope, @Nullable Grant before, Map<String, String> typed, RegionKey region) {
            this.scope = scope;
            this.before = before;
            this.running = activities.list(scope);
            this.isTyped = !typed.isEmpty();
            this.region = region;
            Map<String, String> fields =
                    isTyped ? new LinkedHashMap<>(typed) : before == null ? fresh(region) : opened(before);
            this.draft = read(new GrantForm(fields));
            spread(fields);
            this.form = new GrantForm(fields);
        }

        private static Map<String, String> opened(Grant grant) {
            Map<String, String> fields = GrantFields.of(grant.draft());
            fields.put("empfaenger", grant.organisationName());
            return fields;
        }

        private static Map<String, String> fresh(RegionKey region) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("gebiet", region.value());
            fields.put("modell", GrantDraft.Model.GAP.name());
            return fields;
        }

        /** {@code null} where it cannot be read: then the refusal says why. */
        private @Nullable GrantDraft read(GrantForm typed) {
            try {
                return draft(scope, typed, before);
            } catch (RuleViolation e) {
                return null;
            }
        }

        /** What was worked out from years to spread over and from a key is shown as if it were typed. */
        private void spread(Map<String, String> fields) {
            if (draft == null || !isTyped) {
                return;
            }
            Map<String, String> worked = GrantFields.of(draft);
            fields.keySet().removeIf(k -> k.matches("p\\d+_.*|a_.*|verteilen_.*"));
            worked.forEach((k, v) -> {
                if (k.matches("p\\d+_.*|a_.*")) {
                    fields.put(k, v);
                }
            });
        }

        GrantFormView view() {
            return new GrantFormView(
                    region,
                    before == null ? texts.get("funding.new.title") : before.title(),
                    before == null ? GrantListPage.PATH : GrantListPage.PATH + "/" + before.id(),
                    before == null ? GrantListPage.PATH + "?region=" + region : GrantListPage.PATH + "/" + before.id(),
                    before == null ? 0 : before.version(),
                    form.typed(),
                    regions(),
                    projects(),
                    programmes(Funder.FEDERATION, "programm_bund"),
                    programmes(Funder.STATE, "programm_land"),
                    choices(GrantDraft.Model.values(), form.get("modell"), m -> texts.get("funding.model." + m)),
                    choices(OwnShares.Key.values(), form.key().name(), k -> texts.get("funding.key." + k)),
                    choices(kinds(), form.get("b_art"), k -> texts.get("funding.decision." + k)),
                    choices(Proof.Kind.values(), "", k -> texts.get("funding.proof." + k)),
                    decisions(),
                    form.rows("p", SPARE),
                    rowSums(),
                    sums(draft == null ? null : draft.plan().total()),
                    sums(
                            draft == null
                                    ? null
                                    : draft.current().map(Decision::shares).orElse(null)),
                    municipalities(),
                    form.rows("r", SPARE),
                    form.rows("m", SPARE),
                    form.rows("n", SPARE),
                    recipients(),
                    findings(),
                    isTyped && draft != null,
                    foreign());
        }

        private static Decision.Kind[] kinds() {
            return Decision.Kind.values();
        }

        private List<Choice> regions() {
            String chosen = form.get("gebiet");
            Regions.Region home = regions.get(regions.home(), today);
            return Stream.concat(Stream.of(home), regions.children(home.key(), today).stream())
                    .filter(r -> scope.may(Level.WRITE, DataClass.FUNDING, r.key()))
                    .map(r -> new Choice(
                            r.key().value(), r.name(), r.key().value().equals(chosen)))
                    .toList();
        }

        /** Names to suggest: who is named in what the scope may see anyway. */
        private List<String> recipients() {
            return Stream.concat(
                            register.list(scope).stream().map(Grant::organisationName),
                            running.stream().map(Activity::organisationName))
                    .distinct()
                    .sorted()
                    .toList();
        }

        private List<Choice> projects() {
            return running.stream()
                    .filter(a -> a.draft().basics().kind() == ActivityKind.FUNDED_PROJECT
                            || a.draft().basics().kind() == ActivityKind.MUNICIPAL_PROJECT
                            || Long.toString(a.id()).equals(form.get("aktivitaet")))
                    .map(a -> new Choice(
                            Long.toString(a.id()),
                            a.title(),
                            Long.toString(a.id()).equals(form.get("aktivitaet"))))
                    .toList();
        }

        private List<Choice> programmes(Funder funder, String field) {
            return programmes.stream()
                    .filter(p -> p.funder() == funder)
                    .map(p -> new Choice(
                            p.reference(), texts.programme(p), p.reference().equals(form.get(field))))
                    .toList();
        }

        private static <E extends Enum<E>> List<Choice> choices(E[] values, String chosen, Function<E, String> text) {
            return Arrays.stream(values)
                    .map(v -> new Choice(v.name(), text.apply(v), v.name().equals(chosen)))
                    .toList();
        }

        private List<String> decisions() {
            return before == null
                    ? List.of()
                    : before.draft().decisions().stream()
                            .map(d -> texts.get(
                                    "funding.form.decided",
                                    texts.get("funding.decision." + d.kind()),
                                    texts.date(d.on()),
                                    texts.money(d.total()),
                                    texts.money(d.shares().federation()),
                                    texts.money(d.shares().state()),
                                    texts.money(d.shares().own()),
                                    texts.money(d.shares().other())))
                            .toList();
        }

        private Map<String, String> rowSums() {
            Map<String, String> sums = new LinkedHashMap<>();
            for (int i : form.rows("p", SPARE)) {
                try {
                    Money sum = Money.sum(GrantForm.FUNDERS.stream()
                            .map(f -> form.money("p" + i + "_" + f))
                            .toList());
                    sums.put("p" + i, sum.isZero() ? "" : texts.bare(sum));
                } catch (RuleViolation e) {
                    sums.put("p" + i, "");
                }
            }
            return sums;
        }

        private List<String> sums(@Nullable Shares shares) {
            return shares == null
                    ? List.of()
                    : Stream.concat(Arrays.stream(Funder.values()).map(shares::get), Stream.of(shares.sum()))
                            .map(texts::bare)
                            .toList();
        }

        private List<Choice> municipalities() {
            List<RegionKey> chosen = form.contributors();
            return regions.children(regions.home(), today).stream()
                    .map(m -> new Choice(m.key().value(), m.name(), chosen.contains(m.key())))
                    .toList();
        }

        private List<Warning> findings() {
            return draft == null || !isTyped
                    ? List.of()
                    : register.check(draft, programmes).stream()
                            .map(v -> new Warning(v.refuses() ? "danger" : "warn", texts.sentence(v)))
                            .toList();
        }

        private List<String> foreign() {
            Grant grant = before;
            String seen = form.get("fassung");
            boolean older = grant != null && seen.matches("\\d{1,9}") && Integer.parseInt(seen) < grant.version();
            return older
                    ? story.since(scope, Objects.requireNonNull(grant), Integer.parseInt(seen), programmes, texts)
                    : List.of();
        }
    }
}
