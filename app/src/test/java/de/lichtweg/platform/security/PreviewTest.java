package de.lichtweg.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.kernel.RegionKey;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whoever looks through others' eyes sees no more than before, and nothing that the others do not see. */
class PreviewTest {

    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey TOWN = new RegionKey("14627180");
    private static final Set<RegionKey> PLACES =
            Set.of(TOWN, DISTRICT, new RegionKey("14627260"), new RegionKey("14628010"), RegionKey.GERMANY);

    static Stream<Role> readers() {
        return Stream.of(Role.values()).filter(Role::isOfAccounts);
    }

    private static Scope scope(Role role, RegionKey territory) {
        return new Scope("probe", "Probe", role, null, Set.of(territory), RightsTable.standard());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void neverMoreThanTheOwnEyesNorThanTheOthersAndNothingToWrite(Role role) {
        Scope reader = scope(role, DISTRICT);
        for (Role seen : Preview.ROLES) {
            RegionKey territory = seen == Role.PUBLIC ? null : seen == Role.OPERATOR ? DISTRICT : TOWN;
            Scope preview = new Preview(seen, territory, "x").scope(reader);
            Scope other = new Scope(
                    "o", "O", seen, null, territory == null ? Set.of() : Set.of(territory), RightsTable.standard());
            for (RegionKey place : PLACES) {
                for (DataClass c : DataClass.values()) {
                    assertThat(preview.level(c, place))
                            .as(role + " as " + seen + ", " + c + " in " + place)
                            .isLessThanOrEqualTo(reader.level(c, place))
                            .isLessThanOrEqualTo(other.level(c, place))
                            .isLessThan(Level.WRITE);
                }
            }
            assertThat(preview.visibilityClass()).isNotEqualTo(other.visibilityClass());
        }
    }

    @Test
    void aTerritoryThatIsNotTheReadersOwnIsNobodysOwn() {
        Scope reader = scope(Role.DISTRICT_COORDINATION, DISTRICT);
        Scope preview = new Preview(Role.MUNICIPALITY, new RegionKey("14628010"), "x").scope(reader);
        assertThat(preview.territories()).isEmpty();
        assertThat(new Preview(Role.OPERATOR, DISTRICT, "x").scope(reader).operatorKey())
                .as("nobody's, rather than everybody's")
                .isEqualTo("vorschau");
        assertThatThrownBy(() -> new Preview(Role.ADMINISTRATOR, DISTRICT, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsKeptInTheSessionUntilItEndsAndTheWayOutIsSeenWithTheOwnEyes() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/adressen");
        assertThat(Preview.of(request)).isEmpty();
        Preview town = new Preview(Role.MUNICIPALITY, TOWN, "Stadt; mit Strich");
        town.begin(request);
        assertThat(Preview.of(request)).contains(town);
        assertThat(Preview.isChange(request)).isFalse();
        request.setMethod("POST");
        assertThat(Preview.isChange(request)).isTrue();
        request.setRequestURI("/vorschau/ende");
        assertThat(Preview.of(request)).isEmpty();
        assertThat(Preview.end(request)).isTrue();
        assertThat(Preview.end(request)).isFalse();
        request.setRequestURI("/adressen");
        assertThat(Preview.of(request)).isEmpty();
    }
}
