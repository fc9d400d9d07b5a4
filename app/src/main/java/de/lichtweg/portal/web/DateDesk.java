package de.lichtweg.portal.web;

import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.app.PublicDates;
import de.lichtweg.portal.domain.DateDraft;
import de.lichtweg.portal.domain.PublicDate;
import de.lichtweg.portal.domain.PublicDate.State;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk at which dates for everybody are written, published and called off. */
@Controller
@RequestMapping(DateDesk.PATH)
class DateDesk {

    static final String PATH = "/veranstaltungen/redaktion";

    private final PublicDates dates;

    DateDesk(PublicDates dates) {
        this.dates = dates;
    }

    @GetMapping
    String list(Scope scope, Model model) {
        model.addAttribute("dates", dates.list(scope));
        return "portal/date-desk";
    }

    @GetMapping("/neu")
    String fresh(Scope scope, Model model) {
        dates.list(scope);
        return form(model, null, Map.of());
    }

    @PostMapping
    String create(Scope scope, @RequestParam Map<String, String> typed) {
        return "redirect:" + PATH + "/" + dates.create(scope, DateDraft.of(typed));
    }

    @GetMapping("/{id:\\d+}")
    String edit(Scope scope, @PathVariable long id, Model model) {
        PublicDate date = dates.get(scope, id);
        return form(model, date, date.draft().fields());
    }

    private static String form(Model model, @Nullable PublicDate date, Map<String, String> fields) {
        Object typed = model.getAttribute("typed");
        boolean whole = typed instanceof Map<?, ?> map && map.containsKey("titel");
        model.addAttribute("fields", whole ? typed : fields);
        model.addAttribute("date", date);
        model.addAttribute("action", date == null ? PATH : PATH + "/" + date.id());
        return "portal/date-form";
    }

    @PostMapping("/{id:\\d+}")
    String change(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam Map<String, String> typed) {
        dates.change(scope, id, version, DateDraft.of(typed));
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/{id:\\d+}/stand")
    String set(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "stand", defaultValue = "") String state) {
        State wanted = Arrays.stream(State.values())
                .filter(s -> s.name().equals(state))
                .findFirst()
                .orElseThrow(() -> new NotFound("state " + state));
        dates.set(scope, id, version, wanted);
        return "redirect:" + PATH + "/" + id;
    }
}
