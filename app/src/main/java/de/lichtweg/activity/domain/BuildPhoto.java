package de.lichtweg.activity.domain;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A photo of the building.
 *
 * @param document number of the document that holds it
 * @param taken by the clock of the camera
 * @param position degrees north and east
 */
public record BuildPhoto(long document, Optional<LocalDateTime> taken, Optional<double[]> position) {}
