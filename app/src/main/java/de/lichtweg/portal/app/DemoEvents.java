package de.lichtweg.portal.app;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.Holidays;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Preparation;
import de.lichtweg.portal.domain.DateDraft;
import de.lichtweg.portal.domain.PublicDate;
import de.lichtweg.portal.domain.PublicDate.State;
import de.lichtweg.portal.store.DateStore;
import de.lichtweg.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Two events of the demo district; they are invented and say so. */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoEvents {

    private static final Scope OFFICE = Scope.system("demo");
    private static final String DE = "Veranstaltung der Demo, erfunden.";
    private static final String EN = "Event of the demo, invented.";

    private final DateStore store;
    private final Holidays holidays;
    private final Regions regions;
    private final LichtwegClock clock;

    DemoEvents(DateStore store, Holidays holidays, Regions regions, LichtwegClock clock) {
        this.store = store;
        this.holidays = holidays;
        this.regions = regions;
        this.clock = clock;
    }

    @EventListener(Preparation.Done.class)
    @Order(900)
    @Transactional
    public void onceTheDistrictIsThere() {
        LocalDate today = clock.today();
        if (store.list(OFFICE, today).isEmpty()) {
            event(
                    "Sprechtag zum Breitband (Demo)",
                    "Office hours about broadband (demo)",
                    workingDay(today.plusDays(12)),
                    15);
            event(
                    "Informationsabend zum Ausbau (Demo)",
                    "Information evening (demo)",
                    workingDay(today.plusDays(19)),
                    18);
        }
    }

    private LocalDate workingDay(LocalDate day) {
        return holidays.in(regions.home()).onOrAfter(day);
    }

    private void event(String de, String en, LocalDate day, int hour) {
        Instant now = clock.instant();
        DateDraft draft = new DateDraft(
                de, en, DE, EN, day, LocalTime.of(hour, 0), LocalTime.of(hour + 2, 0), "Rathaus Nossen, Ratssaal");
        store.insert(OFFICE, new PublicDate(0, 1, State.PUBLISHED, draft, now, now, ""), true);
    }
}
