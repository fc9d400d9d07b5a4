package de.lichtweg.portal.web;

import de.lichtweg.cooperation.Declarations;
import de.lichtweg.cooperation.Notices;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.security.Doors;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.LinkFact;
import de.lichtweg.portal.domain.DataFile;
import de.lichtweg.region.Regions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody lands after signing in: what to do, what matters in the own territory today, and its path to gigabit. */
@Controller
class StartPage {

    private final Regions regions;
    private final LichtwegClock clock;
    private final List<LinkFact> facts;
    private final Comments comments;
    private final Declarations declarations;
    private final Notices notices;
    private final Doors doors;
    private final List<Map<String, String>> rows = DataFile.rows("start.csv");

    StartPage(
            Regions regions,
            LichtwegClock clock,
            List<LinkFact> facts,
            Comments comments,
            Declarations declarations,
            Notices notices,
            Doors doors) {
        this.doors = doors;
        this.declarations = declarations;
        this.notices = notices;
        this.comments = comments;
        this.regions = regions;
        this.clock = clock;
        this.facts = facts;
    }

    /**
     * Something to do.
     *
     * @param key texts under {@code key.title} and {@code key.text}
     * @param fact what waits there just now, empty without a word
     */
    record Todo(String key, String path, String fact) {}

    @GetMapping("/start")
    String start(Scope scope, Model model) {
        if (scope.role() == Role.PUBLIC) {
            return "redirect:/anmelden";
        }
        RegionKey region = scope.territories().stream()
                .filter(t -> !t.equals(RegionKey.GERMANY))
                .min(Comparator.naturalOrder())
                .orElse(regions.home());
        model.addAttribute("regionKey", region);
        model.addAttribute("regionName", regionName(region));
        model.addAttribute("roleKey", "role." + scope.role());
        model.addAttribute("todos", todos(scope, region));
        model.addAttribute("today", clock.today());
        model.addAttribute("todayHref", open(scope, "/kommunen/" + region + "/heute"));
        model.addAttribute("pathHref", open(scope, "/pfad/" + region));
        model.addAttribute("declared", declarations.count(regions.home()).orElse(null));
        model.addAttribute("notices", notices.current(scope));
        model.addAttribute("mentions", comments.mentions(scope));
        return "portal/start";
    }

    /** The address of a part of the page; empty if it is closed to the reader. */
    private String open(Scope scope, String href) {
        return doors.isOpen(scope, href) ? href : "";
    }

    private String regionName(RegionKey region) {
        return regions.find(region, clock.today()).map(Regions.Region::name).orElse("");
    }

    private List<Todo> todos(Scope scope, RegionKey region) {
        return rows.stream()
                .filter(row -> scope.role().name().equals(row.get("role")))
                .map(row -> todo(row, scope, region))
                .toList();
    }

    private Todo todo(Map<String, String> row, Scope scope, RegionKey region) {
        String path = row.getOrDefault("path", "/")
                .replace("{region}", region.value())
                .replace("{home}", regions.home().value());
        return new Todo("portal.start." + row.get("key"), path, fact(path, scope));
    }

    private String fact(String path, Scope scope) {
        return facts.stream()
                .flatMap(source -> source.fact(path, scope).stream())
                .findFirst()
                .orElse("");
    }
}
