package de.lichtweg.activity.web;

import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Basics;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.ActivityDraft.Expected;
import de.lichtweg.activity.ActivityDraft.Next;
import de.lichtweg.activity.ActivityDraft.Parties;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Milestone;
import de.lichtweg.activity.Obstacle;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.WebLink;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.standards.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the forms: an activity as typed text, and back. Milestones, obstacles and links are numbered rows; an empty
 * row is no row.
 */
final class ActivityForm {

    /** Empty rows that a form offers beyond those that are filled. */
    private static final int SPARE = 3;

    private static final int MOST_ROWS = 60;

    private final Map<String, String> typed;

    ActivityForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** The fields of an activity. */
    static Map<String, String> of(ActivityDraft d) {
        Map<String, String> f = new LinkedHashMap<>();
        f.put("art", d.basics().kind().name());
        f.put("projekt", text(d.basics().parent()));
        f.put("titel", d.basics().title());
        f.put("beschreibung", d.basics().description());
        f.put("aktenzeichen", d.basics().fileNumber());
        f.put("quelle", d.basics().source());
        f.put("organisation", d.parties().organisation());
        f.put("zustaendig", d.parties().responsible());
        f.put("netz", text(d.parties().operator()));
        f.put("gebiet", d.territory().stream().map(RegionKey::value).collect(Collectors.joining(",")));
        d.course().phases().forEach(e -> f.put("phase_" + e.phase(), e.since().toString()));
        f.put("schritte", Integer.toString(d.course().steps()));
        f.put("stand", d.course().state().name());
        f.put("ende", text(d.course().endedOn()));
        next(f, d.next());
        f.put("technik", d.expected().technology().name());
        f.put("down", Integer.toString(d.expected().downMbps()));
        f.put("up", Integer.toString(d.expected().upMbps()));
        f.put("ab", text(d.expected().from()));
        f.put("bis", text(d.expected().to()));
        f.put("adressen", d.expected().addresses());
        rows(f, d);
        return f;
    }

    private static void next(Map<String, String> f, Next n) {
        f.put("schritt", n.step());
        f.put("zug", n.turn());
        f.put("zug_seit", text(n.turnSince()));
        f.put("frist", text(n.due()));
        f.put("nachweis", n.evidence());
        f.put("nachweis_am", text(n.evidenceOn()));
        f.put("risiko", n.risk().name());
        f.put("risiko_grund", n.riskNote());
    }

    private static void rows(Map<String, String> f, ActivityDraft d) {
        for (int i = 0; i < d.milestones().size(); i++) {
            Milestone m = d.milestones().get(i);
            f.put("m" + i + "_name", m.name());
            f.put("m" + i + "_plan", text(m.plan()));
            f.put("m" + i + "_prognose", text(m.forecast()));
            f.put("m" + i + "_ist", text(m.actual()));
        }
        for (int i = 0; i < d.obstacles().size(); i++) {
            Obstacle o = d.obstacles().get(i);
            f.put("h" + i + "_name", o.name());
            f.put("h" + i + "_seit", text(o.since()));
            f.put("h" + i + "_zug", o.turn());
            f.put("h" + i + "_wirkung", o.effect());
            f.put("h" + i + "_geloest", text(o.solvedOn()));
        }
        for (int i = 0; i < d.links().size(); i++) {
            f.put("l" + i + "_name", d.links().get(i).label());
            f.put("l" + i + "_url", d.links().get(i).url());
        }
    }

    /** A new one: of a kind, begun today, in a region. */
    static Map<String, String> fresh(ActivityKind kind, Template template, RegionKey region, LocalDate today) {
        Map<String, String> f = new LinkedHashMap<>();
        f.put("art", kind.name());
        f.put("gebiet", region.value());
        f.put("phase_" + template.phases().getFirst().key(), today.toString());
        f.put("schritte", "0");
        f.put("stand", ActivityState.RUNNING.name());
        f.put("risiko", Risk.NONE.name());
        f.put("technik", Technology.FTTH.name());
        f.put("down", "1000");
        f.put("up", "500");
        return f;
    }

    /** What was typed. */
    String get(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    Map<String, String> typed() {
        return typed;
    }

    /** Numbers of the rows to show: the filled ones and some empty ones. */
    List<Integer> rows(String letter) {
        int filled = IntStream.range(0, MOST_ROWS)
                .filter(i -> typed.keySet().stream().anyMatch(k -> k.startsWith(letter + i + "_") && !get(k).isEmpty()))
                .map(i -> i + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(MOST_ROWS, filled + SPARE)).boxed().toList();
    }

    /**
     * Reads everything.
     *
     * @param template the phases that the form offers
     * @param before what stood there, for what the form does not ask
     */
    ActivityDraft draft(Template template, List<RegionKey> territory, @Nullable ActivityDraft before) {
        return new ActivityDraft(
                new Basics(
                        kind(),
                        number("projekt").map(Long::valueOf).orElse(null),
                        get("titel"),
                        get("beschreibung").replace("\r\n", "\n"),
                        get("aktenzeichen"),
                        get("quelle"),
                        before != null && before.basics().generated()),
                new Parties(get("organisation"), get("zustaendig"), get("netz").isEmpty() ? null : get("netz")),
                territory,
                new Course(
                        template.version(),
                        template.phases().stream()
                                .map(p -> entry(p.key()))
                                .flatMap(Optional::stream)
                                .toList(),
                        number("schritte").orElse(0),
                        state(),
                        day("ende")),
                next(),
                new Expected(
                        choice(Technology.class, "technik", Technology.FTTH),
                        number("down").orElse(0),
                        number("up").orElse(0),
                        day("ab"),
                        day("bis"),
                        get("adressen")),
                milestones(),
                obstacles(),
                links());
    }

    ActivityKind kind() {
        return Arrays.stream(ActivityKind.values())
                .filter(k -> k.name().equals(get("art")))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("activity.kind.missing"));
    }

    ActivityState state() {
        return choice(ActivityState.class, "stand", ActivityState.RUNNING);
    }

    Next next() {
        return new Next(
                get("schritt"),
                get("zug"),
                day("zug_seit"),
                day("frist"),
                get("nachweis"),
                day("nachweis_am"),
                choice(Risk.class, "risiko", Risk.NONE),
                get("risiko_grund"));
    }

    private Optional<Entry> entry(String phase) {
        return Optional.ofNullable(day("phase_" + phase)).map(day -> new Entry(phase, day));
    }

    List<Milestone> milestones() {
        return filled("m", i -> {
            String p = "m" + i + "_";
            return new Milestone(get(p + "name"), day(p + "plan"), day(p + "prognose"), day(p + "ist"));
        });
    }

    private List<Obstacle> obstacles() {
        return filled("h", i -> {
            String p = "h" + i + "_";
            return new Obstacle(
                    get(p + "name"), day(p + "seit"), get(p + "zug"), get(p + "wirkung"), day(p + "geloest"));
        });
    }

    private List<WebLink> links() {
        return filled("l", i -> new WebLink(get("l" + i + "_name"), get("l" + i + "_url")));
    }

    private <P> List<P> filled(String letter, IntFunction<P> row) {
        List<P> rows = new ArrayList<>();
        for (int i : rows(letter)) {
            int at = i;
            if (typed.keySet().stream().anyMatch(k -> k.startsWith(letter + at + "_") && !get(k).isEmpty())) {
                rows.add(row.apply(i));
            }
        }
        return rows;
    }

    /** A day as a browser sends it or as somebody writes it; {@code null} for nothing. */
    @Nullable
    LocalDate day(String name) {
        return Days.read(get(name));
    }

    Optional<Integer> number(String name) {
        String text = get(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("\\d{1,9}")) {
            throw new RuleViolation("activity.number", text);
        }
        return Optional.of(Integer.valueOf(text));
    }

    private <E extends Enum<E>> E choice(Class<E> type, String name, E fallback) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(get(name)))
                .findFirst()
                .orElse(fallback);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
