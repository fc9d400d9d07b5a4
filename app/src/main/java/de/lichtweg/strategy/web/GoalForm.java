package de.lichtweg.strategy.web;

import de.lichtweg.coverage.Measure;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.strategy.GoalDraft;
import de.lichtweg.strategy.GoalDraft.Point;
import de.lichtweg.strategy.GoalState;
import de.lichtweg.strategy.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The fields of the form: a goal as typed text, and back. Points are numbered rows; an empty row is no row. */
final class GoalForm {

    /** Rows of points that a form offers beyond those that are filled. */
    private static final int SPARE = 2;

    private final Map<String, String> typed;

    GoalForm(Map<String, String> typed) {
        this.typed = typed;
    }

    static Map<String, String> of(GoalDraft d) {
        Map<String, String> f = new LinkedHashMap<>();
        f.put("titel", d.title());
        f.put("teil_von", Objects.toString(d.parent(), ""));
        f.put("traeger", d.owner());
        f.put("gebiet", d.region().value());
        f.put("mass", d.measure().name());
        f.put("kennzahl", d.indicator().name());
        f.put("definition", d.definition());
        f.put("quelle", d.source());
        f.put("gilt_ab", d.validFrom().toString());
        f.put("stand", d.state().name());
        for (int i = 0; i < d.points().size(); i++) {
            f.put("p" + i + "_bis", d.points().get(i).due().toString());
            f.put("p" + i + "_wert", Texts.plain(d.points().get(i).percentE2()));
        }
        f.put("aktivitaeten", d.activities().stream().map(String::valueOf).collect(Collectors.joining(",")));
        return f;
    }

    static Map<String, String> fresh(RegionKey region, LocalDate today) {
        Map<String, String> f = new LinkedHashMap<>();
        f.put("gebiet", region.value());
        f.put("gilt_ab", today.toString());
        f.put("stand", GoalState.PROPOSED.name());
        return f;
    }

    String get(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    List<Integer> rows() {
        int filled = 0;
        for (int i = 0; i < GoalDraft.MOST_POINTS; i++) {
            if (!get("p" + i + "_bis").isEmpty() || !get("p" + i + "_wert").isEmpty()) {
                filled = i + 1;
            }
        }
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(GoalDraft.MOST_POINTS, Math.max(3, filled + SPARE)); i++) {
            rows.add(i);
        }
        return rows;
    }

    List<Long> activities() {
        return Arrays.stream(get("aktivitaeten").split(",", -1))
                .map(String::strip)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    GoalDraft draft() {
        String parent = get("teil_von");
        return new GoalDraft(
                parent.matches("\\d{1,18}") ? Long.valueOf(parent) : null,
                get("titel"),
                get("traeger"),
                region(),
                choice(Measure.class, "mass"),
                choice(Indicator.class, "kennzahl"),
                get("definition").replace("\r\n", "\n"),
                get("quelle"),
                day("gilt_ab"),
                choice(GoalState.class, "stand"),
                points(),
                activities());
    }

    private RegionKey region() {
        if (!RegionKey.isValid(get("gebiet"))) {
            throw new RuleViolation("goal.region");
        }
        return new RegionKey(get("gebiet"));
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int i : rows()) {
            String value = get("p" + i + "_wert");
            if (!value.isEmpty() || !get("p" + i + "_bis").isEmpty()) {
                points.add(new Point(day("p" + i + "_bis"), percent(value)));
            }
        }
        return points;
    }

    private static int percent(String text) {
        try {
            return new BigDecimal(text.replace("%", "").strip().replace(',', '.'))
                    .movePointRight(2)
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new RuleViolation("goal.percent");
        }
    }

    /** A day as a browser sends it or as somebody writes it. */
    private LocalDate day(String name) {
        String text = get(name);
        try {
            String[] german = text.split("\\.", -1);
            return german.length == 3
                    ? LocalDate.of(
                            Integer.parseInt(german[2]), Integer.parseInt(german[1]), Integer.parseInt(german[0]))
                    : LocalDate.parse(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw new RuleViolation("goal.day", text);
        }
    }

    private <E extends Enum<E>> E choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(get(name)))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("goal.choice"));
    }
}
