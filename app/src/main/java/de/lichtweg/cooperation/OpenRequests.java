package de.lichtweg.cooperation;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Requests for which it is somebody's turn, for modules that show what needs attention. */
public interface OpenRequests {

    /**
     * A request.
     *
     * @param territory of whoever asked
     * @param answerBy last day on which the office keeps its promise; empty where the other side is asked
     * @param late whether that day is over
     */
    record Waiting(RegionKey territory, Optional<LocalDate> answerBy, boolean late) {}

    /** Those for which it is the turn of the scope. One statement. */
    List<Waiting> ours(Scope scope);
}
