package de.lichtweg.portal.web;

import de.lichtweg.platform.error.NotFound;
import de.lichtweg.portal.domain.NewsItem;
import de.lichtweg.portal.store.NewsStore;
import de.lichtweg.region.Regions;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** News as pages and as a feed. */
@Controller
class NewsPages {

    private static final int ALL = 200;
    private static final int FEED = 20;

    private final NewsStore news;
    private final Regions regions;
    private final MessageSource messages;

    NewsPages(NewsStore news, Regions regions, MessageSource messages) {
        this.news = news;
        this.regions = regions;
        this.messages = messages;
    }

    @GetMapping("/aktuelles")
    String list(Locale locale, Model model) {
        model.addAttribute("news", items(locale, ALL));
        return "portal/news";
    }

    @GetMapping("/aktuelles/{slug}")
    String one(@PathVariable String slug, Locale locale, Model model) {
        model.addAttribute(
                "item",
                news.find(regions.home(), slug, english(locale)).orElseThrow(() -> new NotFound("news " + slug)));
        return "portal/news-item";
    }

    @GetMapping(path = "/aktuelles.atom", produces = "application/atom+xml;charset=UTF-8")
    @ResponseBody
    String feed(Locale locale) {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return AtomFeed.write(base, messages.getMessage("portal.news.feed.title", null, locale), items(locale, FEED));
    }

    private List<NewsItem> items(Locale locale, int limit) {
        return news.list(regions.home(), english(locale), limit);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
