package de.lichtweg.coverage.web.correction;

import de.lichtweg.coverage.domain.Offer;
import de.lichtweg.coverage.domain.Promise;
import de.lichtweg.coverage.domain.Technologies;
import de.lichtweg.coverage.domain.Written;
import de.lichtweg.coverage.domain.correction.Correction;
import de.lichtweg.coverage.domain.correction.Evidence;
import de.lichtweg.coverage.domain.correction.FactCorrection;
import de.lichtweg.coverage.domain.correction.Usages;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.error.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a correction as it was typed, and what it means. Field names are German, so that none is a filter of the
 * list.
 */
final class CorrectionForm {

    /** Fields that are carried from step to step. */
    static final List<String> FIELDS = List.of(
            "was",
            "netz",
            "technik",
            "down",
            "up",
            "art",
            "bis",
            "nutzung",
            "haushalte",
            "betriebe",
            "ab",
            "grund",
            "belegart",
            "beleg",
            "meldung",
            "fassung",
            "antwort");

    /** What can be stated. */
    enum What {
        NO_OFFER,
        OFFER,
        NO_PROSPECT,
        PROSPECT,
        ENDING,
        GONE,
        BUILDING,
        BUILDING_ENDING
    }

    private final Map<String, String> typed;

    private CorrectionForm(Map<String, String> typed) {
        this.typed = typed;
    }

    static CorrectionForm of(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = request.getParameter(field);
            if (value != null && !value.isBlank()) {
                typed.put(field, value.strip());
            }
        }
        return new CorrectionForm(typed);
    }

    Map<String, String> typed() {
        return typed;
    }

    private String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The report that the correction answers, if any. */
    Optional<Long> report() {
        return get("meldung").matches("\\d{1,18}") ? Optional.of(Long.parseLong(get("meldung"))) : Optional.empty();
    }

    /** The version of the report that was read. */
    int reportVersion() {
        return get("fassung").matches("\\d{1,9}") ? Integer.parseInt(get("fassung")) : 0;
    }

    String answer() {
        return get("antwort");
    }

    String why() {
        return get("grund");
    }

    Evidence evidence() {
        Evidence.Kind kind = pick(Evidence.Kind.class, "belegart");
        return new Evidence(kind == null ? Evidence.Kind.CLAIMED : kind, get("beleg"));
    }

    LocalDate from() {
        return Written.day(get("ab")).orElseThrow(() -> new RuleViolation("correction.from", get("ab")));
    }

    What what() {
        What what = pick(What.class, "was");
        if (what == null) {
            throw new RuleViolation("correction.what");
        }
        return what;
    }

    Correction correction() {
        return switch (what()) {
            case NO_OFFER -> new Correction.Supply(operator(), List.of());
            case OFFER -> new Correction.Supply(operator(), List.of(offer()));
            case NO_PROSPECT -> new Correction.Prospect(operator(), null);
            case PROSPECT -> new Correction.Prospect(operator(), promise());
            case ENDING -> new Correction.Ending(operator());
            case GONE -> new Correction.Building(new FactCorrection(null, null, null, true));
            case BUILDING -> new Correction.Building(facts());
            case BUILDING_ENDING -> new Correction.Building(FactCorrection.NOTHING);
        };
    }

    private String operator() {
        if (get("netz").isEmpty()) {
            throw new RuleViolation("correction.network");
        }
        return get("netz");
    }

    private Offer offer() {
        Technology technology =
                Technologies.parse(get("technik")).orElseThrow(() -> new RuleViolation("correction.technology"));
        int down = speed("down");
        int up = get("up").isEmpty() ? 0 : speed("up");
        if (down <= 0 || down > Technologies.plausibleKbps(technology)) {
            throw new RuleViolation("correction.speed", get("down"), technology.name());
        }
        return new Offer(technology, down, up);
    }

    private int speed(String field) {
        return Written.kbps(get(field)).orElseThrow(() -> new RuleViolation("correction.mbit", get(field)));
    }

    private Promise promise() {
        Promise.Kind kind = pick(Promise.Kind.class, "art");
        if (kind == null) {
            throw new RuleViolation("correction.kind");
        }
        LocalDate to = get("bis").isEmpty()
                ? null
                : Written.lastDay(get("bis")).orElseThrow(() -> new RuleViolation("correction.until", get("bis")));
        Technology technology = Technologies.parse(get("technik")).orElse(Technology.FTTH);
        int down = get("down").isEmpty() ? 1_000_000 : speed("down");
        int up = get("up").isEmpty() ? 0 : speed("up");
        return new Promise(kind, technology, down, up, null, to, false, "");
    }

    private FactCorrection facts() {
        String usage = get("nutzung");
        if (!usage.isEmpty() && !Usages.all().contains(usage)) {
            throw new RuleViolation("correction.usage", usage);
        }
        FactCorrection facts =
                new FactCorrection(usage.isEmpty() ? null : usage, count("haushalte"), count("betriebe"), false);
        if (facts.isNothing()) {
            throw new RuleViolation("correction.building");
        }
        return facts;
    }

    private @Nullable Integer count(String field) {
        if (get(field).isEmpty()) {
            return null;
        }
        if (!get(field).matches("\\d{1,4}")) {
            throw new RuleViolation("correction.count", get(field));
        }
        return Integer.parseInt(get(field));
    }

    private <E extends Enum<E>> @Nullable E pick(Class<E> type, String field) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(get(field))) {
                return each;
            }
        }
        return null;
    }
}
