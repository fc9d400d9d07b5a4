package de.lichtweg.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Basics;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.ActivityDraft.Expected;
import de.lichtweg.activity.ActivityDraft.Next;
import de.lichtweg.activity.ActivityDraft.Parties;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Risk;
import de.lichtweg.coverage.Prospects.Period;
import de.lichtweg.coverage.Prospects.Statement;
import de.lichtweg.coverage.SlowLedger;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.outlook.Outlook;
import de.lichtweg.coverage.domain.outlook.Prospect;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.Template.Expectation;
import de.lichtweg.standards.Template.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random courses of two activities against a slow reference that knows their versions only: phases are entered, left out, moved and
 * taken back, ends come and go. Each day is answered as the versions say it, and what was known stays known.
 */
class RandomCoursesTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 150;
    private static final int OPERATIONS = 8;
    private static final Template PROCEDURE = new Template(
            "grant",
            1,
            "",
            "",
            BEGIN,
            null,
            "",
            "",
            List.of(
                    phase("preparation", Expectation.NOTHING),
                    phase("announced", Expectation.ANNOUNCED),
                    phase("provisional", Expectation.GRANTED),
                    phase("construction", Expectation.IN_CONSTRUCTION),
                    phase("proof", Expectation.NOTHING)));

    private static Phase phase(String key, Expectation expectation) {
        return new Phase(key, key, key, expectation, List.of());
    }

    /** What was written down of an activity on a day. */
    private record Version(int operation, int activity, LocalDate at, ActivityDraft draft) {}

    private static ActivityDraft draft(Course course, int mbps) {
        return new ActivityDraft(
                new Basics(ActivityKind.FUNDED_PROJECT, null, "Ausbau", "", "", "", false),
                new Parties("landratsamt", "", null),
                List.of(new RegionKey("14627180")),
                course,
                new Next("", "", null, null, "", null, Risk.NONE, ""),
                new Expected(Technology.FTTH, mbps, mbps, null, BEGIN.plusYears(3), ""),
                List.of(),
                List.of(),
                List.of());
    }

    private static Course randomCourse(Random random, LocalDate today) {
        List<Entry> entries = new ArrayList<>();
        LocalDate since = BEGIN.plusDays(random.nextInt(20));
        for (Phase phase : PROCEDURE.phases()) {
            boolean entered = entries.isEmpty() || random.nextInt(3) > 0;
            if (entered && !since.isAfter(today)) {
                entries.add(new Entry(phase.key(), since));
                since = since.plusDays(random.nextInt(25));
            }
        }
        LocalDate last = entries.getLast().since();
        boolean ends = random.nextInt(5) == 0;
        @Nullable
        LocalDate end = ends ? last.plusDays(random.nextInt((int) (today.toEpochDay() - last.toEpochDay()) + 1)) : null;
        return new Course(1, entries, 0, ends ? ActivityState.CANCELLED : ActivityState.RUNNING, end);
    }

    private static List<Version> randomVersions(Random random) {
        List<Version> versions = new ArrayList<>();
        LocalDate at = BEGIN.plusDays(20);
        for (int operation = 1; operation <= OPERATIONS; operation++) {
            int mbps = random.nextInt(4) == 0 ? 500 : 1000;
            versions.add(new Version(operation, random.nextInt(2), at, draft(randomCourse(random, at), mbps)));
            at = at.plusDays(1 + random.nextInt(15));
        }
        return versions;
    }

    private static @Nullable Version before(List<Version> versions, Version v) {
        return versions.stream()
                .filter(o -> o.activity == v.activity && o.operation < v.operation)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private static SlowLedger written(List<Version> versions) {
        SlowLedger book = new SlowLedger();
        for (Version v : versions) {
            Version old = before(versions, v);
            List<Period> whole = Outlooks.whole(v.draft, PROCEDURE);
            List<Period> said = old == null
                    ? whole
                    : Period.from(whole, Outlooks.changedFrom(old.draft.course(), v.draft.course(), v.at));
            book.state(v.activity, List.of(new Statement(List.of(0L), said)), v.operation);
        }
        return book;
    }

    /** The last version that speaks of a day. The first speaks of all days, a later one from the first day on which it differs. */
    private static Optional<Prospect> said(List<Version> versions, int activity, LocalDate on, int known) {
        Optional<Stage> said = Optional.empty();
        for (Version v : versions) {
            Version old = before(versions, v);
            boolean speaks = old == null || !on.isBefore(differs(old, v));
            if (v.activity == activity && v.operation <= known && speaks) {
                said = stage(v.draft.course(), on);
            }
        }
        return said.map(stage -> new Prospect(activity, stage, BEGIN.plusYears(3), false));
    }

    /** What is said of a phase stays where the n-th one is the same; an end stays where it is the same. */
    private static LocalDate differs(Version old, Version now) {
        Set<LocalDate> days = new TreeSet<>(Set.of(now.at));
        List<Entry> a = old.draft.course().phases();
        List<Entry> b = now.draft.course().phases();
        for (int i = 0; i < PROCEDURE.phases().size(); i++) {
            Optional<Entry> x = i < a.size() ? Optional.of(a.get(i)) : Optional.empty();
            Optional<Entry> y = i < b.size() ? Optional.of(b.get(i)) : Optional.empty();
            if (!x.equals(y)) {
                Stream.of(x, y).flatMap(Optional::stream).map(Entry::since).forEach(days::add);
            }
        }
        Optional<LocalDate> ended = Optional.ofNullable(old.draft.course().endedOn());
        Optional<LocalDate> ends = Optional.ofNullable(now.draft.course().endedOn());
        if (!ended.equals(ends)) {
            Stream.of(ended, ends).flatMap(Optional::stream).forEach(days::add);
        }
        return days.iterator().next();
    }

    /** What the phase of a day lets expect: asked of that very day. */
    private static Optional<Stage> stage(Course course, LocalDate on) {
        LocalDate end = course.endedOn();
        if (end != null && !on.isBefore(end)) {
            return Optional.empty();
        }
        return course.phases().stream()
                .filter(e -> !e.since().isAfter(on))
                .reduce((a, b) -> b)
                .map(e -> PROCEDURE.find(e.phase()).orElseThrow().expectation())
                .flatMap(e -> switch (e) {
                    case NOTHING -> Optional.empty();
                    case ANNOUNCED -> Optional.of(Stage.ANNOUNCED);
                    case COMMITTED -> Optional.of(Stage.COMMITTED);
                    case GRANTED -> Optional.of(Stage.FUNDED);
                    case IN_CONSTRUCTION -> Optional.of(Stage.IN_CONSTRUCTION);
                });
    }

    @Test
    void theOutlookOfEachDayIsThatOfTheReferenceWhateverWasKnown() {
        Set<Stage> met = EnumSet.noneOf(Stage.class);
        for (long seed = 0; seed < 300; seed++) {
            List<Version> versions = randomVersions(new Random(seed));
            SlowLedger book = written(versions);
            for (int known = 0; known <= OPERATIONS; known += 2) {
                for (int day = 0; day < DAYS; day += 3) {
                    LocalDate on = BEGIN.plusDays(day);
                    int asKnown = known;
                    List<Prospect> prospects = Stream.of(0, 1)
                            .flatMap(a -> said(versions, a, on, asKnown).stream())
                            .toList();
                    Outlook expected = SlowLedger.evaluate(prospects, on);
                    assertThat(book.outlook(0, on, known))
                            .as("seed %d on %s as known after %d", seed, on, known)
                            .isEqualTo(expected);
                    met.add(expected.stage());
                }
            }
        }
        assertThat(met).contains(Stage.OPEN, Stage.ANNOUNCED, Stage.FUNDED, Stage.IN_CONSTRUCTION);
    }

    @Test
    void whatWasKnownStaysWhateverComes() {
        int last = 4;
        for (long seed = 0; seed < 300; seed++) {
            List<Version> versions = randomVersions(new Random(seed));
            SlowLedger whole = written(versions);
            SlowLedger early = written(versions.subList(0, last));
            for (int day = 0; day < DAYS; day += 3) {
                LocalDate on = BEGIN.plusDays(day);
                assertThat(whole.outlook(0, on, last))
                        .as("seed %d on %s", seed, on)
                        .isEqualTo(early.outlook(0, on, last));
            }
        }
    }
}
