package de.lichtweg.portal.web;

import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.app.Newsroom;
import de.lichtweg.portal.domain.NewsItem;
import de.lichtweg.portal.domain.NewsText;
import de.lichtweg.portal.store.NewsStore;
import de.lichtweg.region.Regions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** News as pages and as a feed, as everybody reads them. */
@Controller
class NewsPages {

    private static final int ALL = 200;
    private static final int FEED = 20;
    private static final Duration KEPT = Duration.ofHours(1);

    private final NewsStore news;
    private final Newsroom newsroom;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    NewsPages(NewsStore news, Newsroom newsroom, Regions regions, LichtwegClock clock, MessageSource messages) {
        this.news = news;
        this.newsroom = newsroom;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/aktuelles")
    String list(
            Scope scope,
            @RequestParam(name = "archiv", defaultValue = "false") boolean archived,
            Locale locale,
            Model model) {
        model.addAttribute("news", items(locale, archived, ALL));
        model.addAttribute("archive", archived);
        model.addAttribute("hasArchive", archived || !items(locale, true, 1).isEmpty());
        model.addAttribute("mayWrite", newsroom.mayWrite(scope));
        return "portal/news";
    }

    @GetMapping("/aktuelles/{slug}")
    String one(Scope scope, @PathVariable String slug, Locale locale, Model model) {
        NewsItem item = news.find(regions.home(), slug, english(locale), clock.instant(), false)
                .orElseThrow(() -> new NotFound("news " + slug));
        model.addAttribute("item", item);
        model.addAttribute("html", NewsText.html(item.text()));
        model.addAttribute("path", "/aktuelles/" + slug);
        model.addAttribute("deskHref", newsroom.mayWrite(scope) ? NewsDesk.PATH + "/" + slug : "");
        return "portal/news-item";
    }

    @GetMapping("/aktuelles/{slug}/bild")
    ResponseEntity<byte[]> picture(@PathVariable String slug) {
        byte[] jpeg = news.picture(regions.home(), slug, clock.instant(), false)
                .orElseThrow(() -> new NotFound("picture of news " + slug));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(jpeg);
    }

    @GetMapping(path = "/aktuelles.atom", produces = "application/atom+xml;charset=UTF-8")
    @ResponseBody
    String feed(Locale locale) {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return AtomFeed.write(
                base, messages.getMessage("portal.news.feed.title", null, locale), items(locale, false, FEED));
    }

    private List<NewsItem> items(Locale locale, boolean archived, int limit) {
        return news.list(regions.home(), english(locale), clock.instant(), archived, limit);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
