package de.lichtweg.portal.web;

import de.lichtweg.platform.mail.Outbox;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.app.PublicDates;
import de.lichtweg.portal.store.NewsStore;
import de.lichtweg.region.Regions;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What search engines read: which pages there are (sitemaps.org), and where they have no business (RFC 9309). */
@Controller
class Crawlers {

    private static final int ALL = 1000;
    private static final List<String> PAGES = List.of(
            "/",
            "/meine-adresse",
            "/ausbau",
            "/veranstaltungen",
            "/aktuelles",
            "/abonnement",
            "/auftrag",
            "/begriffe",
            "/melden",
            "/impressum",
            "/datenschutz",
            "/barrierefreiheit");

    private final NewsStore news;
    private final PublicDates dates;
    private final Regions regions;
    private final LichtwegClock clock;
    private final Outbox outbox;

    Crawlers(NewsStore news, PublicDates dates, Regions regions, LichtwegClock clock, Outbox outbox) {
        this.news = news;
        this.dates = dates;
        this.regions = regions;
        this.clock = clock;
        this.outbox = outbox;
    }

    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String robots() {
        return """
                User-agent: *
                Disallow: /abonnement/
                Disallow: /anmelden
                Disallow: /meine-adresse?
                Disallow: /rueckmeldung/
                Disallow: /suche

                Sitemap: %s
                """.formatted(outbox.link("/sitemap.xml"));
    }

    @GetMapping(path = "/sitemap.xml", produces = "application/xml;charset=UTF-8")
    @ResponseBody
    String sitemap() throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
        for (String path : paths().toList()) {
            xml.writeStartElement("url");
            xml.writeStartElement("loc");
            xml.writeCharacters(outbox.link(path));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        xml.flush();
        return text.toString();
    }

    private Stream<String> paths() {
        Stream<String> places = regions.find(regions.home(), clock.today()).stream()
                .flatMap(home -> regions.children(home.key(), clock.today()).stream())
                .map(r -> "/ausbau/" + r.key());
        Stream<String> items = news.list(regions.home(), false, clock.instant(), false, ALL).stream()
                .map(n -> "/aktuelles/" + n.slug());
        Stream<String> days = dates.upcoming().stream().map(d -> "/veranstaltungen/" + d.id());
        return Stream.of(PAGES.stream(), places, items, days).flatMap(s -> s);
    }
}
