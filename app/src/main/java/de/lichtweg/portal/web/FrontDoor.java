package de.lichtweg.portal.web;

import de.lichtweg.cooperation.Declarations;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.app.DistrictFigures;
import de.lichtweg.portal.app.PageTexts;
import de.lichtweg.portal.app.PublicDates;
import de.lichtweg.portal.domain.DataFile;
import de.lichtweg.portal.domain.NewsText;
import de.lichtweg.portal.store.NewsStore;
import de.lichtweg.region.Regions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: who we are, what we do, how far the district is, what is new. */
@Controller
class FrontDoor {

    private static final int NEWS = 3;
    private static final int DATES = 3;

    private final DistrictFigures figures;
    private final NewsStore news;
    private final Regions regions;
    private final Declarations declarations;
    private final PublicDates dates;
    private final PageTexts texts;
    private final LichtwegClock clock;
    private final boolean demo;
    private final String mail;
    private final List<Map<String, String>> roles = DataFile.rows("demo-roles.csv");

    FrontDoor(
            DistrictFigures figures,
            NewsStore news,
            Regions regions,
            Declarations declarations,
            PublicDates dates,
            PageTexts texts,
            LichtwegClock clock,
            @Value("${lichtweg.demo:false}") boolean demo,
            @Value("${lichtweg.office.mail:}") String mail) {
        this.figures = figures;
        this.news = news;
        this.regions = regions;
        this.declarations = declarations;
        this.dates = dates;
        this.texts = texts;
        this.clock = clock;
        this.demo = demo;
        this.mail = mail;
    }

    @GetMapping("/")
    String open(Scope scope, Locale locale, Model model) {
        model.addAttribute("map", figures.map().orElse(null));
        model.addAttribute("published", figures.figures().orElse(null));
        model.addAttribute("municipalities", figures.municipalities());
        model.addAttribute(
                "news", news.list(regions.home(), locale.getLanguage().equals("en"), clock.instant(), false, NEWS));
        model.addAttribute("roles", demo && scope.role() == Role.PUBLIC ? roles : List.of());
        model.addAttribute("declared", declarations.count(regions.home()).orElse(null));
        model.addAttribute("mail", mail);
        model.addAttribute("dates", dates.upcoming().stream().limit(DATES).toList());
        model.addAttribute("own", own(locale));
        model.addAttribute("mayEdit", texts.mayWrite(scope));
        return "portal/front-door";
    }

    /** What the office wrote itself of this page, as HTML by the name of the text. */
    private Map<String, String> own(Locale locale) {
        return texts.written(locale).entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().key(), e -> NewsText.html(e.getValue())));
    }
}
