package de.lichtweg.survey.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Commitments;
import de.lichtweg.survey.domain.Reach;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What hangs on commitments is for the offices that see them; of a business secret for those who may know it. */
@Component
class CommitmentAccess implements SubjectAccess {

    private final CommitmentRegister register;

    CommitmentAccess(CommitmentRegister register) {
        this.register = register;
    }

    @Override
    public String kind() {
        return Commitments.SUBJECT;
    }

    @Override
    public Optional<Access> find(Scope scope, String id) {
        return id.matches("\\d{1,18}")
                ? register.find(scope, Long.parseLong(id))
                        .filter(c -> opens(scope, c))
                        .map(c -> access(scope, c))
                : Optional.empty();
    }

    private static Access access(Scope scope, Commitment c) {
        return new Access(
                new SubjectRef(Commitments.SUBJECT, Long.toString(c.id())),
                c.title(),
                "/zusagen/" + c.id(),
                c.draft().basics().secret() ? DataClass.BUSINESS_SECRET : DataClass.ACTIVITY,
                RegionKey.common(c.territory()),
                c.rights().write(),
                Reach.mayNote(scope, c.territory()),
                other -> opens(other, c));
    }

    private static boolean opens(Scope scope, Commitment c) {
        return Reach.of(
                        scope,
                        c.territory(),
                        c.draft().basics().operator(),
                        c.draft().basics().secret())
                .filter(Commitment.Rights::internal)
                .isPresent();
    }
}
