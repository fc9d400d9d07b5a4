package de.lichtweg.radar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was planted is found completely, and nothing else. */
class DetectorTest {

    private static final int DISTRICTS = 600;

    private static final Rules RULES = new Rules(Arrays.stream(CaseKind.values())
            .collect(Collectors.toMap(
                    Function.identity(), k -> k == CaseKind.SAME_STREET ? Planted.MONTHS : Planted.DAYS)));

    private static Set<String> found(World world, Rules rules) {
        return said(Detector.find(world, rules).stream());
    }

    private static Set<String> said(Stream<Finding> findings) {
        return findings.map(f -> f.kind() + " " + f.municipality() + " " + f.addresses())
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

    /** Some of what networks say is a business secret, and some of what they said before. */
    private static World secretly(World world, Random random) {
        return new World(
                world.today(),
                world.places(),
                world.lists().stream()
                        .map(l -> l.kind().isPromise() && random.nextBoolean() ? secret(l) : l)
                        .toList(),
                world.deliveries().stream().map(d -> secretly(d, random)).toList(),
                world.supply());
    }

    private static AddressList secret(AddressList l) {
        return new AddressList(l.key(), l.kind(), l.money(), l.who(), l.times(), l.parent(), l.addresses(), true);
    }

    private static Delivery secretly(Delivery d, Random random) {
        List<Delivery.Dropped> dropped = d.dropped().stream()
                .map(x -> new Delivery.Dropped(x.addresses(), x.until(), random.nextBoolean()))
                .toList();
        return new Delivery(d.kind(), d.operator(), d.name(), d.territory(), d.day(), d.file(), dropped);
    }

    private static World withoutSecrets(World world) {
        return new World(
                world.today(),
                world.places(),
                world.lists().stream().filter(l -> !l.secret()).toList(),
                world.deliveries().stream()
                        .map(d -> new Delivery(
                                d.kind(),
                                d.operator(),
                                d.name(),
                                d.territory(),
                                d.day(),
                                d.file(),
                                d.dropped().stream().filter(x -> !x.secret()).toList()))
                        .toList(),
                world.supply());
    }

    @Test
    void withSecretsIsFoundWhatWasPlantedAndWithoutThemWhatIsFoundWhereThereAreNone() {
        int secrets = 0;
        int hushed = 0;
        long first = System.nanoTime();
        for (long seed = first; seed < first + DISTRICTS; seed++) {
            Planted planted = new Planted(seed);
            World world = secretly(planted.world(), new Random(seed));
            Detector.Found found = Detector.compare(world, RULES);
            assertThat(said(Stream.concat(
                            found.open().stream().filter(f -> !found.hushed().contains(f.key())),
                            found.secret().stream())))
                    .as("whoever may see secrets, seed %d", seed)
                    .isEqualTo(planted.expected());
            assertThat(found.open())
                    .as("everybody else, seed %d", seed)
                    .isEqualTo(Detector.find(withoutSecrets(world), RULES));
            Set<String> open = found.open().stream().map(Finding::key).collect(Collectors.toSet());
            assertThat(found.secret())
                    .as("what secrets add, seed %d", seed)
                    .isEqualTo(Detector.find(world, RULES).stream()
                            .filter(f -> !open.contains(f.key()))
                            .toList());
            secrets += found.secret().size();
            hushed += found.hushed().size();
        }
        assertThat(secrets).isPositive();
        assertThat(hushed).isPositive();
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
    void aForgottenAddressHasAnOwnerAndAChainThatEndsWithTheListThatDoesNotNameIt() {
        LongStream.range(0, 50)
                .forEach(seed -> Detector.find(new Planted(seed).world(), RULES).stream()
                        .filter(f -> !f.kind().isConflict())
                        .forEach(f -> {
                            assertThat(f.owner()).as("somebody to ask").isNotEmpty();
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
