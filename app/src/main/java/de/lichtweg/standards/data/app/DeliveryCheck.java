package de.lichtweg.standards.data.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Examination;
import de.lichtweg.standards.data.domain.Finding;
import de.lichtweg.standards.data.domain.Outcome;
import de.lichtweg.standards.data.domain.Surroundings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Checks a file against a definition; nothing is kept. */
@Component
public class DeliveryCheck {

    private final Territories territories;

    DeliveryCheck(Territories territories) {
        this.territories = territories;
    }

    /**
     * What has to be known beside the file; not for several threads.
     *
     * @param region whose delivery it is
     * @param day the day of the delivery
     * @param phase key of the phase, empty where the standard has none
     */
    public Surroundings around(RegionKey region, LocalDate day, String phase) {
        return territories.of(region, day, phase);
    }

    /**
     * Checks a file.
     *
     * @param name what people call it
     * @param sink hears every finding
     */
    public Outcome run(DataStandard standard, Path file, String name, Surroundings around, Consumer<Finding> sink) {
        try (DeliveryFile opened = new DeliveryFile(file, name)) {
            return Examination.run(standard, opened.tables(standard), around, sink);
        }
    }
}
