package de.lichtweg.coverage.domain.rates;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of a published table: technology group and lower edge of the class. Captions changed with the publisher: {@code
 * verf_100_30}, {@code 300_30}, {@code DSL_1}, {@code leitungsg. Technologien ≥ 100 Mbit/s}.
 *
 * @param header the caption as written
 * @param technology all, wired, wireless, dsl, catv, ftthb, plc, umts, lte, wlan, wimax; for firms connected, connectable,
 *     unconnected
 * @param downMbps lower edge in Mbit/s, 0 for firms
 */
public record RateColumn(String header, String technology, int downMbps) {

    private static final Pattern CODED = Pattern.compile("(?:verf_)?(\\d{3}|[a-z]+)_(\\d{1,4})");
    private static final Pattern CAPTION = Pattern.compile("(.+?)\\W*?(\\d{1,4})\\s*mbit/s");
    private static final Pattern FIRMS =
            Pattern.compile("firmen_(angeschlossen|anschliessbar|unangeschlossen)_prozent");
    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("100", "wired"),
            Map.entry("200", "wireless"),
            Map.entry("300", "all"),
            Map.entry("alle technologien", "all"),
            Map.entry("leitungsg. technologien", "wired"),
            Map.entry("leitungsgebundene technologien", "wired"),
            Map.entry("mobile technologien", "wireless"),
            Map.entry("dsl", "dsl"),
            Map.entry("catv", "catv"),
            Map.entry("hfc", "catv"),
            Map.entry("ftth", "ftthb"),
            Map.entry("ftth/b", "ftthb"),
            Map.entry("fttb/h", "ftthb"),
            Map.entry("plc", "plc"),
            Map.entry("umts", "umts"),
            Map.entry("lte", "lte"),
            Map.entry("wlan", "wlan"),
            Map.entry("wimax", "wimax"));
    private static final Map<String, String> FIRM_STATES =
            Map.of("angeschlossen", "connected", "anschliessbar", "connectable", "unangeschlossen", "unconnected");

    /** Reads a caption; empty for a column that is no rate. */
    public static Optional<RateColumn> parse(String header) {
        String caption = header.strip().toLowerCase(Locale.ROOT);
        Matcher firms = FIRMS.matcher(caption);
        if (firms.matches()) {
            return Optional.of(new RateColumn(header, FIRM_STATES.getOrDefault(firms.group(1), ""), 0));
        }
        Matcher coded = CODED.matcher(caption);
        if (coded.matches()) {
            return of(header, coded.group(1), coded.group(2));
        }
        Matcher spoken = CAPTION.matcher(caption);
        return spoken.matches() ? of(header, spoken.group(1), spoken.group(2)) : Optional.empty();
    }

    /** The technology group of a name as it stands in a cell or a caption. */
    public static Optional<String> group(String name) {
        return Optional.ofNullable(GROUPS.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    private static Optional<RateColumn> of(String header, String group, String edge) {
        return group(group).map(technology -> new RateColumn(header, technology, Integer.parseInt(edge)));
    }
}
