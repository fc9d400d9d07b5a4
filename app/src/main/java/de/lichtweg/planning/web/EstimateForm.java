package de.lichtweg.planning.web;

import de.lichtweg.coverage.AddressLink;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.domain.EstimateDraft;
import de.lichtweg.platform.error.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The fields of the form for an estimate. */
final class EstimateForm {

    /** Ways to choose addresses, and the filter that each means. */
    static final Map<String, String> CHOICES =
            Map.of("offen", "plan=nobody", "foerderfaehig", "eligible=yes", "alle", "");

    /** The choice of a list or the map. */
    static final String LISTED = "liste";

    private final Map<String, String> typed;

    EstimateForm(Map<String, String> typed) {
        this.typed = typed;
    }

    private String get(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** Whether addresses come from a list or the map. */
    boolean isListed() {
        return get("wahl").equals(LISTED) && !get("adressen").isEmpty();
    }

    /** What the form asks. */
    EstimateDraft draft(RegionKey fallback) {
        RegionKey region = region(fallback);
        AddressQuery listed = isListed() ? listed(region) : AddressQuery.all(region);
        return new EstimateDraft(
                get("titel"),
                listed.region(),
                isListed() ? question(listed) : Objects.requireNonNull(CHOICES.get(choice())),
                get("offen").equals("ja"),
                number("preise"),
                number("regeln"),
                budgets());
    }

    /** The choice of the list or the map, in the territory that the form names. */
    private AddressQuery listed(RegionKey fallback) {
        AddressQuery listed = AddressLink.parse(get("adressen"), fallback);
        return RegionKey.isValid(get("region")) ? listed.in(fallback) : listed;
    }

    /** The same for counting: a title is not needed yet. */
    EstimateDraft counted(RegionKey fallback) {
        return titled("–", true).draft(fallback);
    }

    /** The same with a title, unless somebody has typed one. */
    EstimateForm orTitled(String title) {
        return get("titel").isEmpty() ? titled(title, false) : this;
    }

    private EstimateForm titled(String title, boolean toCount) {
        Map<String, String> titled = new HashMap<>(typed);
        titled.put("titel", title);
        if (toCount) {
            titled.remove("budgets");
        }
        return new EstimateForm(titled);
    }

    /** Which of the choices it is. */
    String choice() {
        return isListed() ? LISTED : CHOICES.containsKey(get("wahl")) ? get("wahl") : "offen";
    }

    /** Where, if the form says so. */
    RegionKey region(RegionKey fallback) {
        return RegionKey.isValid(get("region")) ? new RegionKey(get("region")) : fallback;
    }

    /** Filters as in a URL, without the region. */
    static String question(AddressQuery query) {
        return query.filters().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> e.getKey() + "=" + Texts.encoded(v)))
                .collect(Collectors.joining("&"));
    }

    private long number(String name) {
        return get(name).matches("\\d{1,18}") ? Long.parseLong(get(name)) : 0;
    }

    /** Euros between semicolons or in lines, as people write them: {@code 500.000; 1.000.000}. */
    List<Long> budgets() {
        List<Long> budgets = new ArrayList<>();
        for (String part : get("budgets").split("[;\\n]", -1)) {
            String clean = part.replaceAll("[€\\s]|EUR", "");
            if (!clean.isEmpty()) {
                budgets.add(cents(clean, part.strip()));
            }
        }
        return budgets;
    }

    private static long cents(String clean, String asTyped) {
        boolean german = clean.matches("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?|\\d{1,13}(,\\d{1,2})?");
        if (!german || clean.length() > 18) {
            throw new RuleViolation("estimate.budget", asTyped);
        }
        return new BigDecimal(clean.replace(".", "").replace(',', '.'))
                .movePointRight(2)
                .longValueExact();
    }
}
