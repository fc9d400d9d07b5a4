package de.lichtweg.monitoring.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.monitoring.Rhythm;
import de.lichtweg.monitoring.app.Rounds;
import de.lichtweg.monitoring.domain.Reach;
import de.lichtweg.monitoring.domain.Rule;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rule of a district: how often it asks, when silence is noticed. It counts from a day on; earlier rules stay. */
@Controller
@RequestMapping("/rueckmeldungen/regel")
class RulePages {

    private static final int LONGEST_SOURCE = 200;

    private final Rounds rounds;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    RulePages(Rounds rounds, Regions regions, LichtwegClock clock, MessageSource messages) {
        this.rounds = rounds;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** A number with its field. */
    record Field(String name, String value) {}

    /** A rule of the district. */
    record Past(String from, String rhythm, String silence, String source) {}

    @GetMapping
    String form(Scope scope, @RequestParam(defaultValue = "") String region, Model model) {
        RegionKey district = district(region);
        requireDecide(scope, district);
        Map<String, String> typed = ReportForm.of(model).typed();
        Map<String, String> values = new LinkedHashMap<>(values(rounds.rule(scope, district)));
        values.putAll(typed);
        Words words = Words.current(messages);
        model.addAttribute("regionKey", district);
        model.addAttribute("t", values);
        model.addAttribute(
                "rhythms", Arrays.stream(Rhythm.values()).map(Enum::name).toList());
        model.addAttribute(
                "fields",
                List.of("fragen", "faellig", "bernstein", "rot", "landkreis", "link").stream()
                        .map(name -> new Field(name, values.getOrDefault(name, "")))
                        .toList());
        model.addAttribute(
                "past",
                rounds.rules(scope, district).stream().map(r -> past(r, words)).toList());
        model.addAttribute("action", MatrixPage.PATH + "/regel?region=" + district);
        model.addAttribute("back", MatrixPage.PATH + "?region=" + district);
        return "monitoring/rule";
    }

    private static Past past(Rule r, Words words) {
        return new Past(
                words.date(r.validFrom()),
                words.get("monitoring.rhythm." + r.times().rhythm()),
                words.get(
                        "monitoring.rule.silence",
                        r.silence().amberDays(),
                        r.silence().redDays(),
                        r.silence().districtDays()),
                r.source());
    }

    private Map<String, String> values(Rule r) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("ab", clock.today().toString());
        values.put("rhythmus", r.times().rhythm().name());
        values.put("fragen", Integer.toString(r.times().openDays()));
        values.put("faellig", Integer.toString(r.times().dueDays()));
        values.put("bernstein", Integer.toString(r.silence().amberDays()));
        values.put("rot", Integer.toString(r.silence().redDays()));
        values.put("landkreis", Integer.toString(r.silence().districtDays()));
        values.put("link", Integer.toString(r.linkDays()));
        values.put(
                "erinnern", r.times().remindDays().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        values.put("quelle", "");
        return values;
    }

    @PostMapping
    String set(
            Scope scope,
            @RequestParam(defaultValue = "") String region,
            HttpServletRequest request,
            RedirectAttributes flash) {
        RegionKey district = district(region);
        requireDecide(scope, district);
        int opened =
                rounds.change(scope, rule(district, ReportForm.of(request))).size();
        flash.addFlashAttribute("done", "rule");
        flash.addFlashAttribute("count", opened);
        return "redirect:" + MatrixPage.PATH + "?region=" + district;
    }

    private static Rule rule(RegionKey district, ReportForm form) {
        String rhythm = form.get("rhythmus", "");
        String source = form.get("quelle", "").strip();
        int amber = number(form, "bernstein", 1, 365);
        int red = number(form, "rot", 2, 730);
        if (red <= amber) {
            throw new RuleViolation("monitoring.rule.order", amber, red);
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw new RuleViolation("monitoring.rule.source", LONGEST_SOURCE);
        }
        return new Rule(
                district,
                day(form.get("ab", "")),
                new Rule.Times(
                        Arrays.stream(Rhythm.values())
                                .filter(r -> r.name().equals(rhythm))
                                .findFirst()
                                .orElseThrow(() -> new RuleViolation("monitoring.rule.rhythm")),
                        number(form, "fragen", 1, 92),
                        number(form, "faellig", -60, 60),
                        days(form.get("erinnern", ""))),
                new Rule.Thresholds(amber, red, number(form, "landkreis", 0, 365)),
                number(form, "link", 1, 60),
                source);
    }

    private static int number(ReportForm form, String name, int least, int most) {
        String text = form.get(name, "").strip();
        int value = text.matches("-?\\d{1,4}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
        if (value < least || value > most) {
            throw new RuleViolation("monitoring.rule.number." + name, least, most);
        }
        return value;
    }

    private static List<Integer> days(String text) {
        if (!text.matches("\\s*(-?\\d{1,3}(\\s*,\\s*-?\\d{1,3}){0,11})?\\s*")) {
            throw new RuleViolation("monitoring.rule.remind");
        }
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(d -> !d.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new RuleViolation("monitoring.day", text);
        }
    }

    private static void requireDecide(Scope scope, RegionKey district) {
        if (!Reach.mayDecide(scope, district)) {
            throw new Closed("monitoring.decide");
        }
    }

    private RegionKey district(String region) {
        return RegionKey.isValid(region) && region.length() >= 5 ? new RegionKey(region).district() : regions.home();
    }
}
