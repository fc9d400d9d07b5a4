package de.lichtweg.coverage.domain.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.GigabitPath.Part;
import de.lichtweg.coverage.Measure;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.Target;
import de.lichtweg.coverage.domain.outlook.Reason;
import de.lichtweg.coverage.domain.path.PathCourse.Rest;
import de.lichtweg.coverage.domain.path.PathCourse.Step;
import de.lichtweg.coverage.domain.path.TrackRecord.Horizon;
import de.lichtweg.coverage.domain.site.SiteKind;
import de.lichtweg.kernel.RegionKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a gigabit comes, what is decided per quarter, what is left over, and how good forecasts were. */
class PathTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Arrival FIRST = Arrival.quarter(DAY);
    private static final Arrival LAST = Arrival.quarter(LocalDate.of(2030, 12, 31));
    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey TOWN = new RegionKey("14627180");

    @ParameterizedTest
    @CsvSource({
        "GIGABIT,,now", "GIGABIT,2025-01-01,now", "OPEN,,open", "UNKNOWN,,unknown",
        "FUNDED,,undated", "FUNDED,2026-09-30,late", "COMMITTED,2026-10-01,2026-Q4", "COMMITTED,2026-11-01,2026-Q4",
        "IN_CONSTRUCTION,2026-12-31,2026-Q4", "ANNOUNCED,2027-01-01,2027-Q1", "ANNOUNCED,2020-03-31,late"
    })
    void aPromiseIsLateOnceItsQuarterIsOver(Stage stage, LocalDate expected, String value) {
        Arrival arrival = Arrival.of(stage, expected, DAY);
        assertThat(arrival.value()).isEqualTo(value);
        assertThat(Arrival.parse(value)).isEqualTo(arrival);
    }

    @ParameterizedTest
    @CsvSource({
        "2027,2027-Q1,true",
        "2027,2027-Q4,true",
        "2027,2028-Q1,false",
        "until-2027-Q3,2026-Q4,true",
        "until-2027-Q3,2027-Q3,true",
        "until-2027-Q3,2027-Q4,false",
        "until-2027-Q3,late,false",
        "until-2027-Q3,undated,false",
        "from-2031,2030-Q4,false",
        "from-2031,2031-Q1,true",
        "from-2031,undated,false"
    })
    void aValueOfTheFilterFindsArrivalsNextToEachOther(String value, String arrival, boolean found) {
        assertThat(Arrival.Span.parse(value).contains(Arrival.parse(arrival))).isEqualTo(found);
    }

    @Test
    void whatTwoFiltersFindTogetherIsAFilterAgain() {
        assertThat(Arrival.Span.common(List.of("2027"), List.of("until-2027-Q2")))
                .containsExactly("2027-Q1", "2027-Q2");
        assertThat(Arrival.Span.common(List.of("from-2029"), List.of("from-2031", "late")))
                .containsExactly("from-2031");
        assertThat(Arrival.Span.common(List.of("2027"), List.of("now"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-Q5", "2027-Q0", "27", "soon", "until-late", "from-2031-Q1", "0999"})
    void whatMeansNothingIsRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Arrival.Span.parse(value));
    }

    /** Random addresses, each with a weight of its own, so that a lost or doubled one is seen. */
    private static GigabitPath random(Random random) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
            LocalDate expected = random.nextInt(6) == 0 ? null : DAY.plusDays(random.nextInt(2400) - 400);
            String reason = stage == Stage.OPEN ? Reason.values()[random.nextInt(Reason.values().length)].name() : "";
            parts.add(new Part(
                    stage,
                    Arrival.of(stage, expected, DAY),
                    reason,
                    1 + random.nextInt(1000),
                    random.nextInt(3000),
                    random.nextInt(20)));
        }
        return new GigabitPath(parts);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123, 4711})
    void everyAddressIsTodayDecidedInTimeOrLeftOverForOneCause(long seed) {
        GigabitPath path = random(new Random(seed)).plus(random(new Random(seed + 1)));
        for (Measure measure : List.of(Measure.ADDRESSES, Measure.HOUSEHOLDS, Measure.BUSINESSES)) {
            PathCourse course = PathCourse.of(path, measure, FIRST, LAST);
            long rests = course.rests().stream().mapToLong(Rest::count).sum();
            assertThat(course.reachedAtEnd() + rests).isEqualTo(course.all());
            assertThat(course.all())
                    .isEqualTo(path.parts().stream().mapToLong(measure::weight).sum());
            assertThat(course.steps().stream().mapToLong(Step::decidedAlone).sum())
                    .isEqualTo(course.steps().getLast().decided());
            for (Part part : path.parts()) {
                assertThat(course.rests().stream()
                                .filter(r -> r.parts().contains(part))
                                .count())
                        .as(part.toString())
                        .isEqualTo(part.stage() == Stage.GIGABIT || part.isDecidedFor(LAST) ? 0 : 1);
            }
        }
    }

    @Test
    void announcementsAndWhatIsLateAreNotDecided() {
        GigabitPath path = new GigabitPath(List.of(
                part(Stage.GIGABIT, "now", 10),
                part(Stage.COMMITTED, "2027-Q1", 20),
                part(Stage.ANNOUNCED, "2027-Q1", 40),
                part(Stage.FUNDED, "late", 80)));
        PathCourse course = PathCourse.of(path, Measure.ADDRESSES, FIRST, LAST);
        assertThat(course.steps().get(0).decided()).isZero();
        assertThat(course.steps().get(1).decided()).isEqualTo(20);
        assertThat(course.steps().get(1).reached()).containsEntry(Stage.ANNOUNCED, 40L);
        assertThat(course.rests())
                .extracting(Rest::kind, Rest::count)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RestKind.LATE, 80L),
                        org.assertj.core.groups.Tuple.tuple(RestKind.ANNOUNCED, 40L));
    }

    private static Part part(Stage stage, String arrival, long addresses) {
        return new Part(stage, Arrival.parse(arrival), "", addresses, 2 * addresses, 0);
    }

    @Test
    void everyMeasureOfSitesIsAKindOfSite() {
        assertThat(Arrays.stream(Measure.values()).filter(Measure::isOfSites).map(Measure::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(SiteKind.values()).map(SiteKind::name).toList());
    }

    private static Target target(String owner, RegionKey region, double percent, int year) {
        return new Target(
                owner + year,
                owner,
                region,
                "gigabit",
                percent,
                LocalDate.of(year, 12, 31),
                "",
                "in force",
                "",
                LocalDate.of(2026, 1, 1),
                Set.of(Measure.ADDRESSES),
                "");
    }

    @Test
    void betweenTwoGoalsThePathIsAStraightLineAndBesideThemNothing() {
        List<Target> targets = List.of(
                target("Bund", RegionKey.GERMANY, 100, 2030),
                target("Kreis", DISTRICT, 100, 2030),
                target("Kreis", DISTRICT, 60, 2026));
        List<TargetLine> lines = TargetLine.of(targets, "gigabit", Measure.ADDRESSES, DAY);
        assertThat(lines).extracting(TargetLine::owner).containsExactly("Kreis", "Bund");
        TargetLine district = lines.getFirst();
        assertThat(district.at(LocalDate.of(2028, 12, 31)).orElseThrow()).isEqualTo(80, within());
        assertThat(district.at(LocalDate.of(2026, 12, 31)).orElseThrow()).isEqualTo(60);
        assertThat(district.at(LocalDate.of(2026, 9, 30))).isEmpty();
        assertThat(district.at(LocalDate.of(2031, 3, 31))).isEmpty();
        assertThat(lines.get(1).at(LocalDate.of(2029, 12, 31))).isEmpty();
        assertThat(TargetLine.of(targets, "gigabit", Measure.ADDRESSES, LocalDate.of(2025, 12, 31)))
                .as("nobody had set them yet")
                .isEmpty();
        assertThat(TargetLine.of(targets, "gigabit", Measure.SCHOOL, DAY)).isEmpty();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.05);
    }

    private static GigabitPath path(long now, long decided, String quarter, long open) {
        return new GigabitPath(List.of(
                part(Stage.GIGABIT, "now", now),
                part(Stage.COMMITTED, quarter, decided),
                part(Stage.ANNOUNCED, quarter, open)));
    }

    @Test
    void forecastsAreComparedWithWhatCameByHowFarTheyLookedAhead() {
        LocalDate then = LocalDate.of(2026, 3, 31);
        Forecast forecast = new Forecast(
                1,
                then,
                7,
                "test",
                Instant.EPOCH,
                Map.of(DISTRICT, path(40, 20, "2026-Q3", 40), TOWN, path(10, 0, "2026-Q3", 90)));
        Map<Arrival, Map<RegionKey, GigabitPath>> came = Map.of(
                Arrival.parse("2026-Q1"), Map.of(DISTRICT, path(40, 20, "2026-Q3", 40)),
                Arrival.parse("2026-Q2"), Map.of(DISTRICT, path(40, 20, "2026-Q4", 40)),
                Arrival.parse("2026-Q3"),
                        Map.of(DISTRICT, path(50, 10, "2026-Q4", 40), TOWN, path(20, 0, "2026-Q4", 80)));
        TrackRecord record = TrackRecord.of(List.of(forecast), came, Measure.ADDRESSES);
        assertThat(record.horizons()).extracting(Horizon::ahead).containsExactly(1, 2);
        assertThat(record.horizons().getFirst().median()).isEqualTo(0, within());
        Horizon two = record.horizons().getLast();
        assertThat(two.count()).isEqualTo(2);
        assertThat(new double[] {two.least(), two.lower(), two.median(), two.upper(), two.most()})
                .containsExactly(new double[] {-10, -5, 0, 5, 10}, within());
    }
}
