package de.lichtweg.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Every role on every route, decided by the authorization manager itself and compared with the two tables. */
class RoleRouteTest {

    private final Routes routes = Routes.standard();
    private final RouteAuthorization manager = new RouteAuthorization(routes);

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleOpensExactlyTheRoutesThatTheTablesGiveIt(Role role) {
        for (Routes.Route route : routes.list()) {
            String path = route.pattern().replaceAll("\\{[^}]+}", "1").replace("/**", "/x");
            if (routes.find(request(route.method(), path)).stream()
                    .noneMatch(r -> r.pattern().equals(route.pattern()))) {
                continue;
            }
            assertThat(allowed(role, route.method(), path))
                    .as(role + " " + route.method() + " " + route.pattern())
                    .isEqualTo(expected(role, route));
        }
    }

    @Test
    void nobodyOpensARouteThatIsNotListed() {
        for (Role role : Role.values()) {
            assertThat(allowed(role, "GET", "/verwaltung/geheim")).isFalse();
            assertThat(allowed(role, "DELETE", "/anmelden")).isFalse();
        }
    }

    @Test
    void theAdministrationOfPeopleIsForAdministratorsAlone() {
        List<Role> open = Stream.of(Role.values())
                .filter(r -> allowed(r, "POST", "/verwaltung/personen"))
                .toList();
        assertThat(open).containsExactly(Role.ADMINISTRATOR, Role.SYSTEM);
    }

    @Test
    void theAuditLogIsForCoordinationAuditorsAndAdministrators() {
        List<Role> open = Stream.of(Role.values())
                .filter(r -> allowed(r, "GET", "/verwaltung/protokoll"))
                .toList();
        assertThat(open).containsExactly(Role.DISTRICT_COORDINATION, Role.AUDITOR, Role.ADMINISTRATOR, Role.SYSTEM);
    }

    private boolean expected(Role role, Routes.Route route) {
        RightsTable rights = RightsTable.standard();
        return routes.listed(route.method(), route.pattern()).stream()
                .anyMatch(r -> Stream.of(true, false)
                        .anyMatch(own -> rights.level(role, r.dataClass(), own).compareTo(r.needed()) >= 0));
    }

    private boolean allowed(Role role, String method, String path) {
        Scope scope = new Scope("x", "x", role, null, Set.of(new RegionKey("14627")), RightsTable.standard());
        RequestAuthorizationContext context = new RequestAuthorizationContext(request(method, path));
        Supplier<@Nullable Authentication> nobody = () -> null;
        return CurrentScope.callAs(
                scope, () -> manager.authorize(nobody, context).isGranted());
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
