package de.lichtweg.portal.web;

import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.TooLarge;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.app.Newsroom;
import de.lichtweg.portal.app.Newsroom.Note;
import de.lichtweg.portal.app.Newsroom.Sent;
import de.lichtweg.portal.app.Subscriptions;
import de.lichtweg.portal.domain.NewsDraft;
import de.lichtweg.portal.domain.NewsEntry;
import de.lichtweg.portal.domain.NewsEntry.Standing;
import de.lichtweg.portal.domain.NewsItem;
import de.lichtweg.portal.domain.NewsText;
import de.lichtweg.portal.store.NewsStore;
import de.lichtweg.region.Regions;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** The desk at which news are written: list, preview, form, and what can be done with an item. */
@Controller
@RequestMapping(NewsDesk.PATH)
class NewsDesk {

    static final String PATH = "/aktuelles/redaktion";

    private static final int MEGABYTES = 15;

    private final Newsroom newsroom;
    private final NewsStore news;
    private final Subscriptions subscriptions;
    private final Regions regions;
    private final LichtwegClock clock;

    NewsDesk(Newsroom newsroom, NewsStore news, Subscriptions subscriptions, Regions regions, LichtwegClock clock) {
        this.subscriptions = subscriptions;
        this.newsroom = newsroom;
        this.news = news;
        this.regions = regions;
        this.clock = clock;
    }

    /** A line of the list. */
    public record Line(
            String href,
            String title,
            Standing standing,
            @Nullable Instant at,
            Instant changed,
            String by) {}

    @GetMapping
    String list(Scope scope, Model model) {
        Instant now = clock.instant();
        model.addAttribute(
                "lines", newsroom.list(scope).stream().map(e -> line(e, now)).toList());
        model.addAttribute("subscribers", subscriptions.count(scope));
        return "portal/desk";
    }

    private static Line line(NewsEntry e, Instant now) {
        Instant from = e.visibleFrom();
        return new Line(
                PATH + "/" + e.slug(), e.draft().titleDe(), e.standing(now), from, e.changedAt(), e.changedBy());
    }

    @GetMapping("/neu")
    String fresh(Scope scope, Model model) {
        newsroom.list(scope);
        form(model, null, Map.of());
        return "portal/desk-form";
    }

    @PostMapping
    String create(Scope scope, @RequestParam Map<String, String> typed) {
        return "redirect:" + PATH + "/" + newsroom.create(scope, draft(typed));
    }

    @GetMapping("/{slug}")
    String preview(Scope scope, @PathVariable String slug, Locale locale, Model model) {
        NewsEntry entry = newsroom.get(scope, slug);
        NewsItem item = news.find(regions.home(), slug, locale.getLanguage().equals("en"), clock.instant(), true)
                .orElseThrow(() -> new NotFound("news " + slug));
        Instant from = entry.visibleFrom();
        model.addAttribute("item", item);
        model.addAttribute("html", NewsText.html(item.text()));
        model.addAttribute("path", PATH + "/" + slug);
        model.addAttribute("entry", entry);
        model.addAttribute("standing", entry.standing(clock.instant()));
        model.addAttribute("from", from);
        return "portal/desk-item";
    }

    @GetMapping("/{slug}/bearbeiten")
    String edit(Scope scope, @PathVariable String slug, Model model) {
        NewsEntry entry = newsroom.get(scope, slug);
        NewsDraft d = entry.draft();
        form(
                model,
                entry,
                Map.of("titel", d.titleDe(), "titel_en", d.titleEn(), "text", d.bodyDe(), "text_en", d.bodyEn()));
        return "portal/desk-form";
    }

    private void form(Model model, @Nullable NewsEntry entry, Map<String, String> fields) {
        Object typed = model.getAttribute("typed");
        model.addAttribute("fields", typed instanceof Map<?, ?> ? typed : fields);
        model.addAttribute("entry", entry);
        model.addAttribute("action", entry == null ? PATH : PATH + "/" + entry.slug());
        model.addAttribute("read", entry != null && entry.wasRead(clock.instant()));
    }

    @PostMapping("/{slug}")
    String change(
            Scope scope,
            @PathVariable String slug,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam Map<String, String> typed) {
        Note note = new Note(typed.getOrDefault("hinweis", ""), typed.getOrDefault("hinweis_en", ""));
        newsroom.change(scope, slug, version, draft(typed), note);
        return "redirect:" + PATH + "/" + slug;
    }

    private static NewsDraft draft(Map<String, String> typed) {
        return new NewsDraft(
                typed.getOrDefault("titel", ""),
                typed.getOrDefault("titel_en", ""),
                typed.getOrDefault("text", ""),
                typed.getOrDefault("text_en", ""));
    }

    @PostMapping("/{slug}/veroeffentlichen")
    String publish(
            Scope scope,
            @PathVariable String slug,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "ab", defaultValue = "") String at) {
        newsroom.publish(scope, slug, version, moment(at));
        return "redirect:" + PATH + "/" + slug;
    }

    private static @Nullable LocalDateTime moment(String typed) {
        try {
            return typed.isBlank() ? null : LocalDateTime.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new RuleViolation("news.moment", typed);
        }
    }

    @PostMapping("/{slug}/zurueckziehen")
    String withdraw(
            Scope scope, @PathVariable String slug, @RequestParam(name = "fassung", defaultValue = "0") int version) {
        newsroom.withdraw(scope, slug, version);
        return "redirect:" + PATH + "/" + slug;
    }

    @PostMapping("/{slug}/archivieren")
    String archive(
            Scope scope,
            @PathVariable String slug,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "weg", defaultValue = "true") boolean away) {
        newsroom.archive(scope, slug, version, away);
        return "redirect:" + PATH + "/" + slug;
    }

    @GetMapping("/{slug}/bild")
    ResponseEntity<byte[]> picture(Scope scope, @PathVariable String slug) {
        newsroom.get(scope, slug);
        byte[] jpeg = news.picture(regions.home(), slug, clock.instant(), true)
                .orElseThrow(() -> new NotFound("picture of news " + slug));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(jpeg);
    }

    @PostMapping("/{slug}/bild")
    String picture(
            Scope scope,
            @PathVariable String slug,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile file)
            throws IOException {
        newsroom.get(scope, slug);
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("news.picture.none");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        newsroom.picture(
                scope,
                slug,
                version,
                new Sent(
                        bytes(file, name),
                        name,
                        typed.getOrDefault("alternativtext", ""),
                        typed.getOrDefault("alternativtext_en", ""),
                        typed.getOrDefault("nachweis", "")));
        return "redirect:" + PATH + "/" + slug;
    }

    private static byte[] bytes(MultipartFile file, String name) throws IOException {
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = in.readNBytes((MEGABYTES << 20) + 1);
            if (bytes.length > MEGABYTES << 20) {
                throw new TooLarge("document.large", name, MEGABYTES);
            }
            return bytes;
        }
    }

    @PostMapping("/{slug}/bild/entfernen")
    String removePicture(
            Scope scope, @PathVariable String slug, @RequestParam(name = "fassung", defaultValue = "0") int version) {
        newsroom.removePicture(scope, slug, version);
        return "redirect:" + PATH + "/" + slug;
    }
}
