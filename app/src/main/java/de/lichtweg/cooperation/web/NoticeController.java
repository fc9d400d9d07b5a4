package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.NoticeBoard;
import de.lichtweg.cooperation.domain.Notice;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Typed;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.digest.DigestSource;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notices of the office: read by those whom they tell, written by the office; one line each in the digest. */
@Controller
@Order(40)
@RequestMapping(Rooms.NOTICES)
class NoticeController implements DigestSource {

    private static final int WEEKS = 4;

    private final NoticeBoard board;
    private final Texts texts;
    private final Regions regions;
    private final LichtwegClock clock;

    NoticeController(NoticeBoard board, Texts texts, Regions regions, LichtwegClock clock) {
        this.board = board;
        this.texts = texts;
        this.regions = regions;
        this.clock = clock;
    }

    /** A notice as the page shows it. */
    record Row(Notice notice, boolean shown, String to) {}

    @GetMapping
    String list(Scope scope, Model model) {
        RegionKey home = Asked.home(scope, regions.home());
        LocalDate today = clock.today();
        Map<RegionKey, String> names = regions.children(home, today).stream()
                .collect(Collectors.toMap(Regions.Region::key, Regions.Region::name));
        model.addAttribute("regionKey", home);
        model.addAttribute("rooms", Rooms.of(Rooms.NOTICES));
        model.addAttribute(
                "notices",
                board.list(scope).stream()
                        .map(n -> new Row(n, n.isShown(today), to(n, names)))
                        .toList());
        model.addAttribute("runs", Reach.runs(scope, home));
        model.addAttribute("joins", Reach.joins(scope));
        model.addAttribute("roles", roles());
        model.addAttribute("places", regions.children(home, today));
        model.addAttribute(
                "t",
                Asked.typedOr(
                        model,
                        Map.of(
                                "von",
                                today.toString(),
                                "bis",
                                today.plusWeeks(WEEKS).toString())));
        return "cooperation/notices";
    }

    private String to(Notice n, Map<RegionKey, String> names) {
        String roles = n.roles().isEmpty()
                ? texts.get("cooperation.notice.everybody")
                : n.roles().stream().map(r -> texts.get("role." + r)).collect(Collectors.joining(", "));
        return n.regions().isEmpty()
                ? roles
                : roles + ": "
                        + n.regions().stream()
                                .map(k -> names.getOrDefault(k, k.value()))
                                .collect(Collectors.joining(", "));
    }

    /** Roles that work together: others could not read it. */
    private static List<Role> roles() {
        RightsTable rights = RightsTable.standard();
        return Arrays.stream(Role.values())
                .filter(r -> r != Role.SYSTEM)
                .filter(r -> rights.level(r, DataClass.COOPERATION, true).compareTo(Level.ADDRESS) >= 0)
                .toList();
    }

    @PostMapping
    String create(Scope scope, HttpServletRequest request, RedirectAttributes flash) {
        LocalDate from = Objects.requireNonNullElse(Typed.day(request.getParameter("von")), clock.today());
        board.create(
                scope,
                new Notice(
                        0,
                        0,
                        Asked.home(scope, regions.home()),
                        role(request.getParameter("rolle")),
                        places(request.getParameterValues("gebiet")),
                        Typed.line(request.getParameter("titel")),
                        Typed.text(request.getParameter("text")),
                        Typed.line(request.getParameter("seite")),
                        from,
                        Objects.requireNonNullElse(Typed.day(request.getParameter("bis")), from.plusWeeks(WEEKS)),
                        null,
                        "",
                        0,
                        false,
                        true));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + Rooms.NOTICES;
    }

    private static List<Role> role(@Nullable String typed) {
        String name = Typed.line(typed);
        return name.isEmpty()
                ? List.of()
                : List.of(roles().stream()
                        .filter(r -> r.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation("cooperation.notice.role")));
    }

    private static List<RegionKey> places(String @Nullable [] typed) {
        return typed == null
                ? List.of()
                : Stream.of(typed)
                        .filter(RegionKey::isValid)
                        .map(RegionKey::new)
                        .toList();
    }

    @PostMapping("/{id:\\d+}/zurueckziehen")
    String withdraw(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            RedirectAttributes flash) {
        board.withdraw(scope, id, version);
        flash.addFlashAttribute("saved", true);
        return "redirect:" + Rooms.NOTICES;
    }

    @PostMapping("/{id:\\d+}/gelesen")
    String dismiss(Scope scope, @PathVariable long id) {
        board.dismiss(scope, id);
        return "redirect:/start";
    }

    @Override
    public List<DigestLine> list(Scope scope, LocalDate today, LocalDate until) {
        return board.current(scope).stream()
                .map(n ->
                        new DigestLine("notices", n.title() + ": " + n.text().replaceAll("\\s+", " "), link(n.link())))
                .toList();
    }

    private static String link(String page) {
        return page.isEmpty() ? Rooms.NOTICES : page;
    }
}
