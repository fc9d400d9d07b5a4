package de.lichtweg.demo.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
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
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The course of broadband in the district as activities, read from {@code demo/aktivitaeten.csv}: published facts with their
 * source, and generated ones that belong to fictitious operators and carry the mark. Written as the office would
 * have it on a day in November.
 */
@Component
class DemoActivities {

    private static final Scope OFFICE =
            new Scope("demo", "Koordination", Role.SYSTEM, null, Set.of(RegionKey.GERMANY), RightsTable.standard());
    /** The day on which the office wrote them down. */
    static final LocalDate WRITTEN_ON = LocalDate.of(2026, 11, 20);

    private static final Instant WRITTEN = Instant.parse("2026-11-20T09:30:00Z");

    private final Activities activities;
    private final Organisations organisations;
    private final Operators operators;
    private final DemoBuilding building;
    private final LichtwegClock clock;

    DemoActivities(
            Activities activities,
            Organisations organisations,
            Operators operators,
            DemoBuilding building,
            LichtwegClock clock) {
        this.building = building;
        this.activities = activities;
        this.organisations = organisations;
        this.operators = operators;
        this.clock = clock;
    }

    /** Writes those that are not there yet. */
    void install() {
        Set<String> there =
                activities.list(OFFICE).stream().map(Activity::title).collect(Collectors.toSet());
        Map<String, Long> ids = new HashMap<>();
        clock.setTo(WRITTEN);
        for (Line line : lines()) {
            if (!there.contains(line.get("title"))) {
                ids.put(line.get("key"), activities.create(OFFICE, draft(line, ids)));
            }
        }
        if (there.isEmpty()) {
            building.install(OFFICE);
        }
    }

    /** A line of the file by the names of its columns. */
    private record Line(Map<String, String> cells) {
        String get(String name) {
            return cells.getOrDefault(name, "");
        }

        @Nullable
        LocalDate day(String name) {
            return DemoActivities.day(get(name));
        }
    }

    private ActivityDraft draft(Line l, Map<String, Long> ids) {
        String operator = l.get("operator");
        return new ActivityDraft(
                new Basics(
                        ActivityKind.valueOf(l.get("kind")),
                        l.get("parent").isEmpty() ? null : Objects.requireNonNull(ids.get(l.get("parent"))),
                        l.get("title"),
                        l.get("description"),
                        l.get("file"),
                        l.get("source"),
                        l.get("generated").equals("ja")),
                new Parties(
                        organisations
                                .register(
                                        OrganisationKind.valueOf(l.get("kind_of_organisation")), l.get("organisation"))
                                .key(),
                        l.get("responsible"),
                        operator.isEmpty() ? null : operators.register(operator).key()),
                parts(l.get("territory"), ",", RegionKey::new),
                new Course(
                        0,
                        parts(l.get("phases"), ",", DemoActivities::entry),
                        Integer.parseInt(l.get("steps")),
                        ActivityState.valueOf(l.get("state")),
                        l.day("ended")),
                new Next(
                        l.get("next"),
                        l.get("turn"),
                        l.day("turn_since"),
                        l.day("due"),
                        l.get("evidence"),
                        l.day("evidence_on"),
                        Risk.valueOf(l.get("risk")),
                        l.get("risk_note")),
                new Expected(Technology.FTTH, 1000, 500, null, l.day("expected_to"), l.get("addresses")),
                parts(l.get("milestones"), "\\|", DemoActivities::milestone),
                parts(l.get("obstacles"), "\\|", DemoActivities::obstacle),
                List.of());
    }

    private static Entry entry(String text) {
        String[] f = text.split(" ", -1);
        return new Entry(f[0], LocalDate.parse(f[1]));
    }

    private static Milestone milestone(String text) {
        String[] f = text.split("~", -1);
        return new Milestone(f[0], day(f[1]), day(f[2]), day(f[3]));
    }

    private static Obstacle obstacle(String text) {
        String[] f = text.split("~", -1);
        return new Obstacle(f[0], day(f[1]), f[2], f[3], day(f[4]));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static <P> List<P> parts(String text, String separator, Function<String, P> part) {
        return Arrays.stream(text.split(separator, -1))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .map(part)
                .toList();
    }

    private static List<Line> lines() {
        try (InputStream in = DemoActivities.class.getResourceAsStream("/demo/aktivitaeten.csv")) {
            String text = new String(
                    Objects.requireNonNull(in, "demo/aktivitaeten.csv").readAllBytes(), StandardCharsets.UTF_8);
            List<String> all = text.lines().filter(l -> !l.isBlank()).toList();
            String[] names = all.getFirst().split(";", -1);
            return all.stream().skip(1).map(l -> line(names, l.split(";", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String[] names, String[] cells) {
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            byName.put(names[i], cells[i]);
        }
        return new Line(byName);
    }
}
