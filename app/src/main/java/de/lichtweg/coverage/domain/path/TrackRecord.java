package de.lichtweg.coverage.domain.path;

import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.GigabitPath;
import de.lichtweg.coverage.Measure;
import de.lichtweg.kernel.RegionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good earlier forecasts were: for every number of quarters that they looked ahead, how far they were from what came.
 *
 * @param horizons the nearest first
 * @param hits the comparisons behind them
 */
public record TrackRecord(List<Horizon> horizons, List<Hit> hits) {

    private static final double QUARTER = 0.25;

    /** Copies the lists. */
    public TrackRecord {
        horizons = List.copyOf(horizons);
        hits = List.copyOf(hits);
    }

    /**
     * One forecast of one region for one quarter.
     *
     * @param ahead how many quarters it looked ahead
     * @param expected share of all, 0 to 1
     * @param came share of all, 0 to 1
     */
    public record Hit(RegionKey region, Forecast forecast, Arrival quarter, int ahead, double expected, double came) {

        /** In percentage points; positive where more was expected than came. */
        public double error() {
            return 100 * (expected - came);
        }
    }

    /**
     * Errors of all forecasts that looked so far ahead, in percentage points.
     *
     * @param count comparisons
     * @param lower a quarter of the errors is not above it
     * @param upper a quarter of the errors is not below it
     */
    public record Horizon(int ahead, int count, double median, double lower, double upper, double least, double most) {

        private static Horizon of(int ahead, List<Double> errors) {
            List<Double> sorted = errors.stream().sorted().toList();
            return new Horizon(
                    ahead,
                    sorted.size(),
                    quantile(sorted, 2 * QUARTER),
                    quantile(sorted, QUARTER),
                    quantile(sorted, 1 - QUARTER),
                    sorted.getFirst(),
                    sorted.getLast());
        }

        /** Linear between the neighbours in rank (type 7 of Hyndman and Fan 1996). */
        private static double quantile(List<Double> sorted, double share) {
            double rank = share * (sorted.size() - 1);
            double below = sorted.get((int) Math.floor(rank));
            double above = sorted.get((int) Math.ceil(rank));
            return below + (rank - Math.floor(rank)) * (above - below);
        }
    }

    /**
     * Compares.
     *
     * @param came the path of every region at the end of quarters that are over
     */
    public static TrackRecord of(
            List<Forecast> forecasts, Map<Arrival, Map<RegionKey, GigabitPath>> came, Measure measure) {
        List<Hit> hits = new ArrayList<>();
        for (Forecast forecast : forecasts) {
            Arrival made = Arrival.quarter(forecast.madeOn());
            came.forEach((quarter, paths) -> {
                if (quarter.lastDay().isAfter(forecast.madeOn())) {
                    paths.forEach((region, path) -> {
                        int ahead = Math.max(1, quarter.code() - made.code());
                        double expected = forecast.expected(region, measure, quarter);
                        double reached = path.reached(measure);
                        if (!Double.isNaN(expected) && !Double.isNaN(reached)) {
                            hits.add(new Hit(region, forecast, quarter, ahead, expected, reached));
                        }
                    });
                }
            });
        }
        Map<Integer, List<Double>> errors = new TreeMap<>();
        hits.forEach(
                h -> errors.computeIfAbsent(h.ahead(), a -> new ArrayList<>()).add(h.error()));
        return new TrackRecord(
                errors.entrySet().stream()
                        .map(e -> Horizon.of(e.getKey(), e.getValue()))
                        .toList(),
                hits);
    }
}
