package de.lichtweg.activity.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody noted about an activity or a municipality.
 *
 * @param activity number of the activity, {@code null} where it is about a municipality
 */
public record LogNote(@Nullable Long activity, Said said, String author, Instant at) {}
