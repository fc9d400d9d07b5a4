package de.lichtweg.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

class DemoFilesTest {

    private static final District DISTRICT = District.generate();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void writesTheSameBytesAtEveryRun() throws IOException {
        List<Shipment> first = DemoFiles.list(DISTRICT);
        List<Shipment> second = DemoFiles.list(District.generate());
        assertThat(second).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            Path one = written(first.get(i), "one");
            assertThat(Files.mismatch(one, written(second.get(i), "other"))).isEqualTo(-1);
            assertThat(one).isNotEmptyFile();
        }
    }

    @Test
    void aFileDoesNotDependOnWhichOnesWereMadeBefore() throws IOException {
        Path alone = written(find(DemoFiles.list(DISTRICT), "versorgung_a_2020-06-30.csv"), "alone");
        List<Shipment> all = DemoFiles.list(DISTRICT);
        for (Shipment before : all.subList(0, 22)) {
            written(before, "before");
        }
        Path after = written(find(all, "versorgung_a_2020-06-30.csv"), "after");
        assertThat(Files.mismatch(alone, after)).isEqualTo(-1);
    }

    private static Shipment find(List<Shipment> all, String name) {
        return all.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    private Path written(Shipment shipment, String name) throws IOException {
        Path file = folder.resolve(name);
        shipment.content().writeTo(file);
        return file;
    }

    @Test
    void theRoadsLeadFromEveryPlaceToEveryOther() {
        List<Road> roads = DISTRICT.roads();
        assertThat(roads).extracting(Road::id).doesNotHaveDuplicates();
        assertThat(roads).extracting(Road::highway).contains("primary", "secondary", "tertiary", "residential");
        Map<Coordinate, Coordinate> joined = new HashMap<>();
        roads.stream()
                .filter(road -> road.id().startsWith("verbindung"))
                .forEach(road -> joined.put(
                        end(joined, road.line().getFirst()),
                        end(joined, road.line().getLast())));
        assertThat(joined.keySet().stream().map(place -> end(joined, place)).distinct())
                .hasSize(1);
    }

    /** The place that stands for all that are joined with it. */
    private static Coordinate end(Map<Coordinate, Coordinate> joined, Coordinate place) {
        Coordinate at = place;
        while (joined.containsKey(at) && !joined.get(at).equals(at)) {
            at = joined.get(at);
        }
        return at;
    }

    @Test
    void bringsEveryDeliveryAfterItsReportingDate() {
        for (Shipment s : DemoFiles.list(DISTRICT)) {
            LocalDate asOf = s.asOf();
            assertThat(asOf == null || asOf.isBefore(s.importedOn()))
                    .as(s.name())
                    .isTrue();
        }
    }

    @Test
    void leavesTheOpenAddressesThatThePlanNames() {
        Map<String, Integer> planned = Facts.municipalities().stream()
                .collect(Collectors.toMap(Municipality::ags, m -> m.plan().open()));
        Map<String, Integer> open = DISTRICT.parts().stream()
                .collect(Collectors.toMap(p -> p.municipality().ags(), DemoFilesTest::open));
        assertThat(open).isEqualTo(planned);
    }

    @Test
    void namesOnlyAddressesThatStandOnTheDay() {
        Map<String, House> houses =
                DISTRICT.houses().stream().collect(Collectors.toMap(House::id, Function.identity()));
        for (int t = 0; t < District.REPORTING_DATES.size(); t++) {
            LocalDate on = District.REPORTING_DATES.get(t);
            for (Operator operator : Operator.values()) {
                assertThat(operator.list(DISTRICT, t))
                        .allMatch(r -> houses.containsKey(r.split(";")[0])
                                && java.util.Objects.requireNonNull(houses.get(r.split(";")[0]))
                                        .exists(on));
            }
        }
    }

    private static int open(District.Part part) {
        Prospects prospects = new Prospects(part);
        int last = District.REPORTING_DATES.size() - 1;
        return (int) IntStream.range(0, part.houses().size())
                .filter(i -> part.houses().get(i).exists(District.REPORTING_DATES.get(last)))
                .filter(i -> !part.houses().get(i).forgotten() && !part.supply().gigabit(last, i))
                .filter(i ->
                        prospects.stage(i) == Prospects.Stage.NONE || prospects.stage(i) == Prospects.Stage.EXPIRED)
                .count();
    }
}
