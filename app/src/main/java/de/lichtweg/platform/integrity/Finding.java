package de.lichtweg.platform.integrity;

import org.jspecify.annotations.Nullable;

/**
 * One case of a check.
 *
 * @param subject what it is, as people call it
 * @param region key of the region that it lies in, {@code null} where it lies in none
 * @param link page that shows it, {@code null} without one
 */
public record Finding(
        String subject, @Nullable String region, @Nullable String link) {}
