package de.lichtweg.radar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What was planted is found completely, and nothing else. */
class DetectorTest {

    private static final int DISTRICTS = 600;

    private static final Rules RULES = new Rules(Arrays.stream(CaseKind.values())
            .collect(Collectors.toMap(
                    Function.identity(), k -> k == CaseKind.SAME_STREET ? Planted.MONTHS : Planted.DAYS)));

    private static Set<String> found(World world, Rules rules) {
        return Detector.find(world, rules).stream()
                .map(f -> f.kind() + " " + f.municipality() + " " + f.addresses())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatWasPlantedIsFoundCompletelyAndNothingElse() {
        long first = System.nanoTime();
        Set<CaseKind> seen = new TreeSet<>();
        LongStream.range(first, first + DISTRICTS).forEach(seed -> {
            Planted planted = new Planted(seed);
            assertThat(found(planted.world(), RULES)).as("seed %d", seed).isEqualTo(planted.expected());
            planted.expected().forEach(e -> seen.add(CaseKind.valueOf(e.split(" ")[0])));
        });
        assertThat(seen).as("every kind was planted, seeds from %d", first).containsExactly(CaseKind.values());
        System.getLogger("radar").log(System.Logger.Level.INFO, "districts planted with seeds from {0}", first);
    }

    @Test
    void theSameFindingHasTheSameKeyOnEveryDayAndAddressesAreFoundOnce() {
        LongStream.range(0, 50).forEach(seed -> {
            World world = new Planted(seed).world();
            List<Finding> all = Detector.find(world, RULES);
            World tomorrow = new World(
                    world.today().plusDays(1), world.places(), world.lists(), world.deliveries(), world.supply());
            Set<String> keys = all.stream().map(Finding::key).collect(Collectors.toSet());
            assertThat(keys).hasSameSizeAs(all);
            assertThat(Detector.find(tomorrow, RULES).stream().map(Finding::key))
                    .containsAll(keys);
            assertThat(all.stream().filter(f -> !f.kind().isConflict()).map(f -> f.addresses()))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void theChainOfAForgottenAddressEndsWithTheListThatDoesNotNameIt() {
        LongStream.range(0, 50)
                .forEach(seed -> Detector.find(new Planted(seed).world(), RULES).stream()
                        .filter(f -> !f.kind().isConflict())
                        .forEach(f -> {
                            assertThat(f.chain().getFirst().named()).isTrue();
                            assertThat(f.chain().getLast().named()).isFalse();
                            assertThat(f.chain().getLast().list()).isEqualTo(f.to());
                            assertThat(f.chain().stream().filter(e -> !e.named()))
                                    .hasSize(1);
                        }));
    }

    @Test
    void aKindWithoutARuleOfTheDayIsNotLookedFor() {
        Rules one = new Rules(Map.of(CaseKind.LOT_MISSED, 0));
        assertThat(LongStream.range(0, 50)
                        .boxed()
                        .flatMap(seed -> Detector.find(new Planted(seed).world(), one).stream())
                        .map(Finding::kind))
                .isNotEmpty()
                .containsOnly(CaseKind.LOT_MISSED);
    }
}
