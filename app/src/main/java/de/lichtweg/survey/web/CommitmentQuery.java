package de.lichtweg.survey.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.CommitmentState;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the list shows, exactly as it stands in its URL: {@code region}, {@code q}, {@code netz}, {@code bindung}, {@code stand} (a
 * state, alle; without one those that are open or expired), {@code ablauf} (so many days until the last day), {@code sort}.
 */
record CommitmentQuery(RegionKey region, Map<String, String> values) {

    static final List<String> KEYS = List.of("q", "netz", "bindung", "stand", "ablauf", "sort");

    private static final Map<String, Comparator<Entry>> ORDERS = Map.of(
            "titel", Comparator.comparing(e -> e.c().title().toLowerCase(Locale.GERMAN)),
            "netz", Comparator.comparing(e -> e.c().operatorName()),
            "stand", Comparator.comparing(Entry::state),
            "bis", Comparator.comparing(e -> e.c().lastDay()),
            "adressen", Comparator.comparingInt(e -> -e.c().addresses()));

    /** Without a region in the URL it is the first of the reader's own, else that of the installation. */
    static CommitmentQuery of(HttpServletRequest request, Scope scope, RegionKey home) {
        RegionKey fallback = scope.territories().stream()
                .filter(key -> key.level().compareTo(RegionKey.Level.DISTRICT) >= 0)
                .min(Comparator.naturalOrder())
                .orElse(home);
        String region = request.getParameter("region");
        Map<String, String> values = new TreeMap<>();
        for (String key : KEYS) {
            String value = request.getParameter(key);
            if (value != null && !value.isBlank()) {
                values.put(key, value.strip());
            }
        }
        boolean named = region != null && RegionKey.isValid(region.strip());
        return new CommitmentQuery(named ? new RegionKey(region.strip()) : fallback, values);
    }

    String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** The same without one condition, to count its values. */
    CommitmentQuery without(String key) {
        Map<String, String> rest = new TreeMap<>(values);
        rest.remove(key);
        return new CommitmentQuery(region, rest);
    }

    /** The same with another condition. */
    CommitmentQuery with(String key, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(key, value);
        return new CommitmentQuery(region, more);
    }

    boolean matches(Entry e, LocalDate today) {
        return touches(e.c(), region)
                && text(e.c())
                && is("netz", e.c().draft().basics().operator())
                && is("bindung", e.c().draft().basics().binding().name())
                && state(e)
                && passing(e, today);
    }

    /** Whether a commitment has to do with a region. */
    static boolean touches(Commitment c, RegionKey region) {
        return c.territory().stream().anyMatch(t -> region.contains(t) || t.contains(region));
    }

    private boolean is(String key, String value) {
        return get(key).isEmpty() || get(key).equals(value);
    }

    private boolean state(Entry e) {
        return switch (get("stand")) {
            case "alle" -> true;
            case "" -> e.state().isOpen() || e.state() == CommitmentState.EXPIRED;
            default -> e.state().name().equals(get("stand"));
        };
    }

    private boolean passing(Entry e, LocalDate today) {
        String days = get("ablauf");
        return !days.matches("\\d{1,4}")
                || e.state().isOpen() && !e.c().lastDay().isAfter(today.plusDays(Integer.parseInt(days)));
    }

    private boolean text(Commitment c) {
        String all =
                (c.title() + " " + c.operatorName() + " " + c.draft().basics().remark()).toLowerCase(Locale.GERMAN);
        return List.of(get("q").toLowerCase(Locale.GERMAN).split("\\s+")).stream()
                .allMatch(all::contains);
    }

    Comparator<Entry> order() {
        String sort = get("sort");
        boolean down = sort.startsWith("-");
        Comparator<Entry> order = ORDERS.get(down ? sort.substring(1) : sort);
        if (order == null) {
            order = Comparator.comparing((Entry e) -> e.c().lastDay());
        }
        return (down ? order.reversed() : order).thenComparing(e -> e.c().id());
    }
}
