package de.lichtweg.planning.ground;

/** Positions as keys: the same millimetre is the same place. */
final class Positions {

    private static final long EAST = 1_000_000_000L;
    private static final long SOUTH = 4_000_000_000L;

    private Positions() {}

    /** The key of a position; eastings from -1,000 to 3,200 km and northings from 4,000 to 8,200 km are told apart. */
    static long key(double x, double y) {
        long east = Math.round(x * 1000) + EAST;
        long north = Math.round(y * 1000) - SOUTH;
        return east << 32 | north & 0xFFFF_FFFFL;
    }
}
