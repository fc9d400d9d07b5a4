package de.lichtweg.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorsTest {

    private static final Doors DOORS = new Doors(Routes.standard());

    private static Scope scope(Role role, String territory) {
        return new Scope("x", "x", role, null, Set.of(new RegionKey(territory)), RightsTable.standard());
    }

    private static final Scope TOWN = scope(Role.MUNICIPALITY, "14627180");

    @Test
    void aMunicipalityFindsItsOwnDoorsOpenAndThoseOfTheDistrictClosed() {
        assertThat(DOORS.isOpen(TOWN, "/pfad/14627180")).isTrue();
        assertThat(DOORS.isOpen(TOWN, "/pfad/14627")).isFalse();
        assertThat(DOORS.isOpen(TOWN, "/karte?region=14627180-001&farbe=netz")).isTrue();
        assertThat(DOORS.isOpen(TOWN, "/karte?region=14627")).isFalse();
    }

    @Test
    void aPageWithoutARegionIsOpenToWhoeverMaySeeItsDataSomewhere() {
        Scope operator = scope(Role.OPERATOR, "14627");
        assertThat(DOORS.isOpen(TOWN, "/termine")).isTrue();
        assertThat(DOORS.isOpen(operator, "/daten")).isFalse();
        assertThat(DOORS.isOpen(TOWN, "/verwaltung/zustand")).isFalse();
        assertThat(DOORS.isOpen(TOWN, "/gibt-es-nicht")).isFalse();
    }

    @Test
    void whoIsNotSignedInIsLedToTheDoorAndAskedThere() {
        assertThat(DOORS.isOpen(Scope.anonymous(), "/pfad/14627")).isTrue();
    }

    @Test
    void noAddressIsNoLink() {
        assertThat(DOORS.href(null)).isNull();
        assertThat(DOORS.href("")).isNull();
    }
}
