package de.lichtweg.coverage.web;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Weighting;
import de.lichtweg.platform.error.RuleViolation;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moments and regions as typed at the command line or sent to the API. */
final class Arguments {

    private Arguments() {}

    static AsOf asOf(@Nullable String validOn, @Nullable String knownOn) {
        try {
            return AsOf.parse(validOn, knownOn);
        } catch (DateTimeParseException e) {
            throw new RuleViolation("query.date", e.getParsedString());
        }
    }

    static Weighting weighting(String text) {
        try {
            return Weighting.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("query.weighting", text);
        }
    }

    static RegionKey region(String text) {
        if (!RegionKey.isValid(text.strip())) {
            throw new RuleViolation("query.region", text);
        }
        return new RegionKey(text.strip());
    }

    /** Regions joined by commas. */
    static List<RegionKey> regions(String text) {
        return Stream.of(text.split(","))
                .filter(part -> !part.isBlank())
                .map(Arguments::region)
                .toList();
    }
}
