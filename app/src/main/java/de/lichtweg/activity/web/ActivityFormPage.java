package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection.Link;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.web.ActivityFormView.Choice;
import de.lichtweg.activity.web.ActivityFormView.Phase;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.RegionKey.Level;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import de.lichtweg.standards.Template;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the forms, and reads the territory of one. */
@Component
class ActivityFormPage {

    private final ActivityRegister register;
    private final ActivityStory story;
    private final Organisations organisations;
    private final Operators operators;
    private final Ledger ledger;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    ActivityFormPage(
            ActivityRegister register,
            ActivityStory story,
            Organisations organisations,
            Operators operators,
            Ledger ledger,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.register = register;
        this.story = story;
        this.organisations = organisations;
        this.operators = operators;
        this.ledger = ledger;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * A form.
     *
     * @param before the activity that is changed, {@code null} for a new one
     */
    ActivityFormView view(
            Scope scope, @Nullable Activity before, Template template, Map<String, String> typed, RegionKey region) {
        Texts texts = Texts.current(messages);
        ActivityForm form = new ActivityForm(typed);
        List<String> territory = List.of(form.get("gebiet").split(",", -1));
        List<Region> district = municipalities(scope, region, territory);
        FormLists known = new FormLists(register.list(scope), organisations.list(), operators.list());
        return new ActivityFormView(
                region,
                before == null
                        ? texts.get("activity.new.title", texts.get("activity.kind." + form.get("art")))
                        : before.title(),
                before == null ? ActivityListPage.PATH : ActivityListPage.PATH + "/" + before.id(),
                before == null
                        ? ActivityListPage.PATH + "?region=" + region
                        : ActivityListPage.PATH + "/" + before.id(),
                before == null ? 0 : before.version(),
                texts.get("activity.kind." + form.get("art")),
                typed,
                known.projects(form),
                organisation(scope, known, form),
                known.network(form.get("netz")),
                networks(scope, known),
                Stream.concat(
                                mayWriteDistrict(scope, district)
                                        ? Stream.of(districtChoice(district, territory, texts))
                                        : Stream.<Choice>empty(),
                                district.stream().map(m -> municipality(m, territory)))
                        .toList(),
                typed.getOrDefault("ortsteile", localities(territory)),
                choices(Technology.values(), form.get("technik"), t -> texts.get("coverage.technology." + t)).stream()
                        .filter(t -> !t.value().equals(Technology.NONE.name()))
                        .toList(),
                choices(ActivityState.values(), form.get("stand"), s -> texts.get("activity.state." + s)),
                choices(Risk.values(), form.get("risiko"), r -> texts.get("activity.risk." + r)),
                template.phases().stream()
                        .map(p -> new Phase("phase_" + p.key(), p.name(texts.german()), form.get("phase_" + p.key())))
                        .toList(),
                steps(template, form, texts),
                form.rows("m"),
                form.rows("h"),
                form.rows("l"),
                names(scope, known, district),
                foreign(scope, before, form, template, texts),
                texts.get("activity.template", template.name(texts.german()), template.version()));
    }

    /** Activities of a region whose addresses the scope may choose, with the page on which it sees what that would be. */
    List<Link> existing(Scope scope, RegionKey region, String addresses) {
        String asked = URLEncoder.encode(addresses, StandardCharsets.UTF_8);
        return register.list(scope).stream()
                .filter(a -> a.rights().write() && !a.draft().course().state().isOver())
                .filter(a -> a.draft().territory().stream().anyMatch(t -> region.contains(t) || t.contains(region)))
                .sorted(Comparator.comparing(ActivityQuery::titleKey).thenComparing(Activity::id))
                .map(a -> new Link(a.title(), ActivityListPage.PATH + "/" + a.id() + "/gebiet?adressen=" + asked))
                .toList();
    }

    /** What somebody else changed after the form was opened. */
    private List<String> foreign(
            Scope scope, @Nullable Activity before, ActivityForm form, Template template, Texts texts) {
        int seen = form.number("fassung").orElse(0);
        return before == null || seen == 0 || seen == before.version()
                ? List.of()
                : story.since(scope, before, seen, template, texts);
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, String chosen, Function<E, String> name) {
        return Arrays.stream(values)
                .map(v -> new Choice(v.name(), name.apply(v), v.name().equals(chosen)))
                .toList();
    }

    /** Names to choose from: the own, those of the municipalities, and those of activities that the reader sees. */
    private List<String> names(Scope scope, FormLists known, List<Region> municipalities) {
        Set<String> own = register.ownOrganisations(scope);
        return Stream.of(
                        known.organisations().stream()
                                .filter(o -> own.contains(o.key()))
                                .map(Organisations.Organisation::name),
                        municipalities.stream().map(m -> (m.type().isEmpty() ? "Gemeinde" : m.type()) + " " + m.name()),
                        known.ofActivities(Activity::organisationName),
                        known.ofActivities(a -> a.draft().next().turn()))
                .flatMap(names -> names)
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    /** Networks that the reader knows: those that supply somebody, and those of activities that it sees. */
    private List<String> networks(Scope scope, FormLists known) {
        return Stream.concat(
                        ledger.view(scope, AsOf.NOW).networks().stream()
                                .flatMap(key -> known.operators().stream()
                                        .filter(o -> o.key().equals(key)))
                                .map(Operators.Operator::name),
                        known.ofActivities(Activity::operatorName))
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    private String organisation(Scope scope, FormLists known, ActivityForm form) {
        Set<String> own = register.ownOrganisations(scope);
        String said = form.get("organisation").isEmpty() && own.size() == 1
                ? own.iterator().next()
                : form.get("organisation");
        return known.organisation(said);
    }

    /** The municipalities that may be chosen: those of the district, as far as the scope may write there. */
    private List<Region> municipalities(Scope scope, RegionKey region, List<String> chosen) {
        RegionKey district = region.level().compareTo(Level.DISTRICT) < 0 ? regions.home() : region.district();
        LocalDate today = clock.today();
        return regions.children(district, today).stream()
                .filter(m -> scope.owns(m.key())
                        || chosen.stream().anyMatch(c -> c.startsWith(m.key().value())))
                .toList();
    }

    private static boolean mayWriteDistrict(Scope scope, List<Region> municipalities) {
        return !municipalities.isEmpty()
                && scope.owns(municipalities.getFirst().key().district());
    }

    private Choice districtChoice(List<Region> municipalities, List<String> territory, Texts texts) {
        RegionKey district = municipalities.getFirst().key().district();
        String name = regions.find(district, clock.today()).map(Region::name).orElse(district.value());
        return new Choice(
                district.value(), texts.get("activity.form.whole", name), territory.contains(district.value()));
    }

    private static Choice municipality(Region m, List<String> territory) {
        String key = m.key().value();
        return new Choice(key, m.name(), territory.stream().anyMatch(t -> t.equals(key) || t.startsWith(key + "-")));
    }

    private String localities(List<String> territory) {
        return territory.stream()
                .filter(t -> t.contains("-") && RegionKey.isValid(t))
                .map(t -> regions.find(new RegionKey(t), clock.today())
                        .map(Region::name)
                        .orElse(t))
                .collect(Collectors.joining(", "));
    }

    private static List<Choice> steps(Template template, ActivityForm form, Texts texts) {
        List<Choice> all = new ArrayList<>();
        String present = template.phases().stream()
                .filter(p -> !form.get("phase_" + p.key()).isEmpty())
                .map(Template.Phase::key)
                .reduce((a, b) -> b)
                .orElse(template.phases().getFirst().key());
        List<Template.Step> steps = template.find(present).orElseThrow().steps();
        all.add(new Choice(
                "0", texts.get("activity.form.nostep"), form.get("schritte").equals("0")));
        for (int i = 0; i < steps.size(); i++) {
            String number = Integer.toString(i + 1);
            all.add(new Choice(
                    number,
                    number + ": " + steps.get(i).name(texts.german()),
                    form.get("schritte").equals(number)));
        }
        return all;
    }

    /** The ticked municipalities; where localities of one are named, those in its place. */
    List<RegionKey> territory(ActivityForm form) {
        List<RegionKey> ticked = Arrays.stream(form.get("gebiet").split(",", -1))
                .map(String::strip)
                .filter(RegionKey::isValid)
                .map(RegionKey::new)
                .map(k -> k.level() == Level.LOCALITY ? k.municipality() : k)
                .distinct()
                .toList();
        List<RegionKey> named = Arrays.stream(form.get("ortsteile").split("[,;\\n]", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> locality(name, ticked))
                .toList();
        Set<RegionKey> replaced = named.stream().map(RegionKey::municipality).collect(Collectors.toSet());
        return Stream.concat(ticked.stream().filter(t -> !replaced.contains(t)), named.stream())
                .toList();
    }

    private RegionKey locality(String name, List<RegionKey> municipalities) {
        return municipalities.stream()
                .filter(m -> m.level() == Level.MUNICIPALITY)
                .flatMap(m -> regions.locality(m, name).stream())
                .map(Region::key)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("activity.locality", name));
    }
}
