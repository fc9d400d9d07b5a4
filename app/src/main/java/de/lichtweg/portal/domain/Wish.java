package de.lichtweg.portal.domain;

import de.lichtweg.platform.error.RuleViolation;

/**
 * What somebody wants to hear by mail.
 *
 * @param municipality key of the municipality whose changes are told, empty for none
 * @param address street and house number in it as typed, empty for none
 * @param place part of the municipality, where it has the address more than once
 */
public record Wish(boolean news, boolean dates, String municipality, String address, String place) {

    private static final int LONGEST = 120;

    /**
     * Texts are stripped.
     *
     * @throws RuleViolation "subscription.nothing" for no wish at all, "subscription.where" for an address without a municipality,
     *     "subscription.long"
     */
    public Wish {
        municipality = municipality.strip();
        address = address.strip();
        place = place.strip();
        if (!news && !dates && municipality.isEmpty() && address.isEmpty()) {
            throw new RuleViolation("subscription.nothing");
        }
        if (municipality.isEmpty() && !address.isEmpty()) {
            throw new RuleViolation("subscription.where");
        }
        if (address.length() > LONGEST || place.length() > LONGEST) {
            throw new RuleViolation("subscription.long", LONGEST);
        }
    }
}
