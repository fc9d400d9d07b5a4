package de.lichtweg.planning.ground;

/**
 * A part of the streets that does not hang together with the part that holds most houses.
 *
 * @param x a position of it
 * @param houses houses whose street lies in it
 * @param streetMm length of its streets
 * @param gapMetres distance to the nearest other part, {@link Double#NaN} where none lies in reach
 * @param joined whether it was joined across open land
 */
public record Island(double x, double y, int houses, long streetMm, double gapMetres, boolean joined) {}
