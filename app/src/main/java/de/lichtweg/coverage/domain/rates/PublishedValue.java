package de.lichtweg.coverage.domain.rates;

import java.time.LocalDate;

/**
 * A printed value. Equality of {@link #place()} means the same cell of the same table.
 *
 * @param regionKey key as printed: DE, 2, 5 or 8 digits
 * @param percentE2 hundredths of a percent
 * @param whole whether it was printed without decimals
 */
public record PublishedValue(
        String regionKey,
        LocalDate asOf,
        String userGroup,
        String technology,
        int downMbps,
        int percentE2,
        boolean whole) {

    /** Which cell. */
    public record Place(String regionKey, LocalDate asOf, String userGroup, String technology, int downMbps) {}

    /** Which cell this is. */
    public Place place() {
        return new Place(regionKey, asOf, userGroup, technology, downMbps);
    }

    /** Hundredths of a percent of a printed number, −1 for anything else; decimal comma or point. */
    public static int percentE2(String printed) {
        int dot = Math.max(printed.indexOf(','), printed.indexOf('.'));
        String whole = dot < 0 ? printed : printed.substring(0, dot);
        String fraction = dot < 0 ? "" : printed.substring(dot + 1);
        if (whole.isEmpty() || whole.length() > 3 || fraction.length() > 6 || !digits(whole) || !digits(fraction)) {
            return -1;
        }
        int value = Integer.parseInt(whole) * 100 + Integer.parseInt((fraction + "00").substring(0, 2));
        boolean up = fraction.length() > 2 && fraction.charAt(2) >= '5';
        return value + (up ? 1 : 0) <= 10_000 ? value + (up ? 1 : 0) : -1;
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
