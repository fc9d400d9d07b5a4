package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.SignedDeclarations;
import de.lichtweg.cooperation.domain.Declaration;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Typed;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The declaration of cooperation. Everybody reads its text and the count; the offices read who signed and who is missing. */
@Controller
class DeclarationController {

    static final String PATH = "/kooperation";

    private final SignedDeclarations declarations;
    private final Texts texts;
    private final Regions regions;
    private final LichtwegClock clock;

    DeclarationController(SignedDeclarations declarations, Texts texts, Regions regions, LichtwegClock clock) {
        this.declarations = declarations;
        this.texts = texts;
        this.regions = regions;
        this.clock = clock;
    }

    /** A version as it is shown; without names for those who may not read them. */
    record Version(
            Declaration declaration,
            String since,
            int signed,
            int all,
            List<Declaration.Signature> names,
            List<String> missing) {}

    @GetMapping(PATH)
    String show(Scope scope, Model model) {
        RegionKey territory = regions.home();
        boolean sees = Reach.sees(scope, territory);
        Set<RegionKey> all = declarations.municipalities(territory);
        List<Version> versions = new ArrayList<>();
        for (Declaration d : declarations.list(scope, territory)) {
            Set<RegionKey> signed = d.signed(all);
            versions.add(new Version(
                    d,
                    d.yearOnly() ? Integer.toString(d.validFrom().getYear()) : texts.date(d.validFrom()),
                    signed.size(),
                    all.size(),
                    sees ? d.signatures() : List.of(),
                    sees
                            ? regions.children(territory, clock.today()).stream()
                                    .filter(r -> !signed.contains(r.key()))
                                    .map(Regions.Region::name)
                                    .toList()
                            : List.of()));
        }
        model.addAttribute("regionKey", territory);
        model.addAttribute("versions", versions);
        model.addAttribute("sees", sees);
        model.addAttribute("runs", Reach.runs(scope, territory));
        model.addAttribute("rooms", Rooms.of(PATH));
        model.addAttribute("today", clock.today());
        model.addAttribute("organisations", sees ? texts.partnerNames(scope) : List.of());
        return sees ? "cooperation/declaration" : "cooperation/declaration-public";
    }

    @PostMapping(PATH)
    String create(Scope scope, HttpServletRequest request, RedirectAttributes flash) {
        declarations.create(
                scope,
                new Declaration(
                        0,
                        regions.home(),
                        Typed.line(request.getParameter("version")),
                        Typed.line(request.getParameter("titel")),
                        Typed.text(request.getParameter("wortlaut")),
                        Typed.someDay(request.getParameter("gilt_ab")),
                        false,
                        Typed.line(request.getParameter("quelle")),
                        false,
                        List.of()));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id:\\d+}/unterschrift")
    String sign(Scope scope, @PathVariable long id, HttpServletRequest request, RedirectAttributes flash) {
        String who = Typed.line(request.getParameter("wer"));
        String key = texts.names().entrySet().stream()
                .filter(e -> e.getValue().equalsIgnoreCase(who))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        declarations.sign(
                scope, regions.home(), id, key, region(who), Typed.someDay(request.getParameter("tag")), false);
        flash.addFlashAttribute("saved", true);
        return "redirect:" + PATH;
    }

    /** The municipality that an organisation is, by its name. */
    private @Nullable RegionKey region(String name) {
        String bare =
                name.replaceFirst("(?i)^(Große Kreisstadt|Stadt|Gemeinde) ", "").toLowerCase(Locale.GERMAN);
        return regions.children(regions.home(), clock.today()).stream()
                .filter(r -> r.name().toLowerCase(Locale.GERMAN).equals(bare))
                .map(Regions.Region::key)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
