package de.lichtweg.demo.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What is in prospect in one municipality: houses without gigabit get their stage along the order in which fibre reaches
 * them, first those in construction, last those that nobody promised anything.
 */
final class Prospects {

    /** Stage in mid-2026. */
    enum Stage {
        NONE,
        IN_CONSTRUCTION,
        GRANTED,
        COMMITTED,
        ANNOUNCED,
        EXPIRING,
        EXPIRED
    }

    private static final int LAST = District.REPORTING_DATES.size() - 1;
    private static final String PRIESTEWITZ = "14627200";
    private static final String STAUCHITZ = "14627260";
    private static final LocalDate LATE = LocalDate.of(2026, 9, 30);
    private static final String LOMMATZSCH = "14627130";

    private final District.Part part;
    private final Stage[] stages;
    private final int[] built;

    Prospects(District.Part part) {
        this.part = part;
        this.stages = new Stage[part.houses().size()];
        this.built = new int[part.houses().size()];
        for (int i = 0; i < built.length; i++) {
            stages[i] = Stage.NONE;
            built[i] = firstFibre(i);
        }
        assign();
    }

    Stage stage(int house) {
        return stages[house];
    }

    private int firstFibre(int house) {
        for (int t = 0; t <= LAST; t++) {
            if (part.supply().fibre(t, house)) {
                return t;
            }
        }
        return -1;
    }

    private void assign() {
        LocalDate on = District.REPORTING_DATES.get(LAST);
        List<Integer> waiting = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int i : part.supply().fibreOrder()) {
            House h = part.houses().get(i);
            if (h.exists(on) && !h.forgotten() && !part.supply().gigabit(LAST, i) && !seen.get(i)) {
                waiting.add(i);
            }
        }
        Municipality.Plan plan = part.municipality().plan();
        int open = Math.min(plan.open(), waiting.size());
        int promised = waiting.size() - open;
        int building = promised * plan.building() / 100;
        int granted = building + promised * plan.granted() / 100;
        int committed = granted + promised * plan.committed() / 100;
        boolean priestewitz = part.municipality().ags().equals(PRIESTEWITZ);
        int expired = part.municipality().ags().equals(LOMMATZSCH) ? 120 : 0;
        for (int n = 0; n < waiting.size(); n++) {
            boolean expiring = priestewitz && n >= granted && n < granted + 214;
            stages[waiting.get(n)] = n < building
                    ? Stage.IN_CONSTRUCTION
                    : n < granted
                            ? Stage.GRANTED
                            : expiring
                                    ? Stage.EXPIRING
                                    : n < committed
                                            ? Stage.COMMITTED
                                            : n < promised
                                                    ? Stage.ANNOUNCED
                                                    : n < promised + expired ? Stage.EXPIRED : Stage.NONE;
        }
    }

    /** Rows of the list at a reporting date: {@code id;kind;technology;down;up;from;to;subject}. */
    List<String> list(Operator operator, int date) {
        List<String> rows = new ArrayList<>();
        LocalDate on = District.REPORTING_DATES.get(date);
        for (int i = 0; i < stages.length; i++) {
            House h = part.houses().get(i);
            if (h.exists(on)
                    && !h.forgotten()
                    && operator(i) == operator
                    && !part.supply().fibre(date, i)) {
                String text = built[i] > date ? onTheWay(i, date) : ahead(i, date);
                if (!text.isEmpty()) {
                    rows.add(h.id() + ";" + text);
                }
            }
        }
        return rows;
    }

    private Operator operator(int house) {
        Operator fibre = Operator.buildsCooperative(part.houses().get(house)) ? Operator.E : Operator.C;
        return switch (stages[house]) {
            case EXPIRING, EXPIRED -> Operator.A;
            case COMMITTED, ANNOUNCED -> draw(house, 3) < 0.4 ? Operator.A : fibre;
            default -> fibre;
        };
    }

    private String onTheWay(int house, int date) {
        LocalDate to = District.REPORTING_DATES.get(built[house]);
        return switch ((built[house] - date + 1) / 2) {
            case 1 -> row("im Bau", to.minusMonths(9), to, "");
            case 2 -> row(draw(house, 5) < 0.6 ? "bewilligt" : "zugesagt", to.minusMonths(12), to, "");
            case 3 -> row("angekündigt", to.minusMonths(12), to, "");
            default -> "";
        };
    }

    private String ahead(int house, int date) {
        int early = LAST - date;
        int half = (int) (draw(house, 11) * 4);
        String lot = "Los " + (1 + (int) (draw(house, 13) * 12));
        return switch (stages[house]) {
            case IN_CONSTRUCTION ->
                early > 4
                        ? ""
                        : row(
                                early > 1 ? "bewilligt" : "im Bau",
                                day(2025, 9),
                                isLate() ? LATE : end(2026 + half / 2),
                                lot);
            case GRANTED ->
                early > 4 ? "" : row(early > 2 ? "angekündigt" : "bewilligt", day(2027, 3), end(2027 + half / 2), lot);
            case COMMITTED ->
                early > 3 ? "" : row(early > 2 ? "angekündigt" : "zugesagt", day(2026, 10), end(2027 + half / 2), "");
            case ANNOUNCED -> early > 2 ? "" : row("angekündigt", day(2028, 1), end(2029 + half / 2), "");
            case EXPIRING -> early > 3 ? "" : row("zugesagt", day(2026, 3), LocalDate.of(2026, 11, 30), "");
            case EXPIRED -> early > 4 ? "" : row("zugesagt", day(2025, 3), LocalDate.of(2026, 3, 31), "");
            case NONE -> "";
        };
    }

    /** In one municipality the works should have been done by now. */
    private boolean isLate() {
        return part.municipality().ags().equals(STAUCHITZ);
    }

    private static String row(String kind, LocalDate from, LocalDate to, String subject) {
        return kind + ";FTTH;1000;500;" + from + ";" + to + ";" + subject;
    }

    private static LocalDate day(int year, int month) {
        return LocalDate.of(year, month, 1);
    }

    private static LocalDate end(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private double draw(int house, int salt) {
        House h = part.houses().get(house);
        return Supply.mix(h.cabinet() * 1009L + salt * 31L + h.ags().hashCode());
    }
}
