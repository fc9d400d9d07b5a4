package de.lichtweg.geodata.street;

import org.locationtech.jts.geom.LineString;

/**
 * A street, or a piece of one, on a day.
 *
 * @param source key of the source
 * @param externalId what the source calls it
 * @param name name, empty without one
 * @param surface as the source writes it ("asphalt", "paving_stones"), empty if it does not
 * @param line in metres of the installation's own system; lines that meet share the very same position
 */
public record Street(
        String source,
        String externalId,
        String name,
        StreetKind kind,
        String surface,
        boolean bridge,
        boolean tunnel,
        LineString line) {}
