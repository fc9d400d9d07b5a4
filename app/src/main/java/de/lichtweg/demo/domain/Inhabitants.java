package de.lichtweg.demo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Spreads the households of a municipality over its houses: dense in the middle of the main place, one or two elsewhere. */
final class Inhabitants {

    /** What a house is used for. */
    record Use(String code, int households, int businesses) {}

    private static final int MOST = 24;

    private final int households;
    private final SplittableRandom random;

    Inhabitants(int households, SplittableRandom random) {
        this.households = households;
        this.random = random;
    }

    /**
     * Uses, in the order of the houses.
     *
     * @param distances metres from the centre; far away for lesser places
     * @param old whether the house stands from the beginning; only these carry the known number of households
     * @param addresses number of addresses
     */
    List<Use> spread(List<Double> distances, List<Boolean> old, int addresses) {
        int n = distances.size();
        String[] codes = new String[n];
        int[] homes = new int[n];
        int sum = 0;
        for (int i = 0; i < n; i++) {
            codes[i] = code();
            homes[i] = codes[i].equals("RESIDENTIAL") || codes[i].equals("MIXED") ? 1 : 0;
            sum += old.get(i) ? homes[i] : 0;
        }
        double perHouse = (double) households / addresses;
        for (int tries = 0; sum < households && tries < 60 * households; tries++) {
            int i = random.nextInt(n);
            double pull = perHouse > 1.7 ? StrictMath.exp(-distances.get(i) / 900) + 0.25 : 0.6;
            if (old.get(i) && homes[i] > 0 && homes[i] < MOST && random.nextDouble() < pull / Math.sqrt(homes[i])) {
                int more = Math.min(households - sum, perHouse > 1.7 && homes[i] > 1 ? 2 : 1);
                homes[i] += more;
                sum += more;
            }
        }
        for (int i = 0; sum > households && i < n; i++) {
            if (old.get(i) && homes[i] == 1) {
                homes[i] = 0;
                codes[i] = "OTHER";
                sum--;
            }
        }
        List<Use> uses = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            uses.add(new Use(codes[i], homes[i], businesses(codes[i])));
        }
        return uses;
    }

    private String code() {
        int d = random.nextInt(1000);
        if (d < 858) {
            return "RESIDENTIAL";
        }
        if (d < 915) {
            return "MIXED";
        }
        if (d < 962) {
            return "BUSINESS";
        }
        if (d < 974) {
            return "PUBLIC";
        }
        if (d < 978) {
            return "SCHOOL";
        }
        if (d < 979) {
            return "HOSPITAL";
        }
        return d < 987 ? "OTHER" : "NOT_SERVICEABLE";
    }

    private int businesses(String code) {
        return switch (code) {
            case "BUSINESS" -> 1 + random.nextInt(3);
            case "MIXED" -> 1 + random.nextInt(2);
            case "RESIDENTIAL" -> random.nextInt(18) == 0 ? 1 : 0;
            default -> 0;
        };
    }
}
