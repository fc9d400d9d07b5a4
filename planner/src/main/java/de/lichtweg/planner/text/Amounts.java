package de.lichtweg.planner.text;

import java.util.Arrays;

/** Costs or prizes as they were read, until it is known with how many decimal places all of them are to be kept. */
final class Amounts {

    private static final int MOST_DECIMALS = 15;

    private long[] digits = new long[16];
    private byte[] decimals = new byte[16];
    private int[] line = new int[16];
    private int size;
    private int most;

    void add(Lines lines, int field, String what) {
        if (size == digits.length) {
            digits = Arrays.copyOf(digits, 2 * size);
            decimals = Arrays.copyOf(decimals, 2 * size);
            line = Arrays.copyOf(line, 2 * size);
        }
        digits[size] = lines.digits(field, what);
        int places = lines.decimals(field);
        if (places > MOST_DECIMALS) {
            throw new BrokenFile(
                    lines.number(),
                    what + " hat mehr als " + MOST_DECIMALS + " Nachkommastellen: „" + lines.word(field) + "“.");
        }
        decimals[size] = (byte) places;
        line[size++] = lines.number();
        most = Math.max(most, places);
    }

    int size() {
        return size;
    }

    int mostDecimals() {
        return most;
    }

    /** An amount with a number of decimal places, as a whole number. */
    long scaled(int index, int places) {
        long value = digits[index];
        for (int i = decimals[index]; i < places; i++) {
            if (value > Long.MAX_VALUE / 10) {
                throw new BrokenFile(
                        line[index], "Der Betrag ist zu groß, um ihn mit " + places + " Nachkommastellen zu rechnen.");
            }
            value *= 10;
        }
        return value;
    }

    int line(int index) {
        return line[index];
    }
}
