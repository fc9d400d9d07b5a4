package de.lichtweg.planning.area;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.planning.ground.Assumptions;
import de.lichtweg.planning.ground.House;
import de.lichtweg.planning.ground.NetworkBuilder;
import de.lichtweg.planning.ground.StreetLine;
import de.lichtweg.planning.io.RuleFile;
import de.lichtweg.planning.io.Shipped;
import java.util.ArrayList;
import java.util.List;

/** Thirty-two houses in two streets, and a far farm at the end of a long road. */
public final class Village {

    private static final double X = 500_000;
    private static final double Y = 5_670_000;

    private static final int BLOCKS = 6;

    private Village() {}

    /** Its planner; {@code houses} hears of its houses. */
    public static AreaPlanner of(List<House> houses) {
        List<StreetLine> streets = List.of(
                street("Dorfstraße", 0, 0, 400, 0),
                street("Querweg", 200, 0, 200, 300),
                street("Weite", 400, 0, 3000, 0));
        for (int i = 0; i < 20; i++) {
            houses.add(house("Dorfstraße", i, 10 + 18 * i, i % 2 == 0 ? 15 : -15));
        }
        for (int i = 0; i < 12; i++) {
            houses.add(house("Querweg", i, i % 2 == 0 ? 215 : 185, 20 + 22 * i));
        }
        houses.add(house("Weite", 1, 2990, 12));
        return planner(streets, houses);
    }

    /** A town of blocks, in which there is more than one way from house to house. */
    public static AreaPlanner town(List<House> houses) {
        List<StreetLine> streets = new ArrayList<>();
        for (int i = 0; i < BLOCKS; i++) {
            streets.add(street("Quer" + i, 0, 100 * i, 100 * (BLOCKS - 1), 100 * i));
            streets.add(street("Längs" + i, 110 * i, 0, 110 * i, 100 * (BLOCKS - 1)));
            for (int h = 0; h < 3 * BLOCKS; h++) {
                houses.add(house("Quer" + i, h, 13 + 31 * h, 100 * i + (h % 2 == 0 ? 12 : -12)));
                houses.add(house("Längs" + i, h, 110 * i + (h % 2 == 0 ? 12 : -12), 17 + 29 * h));
            }
        }
        return planner(streets, houses);
    }

    private static AreaPlanner planner(List<StreetLine> streets, List<House> houses) {
        RuleFile rules = RuleFile.standard();
        return new AreaPlanner(
                new NetworkBuilder(rules.ground(), Shipped.prices(), Crs.UTM33, new Assumptions("Test"))
                        .build(streets, houses),
                rules.network(),
                Shipped.prices(),
                0.1,
                (step, cost, bound) -> {});
    }

    private static StreetLine street(String name, double... xy) {
        double[] placed = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            placed[i] = X + xy[i];
            placed[i + 1] = Y + xy[i + 1];
        }
        return new StreetLine(name, name, "residential", "", "", false, false, placed);
    }

    private static House house(String street, int number, double x, double y) {
        return new House(street + number, street, Integer.toString(number), "", "", 1, X + x, Y + y);
    }
}
