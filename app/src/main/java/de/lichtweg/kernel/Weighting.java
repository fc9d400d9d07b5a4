package de.lichtweg.kernel;

/** What an address counts for in a figure. */
public enum Weighting {
    ADDRESSES,
    HOUSEHOLDS,
    BUSINESSES
}
