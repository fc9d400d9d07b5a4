package de.lichtweg.demo.domain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file of the demo and how it is to be imported. Its content is made when it is written, so that the next files can be
 * made while the first ones are imported.
 *
 * @param profile import profile
 * @param name name of the file
 * @param importedOn the day on which the office got it
 * @param asOf Stichtag, {@code null} where the file says it
 * @param region territory, {@code null} where the file says it
 * @param operator name of the operator, {@code null} for none
 * @param source key of the source, {@code null} for the default of the profile
 * @param complete whether it is the whole stock; {@code null} for the default of the profile
 * @param content what is in it
 */
public record Shipment(
        String profile,
        String name,
        LocalDate importedOn,
        @Nullable LocalDate asOf,
        @Nullable String region,
        @Nullable String operator,
        @Nullable String source,
        @Nullable Boolean complete,
        Content content) {

    /** Makes the bytes of a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes them. */
        void writeTo(Path file) throws IOException;
    }
}
