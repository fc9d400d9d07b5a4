package de.lichtweg.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What holds an activity up.
 *
 * @param turn whose turn it is to remove it
 * @param effect what it costs, such as "hält 118 Adressen auf"
 * @param solvedOn {@code null} while it stands
 */
public record Obstacle(
        String name,
        @Nullable LocalDate since,
        String turn,
        String effect,
        @Nullable LocalDate solvedOn) {}
