package de.lichtweg.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A scope that is lowered for others sees less, never more, and is another one to every cache. */
class LoweredScopeTest {

    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final Scope OFFICE = new Scope(
            "koordination", "Koordination", Role.DISTRICT_COORDINATION, null, Set.of(DISTRICT), RightsTable.standard());

    @Test
    void itSeesNoMoreThanIsToBeShown() {
        Scope lowered = OFFICE.atMost(Map.of(DataClass.INTERNAL, Level.AGGREGATE));
        assertThat(lowered.level(DataClass.INTERNAL, DISTRICT)).isEqualTo(Level.AGGREGATE);
        assertThat(lowered.level(DataClass.NOTE, DISTRICT)).isEqualTo(OFFICE.level(DataClass.NOTE, DISTRICT));
        assertThat(lowered.whole().level(DataClass.INTERNAL, DISTRICT)).isEqualTo(Level.WRITE);
    }

    @Test
    void nothingIsWonByIt() {
        Scope lowered = OFFICE.atMost(Map.of(DataClass.INTERNAL, Level.AGGREGATE))
                .atMost(Map.of(DataClass.INTERNAL, Level.WRITE, DataClass.ADMINISTRATION, Level.WRITE));
        assertThat(lowered.level(DataClass.INTERNAL, DISTRICT)).isEqualTo(Level.AGGREGATE);
        assertThat(lowered.level(DataClass.ADMINISTRATION, DISTRICT)).isEqualTo(Level.AGGREGATE);
    }

    @Test
    void cachesKeepItApart() {
        Scope lowered = OFFICE.atMost(Map.of(DataClass.INTERNAL, Level.AGGREGATE));
        assertThat(lowered.visibilityClass()).isNotEqualTo(OFFICE.visibilityClass());
        assertThat(lowered.whole().visibilityClass()).isEqualTo(OFFICE.visibilityClass());
    }
}
