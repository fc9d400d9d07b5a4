package de.lichtweg.funding.web;

import de.lichtweg.funding.Decision;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.GrantDraft.Basics;
import de.lichtweg.funding.GrantDraft.Drawdown;
import de.lichtweg.funding.GrantDraft.Instalment;
import de.lichtweg.funding.GrantDraft.Model;
import de.lichtweg.funding.GrantDraft.Programmes;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Plan;
import de.lichtweg.funding.Shares;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of the form: a grant as typed text, and back. Rows are numbered; an empty row is no row. */
final class GrantForm {

    static final List<String> FUNDERS = List.of("bund", "land", "eigen", "dritte");

    private static final int MOST_ROWS = 60;
    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,2}))?\\s*%?");

    private final Map<String, String> typed;

    GrantForm(Map<String, String> typed) {
        this.typed = typed;
    }

    String get(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    Map<String, String> typed() {
        return typed;
    }

    /** Numbers of the rows to show: the filled ones and some empty ones. */
    List<Integer> rows(String letter, int spare) {
        int filled = filled(letter).stream().mapToInt(i -> i + 1).max().orElse(0);
        return IntStream.range(0, Math.min(MOST_ROWS, filled + spare)).boxed().toList();
    }

    /** A row in which something was typed; what is chosen from the start does not count. */
    private List<Integer> filled(String letter) {
        return IntStream.range(0, MOST_ROWS)
                .filter(i -> typed.keySet().stream()
                        .anyMatch(k -> k.startsWith(letter + i + "_") && !k.endsWith("_art") && !get(k).isEmpty()))
                .boxed()
                .toList();
    }

    /**
     * Reads everything but who contributes what, which is worked out from the key.
     *
     * @param before what stood there, {@code null} for a new one
     */
    GrantDraft draft(@Nullable GrantDraft before) {
        List<Decision> decisions = new ArrayList<>(before == null ? List.of() : before.decisions());
        if (Stream.of("b_vom", "b_gesamt", "b_bund", "b_land").anyMatch(n -> !get(n).isEmpty())) {
            decisions.add(decision());
        }
        return new GrantDraft(
                new Basics(
                        get("titel"),
                        get("aktivitaet").isEmpty() ? null : Long.valueOf(number("aktivitaet")),
                        region(),
                        get("empfaenger"),
                        choice(Model.class, "modell", Model.GAP),
                        number("anschluesse"),
                        number("trasse"),
                        day("in_betrieb"),
                        get("aktenzeichen"),
                        get("quelle"),
                        get("bemerkung").replace("\r\n", "\n"),
                        before != null && before.basics().generated()),
                new Programmes(get("programm_bund"), get("programm_land")),
                decisions,
                plan(decisions),
                OwnShares.NONE,
                rows("r", this::instalment),
                rows("m", this::drawdown),
                rows("n", this::proof));
    }

    private RegionKey region() {
        if (!RegionKey.isValid(get("gebiet"))) {
            throw new RuleViolation("funding.region");
        }
        return new RegionKey(get("gebiet"));
    }

    private Decision decision() {
        LocalDate on = day("b_vom");
        if (on == null) {
            throw new RuleViolation("funding.decision.day");
        }
        return new Decision(
                choice(Decision.Kind.class, "b_art", Decision.Kind.PROVISIONAL),
                on,
                money("b_gesamt"),
                shares("b_"),
                get("b_az"),
                get("b_quelle"),
                false);
    }

    private Shares shares(String prefix) {
        return Shares.of(FUNDERS.stream().map(f -> money(prefix + f)).toList());
    }

    /** The typed years; where two years are given to spread over, the shares of the last decision in even parts instead. */
    private Plan plan(List<Decision> decisions) {
        int from = number("verteilen_von");
        int to = number("verteilen_bis");
        if (from > 0 || to > 0) {
            if (from < 2000 || to < from || to > 2100 || decisions.isEmpty()) {
                throw new RuleViolation("funding.spread");
            }
            return Plan.even(decisions.getLast().shares(), from, to);
        }
        SortedMap<Integer, Shares> years = new TreeMap<>();
        for (int i : filled("p")) {
            int year = number("p" + i + "_jahr");
            if (year == 0 || years.containsKey(year)) {
                throw new RuleViolation(year == 0 ? "funding.year.missing" : "funding.year.twice", "" + year);
            }
            years.put(year, shares("p" + i + "_"));
        }
        return new Plan(years);
    }

    private Instalment instalment(int i) {
        String n = "r" + i + "_";
        return new Instalment(get(n + "name"), basisPoints(n + "anteil"), day(n + "plan"), day(n + "ist"));
    }

    private Drawdown drawdown(int i) {
        String n = "m" + i + "_";
        LocalDate on = day(n + "vom");
        if (on == null) {
            throw new RuleViolation("funding.drawdown.day");
        }
        int year = number(n + "jahr");
        return new Drawdown(
                on,
                day(n + "eingang"),
                year == 0 ? on.getYear() : year,
                money(n + "bund"),
                money(n + "land"),
                get(n + "text"));
    }

    private Proof proof(int i) {
        String n = "n" + i + "_";
        LocalDate due = day(n + "frist");
        if (due == null) {
            throw new RuleViolation("funding.proof.day");
        }
        return new Proof(
                choice(Proof.Kind.class, n + "art", Proof.Kind.INTERIM),
                due,
                day(n + "eingereicht"),
                day(n + "geprueft"));
    }

    private <P> List<P> rows(String letter, IntFunction<P> row) {
        return filled(letter).stream().map(row::apply).toList();
    }

    OwnShares.Key key() {
        return choice(OwnShares.Key.class, "schluessel", OwnShares.Key.FIXED);
    }

    /** The municipalities that were ticked, or whose amount was typed. */
    List<RegionKey> contributors() {
        return Stream.concat(
                        Arrays.stream(get("anteil").split(",", -1)),
                        typed.keySet().stream()
                                .filter(k -> k.startsWith("a_") && key() == OwnShares.Key.FIXED && !get(k).isEmpty())
                                .map(k -> k.substring(2)))
                .map(String::strip)
                .filter(RegionKey::isValid)
                .map(RegionKey::new)
                .distinct()
                .sorted()
                .toList();
    }

    Money contribution(RegionKey municipality) {
        return money("a_" + municipality);
    }

    Money money(String name) {
        return Money.parse(get(name));
    }

    private int basisPoints(String name) {
        Matcher m = PERCENT.matcher(get(name));
        if (!m.matches()) {
            throw new RuleViolation("funding.percent", get(name));
        }
        String fraction = Objects.requireNonNullElse(m.group(2), "");
        return Integer.parseInt(m.group(1)) * 100 + Integer.parseInt((fraction + "00").substring(0, 2));
    }

    private int number(String name) {
        String text = get(name).replace(".", "");
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new RuleViolation("funding.number", get(name));
        }
        return Integer.parseInt(text);
    }

    /** A day as a browser sends it or as somebody writes it; {@code null} for nothing. */
    private @Nullable LocalDate day(String name) {
        String text = get(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            Matcher m = GERMAN_DAY.matcher(text);
            return m.matches()
                    ? LocalDate.of(
                            Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)))
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RuleViolation("funding.day", text);
        }
    }

    private <E extends Enum<E>> E choice(Class<E> type, String name, E fallback) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(get(name)))
                .findFirst()
                .orElse(fallback);
    }
}
