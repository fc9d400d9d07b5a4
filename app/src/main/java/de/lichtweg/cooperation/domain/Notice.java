package de.lichtweg.cooperation.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Role;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an office tells others for a while.
 *
 * @param id 0 for a new one
 * @param territory of the office
 * @param roles who is told; empty for everybody who works together
 * @param regions where; empty for the whole territory
 * @param link a page of the installation, may be empty
 * @param from first day, {@code to} the last one on which it is shown
 * @param withdrawnOn when the office took it back
 * @param read how many have read it
 * @param runs whether the reader may withdraw it
 */
public record Notice(
        long id,
        int version,
        RegionKey territory,
        List<Role> roles,
        List<RegionKey> regions,
        String title,
        String text,
        String link,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate withdrawnOn,
        String writtenBy,
        int read,
        boolean demo,
        boolean runs) {

    /** What the audit log calls it. */
    public static final String SUBJECT = "cooperation.notice";

    static final int LINE = 120;
    static final int TEXT = 1000;
    static final int DAYS = 366;

    /** It has a title, a text, a period that ends, and tells somebody of its own territory. */
    public Notice {
        roles = List.copyOf(roles);
        regions = regions.stream().distinct().sorted().toList();
        if (title.isBlank() || title.length() > LINE || text.isBlank() || text.length() > TEXT) {
            throw new RuleViolation("cooperation.notice.text", LINE, TEXT);
        }
        if (to.isBefore(from) || to.isAfter(from.plusDays(DAYS))) {
            throw new RuleViolation("cooperation.notice.period");
        }
        if (!link.isEmpty() && !link.matches("/[^/\\s\"<>][^\\s\"<>]*")) {
            throw new RuleViolation("cooperation.notice.link");
        }
        if (!regions.stream().allMatch(territory::contains)) {
            throw new RuleViolation("cooperation.notice.region");
        }
    }

    /** Whether it is shown on a day. */
    public boolean isShown(LocalDate today) {
        return withdrawnOn == null && !today.isBefore(from) && !today.isAfter(to);
    }
}
