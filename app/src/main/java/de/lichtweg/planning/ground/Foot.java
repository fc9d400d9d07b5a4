package de.lichtweg.planning.ground;

/**
 * Where the connection of a house leaves the street.
 *
 * @param house place in the list of houses
 * @param piece piece of street
 * @param at segment of the piece plus share of it
 * @param distance metres on the map from the middle of the street
 * @param left whether the house lies to the left of the piece
 * @param named whether the street has the name that the address says
 */
record Foot(int house, int piece, double at, double distance, boolean left, boolean named) {}
