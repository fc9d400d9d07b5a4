package de.lichtweg.demo.domain;

import de.lichtweg.demo.domain.Targets.Rate;

/** Rates at every reporting date: the published ones, after them an invented way to the plan of mid-2026. */
final class RatePath {

    /** Where cable is, this part of it has fibre too by the end. */
    private static final double OVERBUILT = 0.15;

    private final Municipality m;
    private final Targets targets;

    RatePath(Municipality m, Targets targets) {
        this.m = m;
        this.targets = targets;
    }

    double percent(int date, Rate rate) {
        if (date < District.PUBLISHED) {
            return targets.percent(m.ags(), date, rate);
        }
        double from = targets.percent(m.ags(), District.PUBLISHED - 1, rate);
        double s = (date - District.PUBLISHED + 1.0) / (District.REPORTING_DATES.size() - District.PUBLISHED);
        double grown = s * s * (3 - 2 * s) * 0.6 + s * 0.4;
        return from + (Math.max(from, end(rate, from)) - from) * grown;
    }

    private double end(Rate rate, double from) {
        double u = m.plan().gigabit();
        return switch (rate) {
            case GIGABIT -> u;
            case CABLE -> m.plan().cable();
            case FIBRE -> u - m.plan().cable() + OVERBUILT * m.plan().cable();
            case W400 -> Math.min(97, Math.max(u + 1, from));
            case W200 -> towardsAll(Math.max(u + 2, from), 0.25);
            case W100 -> towardsAll(Math.max(u + 3, from), 0.45);
            case W50 -> towardsAll(Math.max(u + 4, from), 0.6);
            case W30 -> towardsAll(Math.max(u + 5, from), 0.7);
            case W16 -> towardsAll(Math.max(u + 6, from), 0.8);
        };
    }

    private static double towardsAll(double percent, double part) {
        return Math.min(99.5, percent + (100 - percent) * part);
    }
}
