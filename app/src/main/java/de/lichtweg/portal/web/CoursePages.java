package de.lichtweg.portal.web;

import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.app.DistrictFigures;
import de.lichtweg.portal.app.DistrictFigures.DistrictMap;
import de.lichtweg.portal.app.MyAddress;
import de.lichtweg.portal.app.PublicCourse;
import de.lichtweg.portal.domain.CourseMap;
import de.lichtweg.portal.domain.PublicActivity;
import de.lichtweg.region.Regions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is built where, in plain words: the district, and each municipality with its published figures. */
@Controller
class CoursePages {

    static final String PATH = "/ausbau";

    private final PublicCourse course;
    private final DistrictFigures figures;
    private final MyAddress addresses;

    CoursePages(PublicCourse course, DistrictFigures figures, MyAddress addresses) {
        this.course = course;
        this.figures = figures;
        this.addresses = addresses;
    }

    @GetMapping(PATH)
    String district(Scope scope, Locale locale, Model model) {
        List<PublicActivity> all = course.list(scope, english(locale));
        Optional<DistrictMap> map = figures.map();
        model.addAttribute("viewBox", map.map(DistrictMap::viewBox).orElse(""));
        model.addAttribute(
                "places",
                map.map(m -> CourseMap.places(
                                m.places().stream().map(p -> p.shape()).toList(), shown(all)))
                        .orElse(List.of()));
        model.addAttribute("boundaries", map.map(DistrictMap::boundaries).orElse(""));
        list(scope, all, model);
        return "portal/course";
    }

    @GetMapping(PATH + "/{key}")
    String municipality(Scope scope, @PathVariable String key, Locale locale, Model model) {
        Regions.Region place = addresses.municipality(key).orElseThrow(() -> new NotFound("municipality " + key));
        List<PublicActivity> there = course.list(scope, english(locale)).stream()
                .filter(a -> a.isIn(place.key()))
                .toList();
        model.addAttribute("place", place);
        model.addAttribute("rates", figures.rates(place.key()));
        list(scope, there, model);
        return "portal/course-place";
    }

    private static List<PublicActivity> shown(List<PublicActivity> all) {
        return all.stream().filter(a -> !a.held()).toList();
    }

    private void list(Scope scope, List<PublicActivity> activities, Model model) {
        model.addAttribute("activities", activities);
        model.addAttribute("mayHold", course.mayHold(scope));
        model.addAttribute("municipalities", addresses.municipalities());
    }

    @PostMapping(PATH + "/{id:\\d{1,7}}/zeigen")
    String hold(Scope scope, @PathVariable long id, @RequestParam(name = "ja", defaultValue = "true") boolean shown) {
        course.hold(scope, id, !shown);
        return "redirect:" + PATH;
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
