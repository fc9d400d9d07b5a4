package de.lichtweg.activity.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.view.ColumnOffer;
import de.lichtweg.parties.view.ViewedList;
import de.lichtweg.platform.error.RuleViolation;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the register is asked, as its URL says it: region, filters, order, columns, and in which sight it is shown. The month of a
 * calendar belongs to one look only.
 *
 * @param values name → value
 */
public record ListQuestion(RegionKey region, Map<String, String> values) {

    /** Names of the filters and of the order. */
    public static final List<String> FILTERS =
            List.of("q", "art", "phase", "wer", "risiko", "frist", "verzug", "stand", "id", "sort");

    /** Name of the sight. */
    public static final String SIGHT = "sicht";

    private static final String USUAL_SIGHT = "tabelle";

    /** Keeps what the register understands; the usual sight and the usual columns are said by saying nothing. */
    public ListQuestion {
        Map<String, String> kept = new TreeMap<>();
        values.forEach((name, value) -> {
            boolean known = FILTERS.contains(name) || name.equals(SIGHT) && !value.equals(USUAL_SIGHT);
            if (known && !value.isBlank()) {
                kept.put(name, value.strip());
            }
        });
        String columns =
                said(ActivityColumn.OFFER.chosen(ColumnOffer.parse(values.getOrDefault(ColumnOffer.PARAMETER, ""))));
        if (!columns.isEmpty()) {
            kept.put(ColumnOffer.PARAMETER, columns);
        }
        values = Collections.unmodifiableMap(kept);
    }

    private static String said(List<String> columns) {
        return String.join(",", ActivityColumn.OFFER.said(columns));
    }

    /** Keys of the chosen columns in their order; none for the usual ones. */
    public List<String> columns() {
        return ColumnOffer.parse(values.getOrDefault(ColumnOffer.PARAMETER, ""));
    }

    /** The same with other columns. */
    public ListQuestion with(List<String> columns) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(ColumnOffer.PARAMETER, String.join(",", columns));
        return new ListQuestion(region, changed);
    }

    /** The filters and the order alone. */
    public Map<String, String> filters() {
        Map<String, String> filters = new TreeMap<>(values);
        filters.keySet().retainAll(FILTERS);
        return filters;
    }

    /** Reads the query of a URL; refuses one without a region, or too long a one. */
    public static ListQuestion parse(String text) {
        Map<String, String> given = new TreeMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                given.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        String region = given.getOrDefault("region", "");
        if (!RegionKey.isValid(region) || text.length() > ViewedList.LONGEST) {
            throw new RuleViolation("activity.view.state");
        }
        return new ListQuestion(new RegionKey(region), given);
    }

    /** The query of the URL, equal for equal questions. */
    public String text() {
        return Stream.concat(
                        Stream.of("region=" + region),
                        values.entrySet().stream()
                                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("activity.view.state");
        }
    }
}
