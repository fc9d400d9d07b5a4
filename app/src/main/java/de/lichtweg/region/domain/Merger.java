package de.lichtweg.region.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;

/** A municipality became part of another. */
public record Merger(RegionKey oldKey, RegionKey newKey, LocalDate effective, String source) {}
