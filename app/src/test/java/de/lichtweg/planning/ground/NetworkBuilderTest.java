package de.lichtweg.planning.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.planner.cost.Surface;
import de.lichtweg.planner.exact.Solution;
import de.lichtweg.planner.exact.SteinerSolver;
import de.lichtweg.planner.graph.Budget;
import de.lichtweg.planning.io.RuleFile;
import de.lichtweg.planning.io.Shipped;
import de.lichtweg.platform.error.RuleViolation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Streets and houses become a graph; metres of UTM 33 near its central meridian, so that 1 m on the map is 1.0004 m. */
class NetworkBuilderTest {

    private static final double X = 500_000;
    private static final double Y = 5_670_000;

    private final Assumptions assumptions = new Assumptions("Test");

    private static StreetLine street(String name, String kind, double... xy) {
        double[] placed = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            placed[i] = X + xy[i];
            placed[i + 1] = Y + xy[i + 1];
        }
        return new StreetLine(name, name, kind, "", "", false, false, placed);
    }

    private static House house(String street, String number, double x, double y) {
        return new House(street + number, street, number, "", "", 1, X + x, Y + y);
    }

    private GroundNetwork build(List<StreetLine> streets, House... houses) {
        return new NetworkBuilder(RuleFile.standard().ground(), Shipped.prices(), Crs.UTM33, assumptions)
                .build(streets, Arrays.asList(houses));
    }

    private static Solution solve(GroundNetwork network) {
        return new SteinerSolver(1).solve(network.problem(), Budget.unlimited());
    }

    private static long count(GroundNetwork network, Solution solution, GroundEdge kind) {
        return Arrays.stream(solution.tree().edges())
                .filter(e -> network.edges().get(e).kind() == kind)
                .count();
    }

    private long assumed(String code) {
        return assumptions.list().stream()
                .filter(a -> a.code().equals(code))
                .mapToLong(Assumption::count)
                .sum();
    }

    @Test
    void houses_on_one_side_need_no_crossing_and_one_on_the_other_side_needs_one() {
        List<StreetLine> streets = List.of(street("Weg", "residential", 0, 0, 100, 0));
        GroundNetwork one = build(streets, house("Weg", "1", 20, 15), house("Weg", "3", 60, 15));
        assertThat(count(one, solve(one), GroundEdge.CROSSING)).isZero();
        GroundNetwork both =
                build(streets, house("Weg", "1", 20, 15), house("Weg", "3", 60, 15), house("Weg", "2", 40, -15));
        Solution solution = solve(both);
        assertThat(count(both, solution, GroundEdge.CROSSING)).isEqualTo(1);
        // 40 m of paving at 120 €, one crossing: 5.5 m drilled at 100 € and 450 € for the piece
        assertThat(solution.tree().cost()).isCloseTo(480_192 + 55_022 + 45_000, within(60L));
    }

    @Test
    void a_long_row_on_both_sides_is_dug_on_both_sides() {
        House[] houses = new House[20];
        for (int i = 0; i < houses.length; i++) {
            houses[i] = house("Weg", String.valueOf(i), 5 * (i / 2) + 2, i % 2 == 0 ? 12 : -12);
        }
        GroundNetwork network = build(List.of(street("Weg", "residential", 0, 0, 100, 0)), houses);
        Solution solution = solve(network);
        assertThat(count(network, solution, GroundEdge.CROSSING)).isEqualTo(1);
        assertThat(solution.isOptimal()).isTrue();
    }

    @Test
    void lengths_are_those_on_the_ground_and_a_house_connection_is_apart() {
        GroundNetwork network = build(
                List.of(street("Weg", "track", 0, 0, 100, 0)), house("Weg", "1", 0, 10), house("Weg", "2", 100, 30));
        assertThat(Arrays.stream(network.lengths()).sum()).isCloseTo(100_040, within(1L));
        assertThat(network.connections())
                .extracting(GroundNetwork.Connection::lengthMm)
                .containsExactly(10_004L, 30_012L);
    }

    @Test
    void the_street_of_the_name_comes_before_the_nearer_one() {
        List<StreetLine> streets = List.of(
                street("Dr.-Külz-Straße", "residential", 0, 0, 100, 0),
                street("Am Bach", "residential", 0, 60, 100, 60),
                street("", "residential", 0, 0, 0, 60));
        GroundNetwork network = build(
                streets,
                house("Dr. Külz Str.", "7", 50, 45),
                house("Gibt es nicht", "1", 50, 45),
                house("", "2", 50, 45));
        assertThat(network.connections())
                .extracting(GroundNetwork.Connection::street)
                .containsExactly("Dr.-Külz-Straße", "Am Bach", "Am Bach");
        assertThat(assumed("houses.other.street")).isEqualTo(1);
        assertThat(assumed("houses.nameless")).isEqualTo(1);
    }

    @Test
    void a_part_that_does_not_hang_together_is_joined_if_near_and_reported_in_any_case() {
        List<StreetLine> streets = List.of(
                street("Dorf", "residential", 0, 0, 100, 0),
                street("Nah", "residential", 200, 0, 300, 0),
                street("Fern", "residential", 2000, 0, 2100, 0));
        GroundNetwork network = build(
                streets,
                house("Dorf", "1", 10, 10),
                house("Dorf", "2", 90, 10),
                house("Nah", "1", 250, 10),
                house("Fern", "1", 2050, 10),
                house("Nirgends", "1", 9000, 9000));
        assertThat(network.connections()).hasSize(3);
        assertThat(count(network, solve(network), GroundEdge.GAP)).isEqualTo(1);
        assertThat(network.islands()).extracting(Island::joined).containsExactlyInAnyOrder(true, false);
        assertThat(network.left())
                .extracting(GroundNetwork.Left::why)
                .containsExactly(GroundNetwork.Why.ISLAND, GroundNetwork.Why.NO_STREET);
    }

    @Test
    void a_loose_end_is_joined_to_the_street_that_it_nearly_touches() {
        List<StreetLine> streets =
                List.of(street("Haupt", "track", 0, 0, 100, 0), street("Neben", "track", 50, 0.4, 50, 80));
        GroundNetwork network = build(streets, house("Haupt", "1", 0, 5), house("Neben", "1", 45, 80));
        assertThat(assumed("joined")).isEqualTo(1);
        assertThat(network.islands()).isEmpty();
        assertThat(solve(network).tree().cost()).isEqualTo(2 * 125_050 + 75_030);
    }

    @Test
    void motorways_steps_and_private_ways_carry_nothing() {
        List<StreetLine> streets = List.of(
                street("A 4", "motorway", 0, 20, 100, 20),
                street("Treppe", "steps", 0, 10, 100, 10),
                new StreetLine(
                        "p", "", "service", "", "private", false, false, new double[] {X, Y + 5, X + 100, Y + 5}),
                street("Straße", "residential", 0, 0, 100, 0));
        GroundNetwork network = build(streets, house("", "1", 50, 19), house("", "2", 80, 19));
        assertThat(network.connections()).allMatch(c -> c.street().equals("Straße"));
        assertThat(assumed("way.excluded")).isEqualTo(2);
        assertThat(assumed("way.private")).isEqualTo(1);
        assertThatThrownBy(() -> build(streets.subList(0, 3), house("", "1", 50, 19)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("plan.trenchless"));
    }

    @Test
    void a_street_says_what_it_is_made_of_and_what_it_does_not_say_is_counted() {
        StreetLine stone =
                new StreetLine("s", "Gasse", "pedestrian", "sett", "", false, false, new double[] {X, Y, X + 50, Y});
        StreetLine bridge = new StreetLine(
                "b", "Gasse", "pedestrian", "sett", "", true, false, new double[] {X + 50, Y, X + 80, Y});
        GroundNetwork network = build(
                List.of(stone, bridge, street("Gasse", "footway", 80, 0, 130, 0)),
                house("Gasse", "1", 0, 5),
                house("Gasse", "2", 130, 5));
        assertThat(network.edges().stream()
                        .filter(e -> e.lengthMm() > 0)
                        .map(e -> e.work().surface()))
                .contains(Surface.NATURAL_STONE, Surface.PAVING);
        assertThat(network.edges())
                .anyMatch(e -> e.work().equals(RuleFile.standard().ground().bridge()));
        assertThat(assumed("surface.way")).isPositive();
        assertThat(assumed("way.bridge")).isEqualTo(1);
    }

    @Test
    void a_junction_is_walked_around_without_crossing_an_arm_that_has_no_sides() {
        List<StreetLine> streets =
                List.of(street("Haupt", "residential", 0, 0, 50, 0, 100, 0), street("Pfad", "footway", 50, 0, 50, 60));
        GroundNetwork north = build(streets, house("Haupt", "1", 20, 12), house("Haupt", "3", 80, 12));
        assertThat(count(north, solve(north), GroundEdge.CROSSING)).isZero();
        GroundNetwork path = build(streets, house("Haupt", "1", 20, 12), house("Pfad", "1", 45, 55));
        assertThat(count(path, solve(path), GroundEdge.CROSSING)).isZero();
        GroundNetwork south = build(streets, house("Haupt", "2", 20, -12), house("Pfad", "1", 45, 55));
        assertThat(count(south, solve(south), GroundEdge.CROSSING)).isEqualTo(1);
    }
}
