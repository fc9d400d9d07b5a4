package de.lichtweg.platform.calendar;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar in the navigation, for whoever has entries in it. */
@Configuration(proxyBeanMethods = false)
class CalendarRoom {

    private static final int ORDER = 57;

    @Bean
    NavigationEntry calendarEntry() {
        return new NavigationEntry(
                "calendar", ORDER, "/kalender?region={region}", DataClass.OWN_ACTIVITY, Level.ADDRESS);
    }
}
