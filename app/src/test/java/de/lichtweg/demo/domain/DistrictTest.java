package de.lichtweg.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.demo.domain.Targets.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

class DistrictTest {

    private static final District DISTRICT = District.generate();

    @Test
    void hasAboutSixtySevenThousandAddressesAndTheHouseholdsOfTheWeights() {
        assertThat(DISTRICT.houses()).hasSizeBetween(66_500, 68_500);
        assertThat(DISTRICT.houses().stream().mapToInt(House::households).sum()).isBetween(121_500, 124_000);
        assertThat(new HashSet<>(DISTRICT.houses().stream().map(House::id).toList()))
                .hasSameSizeAs(DISTRICT.houses());
    }

    @Test
    void isTheSameAtEveryRun() {
        assertThat(District.generate().houses()).isEqualTo(DISTRICT.houses());
    }

    @Test
    void meetsThePublishedRatesOfEveryMunicipalityAndReportingDate() {
        Targets targets = Targets.load();
        List<String> misses = new ArrayList<>();
        for (District.Part part : DISTRICT.parts()) {
            for (int t = 0; t < District.PUBLISHED; t++) {
                for (Rate rate : Rate.values()) {
                    double published = targets.percent(part.municipality().ags(), t, rate);
                    double own = percent(part, t, holds(part.supply(), t, rate));
                    if (Math.abs(own - published) > 0.5 && !artefact(t, rate)) {
                        misses.add("%s %s %s published %.2f own %.2f"
                                .formatted(part.municipality().name(), t, rate, published, own));
                    }
                }
            }
        }
        assertThat(misses).isEmpty();
    }

    @Test
    void endsWithAboutFiftyFivePercentGigabitAndThirtyPercentFibre() {
        int last = District.REPORTING_DATES.size() - 1;
        assertThat(ofAll((s, h) -> s.gigabit(last, h))).isBetween(54.0, 58.0);
        assertThat(ofAll((s, h) -> s.fibre(last, h))).isBetween(27.0, 33.0);
    }

    @Test
    void neverTakesGigabitAwayAfterThePublishedYears() {
        for (District.Part part : DISTRICT.parts()) {
            for (int t = District.PUBLISHED; t < District.REPORTING_DATES.size(); t++) {
                for (int h = 0; h < part.houses().size(); h++) {
                    assertThat(part.supply().gigabit(t, h) || !part.supply().gigabit(t - 1, h))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void liesWithinItsBoundariesAndAlongStreets() {
        for (District.Part part : DISTRICT.parts()) {
            IndexedPointInAreaLocator area =
                    new IndexedPointInAreaLocator(part.municipality().boundary());
            Occupancy points = new Occupancy();
            int lonely = 0;
            int owner = 0;
            for (House h : part.houses()) {
                Coordinate at = new Coordinate(h.x(), h.y());
                assertThat(area.locate(at)).isEqualTo(Location.INTERIOR);
                points.add(at, owner++);
            }
            owner = 0;
            for (House h : part.houses()) {
                lonely += points.near(new Coordinate(h.x(), h.y()), 32, owner++) < 0 ? 1 : 0;
            }
            assertThat((double) lonely / part.houses().size()).isLessThan(0.05);
        }
    }

    @Test
    void givesEachAddressOfAPlaceItsOwnText() {
        Set<String> seen = new HashSet<>();
        List<String> twice = DISTRICT.houses().stream()
                .map(h -> h.ags() + h.locality() + h.street() + h.number() + h.suffix())
                .filter(t -> !seen.add(t))
                .toList();
        assertThat(twice).isEmpty();
    }

    private interface Held {
        boolean test(Supply supply, int house);
    }

    private static double ofAll(Held held) {
        int last = District.REPORTING_DATES.size() - 1;
        double sum = 0;
        double weight = 0;
        for (District.Part part : DISTRICT.parts()) {
            double w = part.houses().stream().mapToInt(House::households).sum();
            sum += w * percent(part, last, h -> held.test(part.supply(), h));
            weight += w;
        }
        return sum / weight;
    }

    private static boolean artefact(int t, Rate rate) {
        return t == 0 && (rate == Rate.W100 || rate == Rate.W200);
    }

    private static IntPredicate holds(Supply s, int t, Rate rate) {
        return switch (rate) {
            case FIBRE -> h -> s.fibre(t, h);
            case CABLE -> h -> s.cableGigabit(t, h);
            case GIGABIT -> h -> s.gigabit(t, h);
            default -> h -> s.wired(t, h) >= Integer.parseInt(rate.name().substring(1));
        };
    }

    private static double percent(District.Part part, int t, IntPredicate holds) {
        LocalDate on = District.REPORTING_DATES.get(t);
        long all = 0;
        long held = 0;
        for (int h = 0; h < part.houses().size(); h++) {
            House house = part.houses().get(h);
            if (house.exists(on)) {
                all += house.households();
                held += holds.test(h) ? house.households() : 0;
            }
        }
        return 100.0 * held / all;
    }
}
