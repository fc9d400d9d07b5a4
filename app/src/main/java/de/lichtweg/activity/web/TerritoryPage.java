package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection.Link;
import de.lichtweg.activity.app.AddressChoice;
import de.lichtweg.activity.app.TerritoryFiles;
import de.lichtweg.activity.domain.Chosen;
import de.lichtweg.activity.domain.Selection;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page on which the territory of an activity is drawn, chosen or read from a file. */
@Component
class TerritoryPage {

    private final AddressChoice choice;
    private final ActivityArea area;
    private final ActivityMap map;
    private final TerritoryFiles files;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    TerritoryPage(
            AddressChoice choice,
            ActivityArea area,
            ActivityMap map,
            TerritoryFiles files,
            Regions regions,
            LichtwegClock clock,
            MessageSource messages) {
        this.choice = choice;
        this.area = area;
        this.map = map;
        this.files = files;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** What a question found, or why it could not be asked. */
    private record Answer(Chosen chosen, String refusal) {}

    TerritoryView view(Scope scope, Activity activity, Selection selection) {
        Texts texts = Texts.current(messages);
        String href = ActivityListPage.PATH + "/" + activity.id();
        RegionKey region = area.region(activity.draft());
        Answer answer = answer(scope, activity, selection, texts);
        Chosen chosen = answer.chosen();
        boolean fresh = !selection.text().equals(activity.draft().expected().addresses());
        return new TerritoryView(
                region,
                activity.id(),
                activity.title(),
                href,
                activity.version(),
                places(activity),
                href + "/bearbeiten",
                how(selection, texts),
                texts.number(chosen.ids().size()),
                chosen.outside() == 0 ? "" : texts.number(chosen.outside()),
                answer.refusal(),
                selection.text(),
                fresh,
                selection.isEmpty(),
                fresh ? "" : area.addresses(scope, activity, ""),
                "/adressen?region=" + region,
                files.mayTake(scope, activity),
                map.of(
                        scope,
                        activity,
                        href + "/karte.json" + (fresh ? "?adressen=" + encoded(selection.text()) : "")));
    }

    private Answer answer(Scope scope, Activity activity, Selection selection, Texts texts) {
        try {
            Chosen chosen =
                    choice.of(scope, activity.id(), selection, activity.draft().territory());
            return new Answer(chosen, "");
        } catch (RuleViolation e) {
            return new Answer(
                    Chosen.NONE, texts.get("error." + e.code(), e.arguments().toArray()));
        }
    }

    /** Municipalities and localities with their pages. */
    List<Link> places(Activity activity) {
        return activity.draft().territory().stream()
                .map(key -> new Link(
                        regions.find(key, clock.today())
                                .map(Regions.Region::name)
                                .orElse(key.value()),
                        "/lagebild/" + key))
                .toList();
    }

    /** "Fläche auf der Karte gezeichnet", "Datei los7.gpkg", "Auswahl in der Adressliste". */
    static String how(Selection selection, Texts texts) {
        if (selection.isEmpty()) {
            return texts.get("activity.territory.none");
        }
        String first = selection.file().isPresent()
                ? texts.get("activity.territory.file", selection.fileName())
                : selection.areas().isEmpty() ? "" : texts.get("activity.territory.drawn");
        String list = selection.isFiltered() ? texts.get("activity.territory.list") : "";
        return first.isEmpty() ? list : list.isEmpty() ? first : first + ", " + list;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
