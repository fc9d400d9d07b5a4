package de.lichtweg.activity.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.activity.Activity;
import de.lichtweg.activity.Activity.Rights;
import de.lichtweg.activity.domain.Reach;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What hangs on activities is for the offices, like their notes, and for who may write the activity. */
@Component
public class ActivityAccess implements SubjectAccess {

    private final ActivityRegister register;

    ActivityAccess(ActivityRegister register) {
        this.register = register;
    }

    @Override
    public String kind() {
        return Activities.SUBJECT;
    }

    @Override
    public Optional<Access> find(Scope scope, String id) {
        return id.matches("\\d{1,18}")
                ? register.find(scope, Long.parseLong(id)).flatMap(a -> of(scope, a))
                : Optional.empty();
    }

    /** The same for an activity that was read already. */
    public Optional<Access> of(Scope scope, Activity activity) {
        List<RegionKey> territory = activity.draft().territory();
        return !opens(activity.rights())
                ? Optional.empty()
                : Optional.of(new Access(
                        subject(activity.id()),
                        activity.title(),
                        "/aktivitaeten/" + activity.id(),
                        DataClass.ACTIVITY,
                        RegionKey.common(territory),
                        activity.rights().write(),
                        Reach.mayNote(scope, activity),
                        other -> Reach.of(other, territory, false)
                                .filter(ActivityAccess::opens)
                                .isPresent()));
    }

    /** What audit log, ledger, documents and comments call an activity. */
    static SubjectRef subject(long id) {
        return new SubjectRef(Activities.SUBJECT, Long.toString(id));
    }

    private static boolean opens(Rights rights) {
        return rights.internal() || rights.write();
    }
}
