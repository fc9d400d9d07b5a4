package de.lichtweg.activity.domain;

import de.lichtweg.kernel.RegionKey;
import org.jspecify.annotations.Nullable;

/**
 * Where addresses of an activity lie.
 *
 * @param region locality, or municipality where no locality is known
 * @param addresses how many of them
 * @param x east of their middle in the installation's system, {@code null} where it is not known
 * @param y north of it
 */
public record Place(
        RegionKey region,
        int addresses,
        @Nullable Double x,
        @Nullable Double y) {}
