package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of schools, hospitals, business parks, administration and fire stations, and its exports. */
@Controller
class SitePages {

    private final SiteListPage page;
    private final SiteExport export;
    private final Regions regions;

    SitePages(SiteListPage page, SiteExport export, Regions regions) {
        this.page = page;
        this.export = export;
        this.regions = regions;
    }

    @GetMapping(SiteListPage.PATH)
    String list(Scope scope, HttpServletRequest request, Model model) {
        AddressQuery query = query(scope, request);
        if (Question.seesSumsOnly(scope, query.region())) {
            return "redirect:" + new Links(Question.asOf(request)).situation(query.region());
        }
        model.addAttribute("regionKey", query.region());
        model.addAttribute(
                "view",
                page.build(
                        scope,
                        new SiteListPage.Asked(
                                query, search(request), Question.asOf(request), Question.number(request, "seite", 1))));
        return "coverage/sites";
    }

    @GetMapping(SiteListPage.PATH + ".{format}")
    void file(@PathVariable String format, Scope scope, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AddressQuery query = query(scope, request);
        Downloads.send(
                export.table(scope, query, search(request), Question.asOf(request)),
                "standorte-" + query.region(),
                format,
                response);
    }

    private static String search(HttpServletRequest request) {
        return Question.text(request, SiteListPage.SEARCH, "");
    }

    private AddressQuery query(Scope scope, HttpServletRequest request) {
        return Question.addresses(request, Question.ownRegion(scope, regions));
    }
}
