package de.lichtweg.parties.store;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Accounts are seen by themselves and by the administration. */
@Component
class Visibility {

    boolean sees(Scope scope, String login) {
        return scope.actor().equals(login) || scope.mayAnywhere(Level.RAW, DataClass.ADMINISTRATION);
    }

    void needsWrite(Scope scope, String login) {
        if (!scope.actor().equals(login) && !scope.mayAnywhere(Level.WRITE, DataClass.ADMINISTRATION)) {
            throw new AccessDeniedException("account of somebody else");
        }
    }
}
