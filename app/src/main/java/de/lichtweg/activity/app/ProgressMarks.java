package de.lichtweg.activity.app;

import de.lichtweg.activity.BuildState;
import de.lichtweg.activity.domain.Progress;
import de.lichtweg.activity.store.ActivityStore;
import de.lichtweg.activity.store.ProgressStore;
import de.lichtweg.coverage.AddressMarks;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Addresses of an activity that are built so far: {@code progress=17-PASSED}. It is about today, whatever day is asked for. */
@Component
class ProgressMarks implements AddressMarks {

    private final ActivityStore activities;
    private final ProgressStore store;

    ProgressMarks(ActivityStore activities, ProgressStore store) {
        this.activities = activities;
        this.store = store;
    }

    @Override
    public String key() {
        return "progress";
    }

    @Override
    public long[] marked(Scope scope, LocalDate on, long operation, String value) {
        String[] parts = value.strip().split("-", 2);
        long id = Long.parseLong(parts[0]);
        BuildState state = BuildState.valueOf(parts.length < 2 ? "" : parts[1]);
        return activities
                .find(scope, id)
                .map(a -> {
                    List<Long> all = activities.addresses(scope, a);
                    Progress progress = new Progress(all, store.entries(scope, a));
                    return all.stream()
                            .filter(address -> progress.state(address) == state)
                            .mapToLong(Long::longValue)
                            .toArray();
                })
                .orElse(new long[0]);
    }
}
