package de.lichtweg.portal.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.domain.DataFile;
import de.lichtweg.region.Regions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody lands after signing in: the own territory and three things to do. */
@Controller
class StartPage {

    private final Regions regions;
    private final LichtwegClock clock;
    private final List<Map<String, String>> rows = DataFile.rows("start.csv");

    StartPage(Regions regions, LichtwegClock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** Something to do: texts under {@code key.title} and {@code key.text}. */
    record Todo(String key, String path) {}

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
        model.addAttribute("todos", todos(scope.role(), region));
        return "portal/start";
    }

    private String regionName(RegionKey region) {
        return regions.find(region, clock.today()).map(Regions.Region::name).orElse("");
    }

    private List<Todo> todos(Role role, RegionKey region) {
        return rows.stream()
                .filter(r -> role.name().equals(r.get("role")))
                .map(r -> new Todo(
                        "portal.start." + r.get("key"),
                        r.getOrDefault("path", "/")
                                .replace("{region}", region.value())
                                .replace("{home}", regions.home().value())))
                .toList();
    }
}
