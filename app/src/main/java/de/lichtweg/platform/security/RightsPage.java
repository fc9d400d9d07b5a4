package de.lichtweg.platform.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The table of rights as everybody who is signed in may read it. */
@Controller
class RightsPage {

    private final RightsTable rights = RightsTable.standard();

    /** One role with a cell per data class, in the order of {@link DataClass}. */
    public record Row(Role role, List<Cell> cells) {}

    /** Own and foreign territory. */
    public record Cell(Level own, Level foreign) {}

    @GetMapping("/verwaltung/rechte")
    String table(Scope scope, Model model) {
        model.addAttribute("dataClasses", DataClass.values());
        model.addAttribute("rows", rows());
        model.addAttribute("own", scope.role());
        model.addAttribute("levels", Level.values());
        return "platform/rights";
    }

    List<Row> rows() {
        return Stream.of(Role.values())
                .filter(r -> r != Role.SYSTEM)
                .map(r -> new Row(
                        r, Stream.of(DataClass.values()).map(d -> cell(r, d)).toList()))
                .toList();
    }

    private Cell cell(Role role, DataClass dataClass) {
        return new Cell(rights.level(role, dataClass, true), rights.level(role, dataClass, false));
    }
}
