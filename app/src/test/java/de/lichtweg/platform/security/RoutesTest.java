package de.lichtweg.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;

class RoutesTest {

    private static final Routes ROUTES = Routes.of("""
            method;pattern;data_class;level
            GET;/adressen/{id};INTERNAL;ADDRESS
            GET;/adressen/neu;ADMINISTRATION;RAW
            GET;/auftraege;ADMINISTRATION;AGGREGATE
            GET;/auftraege;INTERNAL;RAW
            POST;/adressen;INTERNAL;ADDRESS
            POST;/sprache;PUBLIC;AGGREGATE
            """);

    @Test
    void theMostSpecificPatternDecides() {
        assertThat(ROUTES.find("GET", PathContainer.parsePath("/adressen/neu")))
                .singleElement()
                .extracting(Routes.Route::dataClass)
                .isEqualTo(DataClass.ADMINISTRATION);
    }

    @Test
    void aRouteOnSeveralLinesIsOpenToWhoeverSatisfiesOne() {
        assertThat(ROUTES.find("GET", PathContainer.parsePath("/auftraege"))).hasSize(2);
    }

    @Test
    void aReadLineOpensHeadButNotPost() {
        PathContainer path = PathContainer.parsePath("/adressen/7");
        assertThat(ROUTES.find("HEAD", path)).isNotEmpty();
        assertThat(ROUTES.find("POST", path)).isEmpty();
    }

    @Test
    void whateverChangesNonPublicDataNeedsTheRightToChange() {
        assertThat(ROUTES.listed("POST", "/adressen").getFirst().needed()).isEqualTo(Level.WRITE);
        assertThat(ROUTES.listed("POST", "/sprache").getFirst().needed()).isEqualTo(Level.AGGREGATE);
    }

    @Test
    void anAuditorReadsTheFilesOfTheDistrictAndChangesNothing() {
        RightsTable rights = RightsTable.standard();
        for (DataClass dataClass : DataClass.values()) {
            assertThat(rights.level(Role.AUDITOR, dataClass, true)).isLessThan(Level.WRITE);
        }
        assertThat(rights.level(Role.AUDITOR, DataClass.INTERNAL, true)).isEqualTo(Level.RAW);
    }
}
