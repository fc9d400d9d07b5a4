package de.lichtweg.survey.web;

import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.CommitmentDraft.Basics;
import de.lichtweg.survey.CommitmentDraft.Promised;
import de.lichtweg.survey.CommitmentDraft.Quota;
import de.lichtweg.survey.Evidence;
import de.lichtweg.survey.Milestone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fields of the form: a commitment as typed text, and back. Milestones and evidence are numbered rows; an empty row is none. */
final class CommitmentForm {

    /** Empty rows that a form offers beyond those that are filled. */
    private static final int SPARE = 2;

    private static final int MOST_ROWS = 40;
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.GERMANY);

    private final Map<String, String> typed;

    CommitmentForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** The fields of a commitment. */
    static Map<String, String> of(CommitmentDraft d) {
        Map<String, String> f = new LinkedHashMap<>();
        f.put("titel", d.basics().title());
        f.put("netz", d.basics().operator());
        f.put("bindung", d.basics().binding().name());
        f.put("gesagt_am", d.basics().saidOn().toString());
        f.put("bemerkung", d.basics().remark());
        f.put("vertraulich", d.basics().secret() ? "ja" : "");
        f.put("technik", d.promised().technology().name());
        f.put("down", Integer.toString(d.promised().downMbps()));
        f.put("up", Integer.toString(d.promised().upMbps()));
        f.put("bis", text(d.promised().until()));
        f.put("adressen", d.promised().addresses());
        f.put("quote", text(d.quota().required()));
        f.put("quote_bis", text(d.quota().until()));
        f.put("quote_ist", text(d.quota().reached()));
        for (int i = 0; i < d.milestones().size(); i++) {
            Milestone m = d.milestones().get(i);
            f.put("m" + i + "_name", m.name());
            f.put("m" + i + "_plan", m.plan().toString());
            f.put("m" + i + "_ist", text(m.actual()));
        }
        for (int i = 0; i < d.evidence().size(); i++) {
            Evidence e = d.evidence().get(i);
            f.put("b" + i + "_name", e.label());
            f.put("b" + i + "_ort", e.reference());
            f.put("b" + i + "_tag", text(e.day()));
        }
        return f;
    }

    /** A new one, said today. */
    static Map<String, String> fresh(LocalDate today) {
        Map<String, String> f = new LinkedHashMap<>();
        f.put("bindung", Binding.SURVEY_REPLY.name());
        f.put("gesagt_am", today.toString());
        f.put("technik", Technology.FTTH.name());
        f.put("down", "1000");
        f.put("up", "500");
        return f;
    }

    String get(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /** Numbers of the rows to show: the filled ones and some empty ones. */
    List<Integer> rows(String letter) {
        int filled = IntStream.range(0, MOST_ROWS)
                .filter(i -> isFilled(letter, i))
                .map(i -> i + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(MOST_ROWS, filled + SPARE)).boxed().toList();
    }

    private boolean isFilled(String letter, int row) {
        return typed.keySet().stream().anyMatch(k -> k.startsWith(letter + row + "_") && !get(k).isEmpty());
    }

    /**
     * Reads everything.
     *
     * @param before what stood there, for what the form does not ask
     */
    CommitmentDraft draft(@Nullable CommitmentDraft before) {
        LocalDate said = day("gesagt_am");
        if (said == null) {
            throw new RuleViolation("survey.said");
        }
        return new CommitmentDraft(
                new Basics(
                        get("titel"),
                        get("netz"),
                        choice(Binding.values(), "bindung"),
                        said,
                        get("bemerkung").replace("\r\n", "\n"),
                        get("vertraulich").equals("ja"),
                        before != null && before.basics().generated()),
                new Promised(
                        choice(Technology.values(), "technik"),
                        Objects.requireNonNullElse(number("down"), 0),
                        Objects.requireNonNullElse(number("up"), 0),
                        day("bis"),
                        get("adressen")),
                new Quota(number("quote"), day("quote_bis"), number("quote_ist")),
                filled("m", this::milestone),
                filled("b", i -> new Evidence(get("b" + i + "_name"), get("b" + i + "_ort"), day("b" + i + "_tag"))));
    }

    private Milestone milestone(int i) {
        LocalDate plan = day("m" + i + "_plan");
        if (plan == null) {
            throw new RuleViolation("survey.milestone.day", get("m" + i + "_name"));
        }
        return new Milestone(get("m" + i + "_name"), plan, day("m" + i + "_ist"));
    }

    private <P> List<P> filled(String letter, IntFunction<P> row) {
        List<P> rows = new ArrayList<>();
        for (int i : rows(letter)) {
            if (isFilled(letter, i)) {
                rows.add(row.apply(i));
            }
        }
        return rows;
    }

    /** A day as a browser sends it or as somebody writes it; {@code null} for nothing. */
    @Nullable
    LocalDate day(String name) {
        String text = get(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.contains(".") ? LocalDate.parse(text, GERMAN) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RuleViolation("survey.day", text);
        }
    }

    private @Nullable Integer number(String name) {
        String text = get(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new RuleViolation("survey.number", text);
        }
        return Integer.valueOf(text);
    }

    private <E extends Enum<E>> E choice(E[] values, String name) {
        return Arrays.stream(values)
                .filter(e -> e.name().equals(get(name)))
                .findFirst()
                .orElse(values[0]);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
