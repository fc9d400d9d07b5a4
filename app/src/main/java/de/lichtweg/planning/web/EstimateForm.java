package de.lichtweg.planning.web;

import de.lichtweg.coverage.AddressLink;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.domain.EstimateDraft;
import de.lichtweg.platform.error.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        RegionKey region = RegionKey.isValid(get("region")) ? new RegionKey(get("region")) : fallback;
        AddressQuery listed = isListed() ? AddressLink.parse(get("adressen"), region) : AddressQuery.all(region);
        return new EstimateDraft(
                get("titel"),
                listed.region(),
                isListed() ? question(listed) : CHOICES.getOrDefault(get("wahl"), "plan=nobody"),
                get("offen").equals("ja"),
                number("preise"),
                number("regeln"),
                budgets());
    }

    /** The same for counting: a title is not needed yet. */
    EstimateDraft counted(RegionKey fallback) {
        Map<String, String> titled = new java.util.HashMap<>(typed);
        titled.put("titel", "–");
        titled.remove("budgets");
        return new EstimateForm(titled).draft(fallback);
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
