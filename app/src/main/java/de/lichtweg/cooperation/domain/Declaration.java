package de.lichtweg.cooperation.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What partners declare to do together, in one version. A signature belongs to its version.
 *
 * @param id 0 for a new one
 * @param version as people call it, such as {@code "2022"}
 * @param yearOnly whether only the year of its day is known
 * @param source where it is published, may be empty
 */
public record Declaration(
        long id,
        RegionKey territory,
        String version,
        String title,
        String text,
        LocalDate validFrom,
        boolean yearOnly,
        String source,
        boolean demo,
        List<Signature> signatures) {

    static final int LINE = 200;
    static final int TEXT = 10_000;

    /** It has a version, a title and a text. */
    public Declaration {
        signatures = List.copyOf(signatures);
        boolean lines = !version.isBlank() && version.length() <= 40 && !title.isBlank() && title.length() <= LINE;
        if (!lines || text.isBlank() || text.length() > TEXT || source.length() > LINE) {
            throw new RuleViolation("cooperation.declaration", LINE, TEXT);
        }
    }

    /**
     * Somebody signed.
     *
     * @param name of the organisation
     * @param region municipality for which it signed, {@code null} for others
     */
    public record Signature(
            String organisation, String name, @Nullable RegionKey region, LocalDate day, boolean demo) {}

    /** Municipalities of these that signed. */
    public Set<RegionKey> signed(Set<RegionKey> municipalities) {
        return signatures.stream()
                .flatMap(s -> Optional.ofNullable(s.region()).stream())
                .filter(municipalities::contains)
                .collect(Collectors.toSet());
    }
}
