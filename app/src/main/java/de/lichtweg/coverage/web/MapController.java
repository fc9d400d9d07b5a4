package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The map, and the parts of its page that change with the window and with what is chosen. */
@Controller
class MapController {

    private final MapPage page;
    private final Regions regions;

    MapController(MapPage page, Regions regions) {
        this.page = page;
        this.regions = regions;
    }

    @GetMapping("/karte")
    String map(Scope scope, HttpServletRequest request, Model model) {
        AddressQuery query = query(scope, request);
        model.addAttribute("regionKey", query.region());
        model.addAttribute("view", page.build(scope, query, Question.asOf(request), MapState.of(request)));
        return "coverage/map";
    }

    /** Legend and tables of what lies in a window of the map. */
    @GetMapping("/karte/ausschnitt")
    String window(Scope scope, HttpServletRequest request, Model model) {
        model.addAttribute(
                "legend",
                page.window(
                        scope,
                        query(scope, request),
                        Question.asOf(request),
                        MapState.of(request),
                        Question.text(request, "ausschnitt", "")));
        return "coverage/map :: window";
    }

    /** What is known about the thing that was chosen, in short. */
    @GetMapping("/karte/auswahl")
    String choice(Scope scope, HttpServletRequest request, Model model) {
        MapState state = MapState.of(request);
        model.addAttribute(
                "panel",
                page.panel(scope, query(scope, request), Question.asOf(request), state)
                        .orElseThrow(() -> new NotFound("map choice " + state.choice())));
        return "coverage/map :: panel";
    }

    private AddressQuery query(Scope scope, HttpServletRequest request) {
        return Question.addresses(request, Question.ownRegion(scope, regions));
    }
}
