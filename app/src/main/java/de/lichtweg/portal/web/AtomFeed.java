package de.lichtweg.portal.web;

import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.domain.NewsItem;
import de.lichtweg.portal.domain.NewsText;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** News as an Atom feed (RFC 4287). */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;
    private final String base;

    private AtomFeed(XMLStreamWriter xml, String base) {
        this.xml = xml;
        this.base = base;
    }

    /** The feed; {@code base} is the address of the installation without a slash at its end. */
    static String write(String base, String title, List<NewsItem> items) {
        StringWriter text = new StringWriter();
        try {
            new AtomFeed(XMLOutputFactory.newFactory().createXMLStreamWriter(text), base).feed(title, items);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void feed(String title, List<NewsItem> items) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element("id", base + "/aktuelles");
        element("title", title);
        element("updated", moment(items.isEmpty() ? LocalDate.EPOCH : updated(items.getFirst())));
        xml.writeStartElement("author");
        element("name", title);
        xml.writeEndElement();
        link("self", base + "/aktuelles.atom");
        link("alternate", base + "/aktuelles");
        for (NewsItem item : items) {
            entry(item);
        }
        xml.writeEndDocument();
        xml.flush();
    }

    private void entry(NewsItem item) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", base + "/aktuelles/" + item.slug());
        element("title", item.title());
        element("updated", moment(updated(item)));
        link("alternate", base + "/aktuelles/" + item.slug());
        element("summary", NewsText.plain(item.text()));
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void link(String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    /** The day on which something about it was last said. */
    private static LocalDate updated(NewsItem item) {
        LocalDate published = item.published();
        return published == null ? LocalDate.EPOCH : published;
    }

    private static String moment(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(LichtwegClock.BERLIN));
    }
}
