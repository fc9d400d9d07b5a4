package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.web.ActivityView.Fact;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who, where, by which evidence and source. */
@Component
@Order(300)
class FactSection implements ActivitySection {

    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    FactSection(Regions regions, LichtwegClock clock, MessageSource messages) {
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        LocalDate today = clock.today();
        List<Link> places = activity.draft().territory().stream()
                .map(key -> new Link(
                        regions.find(key, today).map(Regions.Region::name).orElse(key.value()), "/lagebild/" + key))
                .toList();
        return Optional.of(Part.of(
                "angaben",
                "activity.facts",
                "activity/sections :: facts",
                Map.of(
                        "facts",
                        facts(activity, Texts.current(messages)),
                        "places",
                        places,
                        "links",
                        activity.draft().links())));
    }

    private static List<Fact> facts(Activity a, Texts texts) {
        ActivityDraft draft = a.draft();
        List<Fact> facts = new ArrayList<>();
        fact(facts, "wer", a.organisationName());
        fact(facts, "responsible", draft.parties().responsible());
        fact(facts, "operator", a.operatorName());
        fact(facts, "fileNumber", draft.basics().fileNumber());
        fact(facts, "evidence", dated(draft.next().evidence(), draft.next().evidenceOn(), texts));
        fact(facts, "risk", a.rights().internal() ? risk(draft.next(), texts) : "");
        fact(facts, "expected", a.addresses() > 0 ? expected(draft.expected(), texts) : "");
        fact(facts, "source", draft.basics().source());
        return facts;
    }

    private static void fact(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(key, value));
        }
    }

    private static String risk(ActivityDraft.Next next, Texts texts) {
        if (next.risk() == Risk.NONE) {
            return "";
        }
        String risk = texts.get("activity.risk." + next.risk());
        return next.riskNote().isEmpty() ? risk : risk + ": " + next.riskNote();
    }

    private static String expected(ActivityDraft.Expected e, Texts texts) {
        String offer = texts.get("activity.expected.offer", e.technology().name(), e.downMbps(), e.upMbps());
        return e.to() == null ? offer : offer + ", " + texts.get("activity.until", texts.date(e.to()));
    }

    private static String dated(String text, @Nullable LocalDate day, Texts texts) {
        return text.isEmpty() || day == null ? text : text + ", " + texts.date(day);
    }
}
