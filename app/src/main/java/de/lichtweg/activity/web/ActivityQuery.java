package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.domain.ListQuestion;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows, exactly as it stands in its URL: {@code region}, {@code q}, {@code art}, {@code phase}, {@code wer},
 * {@code risiko}, {@code frist} (ueber, 30), {@code verzug} (ja), {@code stand} (laufend, beendet, alle), {@code id} (some of
 * them, joined by commas), {@code sort}.
 */
record ActivityQuery(RegionKey region, Map<String, String> values) {

    /** A step due within so many days is shown as due. */
    static final int SOON_DAYS = 30;

    static final List<String> KEYS = ListQuestion.FILTERS;

    private static final Map<String, Comparator<Activity>> ORDERS = Map.of(
            "titel", Comparator.comparing(a -> titleKey(a)),
            "phase", Comparator.comparing(ActivityQuery::phaseKey),
            "frist", Comparator.comparing(ActivityQuery::due, Comparator.nullsLast(Comparator.naturalOrder())),
            "verzug", Comparator.comparingInt(a -> -a.delayDays()),
            "stand", Comparator.comparing(Activity::changedAt).reversed());

    /** Without a region in the URL it is the first of the reader's own, else that of the installation. */
    static ActivityQuery of(HttpServletRequest request, Scope scope, RegionKey home) {
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
        return new ActivityQuery(named ? new RegionKey(region.strip()) : fallback, values);
    }

    String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** The same without one condition, to count its values. */
    ActivityQuery without(String key) {
        Map<String, String> rest = new TreeMap<>(values);
        rest.remove(key);
        return new ActivityQuery(region, rest);
    }

    boolean matches(Activity a, LocalDate today) {
        return a.touches(region)
                && text(a)
                && is("art", a.draft().basics().kind().name())
                && is("phase", phaseKey(a))
                && is("wer", a.draft().parties().organisation())
                && is("risiko", a.draft().next().risk().name())
                && ids(a)
                && state(a)
                && due(a, today)
                && (get("verzug").isEmpty()
                        || a.delayDays() > 0 && !a.draft().course().state().isOver());
    }

    static String phaseKey(Activity a) {
        return a.draft().basics().kind().template() + "."
                + a.draft().course().present().phase();
    }

    private boolean is(String key, String value) {
        return get(key).isEmpty() || get(key).equals(value);
    }

    private boolean ids(Activity a) {
        return get("id").isEmpty() || List.of(get("id").split(",", -1)).contains(Long.toString(a.id()));
    }

    private boolean state(Activity a) {
        ActivityState state = a.draft().course().state();
        return switch (get("stand")) {
            case "alle" -> true;
            case "beendet" -> state.isOver();
            default -> !state.isOver();
        };
    }

    private boolean due(Activity a, LocalDate today) {
        return switch (get("frist")) {
            case "ueber" -> a.isOverdue(today);
            case "30" -> a.isDueBefore(today.plusDays(SOON_DAYS + 1L));
            default -> true;
        };
    }

    private boolean text(Activity a) {
        if (get("q").isBlank()) {
            return true;
        }
        String all = String.join(
                        " ",
                        a.title(),
                        a.draft().basics().fileNumber(),
                        a.draft().basics().description(),
                        a.organisationName(),
                        a.operatorName(),
                        a.draft().next().turn())
                .toLowerCase(Locale.GERMAN);
        return List.of(get("q").toLowerCase(Locale.GERMAN).split("\\s+")).stream()
                .allMatch(all::contains);
    }

    Comparator<Activity> order() {
        String sort = get("sort");
        boolean down = sort.startsWith("-");
        Comparator<Activity> order = ORDERS.get(down ? sort.substring(1) : sort);
        if (order == null) {
            order = ORDERS.getOrDefault("frist", Comparator.comparing(Activity::id));
        }
        return (down ? order.reversed() : order)
                .thenComparing(ActivityQuery::titleKey)
                .thenComparing(Activity::id);
    }

    /** Titles in the order of a reader: "Los 2" before "Los 10". */
    static String titleKey(Activity a) {
        return Pattern.compile("\\d+")
                .matcher(a.title().toLowerCase(Locale.GERMAN))
                .replaceAll(m -> "0".repeat(Math.max(0, 6 - m.group().length())) + m.group());
    }

    private static @Nullable LocalDate due(Activity a) {
        return a.due();
    }
}
