package de.lichtweg.portal.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.domain.PublicActivity;
import de.lichtweg.portal.store.PublicActivityStore;
import de.lichtweg.region.Regions;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is being done, as far as everybody may read it. The release rules decide; the office can hold a single activity back. */
@Service
public class PublicCourse {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 8;

    private final PublicActivityStore store;
    private final Regions regions;
    private final AuditLog audit;
    private final LichtwegClock clock;

    PublicCourse(PublicActivityStore store, Regions regions, AuditLog audit, LichtwegClock clock) {
        this.store = store;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether somebody decides what is held back. */
    public boolean mayHold(Scope scope) {
        return scope.may(Level.WRITE, DataClass.PUBLIC, regions.home())
                && scope.may(Level.WRITE, DataClass.ACTIVITY, regions.home());
    }

    /** What everybody reads: what is built first, then what is planned, what rests, what is done. */
    @Transactional(readOnly = true)
    public List<PublicActivity> list(boolean english) {
        return sorted(store.list(regions.home(), english, clock.today(), false));
    }

    /** The same with what is held back, for those who decide about it. */
    @Transactional(readOnly = true)
    public List<PublicActivity> list(Scope scope, boolean english) {
        return sorted(store.list(regions.home(), english, clock.today(), mayHold(scope)));
    }

    /** By how far it is, then by title, in which 2 stands before 11. */
    private static List<PublicActivity> sorted(List<PublicActivity> all) {
        return all.stream()
                .sorted(Comparator.comparing(PublicActivity::standing).thenComparing(a -> padded(a.title())))
                .toList();
    }

    private static String padded(String title) {
        return NUMBER.matcher(title)
                .replaceAll(m -> "0".repeat(Math.max(0, DIGITS - m.group().length())) + m.group());
    }

    /** Holds an activity back, or releases it again. */
    @Transactional
    public void hold(Scope scope, long id, boolean held) {
        if (!mayHold(scope)) {
            throw new Closed("course.hold");
        }
        if (list(scope, false).stream().noneMatch(a -> a.id() == id)) {
            throw new NotFound("public activity " + id);
        }
        boolean changed = held ? store.hold(scope, id, clock.instant()) : store.release(scope, id);
        if (changed) {
            audit.write(
                    scope,
                    held ? "portal.hold" : "portal.release",
                    new SubjectRef(Activities.SUBJECT, Long.toString(id)),
                    DataClass.ACTIVITY,
                    regions.home(),
                    "",
                    null,
                    null);
        }
    }
}
