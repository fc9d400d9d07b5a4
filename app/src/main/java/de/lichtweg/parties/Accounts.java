package de.lichtweg.parties;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts that sign in, as other modules may create them. */
public interface Accounts {

    /**
     * An account of the demo: a role, not a person. Outside the demo nobody can sign in with it, whatever password it has.
     *
     * @param login the key of the role chooser, such as {@code "koordination"}
     * @param displayName shown in the header, such as {@code "Koordination"}
     * @param role what it is to the office
     * @param organisation name of its organisation; for {@link Role#OPERATOR} the operator's name
     * @param kind kind of the organisation
     * @param territory own territory; {@code null} for none
     */
    record RoleAccount(
            String login,
            String displayName,
            Role role,
            String organisation,
            OrganisationKind kind,
            @Nullable RegionKey territory) {}

    /**
     * Creates the account with its organisation and mandate if it is missing; otherwise changes nothing. Needs the right
     * to administer accounts. Audited.
     */
    void ensureRole(Scope scope, RoleAccount account);

    /**
     * Gives the role accounts that have no password this one, so that the sign-in form of the demo works too. It never has to
     * be changed and cannot be. Needs the right to administer accounts. Audited.
     */
    void openRoles(Scope scope, String password);

    /** The role accounts that exist, in the order of their creation: what the role chooser offers. */
    List<RoleAccount> listRoles();
}
