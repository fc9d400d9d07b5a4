package de.lichtweg.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.funding.Funder;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.Grant.Access;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Plan;
import de.lichtweg.funding.Shares;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who sees which money. */
class ReachTest {

    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final RegionKey RIESA = new RegionKey("14627230");
    private static final OwnShares BOTH = new OwnShares(
            OwnShares.Key.FIXED,
            List.of(
                    new OwnShares.Part(NOSSEN, 0, Money.parse("3,33")),
                    new OwnShares.Part(RIESA, 0, Money.parse("6,67"))));

    private static Scope scope(Role role, RegionKey territory) {
        return new Scope("x", "x", role, null, Set.of(territory), RightsTable.standard());
    }

    private static Optional<Access> reach(Role role, RegionKey territory) {
        return Reach.of(scope(role, territory), DISTRICT, BOTH);
    }

    @Test
    void everyRoleSeesWhatTheTableOfRightsGivesIt() {
        assertThat(reach(Role.DISTRICT_COORDINATION, DISTRICT)).contains(Access.WRITE);
        assertThat(reach(Role.DISTRICT_ADMINISTRATION, DISTRICT)).contains(Access.WHOLE);
        assertThat(reach(Role.ECONOMIC_DEVELOPMENT, DISTRICT)).contains(Access.WHOLE);
        assertThat(reach(Role.STATE_CENTRE, new RegionKey("14"))).contains(Access.WHOLE);
        assertThat(reach(Role.AUDITOR, DISTRICT)).contains(Access.WHOLE);
        assertThat(reach(Role.MUNICIPALITY, NOSSEN)).contains(Access.SHARES);
        assertThat(reach(Role.MUNICIPALITY, new RegionKey("14627130"))).isEmpty();
        assertThat(reach(Role.DISTRICT_COORDINATION, new RegionKey("14628"))).isEmpty();
        for (Role none : List.of(Role.OPERATOR, Role.PLANNING_OFFICE, Role.ADMINISTRATOR, Role.PUBLIC)) {
            assertThat(reach(none, DISTRICT)).as("%s", none).isEmpty();
        }
        assertThat(Reach.of(scope(Role.MUNICIPALITY, NOSSEN), NOSSEN, OwnShares.NONE))
                .as("its own grant it reads whole")
                .contains(Access.WHOLE);
    }

    @Test
    void aMunicipalitySeesWhatItPaysAndWhenAndNothingOfTheOthers() {
        Shares shares = new Shares(Money.euro(60), Money.euro(30), Money.euro(10), Money.ZERO);
        GrantDraft draft = ChecksTest.draft(Money.euro(100), shares, Plan.even(shares, 2024, 2026), BOTH);
        GrantDraft seen = Reach.seen(scope(Role.MUNICIPALITY, NOSSEN), draft, Access.SHARES);
        assertThat(seen.ownShares().parts()).containsExactly(new OwnShares.Part(NOSSEN, 0, Money.parse("3,33")));
        assertThat(seen.plan().total()).isEqualTo(Shares.NONE.with(Funder.OWN, m -> Money.parse("3,33")));
        assertThat(seen.plan().years()).hasSize(3);
        assertThat(seen.decisions()).isEmpty();
        assertThat(seen.toString()).doesNotContain("6,67", "60,00", "30,00", RIESA.value());
    }

    @Test
    void inAListOfAMunicipalityTheMoneyOfTheDistrictIsNotCounted() {
        Shares shares = new Shares(Money.euro(60), Money.euro(30), Money.euro(10), Money.ZERO);
        GrantDraft draft = ChecksTest.draft(Money.euro(100), shares, Plan.even(shares, 2024, 2026), BOTH);
        Grant grant = new Grant(1, 1, draft, "Landratsamt", Instant.EPOCH, "x", Access.WRITE);
        assertThat(Reach.within(DISTRICT, grant)).isEqualTo(grant);
        Grant there = Reach.within(RIESA, grant);
        assertThat(there.access()).isEqualTo(Access.SHARES);
        assertThat(there.draft().ownShares().sum()).isEqualTo(Money.parse("6,67"));
        assertThat(there.draft().plan().total().sum()).isEqualTo(Money.parse("6,67"));
    }
}
