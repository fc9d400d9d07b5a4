package de.lichtweg.coverage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final int LAST_DAY = 60;

    private static Map<Integer, Set<String>> randomStatements(Random random) {
        Map<Integer, Set<String>> statements = new HashMap<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            Set<String> offers = new HashSet<>();
            for (String offer : List.of("a", "b", "c")) {
                if (random.nextInt(3) == 0) {
                    offers.add(offer);
                }
            }
            statements.put(random.nextInt(LAST_DAY), offers);
        }
        return statements;
    }

    private static List<Segment<String>> insert(Map<Integer, Set<String>> statements, List<Integer> order) {
        List<Segment<String>> line = List.of();
        List<Integer> covered = new ArrayList<>();
        for (int day : order) {
            int next =
                    covered.stream().filter(d -> d > day).mapToInt(d -> d).min().orElse(Segment.FOREVER);
            line = Timeline.after(line, Timeline.state(line, day, next, statements.getOrDefault(day, Set.of()), 0));
            covered.add(day);
        }
        return line;
    }

    private static Set<String> holdingOn(int day, List<Segment<String>> line) {
        Set<String> holding = new HashSet<>();
        line.stream().filter(s -> s.from() <= day && day < s.to()).forEach(s -> holding.add(s.payload()));
        return holding;
    }

    @Test
    void theOrderOfImportDoesNotMatterAndEveryDayAnswersAsTheDeliveriesSay() {
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            Map<Integer, Set<String>> statements = randomStatements(random);
            List<Integer> order = new ArrayList<>(statements.keySet());
            Collections.sort(order);
            Set<Segment<String>> inOrder = new HashSet<>(insert(statements, order));
            Collections.shuffle(order, random);
            List<Segment<String>> shuffled = insert(statements, order);
            assertThat(new HashSet<>(shuffled))
                    .as("seed %d, order %s", seed, order)
                    .isEqualTo(inOrder);
            TreeMap<Integer, Set<String>> oracle = new TreeMap<>(statements);
            for (int day = 0; day <= LAST_DAY; day++) {
                Map.Entry<Integer, Set<String>> said = oracle.floorEntry(day);
                assertThat(holdingOn(day, shuffled))
                        .as("seed %d, day %d", seed, day)
                        .isEqualTo(said == null ? Set.of() : said.getValue());
            }
        }
    }

    @Test
    void aRepeatedStatementChangesNothing() {
        List<Segment<String>> known = List.of(new Segment<>("a", 10, Segment.FOREVER, 1));
        assertThat(Timeline.state(known, 20, Segment.FOREVER, Set.of("a"), 2).isEmpty())
                .isTrue();
    }

    @Test
    void aSetOfAddressesIsReadAsItWasWritten() {
        for (long seed = 0; seed < 200; seed++) {
            long[] ids = new Random(seed).longs(50, 0, 1L << 40).toArray();
            AddressSet set = AddressSet.of(ids);
            assertThat(AddressSet.decode(set.encode()).toArray())
                    .as("seed %d", seed)
                    .isEqualTo(set.toArray());
        }
    }

    @Test
    void streetsAndNumbersAreComparedAsPeopleWriteThem() {
        assertThat(AddressText.street("Dr.-Külz-Straße")).isEqualTo(AddressText.street("Dr. Kuelz Str."));
        assertThat(AddressText.street("Albertplatz")).isEqualTo(AddressText.street("Albert-Pl."));
        assertThat(HouseNumber.parse("12 A", "")).contains(new HouseNumber(12, "a"));
        assertThat(HouseNumber.parse("12", "a")).contains(new HouseNumber(12, "a"));
        assertThat(HouseNumber.parse("12-14", "").orElseThrow().rangeEnd()).contains(14);
        assertThat(HouseNumber.parse("0", "")).contains(HouseNumber.NONE);
        assertThat(Written.kbps("16,5")).contains(16_500);
        assertThat(Written.kbps("1.000,0")).contains(1_000_000);
    }

    @Test
    void theFirstDayOnWhichTwoTimelinesDifferIsFound() {
        Segment<String> open = new Segment<>("a", 10, Segment.FOREVER, 1);
        assertThat(Timeline.firstDifference(List.of(open), List.of(open))).isEqualTo(Segment.FOREVER);
        assertThat(Timeline.firstDifference(List.of(open), List.of())).isEqualTo(10);
        List<Segment<String>> replaced =
                List.of(new Segment<>("a", 10, 20, 1), new Segment<>("b", 20, Segment.FOREVER, 2));
        assertThat(Timeline.firstDifference(List.of(open), replaced)).isEqualTo(20);
        assertThat(Timeline.firstDifference(replaced, List.of(open))).isEqualTo(20);
        List<Segment<String>> earlier = List.of(new Segment<>("a", 7, Segment.FOREVER, 3));
        assertThat(Timeline.firstDifference(List.of(open), earlier)).isEqualTo(7);
        List<Segment<String>> gap = List.of(new Segment<>("a", 10, 20, 1), new Segment<>("a", 30, Segment.FOREVER, 1));
        assertThat(Timeline.firstDifference(List.of(open), gap)).isEqualTo(20);
        assertThat(Timeline.firstDifference(gap, List.of(gap.getFirst()))).isEqualTo(30);
    }

    @Test
    void aListThatRepeatsWhatIsBelievedChangesNothing() {
        List<Segment<String>> line = List.of(new Segment<>("a", 10, 20, 1), new Segment<>("b", 10, Segment.FOREVER, 1));
        assertThat(Timeline.state(line, 10, 20, Set.of("a", "b"), 2).isEmpty()).isTrue();
        assertThat(Timeline.state(line, 12, 18, Set.of("a", "b"), 2).isEmpty()).isTrue();
        assertThat(Timeline.state(line, 20, 30, Set.of("b"), 2).isEmpty()).isTrue();
        assertThat(Timeline.state(line, 5, 10, Set.of(), 2).isEmpty()).isTrue();
    }

    @Test
    void aListThatSaysMoreOrLessOrLongerChangesExactlyThat() {
        List<Segment<String>> line = List.of(new Segment<>("a", 10, 20, 1));
        assertThat(Timeline.state(line, 10, 20, Set.of("a", "b"), 2))
                .isEqualTo(new Timeline.Change<>(List.of(), List.of(new Segment<>("b", 10, 20, 2))));
        assertThat(Timeline.state(line, 10, 20, Set.of(), 2)).isEqualTo(new Timeline.Change<>(line, List.of()));
        Timeline.Change<String> longer = Timeline.state(line, 10, 21, Set.of("a"), 2);
        assertThat(longer.isEmpty()).isFalse();
        assertThat(Timeline.after(line, longer)).singleElement().matches(s -> s.from() == 10 && s.to() == 21);
        Timeline.Change<String> earlier = Timeline.state(line, 9, 20, Set.of("a"), 2);
        assertThat(Timeline.after(line, earlier)).singleElement().matches(s -> s.from() == 9 && s.to() == 20);
    }

    @Test
    void theFirstDayOfADifferenceIsThatOfTheEarlierChange() {
        List<Segment<String>> line = List.of(new Segment<>("a", 10, 20, 1), new Segment<>("a", 30, 40, 1));
        assertThat(Timeline.firstDifference(line, line)).isEqualTo(Segment.FOREVER);
        assertThat(Timeline.firstDifference(line, List.of())).isEqualTo(10);
        assertThat(Timeline.firstDifference(line, List.of(line.getFirst()))).isEqualTo(30);
        assertThat(Timeline.firstDifference(List.of(line.getFirst()), line)).isEqualTo(30);
        assertThat(Timeline.firstDifference(line, List.of(new Segment<>("a", 10, 25, 2), line.getLast())))
                .isEqualTo(20);
        assertThat(Timeline.firstDifference(line, List.of(line.getFirst(), new Segment<>("a", 33, 40, 2))))
                .isEqualTo(30);
    }
}
