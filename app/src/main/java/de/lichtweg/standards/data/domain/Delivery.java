package de.lichtweg.standards.data.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A file that was handed in and checked.
 *
 * @param number version that counted on its day
 * @param phase key of the phase, empty where the standard has none
 * @param region whose delivery it is: a district or a municipality
 * @param dataClass how delicate its cells are
 * @param day the day by which the version was chosen
 * @param sender who made the file, may be empty
 * @param passedBy earlier version that it keeps while it breaks this one, 0 for none
 * @param open whether the reader may see its cells; who it came from and what it is called belong to them
 * @param kept whether the file itself is still here
 */
public record Delivery(
        long id,
        String standard,
        String title,
        int number,
        String phase,
        RegionKey region,
        DataClass dataClass,
        LocalDate day,
        String sender,
        String fileName,
        long sizeBytes,
        String sha256,
        Outcome outcome,
        boolean accepted,
        int passedBy,
        String deliveredBy,
        String deliveredName,
        Instant deliveredAt,
        boolean open,
        boolean kept,
        boolean demo) {

    /** Its page. */
    public String path() {
        return "/standards/lieferungen/" + id;
    }

    /** The same for somebody who may know that it was delivered, and no more. */
    public Delivery veiled() {
        return new Delivery(
                id,
                standard,
                title,
                number,
                phase,
                region,
                dataClass,
                day,
                "",
                "",
                0,
                "",
                new Outcome(
                        List.of(), outcome.counts(), List.of(), outcome.errors(), outcome.warnings(), outcome.notes()),
                accepted,
                passedBy,
                "",
                "",
                deliveredAt,
                false,
                false,
                demo);
    }
}
