package de.lichtweg.rights;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks.
 *
 * @param login account, empty for the public
 * @param territory own territory
 * @param operator name of the operator somebody speaks for, {@code null} for everybody else
 */
record Viewer(
        String login,
        Role role,
        @Nullable String territory,
        @Nullable String operator) {

    /** Every role, most of them in two territories; the most privileged first, so that what is kept was made for them. */
    static final List<Viewer> ALL = List.of(
            of("koordination-a", Role.DISTRICT_COORDINATION, Sowing.DISTRICT_A),
            of("koordination-b", Role.DISTRICT_COORDINATION, Sowing.DISTRICT_B),
            of("pruefer-a", Role.AUDITOR, Sowing.DISTRICT_A),
            of("pruefer-a2", Role.AUDITOR, Sowing.A2),
            of("verwalter", Role.ADMINISTRATOR, Sowing.DISTRICT_A),
            of("landratsamt-a", Role.DISTRICT_ADMINISTRATION, Sowing.DISTRICT_A),
            of("wirtschaft-a", Role.ECONOMIC_DEVELOPMENT, Sowing.DISTRICT_A),
            of("staat", Role.STATE_CENTRE, "14"),
            of("gemeinde-a1", Role.MUNICIPALITY, Sowing.A1),
            of("gemeinde-a2", Role.MUNICIPALITY, Sowing.A2),
            of("gemeinde-b1", Role.MUNICIPALITY, Sowing.B1),
            of("planung-a1", Role.PLANNING_OFFICE, Sowing.A1),
            new Viewer("netz-a1", Role.OPERATOR, Sowing.DISTRICT_A, "Netz Verschwiegen"),
            new Viewer("netz-b1", Role.OPERATOR, Sowing.DISTRICT_B, "Netz Diskret"),
            new Viewer("", Role.PUBLIC, null, null));

    private static Viewer of(String login, Role role, String territory) {
        return new Viewer(login, role, territory, null);
    }

    static Viewer named(String login) {
        return ALL.stream().filter(v -> v.login.equals(login)).findFirst().orElseThrow();
    }

    boolean isPublic() {
        return role == Role.PUBLIC;
    }

    /** What the table of rights gives, by which answers are judged. */
    Scope scope() {
        return new Scope(
                isPublic() ? "public" : login,
                login,
                role,
                operator == null ? null : Sowing.key(operator),
                territory == null ? Set.of() : Set.of(new RegionKey(territory)),
                RightsTable.standard());
    }

    RoleAccount account() {
        return new RoleAccount(
                login,
                office(),
                role,
                operator == null ? office() : operator,
                NewMandate.kindOf(role),
                territory == null ? null : new RegionKey(territory));
    }

    /** Names of offices and of people stand in lists of whom to mention, logins do not: {@code gemeinde-a1} works at the {@code Stelle a1 gemeinde}. */
    String office() {
        List<String> words = new ArrayList<>(List.of(login.split("-")));
        return "Stelle " + String.join(" ", words.reversed());
    }

    @Override
    public String toString() {
        return isPublic() ? "the public" : login;
    }
}
