package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.app.SavedViews;
import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.view.SavedViewPages;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saved views of the address list, one of which may be where the room "Adressen" begins. */
@Controller
@RequestMapping(SavedViews.PATH)
class ViewPages extends SavedViewPages<ListState> {

    private final SavedViews views;

    ViewPages(SavedViews views, ViewListPage page) {
        super(views, page);
        this.views = views;
    }

    @Override
    protected String href(ListState state) {
        return ViewBars.href(state);
    }

    @Override
    protected ListState opened(Scope scope, ListState saved, HttpServletRequest request) {
        return reached(scope, saved, Question.asOf(request));
    }

    @Override
    protected ListState kept(ListState shown, boolean moment) {
        return moment ? shown : shown.now();
    }

    private static ListState reached(Scope scope, ListState saved, AsOf asked) {
        ListState state = ViewBars.within(scope, saved);
        return state.asOf().isNow() ? state.at(asked) : state;
    }

    @PostMapping("/{id:\\d+}/start")
    String opening(Scope scope, @PathVariable long id, @RequestParam boolean an) {
        views.open(scope, id, an);
        return toAll();
    }

    /** Where the room begins: with the own start view, else with the region. */
    @Controller
    static class Start {

        private final SavedViews views;
        private final Regions regions;

        Start(SavedViews views, Regions regions) {
            this.views = views;
            this.regions = regions;
        }

        @GetMapping(path = "/adressen", params = "start")
        String start(Scope scope, @RequestParam String start, HttpServletRequest request) {
            AsOf asOf = Question.asOf(request);
            RegionKey region = RegionKey.isValid(start) ? new RegionKey(start) : regions.home();
            return "redirect:"
                    + views.findOpening(scope)
                            .map(view -> ViewBars.href(reached(scope, view.state(), asOf)))
                            .orElseGet(() -> new Links(asOf).addresses(AddressQuery.all(region)));
        }
    }
}
