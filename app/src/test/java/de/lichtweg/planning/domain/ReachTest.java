package de.lichtweg.planning.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.domain.Estimate.Needs;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who reads an estimate, who asks for one, and who writes prices. */
class ReachTest {

    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey TOWN = new RegionKey("14627180");
    private static final RegionKey VILLAGE = new RegionKey("14627200");

    private static Scope scope(Role role, RegionKey territory) {
        return new Scope("x", "X", role, null, Set.of(territory), RightsTable.standard());
    }

    private static final Scope OFFICE = scope(Role.DISTRICT_COORDINATION, DISTRICT);
    private static final Scope TOWN_HALL = scope(Role.MUNICIPALITY, TOWN);
    private static final Scope PLANNERS = scope(Role.PLANNING_OFFICE, TOWN);

    @Test
    void a_municipality_reads_what_is_about_itself_alone() {
        assertThat(Reach.sees(TOWN_HALL, List.of(TOWN), Needs.NONE)).isTrue();
        assertThat(Reach.sees(TOWN_HALL, List.of(TOWN, VILLAGE), Needs.NONE)).isFalse();
        assertThat(Reach.sees(OFFICE, List.of(TOWN, VILLAGE), Needs.NONE)).isTrue();
        assertThat(Reach.sees(scope(Role.OPERATOR, DISTRICT), List.of(TOWN), Needs.NONE))
                .isFalse();
    }

    @Test
    void what_secrets_decided_is_read_by_those_who_may_read_secrets() {
        assertThat(Reach.sees(TOWN_HALL, List.of(TOWN), new Needs(true, true))).isFalse();
        assertThat(Reach.sees(OFFICE, List.of(TOWN), new Needs(true, true))).isTrue();
        assertThat(Reach.sees(TOWN_HALL, List.of(TOWN), new Needs(true, false))).isTrue();
        assertThat(Reach.sees(PLANNERS, List.of(TOWN), new Needs(true, false))).isFalse();
        assertThat(Reach.sees(PLANNERS, List.of(TOWN), Needs.NONE)).isTrue();
    }

    @Test
    void offices_ask_in_their_own_territory_and_auditors_do_not() {
        assertThat(Reach.mayAsk(TOWN_HALL, TOWN)).isTrue();
        assertThat(Reach.mayAsk(TOWN_HALL, VILLAGE)).isFalse();
        assertThat(Reach.mayAsk(scope(Role.AUDITOR, DISTRICT), TOWN)).isFalse();
        assertThat(Reach.mayAsk(scope(Role.STATE_CENTRE, new RegionKey("14")), TOWN))
                .isFalse();
    }

    @Test
    void prices_of_a_district_are_read_in_its_municipalities_and_written_by_its_coordination() {
        assertThat(Reach.seesBasis(TOWN_HALL, DISTRICT)).isTrue();
        assertThat(Reach.seesBasis(TOWN_HALL, new RegionKey("14628"))).isFalse();
        assertThat(Reach.seesBasis(TOWN_HALL, RegionKey.GERMANY)).isTrue();
        assertThat(Reach.mayWriteBasis(OFFICE, DISTRICT)).isTrue();
        assertThat(Reach.mayWriteBasis(TOWN_HALL, TOWN)).isFalse();
        assertThat(Reach.mayWriteBasis(Scope.system("test"), RegionKey.GERMANY)).isFalse();
    }
}
