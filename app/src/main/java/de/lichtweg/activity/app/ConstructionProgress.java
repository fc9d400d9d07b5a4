package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.BuildState;
import de.lichtweg.activity.app.AddressOutlook.Running;
import de.lichtweg.activity.domain.BuildEntry;
import de.lichtweg.activity.domain.Progress;
import de.lichtweg.activity.store.ActivityStore;
import de.lichtweg.activity.store.ProgressStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down how far addresses are built, with what they may expect from it: whoever sees the trench in front of the house is
 * being built for, whatever the phase of the activity says of the others.
 */
@Service
public class ConstructionProgress {

    private final ActivityStore activities;
    private final ProgressStore store;
    private final AddressOutlook outlook;
    private final AuditLog audit;
    private final JsonMapper json;

    ConstructionProgress(
            ActivityStore activities, ProgressStore store, AddressOutlook outlook, AuditLog audit, JsonMapper json) {
        this.activities = activities;
        this.store = store;
        this.outlook = outlook;
        this.audit = audit;
        this.json = json;
    }

    /** How far an activity is, of the addresses with these numbers. */
    @Transactional(readOnly = true)
    public Progress of(Scope scope, Activity activity, List<Long> addresses) {
        return new Progress(addresses, store.entries(scope, activity));
    }

    /** The same of all its addresses. */
    @Transactional(readOnly = true)
    public Progress of(Scope scope, Activity activity) {
        return of(scope, activity, addresses(scope, activity));
    }

    /** How many of its addresses are in each state; empty where nothing was said of any. In one statement. */
    @Transactional(readOnly = true)
    public Map<BuildState, Integer> counts(Scope scope, Activity activity) {
        return activities.built(scope, activity);
    }

    private List<Long> addresses(Scope scope, Activity activity) {
        return activities.addresses(scope, activity);
    }

    /** Says something of addresses as part of an operation; the activity may be written by the scope. */
    void say(Scope scope, Activity activity, List<BuildEntry> said, long operation) {
        if (!activity.rights().write()) {
            throw new Closed("activity.write");
        }
        List<Long> addresses = addresses(scope, activity);
        List<BuildEntry> old = store.entries(scope, activity);
        List<BuildEntry> all = new ArrayList<>(old);
        all.addAll(said);
        store.add(scope, activity, said, operation);
        outlook.built(
                scope,
                activity,
                new Progress(addresses, old).dugSince(),
                new Progress(addresses, all).dugSince(),
                new Running(operation));
        audit(scope, activity, said);
    }

    private void audit(Scope scope, Activity activity, List<BuildEntry> said) {
        Map<String, Integer> counts = new TreeMap<>();
        said.forEach(e -> counts.merge(e.state().name(), 1, Integer::sum));
        audit.write(
                scope,
                "activity.progress",
                ActivityAccess.subject(activity.id()),
                DataClass.ACTIVITY,
                RegionKey.common(activity.draft().territory()),
                said.getFirst().source(),
                null,
                json.writeValueAsString(counts));
    }
}
