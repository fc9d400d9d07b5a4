package de.lichtweg.coverage.domain;

import de.lichtweg.kernel.Technology;

/** An offer at an address. */
public record Offer(Technology technology, int downKbps, int upKbps) {}
