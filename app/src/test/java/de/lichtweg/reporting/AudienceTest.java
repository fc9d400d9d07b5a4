package de.lichtweg.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report shows what its readers may see, whoever writes it. */
class AudienceTest {

    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Scope OFFICE = new Scope(
            "koordination", "Koordination", Role.DISTRICT_COORDINATION, null, Set.of(DISTRICT), RightsTable.standard());

    @ParameterizedTest
    @EnumSource
    void noReportIsWrittenThroughEyesThatSeeSecrets(Audience audience) {
        Scope eyes = audience.eyes(OFFICE);
        assertThat(eyes.level(DataClass.BUSINESS_SECRET, DISTRICT)).isEqualTo(Level.NONE);
        assertThat(eyes.level(DataClass.SECURITY, DISTRICT)).isEqualTo(Level.NONE);
        assertThat(eyes.level(DataClass.NOTE, DISTRICT)).isEqualTo(Level.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverSeesSumsOnlyGetsSumsOnly(Audience audience) {
        boolean opens = audience.eyes(OFFICE).may(Level.ADDRESS, DataClass.INTERNAL, DISTRICT);
        assertThat(opens).isEqualTo(!audience.sums());
    }

    @Test
    void sumsLeaveTheHouseForHalfYearsAndTodayOnly() {
        assertThat(Audience.COUNCIL.allows(TODAY, TODAY)).isTrue();
        assertThat(Audience.STATE.allows(LocalDate.of(2026, 6, 30), TODAY)).isTrue();
        assertThat(Audience.STATE.allows(LocalDate.of(2025, 12, 31), TODAY)).isTrue();
        assertThat(Audience.COUNCIL.allows(LocalDate.of(2026, 9, 30), TODAY)).isFalse();
        assertThat(Audience.INTERNAL.allows(LocalDate.of(2026, 9, 30), TODAY)).isTrue();
    }
}
