package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.Target;
import de.lichtweg.coverage.web.GlancePage.Part;
import de.lichtweg.coverage.web.GlanceView.Phrase;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The situation in one sentence: how many addresses are open and where, and what is decided. */
@Component
class GlanceSentence {

    private final PathPage path;

    GlanceSentence(PathPage path) {
        this.path = path;
    }

    /** Of a region and its parts. */
    List<Phrase> of(
            Scope scope,
            LedgerView view,
            Region region,
            List<Target> targets,
            Totals sum,
            List<Part> parts,
            Links links,
            Words words) {
        List<Phrase> phrases = new ArrayList<>(sentence(region, sum, parts, links, words));
        if (view.mayOpenAddresses(region.key())) {
            phrases.add(new Phrase(" ", "", false));
            phrases.addAll(path.inShort(scope, view, region, targets));
        }
        return phrases;
    }

    private static List<Phrase> sentence(Region region, Totals sum, List<Part> parts, Links links, Words words) {
        int open = sum.stages().getOrDefault(Stage.OPEN, 0);
        AddressQuery query = AddressQuery.all(region.key()).with("stage", "OPEN");
        if (open <= 0) {
            return open < 0 ? List.of() : List.of(new Phrase(words.get("coverage.glance.sentence.none"), "", false));
        }
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(new Phrase(words.get("coverage.glance.sentence.still") + " ", "", false));
        phrases.add(new Phrase(
                words.get("coverage.glance.sentence.open", words.number(open)), links.addresses(query), true));
        List<Part> worst = parts.stream()
                .filter(part -> part.open() > 0)
                .sorted(Comparator.comparingInt((Part part) -> -part.open()))
                .limit(2)
                .toList();
        for (int i = 0; i < worst.size(); i++) {
            Part part = worst.get(i);
            phrases.add(new Phrase(words.get("coverage.glance.sentence." + (i == 0 ? "of" : "and")) + " ", "", false));
            phrases.add(new Phrase(
                    words.get(
                            "coverage.glance.sentence.in",
                            words.number(part.open()),
                            part.region().name()),
                    links.addresses(query.in(part.region().key())),
                    false));
        }
        phrases.add(new Phrase(".", "", false));
        return phrases;
    }
}
