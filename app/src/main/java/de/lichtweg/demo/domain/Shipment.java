package de.lichtweg.demo.domain;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file of the demo and how it is to be imported.
 *
 * @param profile import profile
 * @param file the file
 * @param importedOn the day on which the office got it
 * @param asOf Stichtag, {@code null} where the file says it
 * @param region territory, {@code null} where the file says it
 * @param operator name of the operator, {@code null} for none
 * @param source key of the source, {@code null} for the default of the profile
 * @param complete whether it is the whole stock; {@code null} for the default of the profile
 */
public record Shipment(
        String profile,
        Path file,
        LocalDate importedOn,
        @Nullable LocalDate asOf,
        @Nullable String region,
        @Nullable String operator,
        @Nullable String source,
        @Nullable Boolean complete) {}
