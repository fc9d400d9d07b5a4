package de.lichtweg.coverage.domain.saved;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.view.ColumnOffer;
import de.lichtweg.platform.error.RuleViolation;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the address list is asked, exactly as its URL says it, without what belongs to one look only: the page and the open
 * card.
 *
 * @param query region and filters
 * @param sort column to sort by, {@code -} in front for descending, empty for the usual order
 * @param columns keys of the chosen columns in their order, empty for the usual ones
 * @param asOf the two moments; {@link AsOf#NOW} lets the answer move on with the days
 */
public record ListState(AddressQuery query, String sort, List<String> columns, AsOf asOf) {

    /** Longest text of a state; longer ones are drawn areas with too many corners. */
    public static final int LONGEST = 4000;

    private static final String USUAL_ORDER = "locality";

    /** The usual order is said by saying nothing. */
    public ListState {
        sort = sort.equals(USUAL_ORDER) ? "" : sort;
        columns = List.copyOf(columns);
    }

    /** The same as asked today with all that is known. */
    public ListState now() {
        return at(AsOf.NOW);
    }

    /** The same at other moments. */
    public ListState at(AsOf other) {
        return new ListState(query, sort, columns, other);
    }

    /** The same with other columns. */
    public ListState with(List<String> others) {
        return new ListState(query, sort, others, asOf);
    }

    /** The same for another region. */
    public ListState in(RegionKey region) {
        return new ListState(query.in(region), sort, columns, asOf);
    }

    /**
     * Reads the query of a URL. Unknown parameters are left out, since a state is only ever a question to the list.
     *
     * @throws RuleViolation {@code view.state} if it names no region, is too long, or a moment cannot be read
     */
    public static ListState parse(String text) {
        Map<String, List<String>> given = pairs(text);
        String region = first(given, "region");
        if (!RegionKey.isValid(region) || text.length() > LONGEST) {
            throw new RuleViolation("view.state");
        }
        Map<String, List<String>> filters = new LinkedHashMap<>(given);
        filters.keySet().retainAll(AddressQuery.KEYS);
        try {
            AsOf asOf = AsOf.parse(first(given, "as_of"), first(given, "known_on"));
            return new ListState(
                    new AddressQuery(new RegionKey(region), filters),
                    first(given, "sort"),
                    ColumnOffer.parse(first(given, ColumnOffer.PARAMETER)),
                    asOf);
        } catch (DateTimeParseException e) {
            throw new RuleViolation("view.state");
        }
    }

    private static String first(Map<String, List<String>> given, String name) {
        return given.getOrDefault(name, List.of("")).getFirst();
    }

    private static Map<String, List<String>> pairs(String text) {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!value.isEmpty()) {
                pairs.computeIfAbsent(decode(pair.substring(0, equals)), k -> new ArrayList<>())
                        .add(value);
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("view.state");
        }
    }

    /** The query of the URL, always in the same order, so that equal questions are equal texts. */
    public String text() {
        List<String> pairs = new ArrayList<>();
        pairs.add(pair("region", query.region().value()));
        query.filters().forEach((key, values) -> values.forEach(value -> pairs.add(pair(key, value))));
        parameters().forEach((key, value) -> pairs.add(pair(key, value)));
        return String.join("&", pairs);
    }

    /** What the URL says besides region, filters and moments. */
    public Map<String, String> more() {
        Map<String, String> more = new LinkedHashMap<>();
        if (!sort.isEmpty()) {
            more.put("sort", sort);
        }
        if (!columns.isEmpty()) {
            more.put(ColumnOffer.PARAMETER, String.join(",", columns));
        }
        return more;
    }

    private Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>(more());
        if (asOf.validOn() != null) {
            all.put("as_of", String.valueOf(asOf.validOn()));
        }
        String known = asOf.known();
        if (known != null) {
            all.put("known_on", known);
        }
        return all;
    }

    private static String pair(String key, String value) {
        return key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
