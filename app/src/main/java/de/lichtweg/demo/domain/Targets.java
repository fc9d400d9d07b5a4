package de.lichtweg.demo.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Published rates of private households, per municipality of today: a merged one is the household-weighted mean of the keys
 * that the tables print.
 */
final class Targets {

    /** Rates that are met, as captions of the tables. */
    enum Rate {
        W16("leitungsg. Technologien ≥ 16 Mbit/s"),
        W30("leitungsg. Technologien ≥ 30 Mbit/s"),
        W50("leitungsg. Technologien ≥ 50 Mbit/s"),
        W100("leitungsg. Technologien ≥ 100 Mbit/s"),
        W200("leitungsg. Technologien ≥ 200 Mbit/s"),
        W400("leitungsg. Technologien ≥ 400 Mbit/s"),
        GIGABIT("leitungsg. Technologien ≥ 1000 Mbit/s"),
        FIBRE("FTTH/B ≥ 1000 Mbit/s"),
        CABLE("CATV ≥ 1000 Mbit/s");

        private final String caption;

        Rate(String caption) {
            this.caption = caption;
        }
    }

    private record Table(String file, char separator) {}

    private static final List<Table> TABLES = List.of(
            new Table("gemeinde_privat_2018_ende.csv.gz", ';'),
            new Table("gemeinde_privat_2019_mitte.csv.gz", ';'),
            new Table("gemeinde_bezirke_privat_2019_ende.csv.gz", ','),
            new Table("gemeinde_bezirke_privat_2020_mitte.csv.gz", ';'),
            new Table("gemeinde_bezirke_privat_2020_ende.csv.gz", ';'),
            new Table("gemeinde_bezirke_privat_2021_mitte.csv.gz", ','));

    private final Map<String, double[][]> percent = new HashMap<>();

    private Targets() {}

    static Targets load() {
        Targets targets = new Targets();
        Map<String, Integer> weights = Facts.householdsByPrintedKey();
        Map<String, Double> sums = new HashMap<>();
        weights.forEach((k, w) -> sums.merge(Facts.MERGED.getOrDefault(k, k), (double) w, Double::sum));
        for (int t = 0; t < TABLES.size(); t++) {
            for (Map<String, String> row : Facts.rows(TABLES.get(t).file, TABLES.get(t).separator)) {
                String printed = Facts.value(row, "AGS");
                Integer weight = weights.get(printed);
                if (weight != null) {
                    String ags = Facts.MERGED.getOrDefault(printed, printed);
                    targets.add(ags, t, row, weight / Objects.requireNonNull(sums.get(ags)));
                }
            }
        }
        return targets;
    }

    private void add(String ags, int t, Map<String, String> row, double share) {
        double[][] rates = percent.computeIfAbsent(ags, k -> new double[TABLES.size()][Rate.values().length]);
        for (Rate rate : Rate.values()) {
            rates[t][rate.ordinal()] += share * Double.parseDouble(Facts.value(row, rate.caption));
        }
    }

    /** Percent at a published reporting date. */
    double percent(String ags, int reportingDate, Rate rate) {
        return Objects.requireNonNull(percent.get(ags))[reportingDate][rate.ordinal()];
    }
}
