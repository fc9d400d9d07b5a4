package de.lichtweg.funding.app;

import de.lichtweg.funding.Grant;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.Grants;
import de.lichtweg.funding.domain.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What hangs on grants is for the offices that see them whole; who only sees its own share sees none of it. */
@Component
class GrantAccess implements SubjectAccess {

    private final GrantRegister register;

    GrantAccess(GrantRegister register) {
        this.register = register;
    }

    @Override
    public String kind() {
        return Grants.SUBJECT;
    }

    @Override
    public Optional<Access> find(Scope scope, String id) {
        return id.matches("\\d{1,18}")
                ? register.find(scope, Long.parseLong(id))
                        .filter(g -> g.access().isWhole())
                        .map(g -> access(scope, g))
                : Optional.empty();
    }

    private static Access access(Scope scope, Grant grant) {
        RegionKey region = grant.draft().basics().region();
        return new Access(
                new SubjectRef(Grants.SUBJECT, Long.toString(grant.id())),
                grant.title(),
                "/foerderung/" + grant.id(),
                DataClass.FUNDING,
                region,
                grant.access() == Grant.Access.WRITE,
                Reach.mayNote(scope, region),
                other -> opens(other, grant.draft()));
    }

    private static boolean opens(Scope scope, GrantDraft draft) {
        return Reach.of(scope, draft.basics().region(), draft.ownShares())
                .filter(Grant.Access::isWhole)
                .isPresent();
    }
}
