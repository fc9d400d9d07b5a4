package de.lichtweg.coverage;

import de.lichtweg.kernel.RegionKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which addresses: a region and filters, exactly as they stand in the URL of the list, in a link behind a figure and after
 * {@code --filter} at the command line. Several values of one key are alternatives, several keys must all hold.
 *
 * <p>Keys: {@code locality} (region key or name) · {@code q} (text, with typos) · {@code stage} · {@code eligible} (yes,
 * no) · {@code reason} · {@code down_ge}, {@code down_lt}, {@code up_ge}, {@code up_lt} (Mbit/s of the best wired offer; an
 * address without any counts as 0, an unknown one matches none of them) · {@code band} (lower edge of the bandwidth class:
 * none, 1, 10, 16, 30, 50, 100, 200, 400, 1000) · {@code technology} (any wired or wireless offer of it) · {@code
 * tech_down} ({@code CATV:1000}: an offer of the technology with at least so much; {@code FTTBH:1000}) · {@code best}
 * (technology of the best offer, NONE, UNKNOWN) · {@code best_operator} (key of its network, none, unknown) · {@code
 * operator} (key) · {@code plan} (nobody, nobody_binding, any, binding) · {@code expected_lt}, {@code expected_ge} (date) · {@code when} (when a
 * gigabit comes: now, late, a quarter {@code 2027-Q3}, a year {@code 2027}, {@code until-2027-Q3}, {@code from-2031}, undated,
 * open, unknown, see {@link Arrival}) ·
 * {@code usage} · {@code known} (yes, no) · {@code street} · {@code postcode} · {@code municipality} (AGS) · {@code hh_ge},
 * {@code biz_ge} · {@code note} (yes, no: whether the reader finds a note of an office there) · {@code cell} (square of the
 * map's grid, {@code 1000mE397N5680}) · {@code bbox} (west,south,east,north in degrees) · {@code area} (polygon drawn on the
 * map, a flexible polyline) · {@code id} (ids of addresses, joined by commas) · {@code correction} (number of the
 * operation that corrected them) · {@code report} (open: somebody waits for an answer about them) · {@code site} (kind of
 * a site at the address: SCHOOL, HOSPITAL, BUSINESS_PARK, ADMINISTRATION, FIRE_STATION, any) · {@code activity} (number of
 * the activity that is about them) · {@code progress} ({@code 17-PASSED}: how far the building of that activity is there) · {@code
 * commitment} (number of the commitment that is about them; {@code 17-geliefert}, {@code 17-fehlt} for those of them that
 * are supplied or not) · {@code radar} (number of the case of the radar that is about them; {@code vergessen}, {@code
 * konflikte} for those of all open ones).
 *
 * <p>{@code changed} asks for the class in which the change explainer puts an address ({@link Change#key()}, or {@code
 * any} for all that moved the figure), together with {@code changed_figure} (default {@code gigabit}), {@code
 * changed_weighting} (default {@code addresses}), {@code changed_cause} ({@link ChangeCause#key()}), {@code changed_by}
 * (key of the network, {@code none} for nobody or a business secret). {@code from}, {@code known_from} are the earlier
 * state, {@code to}, {@code known_to} the later one; where the later one is not given, it is the one that is asked, and
 * where {@code known_from} is not given, its knowledge is that of the later one. Knowledge is a day, the number of an
 * operation, or {@code now}.
 *
 * @param region the region
 * @param filters key → values
 */
public record AddressQuery(RegionKey region, Map<String, List<String>> filters) {

    /** All keys that are understood. */
    public static final Set<String> KEYS = Set.of(
            "locality",
            "q",
            "stage",
            "eligible",
            "reason",
            "down_ge",
            "down_lt",
            "up_ge",
            "up_lt",
            "band",
            "technology",
            "tech_down",
            "best",
            "best_operator",
            "operator",
            "plan",
            "expected_lt",
            "expected_ge",
            "when",
            "usage",
            "known",
            "street",
            "postcode",
            "municipality",
            "hh_ge",
            "biz_ge",
            "note",
            "cell",
            "bbox",
            "area",
            "id",
            "correction",
            "report",
            "site",
            "activity",
            "progress",
            "commitment",
            "radar",
            "changed",
            "changed_figure",
            "changed_weighting",
            "changed_cause",
            "changed_by",
            "from",
            "known_from",
            "to",
            "known_to");

    private static final Set<String> OF_CHANGED = Set.of(
            "changed_figure",
            "changed_weighting",
            "changed_cause",
            "changed_by",
            "from",
            "known_from",
            "to",
            "known_to");

    /** Copies the filters, sorted by key, so that equal questions are equal. */
    public AddressQuery {
        Map<String, List<String>> sorted = new TreeMap<>();
        filters.forEach((k, v) -> sorted.put(k, List.copyOf(v)));
        filters = java.util.Collections.unmodifiableMap(sorted);
    }

    /** All addresses of a region. */
    public static AddressQuery all(RegionKey region) {
        return new AddressQuery(region, Map.of());
    }

    /** The same with one more condition; replaces an earlier one of the same key. */
    public AddressQuery with(String key, String... values) {
        Map<String, List<String>> next = new LinkedHashMap<>(filters);
        next.put(key, List.of(values));
        return new AddressQuery(region, next);
    }

    /** The same without a condition; with {@code changed} goes what belongs to it. */
    public AddressQuery without(String key) {
        Map<String, List<String>> next = new LinkedHashMap<>(filters);
        next.remove(key);
        if (key.equals("changed")) {
            next.keySet().removeAll(OF_CHANGED);
        }
        return new AddressQuery(region, next);
    }

    /** Whether a key says more about {@code changed} and is no condition by itself. */
    public static boolean belongsToChanged(String key) {
        return OF_CHANGED.contains(key);
    }

    /** The same in another region. */
    public AddressQuery in(RegionKey other) {
        return new AddressQuery(other, filters);
    }
}
