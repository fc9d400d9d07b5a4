package de.lichtweg.demo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fictitious operators and what each of them offers. Rows are {@code id;technology;down;up}. */
enum Operator {
    /** Copper everywhere: cabinets and exchanges. */
    A("Netz A (Demo)") {
        @Override
        List<String> offers(District.Part part, int date, int i) {
            House h = part.houses().get(i);
            int wired = part.supply().wired(date, i);
            if (wired >= 400) {
                double draw = Supply.mix(h.cabinet() * 17L + h.ags().hashCode());
                if (draw < 0.25) {
                    return List.of();
                }
                return List.of(draw < 0.45 ? "FTTC;50;10" : draw < 0.8 ? "FTTC;100;40" : "FTTC;250;40");
            }
            return List.of(
                    switch (wired) {
                        case 200 -> "FTTC;250;40";
                        case 100 -> "FTTC;100;40";
                        case 50 -> "FTTC;50;10";
                        case 30 -> "FTTC;30;6";
                        case 16 -> "DSL;16;2,4";
                        default -> Supply.mix(h.id().hashCode()) < 0.4 ? "DSL;2;0,2" : "DSL;6;0,6";
                    });
        }
    },
    /** Television cable. */
    B("Netz B (Demo)") {
        @Override
        List<String> offers(District.Part part, int date, int i) {
            if (part.supply().cableGigabit(date, i)) {
                return List.of("CATV;1000;50");
            }
            return part.supply().wired(date, i) == 400 ? List.of("CATV;400;25") : List.of();
        }
    },
    /** Fibre, except where the cooperative builds. */
    C("Netz C (Demo)") {
        @Override
        List<String> offers(District.Part part, int date, int i) {
            return buildsCooperative(part.houses().get(i)) ? List.of() : fibre(part, date, i);
        }
    },
    /** Radio in some villages; does not count as wired. */
    D("Netz D (Demo)") {
        @Override
        List<String> offers(District.Part part, int date, int i) {
            House h = part.houses().get(i);
            boolean on = !h.mainPlace()
                    && part.supply().wired(date, i) < 100
                    && Supply.mix(h.locality().hashCode() * 7L) < 0.1 + date * 0.02;
            return on ? List.of("FWA;100;20") : List.of();
        }
    },
    /** A cooperative: fibre in three municipalities that lie side by side. */
    E("Netz E (Demo)") {
        @Override
        List<String> offers(District.Part part, int date, int i) {
            return buildsCooperative(part.houses().get(i)) ? fibre(part, date, i) : List.of();
        }
    };

    /** Moritzburg, Niederau and Weinböhla. */
    private static final Set<String> OF_THE_COOPERATIVE = Set.of("14627150", "14627170", "14627310");

    private final String title;

    Operator(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether fibre at a house is the cooperative's. */
    static boolean buildsCooperative(House house) {
        return OF_THE_COOPERATIVE.contains(house.ags());
    }

    private static List<String> fibre(District.Part part, int date, int i) {
        if (!part.supply().fibre(date, i)) {
            return List.of();
        }
        return List.of(part.houses().get(i).households() > 6 ? "FTTB;1000;500" : "FTTH;1000;500");
    }

    /** Offers at one house. */
    abstract List<String> offers(District.Part part, int date, int house);

    /** Rows of the list at a reporting date; without the forgotten houses. */
    List<String> list(District district, int date) {
        List<String> rows = new ArrayList<>();
        for (District.Part part : district.parts()) {
            for (int i = 0; i < part.houses().size(); i++) {
                House h = part.houses().get(i);
                if (h.exists(District.REPORTING_DATES.get(date)) && !h.forgotten()) {
                    for (String offer : offers(part, date, i)) {
                        rows.add(h.id() + ";" + offer);
                    }
                }
            }
        }
        return rows;
    }
}
