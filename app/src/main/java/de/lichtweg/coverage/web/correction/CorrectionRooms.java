package de.lichtweg.coverage.web.correction;

import de.lichtweg.coverage.app.Corrections;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import org.springframework.stereotype.Component;

/** What templates of the list and the card ask: which ways into the rooms of corrections are open to the reader. */
@Component("correctionRooms")
class CorrectionRooms {

    private final Corrections corrections;

    CorrectionRooms(Corrections corrections) {
        this.corrections = corrections;
    }

    /** Whether the reader may correct anything anywhere. */
    public boolean mayCorrect() {
        return CurrentScope.get().mayAnywhere(Level.WRITE, DataClass.INTERNAL);
    }

    /** Whether the reader may correct addresses of a region. */
    public boolean mayCorrect(RegionKey region) {
        return corrections.mayCorrect(CurrentScope.get(), region);
    }

    /** Whether the reader may report something about addresses of a region. */
    public boolean mayReport(RegionKey region) {
        return CurrentScope.get().may(Level.ADDRESS, DataClass.INTERNAL, region);
    }
}
