package de.lichtweg.geodata.formats.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import de.lichtweg.geodata.formats.BrokenFile;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML document element by element; memory is one token. Names are local names: prefixes differ between programs.
 *
 * <p>Throws {@link BrokenFile} {@code xml.broken} with line and column, and what {@link MarkupGuard} refuses.
 */
public final class XmlStream implements AutoCloseable {

    private static final int DEEPEST = 200;
    private static final int LONGEST_TEXT = 16 << 20;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;

    private XmlStream(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        return factory;
    }

    /** Opens a stream; who opened it closes it. */
    public static XmlStream open(InputStream in) {
        try {
            return new XmlStream(FACTORY.createXMLStreamReader(new MarkupGuard(in)));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Moves on to the next beginning or end of an element, or piece of text; false behind the last one. */
    public boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT && ++depth > DEEPEST) {
                throw new BrokenFile("xml.large", place(reader.getLocation()), null);
            }
            if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            }
            if (event == XMLStreamReader.ENTITY_REFERENCE || event == XMLStreamReader.DTD) {
                throw new BrokenFile("xml.doctype", place(reader.getLocation()), null);
            }
            return event != XMLStreamReader.END_DOCUMENT;
        } catch (XMLStreamException | IllegalStateException e) {
            throw broken(e);
        }
    }

    /** Moves on to the next beginning of an element with this name; false if there is none. */
    public boolean find(String name) {
        while (next()) {
            if (isStart(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Moves on to the next element directly inside the one at {@code level}; false at its end.
     *
     * @param level {@link #depth()} of the surrounding element when its beginning was the current event
     */
    public boolean child(int level) {
        while (next()) {
            if (isStart() && depth == level + 1) {
                return true;
            }
            if (isEnd() && depth < level) {
                return false;
            }
        }
        return false;
    }

    /** Whether an element begins here. */
    public boolean isStart() {
        return reader.getEventType() == XMLStreamReader.START_ELEMENT;
    }

    /** Whether an element of this name begins here. */
    public boolean isStart(String name) {
        return isStart() && reader.getLocalName().equals(name);
    }

    /** Whether an element ends here. */
    public boolean isEnd() {
        return reader.getEventType() == XMLStreamReader.END_ELEMENT;
    }

    /** Whether an element of this name ends here. */
    public boolean isEnd(String name) {
        return isEnd() && reader.getLocalName().equals(name);
    }

    /** Whether text stands here. */
    public boolean isText() {
        int event = reader.getEventType();
        return event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA;
    }

    /** The piece of text that stands here. */
    public String piece() {
        try {
            return reader.getText();
        } catch (IllegalStateException | UncheckedStreamException e) {
            throw broken(e);
        }
    }

    /** Local name of the element that begins or ends here. */
    public String name() {
        return reader.getLocalName();
    }

    /** Namespace of the element that begins or ends here, empty without one. */
    public String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** An attribute by its local name, empty if absent. */
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** How many elements are open, the one that begins here included. */
    public int depth() {
        return depth;
    }

    /** All text up to the end of the element that begins here. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int level = depth;
        while (next()) {
            if (isText()) {
                text.append(piece());
            } else if (isEnd() && depth < level) {
                return text.toString();
            }
            if (text.length() > LONGEST_TEXT) {
                throw new BrokenFile("xml.large", place(), null);
            }
        }
        return text.toString();
    }

    /** Moves on to the end of the element that begins here. */
    public void skip() {
        int level = depth;
        while (next()) {
            if (isEnd() && depth < level) {
                return;
            }
        }
    }

    /** Where in the document: "Zeile 12, Spalte 4". */
    public String place() {
        return place(reader.getLocation());
    }

    private static String place(javax.xml.stream.Location at) {
        return at == null ? "" : "Zeile " + at.getLineNumber() + ", Spalte " + at.getColumnNumber();
    }

    private static BrokenFile broken(Exception e) {
        Throwable cause = e instanceof UncheckedStreamException ? e.getCause() : e;
        return new BrokenFile("xml.broken", cause instanceof XMLStreamException x ? place(x.getLocation()) : "", e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }
}
