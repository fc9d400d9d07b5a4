package de.lichtweg.coverage.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A square of the grid in which the map counts addresses, in the installation's own coordinate system, whose corners are
 * multiples of the side. Written {@code 1000mE397N5680}: side in metres, columns from the origin to the east, rows to the
 * north.
 *
 * @param sideM side in metres
 * @param east number of the column
 * @param north number of the row
 */
public record GridCell(int sideM, int east, int north) {

    private static final Pattern CODE = Pattern.compile("(\\d{2,7})mE(-?\\d{1,8})N(-?\\d{1,8})");
    private static final int LARGEST_M = 100_000;
    private static final int SMALLEST_M = 10;

    /** Sides from zoom 6 on; at each zoom a cell is 8 to 21 pixels wide in the middle of Europe. */
    private static final int[] SIDES_M = {8000, 4000, 2000, 1000, 500, 250, 125, 50, 25};

    /** Addresses from which on a square fills its cell of that side. */
    private static final int[] FULL = {6000, 2200, 800, 300, 120, 50, 20, 8, 4};

    private static final int FIRST_ZOOM = 6;

    /** What is left between full neighbours. */
    private static final double FULL_SIDE = 0.92;

    /** A single address is still seen. */
    private static final double SMALLEST_SIDE = 0.26;

    /** Checks the side. */
    public GridCell {
        if (sideM < SMALLEST_M || sideM > LARGEST_M) {
            throw new IllegalArgumentException("Seite der Zelle: " + sideM + " m");
        }
    }

    /** The cell of a code; throws {@link IllegalArgumentException} for anything else. */
    public static GridCell parse(String code) {
        Matcher parts = CODE.matcher(code.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("Keine Zelle: " + code);
        }
        return new GridCell(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** The cell of that side that holds a point. */
    public static GridCell at(int sideM, double x, double y) {
        return new GridCell(sideM, index(x, sideM), index(y, sideM));
    }

    /** Number of the column or row of a coordinate. */
    public static int index(double metres, int sideM) {
        return (int) Math.floor(metres / sideM);
    }

    /** Side of the cells that a tile of a zoom counts in. */
    public static int sideAt(int zoom) {
        return zoom < FIRST_ZOOM ? LARGEST_M : SIDES_M[Math.min(zoom - FIRST_ZOOM, SIDES_M.length - 1)];
    }

    /** Addresses from which on a square fills its cell: what the legend of sizes ends with. */
    public static int full(int sideM) {
        for (int i = 0; i < SIDES_M.length; i++) {
            if (sideM >= SIDES_M[i]) {
                return FULL[i];
            }
        }
        return FULL[FULL.length - 1];
    }

    /** Side of the square of so many addresses as part of the cell's, so that areas are to each other as the addresses. */
    public static double fill(int addresses, int sideM) {
        return FULL_SIDE * Math.clamp(Math.sqrt((double) addresses / full(sideM)), SMALLEST_SIDE, 1);
    }

    /** The code. */
    public String code() {
        return sideM + "mE" + east + "N" + north;
    }

    /** Western edge in metres. */
    public double west() {
        return (double) east * sideM;
    }

    /** Southern edge in metres. */
    public double south() {
        return (double) north * sideM;
    }
}
