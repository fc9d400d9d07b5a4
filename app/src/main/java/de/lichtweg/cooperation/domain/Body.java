package de.lichtweg.cooperation.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import java.util.List;

/**
 * Organisations that meet again and again, such as a Jour fixe, or once.
 *
 * @param id 0 for a new one
 * @param shortName stands before the numbers of its decisions, such as {@code "JF"}
 * @param territory whose office runs it
 * @param members keys of organisations
 */
public record Body(
        long id, int version, String name, String shortName, RegionKey territory, List<String> members, boolean demo) {

    static final int NAME = 120;
    static final int SHORT = 12;

    /** A name, a short name without blanks, at least one who sits in it. */
    public Body {
        members = members.stream().distinct().sorted().toList();
        if (name.isBlank() || name.length() > NAME) {
            throw new RuleViolation("cooperation.body.name", NAME);
        }
        if (!shortName.matches("[\\p{L}\\d-]{1," + SHORT + "}")) {
            throw new RuleViolation("cooperation.body.short", SHORT);
        }
        if (members.isEmpty()) {
            throw new RuleViolation("cooperation.body.members");
        }
    }
}
