package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.BuildState;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.activity.app.ConstructionPhotos;
import de.lichtweg.activity.web.BuildPage.Filter;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The building of an activity: page, file, photos. */
@Controller
@RequestMapping("/aktivitaeten/{id:\\d+}")
class BuildController {

    private final ActivityRegister register;
    private final BuildPage page;
    private final BuildRows rows;
    private final BuildColumns columns;
    private final ConstructionPhotos photos;
    private final LichtwegClock clock;
    private final boolean demo;

    BuildController(
            ActivityRegister register,
            BuildPage page,
            BuildRows rows,
            BuildColumns columns,
            ConstructionPhotos photos,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.register = register;
        this.page = page;
        this.rows = rows;
        this.columns = columns;
        this.photos = photos;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping("/bau")
    String show(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "stand", defaultValue = "") String state,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "seite", defaultValue = "1") int number,
            HttpServletRequest request,
            Model model) {
        Activity activity = register.get(scope, id);
        BuildView view = page.view(
                scope, activity, new Filter(known(state), text, Math.max(0, number - 1)), PageUrl.of(request));
        model.addAttribute("regionKey", view.region());
        model.addAttribute("b", view);
        return "activity/build";
    }

    private static String known(String state) {
        return Arrays.stream(BuildState.values()).anyMatch(s -> s.name().equals(state)) ? state : "";
    }

    @GetMapping("/bau.{format}")
    void file(
            Scope scope,
            @PathVariable long id,
            @PathVariable String format,
            @RequestParam(name = "stand", defaultValue = "") String state,
            @RequestParam(name = "q", defaultValue = "") String text,
            HttpServletResponse response)
            throws IOException {
        Activity activity = register.get(scope, id);
        LocalDate today = clock.today();
        Provenance provenance = new Provenance(
                "Baustand laut Baulisten",
                today,
                null,
                today,
                demo,
                List.of(new Provenance.Fact("Aktivität", activity.title())));
        var found = rows.list(scope, activity, rows.progress(scope, activity)).stream()
                .filter(r -> r.matches(known(state), text))
                .toList();
        Downloads.send(
                new Table<>("Baustand", columns.list(activity), found, provenance), "baustand-" + id, format, response);
    }

    @GetMapping("/bau/fotos/{photo:\\d+}")
    ResponseEntity<byte[]> photo(Scope scope, @PathVariable long id, @PathVariable long photo) {
        byte[] preview = photos.preview(scope, id, photo);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
                .body(preview);
    }

    @PostMapping("/bau/fotos")
    String add(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "beschreibung", defaultValue = "") String description,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile file)
            throws IOException {
        Activity activity = register.get(scope, id);
        if (!activity.rights().write()) {
            throw new Closed("activity.write");
        }
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("document.none");
        }
        try (var content = file.getInputStream()) {
            photos.add(
                    scope,
                    activity,
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    content,
                    description,
                    false);
        }
        return "redirect:/aktivitaeten/" + id + "/bau#fotos";
    }
}
