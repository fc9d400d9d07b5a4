package de.lichtweg.coverage.domain.rates;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a table prints for one key, user group and technology: its classes side by side.
 *
 * @param place which row of which table
 * @param cells lower edge of the class in Mbit/s → value
 */
public record PublishedRow(Place place, SortedMap<Integer, Cell> cells) {

    /** A hundred percent. */
    public static final int ALL_E2 = 10_000;

    /**
     * The most that is believed. Tables print up to 100.65 where rounded parts were added up, between 2018 and 2021 for a
     * handful of small municipalities; what lies further above is no rate.
     */
    static final int MOST_E2 = 10_100;

    /** Which row of which table. */
    public record Place(String regionKey, LocalDate asOf, String userGroup, String technology) {}

    /**
     * A printed value.
     *
     * @param percentE2 hundredths of a percent
     * @param whole whether it was printed without decimals
     */
    public record Cell(int percentE2, boolean whole) {}

    /** An empty row. */
    public static PublishedRow at(Place place) {
        return new PublishedRow(place, new TreeMap<>());
    }

    /** Whether everything that {@code later} prints is already said here. */
    public boolean says(PublishedRow later) {
        return later.cells.entrySet().stream().allMatch(e -> e.getValue().equals(cells.get(e.getKey())));
    }

    /** This row with the classes that {@code later} prints put over it. */
    public PublishedRow overlaidBy(PublishedRow later) {
        SortedMap<Integer, Cell> merged = new TreeMap<>(cells);
        merged.putAll(later.cells);
        return new PublishedRow(place, merged);
    }

    /**
     * Hundredths of a percent of a printed number from 0 to 101, −1 for anything else; decimal comma or point.
     */
    public static int percentE2(String printed) {
        int dot = Math.max(printed.indexOf(','), printed.indexOf('.'));
        String whole = dot < 0 ? printed : printed.substring(0, dot);
        String fraction = dot < 0 ? "" : printed.substring(dot + 1);
        if (whole.isEmpty() || whole.length() > 3 || fraction.length() > 18 || !digits(whole) || !digits(fraction)) {
            return -1;
        }
        int value = Integer.parseInt(whole) * 100 + Integer.parseInt((fraction + "00").substring(0, 2));
        int rounded = fraction.length() > 2 && fraction.charAt(2) >= '5' ? value + 1 : value;
        return rounded <= MOST_E2 ? rounded : -1;
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
