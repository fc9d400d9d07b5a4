package de.lichtweg.platform.status;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the installation is. */
@Controller
class StatusPage {

    private final ObjectProvider<StatusSection> sections;

    StatusPage(ObjectProvider<StatusSection> sections) {
        this.sections = sections;
    }

    @GetMapping("/verwaltung/zustand")
    String page(Scope scope, Model model) {
        List<Part> parts = sections.orderedStream()
                .map(s -> Part.of(s.fragment(), s.values(scope)))
                .toList();
        model.addAttribute("parts", parts);
        model.addAttribute("mayChange", scope.mayAnywhere(Level.WRITE, DataClass.ADMINISTRATION));
        return "platform/status";
    }

    /** A section with its values. */
    public record Part(String template, String fragment, Map<String, Object> values) {

        static Part of(String place, Map<String, Object> values) {
            String[] parts = place.split(" :: ");
            return new Part(parts[0], parts[1], values);
        }
    }
}
