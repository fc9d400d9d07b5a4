package de.lichtweg.demo.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What each house of a municipality is offered at each reporting date. Supply spreads in fixed orders of place: over cable
 * from the centre, over fibre street by street, over copper from cabinet to cabinet and outwards from each. A set is a
 * beginning of its order, cut where the households reach the rate; faster sets lie in slower ones.
 */
final class Supply {

    private static final Targets.Rate[] LADDER = {
        Targets.Rate.W400, Targets.Rate.W200, Targets.Rate.W100, Targets.Rate.W50, Targets.Rate.W30, Targets.Rate.W16
    };
    private static final int[] LADDER_MBIT = {400, 200, 100, 50, 30, 16};

    private final List<House> houses;
    private final RatePath path;
    private final int[] cableOrder;
    private final int[] fibreOrder;
    private final int[] copperOrder;
    private final BitSet[] fibre;
    private final BitSet[] cable;
    private final short[][] wired;

    private Supply(Municipality m, List<House> houses, Targets targets) {
        this.houses = houses;
        this.path = new RatePath(m, targets);
        cableOrder =
                order(h -> (h.mainPlace() ? 0 : 10) + place(h) * 4 + cabinet(h, 3) * 0.7 + h.cabinetMetres() / 1500);
        fibreOrder = order(h -> place(h) * 8 + cabinet(h, 5) + h.streetOrder() * 1e-5 + h.number() * 1e-8);
        copperOrder = order(h -> cabinet(h, 7) + place(h) * 0.5 + h.cabinetMetres() / 900);
        int dates = District.REPORTING_DATES.size();
        fibre = new BitSet[dates];
        cable = new BitSet[dates];
        wired = new short[dates][houses.size()];
        BitSet[] last = new BitSet[LADDER.length];
        Arrays.setAll(last, i -> new BitSet());
        for (int t = 0; t < dates; t++) {
            fill(t, last);
        }
    }

    static Supply of(Municipality m, List<House> houses, Targets targets) {
        return new Supply(m, houses, targets);
    }

    boolean fibre(int date, int house) {
        return fibre[date].get(house);
    }

    boolean cableGigabit(int date, int house) {
        return cable[date].get(house);
    }

    boolean gigabit(int date, int house) {
        return wired[date][house] == 1000;
    }

    /** Best wired class in Mbit/s: 1000, 400, 200, 100, 50, 30, 16, or 6 for less. */
    int wired(int date, int house) {
        return wired[date][house];
    }

    /** Houses in the order in which fibre reaches them. */
    int[] fibreOrder() {
        return fibreOrder;
    }

    private void fill(int t, BitSet[] last) {
        LocalDate on = District.REPORTING_DATES.get(t);
        Filling f = new Filling(houses, on);
        boolean grows = t >= District.PUBLISHED;
        double u = path.percent(t, Targets.Rate.GIGABIT);
        double c = Math.min(u, path.percent(t, Targets.Rate.CABLE));
        double both = Math.max(0, path.percent(t, Targets.Rate.FIBRE) + c - u);
        cable[t] = f.fill(grows ? cable[t - 1] : new BitSet(), cableOrder, c, new BitSet());
        BitSet outsideCable = inverse(cable[t]);
        fibre[t] = grows ? (BitSet) fibre[t - 1].clone() : new BitSet();
        if (grows) {
            BitSet inside = (BitSet) fibre[t].clone();
            inside.and(cable[t]);
            f.fillInto(fibre[t], inside, fibreOrder, both, outsideCable);
        } else {
            f.fillInto(fibre[t], new BitSet(), cableOrder, both, outsideCable);
        }
        BitSet reached = (BitSet) cable[t].clone();
        reached.or(fibre[t]);
        BitSet gigabit = f.fill(reached, fibreOrder, u, new BitSet());
        BitSet added = (BitSet) gigabit.clone();
        added.andNot(reached);
        fibre[t].or(added);
        Arrays.fill(wired[t], (short) 6);
        BitSet set = gigabit;
        BitSet[] sets = new BitSet[LADDER.length];
        for (int i = 0; i < LADDER.length; i++) {
            BitSet base = (BitSet) set.clone();
            if (grows) {
                base.or(last[i]);
            }
            set = f.fill(base, i == 0 ? cableOrder : copperOrder, path.percent(t, LADDER[i]), new BitSet());
            sets[i] = set;
            last[i] = set;
        }
        for (int i = LADDER.length - 1; i >= 0; i--) {
            short mbit = (short) LADDER_MBIT[i];
            sets[i].stream().forEach(h -> wired[t][h] = mbit);
        }
        gigabit.stream().forEach(h -> wired[t][h] = 1000);
    }

    private BitSet inverse(BitSet set) {
        BitSet all = new BitSet();
        all.set(0, houses.size());
        all.andNot(set);
        return all;
    }

    private int[] order(ToDoubleFunction<House> key) {
        double[] keys = houses.stream().mapToDouble(key).toArray();
        return IntStream.range(0, houses.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> keys[i]).thenComparing(i -> i))
                .mapToInt(i -> i)
                .toArray();
    }

    /** A number in [0, 1) that belongs to the place of a house. */
    private static double place(House h) {
        return mix(h.locality().hashCode() * 31L + h.ags().hashCode());
    }

    private static double cabinet(House h, int salt) {
        return mix(h.cabinet() * 131L + salt * 7919L + h.ags().hashCode());
    }

    static double mix(long value) {
        long z = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        z = (z ^ z >>> 33) * 0xc4ceb9fe1a85ec53L;
        return ((z ^ z >>> 33) >>> 11) * 0x1.0p-53;
    }
}
