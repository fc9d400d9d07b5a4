package de.lichtweg.planner.hierarchy;

/**
 * Amounts in thousandths of a cent: millimetres times cents per metre, without a fraction. Sums are made of these, and only a whole
 * sum is rounded.
 */
final class Mills {

    static final long PER_CENT = 1000;

    private Mills() {}

    /** Rounded half up, as money is. */
    static long toCents(long mills) {
        return Math.floorDiv(mills + PER_CENT / 2, PER_CENT);
    }

    /** Rounded down, as a bound must be. */
    static long downToCents(long mills) {
        return Math.floorDiv(mills, PER_CENT);
    }
}
