package de.lichtweg.activity.app;

import de.lichtweg.activity.store.ActivityStore;
import de.lichtweg.coverage.AddressMarks;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The addresses of an activity: {@code activity=17}. */
@Component
class ActivityMarks implements AddressMarks {

    private final ActivityStore store;

    ActivityMarks(ActivityStore store) {
        this.store = store;
    }

    @Override
    public String key() {
        return "activity";
    }

    @Override
    public long[] marked(Scope scope, LocalDate on, long operation, String value) {
        return store.addresses(scope, Long.parseLong(value.strip()));
    }
}
