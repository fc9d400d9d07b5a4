package de.lichtweg.coverage.app;

import de.lichtweg.coverage.store.ForecastStore;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.ui.Preparation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The demo district has a past, and so it has forecasts: those of the last two years, each with the knowledge of its day. */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoForecasts {

    private static final int QUARTERS = 8;
    private static final Scope SCOPE = Scope.system("demo");

    private final ForecastStore store;
    private final ForecastJob job;

    DemoForecasts(ForecastStore store, ForecastJob job) {
        this.store = store;
        this.job = job;
    }

    @EventListener(Preparation.Done.class)
    void onceTheDistrictIsThere() {
        if (store.heads(SCOPE).isEmpty() && !Boolean.getBoolean("lichtweg.training")) {
            job.submitPast(SCOPE, QUARTERS);
        }
    }
}
