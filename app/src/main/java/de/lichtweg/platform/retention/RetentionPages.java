package de.lichtweg.platform.retention;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.status.StatusSection;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long what is kept, on the page "Zustand". */
@Controller
@Order(40)
class RetentionPages implements StatusSection {

    private final Retention retention;

    RetentionPages(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String fragment() {
        return "platform/retention :: section";
    }

    @Override
    public Map<String, Object> values(Scope scope) {
        return Map.of(
                "lines", retention.lines(scope),
                "most", Retention.MOST_DAYS,
                "mayChange", scope.mayAnywhere(Level.WRITE, DataClass.ADMINISTRATION));
    }

    @PostMapping("/verwaltung/zustand/aufbewahrung")
    String change(Scope scope, @RequestParam Map<String, String> days) {
        retention.change(scope, days);
        return "redirect:/verwaltung/zustand#aufbewahrung";
    }
}
