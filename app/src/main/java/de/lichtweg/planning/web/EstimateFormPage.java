package de.lichtweg.planning.web;

import de.lichtweg.geodata.street.Streets;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.app.BasisShelf;
import de.lichtweg.planning.app.EstimateDesk;
import de.lichtweg.planning.domain.Basis;
import de.lichtweg.planning.domain.Basis.Kind;
import de.lichtweg.planning.domain.Reach;
import de.lichtweg.planning.web.Views.Form;
import de.lichtweg.planning.web.Views.Option;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the form in which an estimate is asked for. */
@Component
class EstimateFormPage {

    private final EstimateDesk desk;
    private final BasisShelf shelf;
    private final Streets streets;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    EstimateFormPage(
            EstimateDesk desk,
            BasisShelf shelf,
            Streets streets,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.desk = desk;
        this.shelf = shelf;
        this.streets = streets;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** The form; {@code typed} is what stands in it. */
    Form form(Scope scope, RegionKey region, Map<String, String> typed) {
        Texts texts = Texts.current(messages);
        Map<String, String> fields = new LinkedHashMap<>(typed);
        boolean listed = !fields.getOrDefault("adressen", "").isBlank();
        fields.putIfAbsent("wahl", listed ? EstimateForm.LISTED : "offen");
        fields.putIfAbsent("region", region.value());
        String count = count(scope, region, fields, texts);
        return new Form(
                fields,
                places(scope, region).stream()
                        .map(r -> new Option(
                                r.key().value(),
                                r.key().level() == RegionKey.Level.LOCALITY ? "– " + r.name() : r.name(),
                                r.key().value().equals(fields.get("region"))))
                        .toList(),
                choices(listed, fields, texts),
                bases(scope, Kind.PRICES, fields.getOrDefault("preise", ""), texts),
                bases(scope, Kind.RULES, fields.getOrDefault("regeln", ""), texts),
                scope.may(Level.RAW, DataClass.BUSINESS_SECRET, region),
                "/adressen?region=" + region,
                "/karte?region=" + region,
                count,
                streets.operation(scope) == 0);
    }

    private static List<Option> choices(boolean listed, Map<String, String> fields, Texts texts) {
        List<String> keys = new ArrayList<>(List.of("offen", "foerderfaehig", "alle"));
        if (listed) {
            keys.addFirst(EstimateForm.LISTED);
        }
        return keys.stream()
                .map(k -> new Option(k, texts.get("estimate.choice." + k), k.equals(fields.get("wahl"))))
                .toList();
    }

    /** The form, with a name made of territory and choice where none was typed. */
    EstimateForm named(RegionKey region, Map<String, String> fields) {
        EstimateForm form = new EstimateForm(fields);
        return form.orTitled(Texts.current(messages).get("estimate.title." + form.choice(), name(form.region(region))));
    }

    /** How many addresses that is, or why there is nothing to compute. */
    String count(Scope scope, RegionKey region, Map<String, String> fields, Texts texts) {
        try {
            return texts.get(
                    "estimate.count", texts.number(desk.count(scope, new EstimateForm(fields).counted(region))));
        } catch (RuleViolation e) {
            return texts.get(
                    "error." + e.code(),
                    e.arguments().stream()
                            .map(a -> a instanceof Integer n ? texts.number(n) : a)
                            .toArray());
        }
    }

    /** The same for a fragment. */
    String count(Scope scope, RegionKey region, Map<String, String> fields) {
        return count(scope, region, fields, Texts.current(messages));
    }

    /** Where somebody may ask: the region with its parts, and the other municipalities. */
    private List<Regions.Region> places(Scope scope, RegionKey region) {
        List<Regions.Region> places = new ArrayList<>();
        RegionKey district = region.district();
        regions.find(district, clock.today()).ifPresent(places::add);
        for (Regions.Region municipality : regions.children(district, clock.today())) {
            places.add(municipality);
            if (municipality.key().contains(region)) {
                places.addAll(regions.children(municipality.key(), clock.today()));
            }
        }
        return places.stream().filter(r -> Reach.mayAsk(scope, r.key())).toList();
    }

    private List<Option> bases(Scope scope, Kind kind, String chosen, Texts texts) {
        return shelf.current(scope, kind).stream()
                .map(b -> new Option(
                        Long.toString(b.id()),
                        text(b, texts),
                        Long.toString(b.id()).equals(chosen)))
                .toList();
    }

    private static String text(Basis basis, Texts texts) {
        return texts.get("basis.version.of", basis.name(), basis.version(), texts.date(basis.validFrom()));
    }

    private String name(RegionKey key) {
        return regions.find(key, clock.today()).map(Regions.Region::name).orElse(key.value());
    }
}
