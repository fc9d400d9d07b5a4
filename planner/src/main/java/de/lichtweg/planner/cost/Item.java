package de.lichtweg.planner.cost;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a price book prices and a bill counts. The code is stable and stands in files: {@code trench:paving:open_trench},
 * {@code cable:24}, {@code distributor:96}.
 */
public sealed interface Item {

    /** A trench, by what lies on the ground and how the duct gets into it. */
    record Trench(Surface surface, Method method) implements Item {}

    /** Getting across something, beside the metres of trench. */
    record Passage(Crossing crossing) implements Item {}

    /** A distributor with a number of ports, installed. */
    record Distributor(int capacity) implements Item {}

    /** One metre of cable with a number of fibres, material and blowing. */
    record Cable(int fibres) implements Item {}

    /** Everything of which there is one kind. */
    enum Part implements Item {
        /** Point of presence, installed. */
        POP,
        /** House connection: wall, entry, and the length that the rule set includes. */
        HOUSE_CONNECTION,
        /** Metre of house connection beyond that. */
        HOUSE_CONNECTION_METRE,
        /** Metre of micro duct from a distributor to a house. */
        DROP_DUCT,
        /** Metre of duct from a point of presence to a distributor. */
        FEEDER_DUCT,
        /** Closure in which cables are spliced. */
        CLOSURE
    }

    /** Stable name in files. */
    default String code() {
        return switch (this) {
            case Trench t -> "trench:" + lower(t.surface()) + ":" + lower(t.method());
            case Passage p -> "crossing:" + lower(p.crossing());
            case Distributor d -> "distributor:" + d.capacity();
            case Cable c -> "cable:" + c.fibres();
            case Part part -> lower(part);
        };
    }

    /** What a price of it is for. */
    default Unit unit() {
        return switch (this) {
            case Trench t -> Unit.METRE;
            case Cable c -> Unit.METRE;
            case Passage p -> Unit.PIECE;
            case Distributor d -> Unit.PIECE;
            case Part part ->
                switch (part) {
                    case POP, HOUSE_CONNECTION, CLOSURE -> Unit.PIECE;
                    case HOUSE_CONNECTION_METRE, DROP_DUCT, FEEDER_DUCT -> Unit.METRE;
                };
        };
    }

    /**
     * The item of a code.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Item of(String code) {
        String[] part = code.strip().split(":", -1);
        return switch (part[0] + "/" + part.length) {
            case "trench/3" ->
                new Trench(constant(Surface.values(), part[1], code), constant(Method.values(), part[2], code));
            case "crossing/2" -> new Passage(constant(Crossing.values(), part[1], code));
            case "distributor/2" -> new Distributor(number(part[1], code));
            case "cable/2" -> new Cable(number(part[1], code));
            default -> constant(Part.values(), code.strip(), code);
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(E[] values, String name, String code) {
        return Arrays.stream(values)
                .filter(value -> lower(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Die Position „" + code + "“ gibt es nicht."));
    }

    private static int number(String text, String code) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("In der Position „" + code + "“ fehlt eine Zahl.");
        }
        return Integer.parseInt(text);
    }
}
