package de.lichtweg.geodata.formats.sheet;

import de.lichtweg.geodata.formats.BrokenFile;
import de.lichtweg.geodata.formats.xml.XmlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook that its cells point to. */
final class SharedStrings {

    private static final int MOST = 5_000_000;
    private static final long MOST_CHARS = 128L << 20;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    private SharedStrings() {}

    static SharedStrings read(@Nullable XmlStream part) {
        SharedStrings strings = new SharedStrings();
        if (part == null) {
            return strings;
        }
        long chars = 0;
        try (part) {
            while (part.find("si")) {
                String text = richText(part);
                chars += text.length();
                if (strings.texts.size() >= MOST || chars > MOST_CHARS) {
                    throw new BrokenFile("workbook.large", "", null);
                }
                strings.texts.add(text);
            }
        }
        return strings;
    }

    /** Pieces of formatted text in order; the phonetic reading of Japanese is left out. */
    static String richText(XmlStream xml) {
        int level = xml.depth();
        StringBuilder text = new StringBuilder();
        while (xml.next()) {
            if (xml.isStart("rPh")) {
                xml.skip();
            } else if (xml.isStart("t")) {
                text.append(xml.text());
            } else if (xml.isEnd() && xml.depth() < level) {
                break;
            }
        }
        return unescaped(text.toString());
    }

    /** Control characters are written as {@code _x000D_}. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        return matcher.replaceAll(
                m -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(m.group(1), 16))));
    }

    /** A text by its index as written in a cell. */
    String get(String index) {
        try {
            return texts.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw Cells.broken(e);
        }
    }
}
