package de.lichtweg.platform.ui;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The quick search: a page of its own, or the list below the search field while typing. */
@Controller
class SearchPage {

    private static final int WHILE_TYPING = 6;
    private static final int ON_THE_PAGE = 50;

    private final ObjectProvider<SearchSource> sources;

    SearchPage(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    /** Hits of one source under its heading. */
    record Group(String headingKey, List<SearchSource.Hit> hits) {}

    @GetMapping("/suche")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            HttpServletRequest request,
            Scope scope,
            Model model) {
        String text = q.strip();
        model.addAttribute("q", text);
        model.addAttribute("url", PageUrl.of(request));
        model.addAttribute("groups", groups(text, scope, Questions.of(request), fragment ? WHILE_TYPING : ON_THE_PAGE));
        return fragment ? "platform/search :: hits" : "platform/search";
    }

    private List<Group> groups(String text, Scope scope, AsOf asOf, int limit) {
        if (text.length() < 2) {
            return List.of();
        }
        return sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .map(s -> new Group("search.kind." + s.kind(), s.search(text, scope, asOf, limit)))
                .filter(g -> !g.hits().isEmpty())
                .toList();
    }
}
