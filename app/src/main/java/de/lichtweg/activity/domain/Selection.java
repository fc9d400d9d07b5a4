package de.lichtweg.activity.domain;

import de.lichtweg.coverage.MapArea;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses an activity is about, as text: a question to the address list ({@code area} is what was drawn on the map),
 * and beside it {@code datei=17-lose.gpkg}, an area or a list that came as a file. All of it has to hold.
 *
 * @param text as it is written down; empty where none were chosen
 */
public record Selection(String text) {

    private static final String FILE = "datei";
    private static final String AREA = "area";
    private static final int LONGEST_NAME = 60;
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,18})(?:-(.*))?");

    /** Without blanks around. */
    public Selection {
        text = text.strip();
    }

    /** An area or list of a file. */
    public static Selection ofFile(long id, String fileName) {
        String name = fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName;
        return new Selection(FILE + "=" + encoded(id + "-" + name));
    }

    /** An area that was drawn. */
    public static Selection ofArea(MapArea area) {
        return new Selection(AREA + "=" + area.text());
    }

    /** Whether none were chosen. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Number of the file, if one says it. */
    public Optional<Long> file() {
        return numbered().map(m -> Long.valueOf(m.group(1)));
    }

    /** Name of the file, empty without one. */
    public String fileName() {
        return numbered().map(m -> m.group(2)).orElse("");
    }

    private Optional<Matcher> numbered() {
        return values(FILE).stream()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .findFirst();
    }

    /** What was drawn; something that is no area is left out. */
    public List<MapArea> areas() {
        List<MapArea> areas = new ArrayList<>();
        for (String value : values(AREA)) {
            try {
                areas.add(MapArea.parse(value));
            } catch (IllegalArgumentException e) {
                continue; // the question itself is refused with a sentence
            }
        }
        return areas;
    }

    /** Whether anything but an area or a file says which addresses. */
    public boolean isFiltered() {
        return pairs().stream().anyMatch(p -> !List.of(FILE, AREA, "region").contains(name(p)));
    }

    /** The question to the address list alone. */
    public String question() {
        return String.join(
                "&", pairs().stream().filter(p -> !name(p).equals(FILE)).toList());
    }

    private List<String> values(String name) {
        return pairs().stream()
                .filter(p -> name(p).equals(name) && p.contains("="))
                .map(p -> decoded(p.substring(p.indexOf('=') + 1)))
                .toList();
    }

    private List<String> pairs() {
        String query = text.substring(text.indexOf('?') + 1).replaceAll("#.*$", "");
        return Arrays.stream(query.split("&", -1)).filter(p -> !p.isBlank()).toList();
    }

    private static String name(String pair) {
        return pair.replaceAll("=.*$", "");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
