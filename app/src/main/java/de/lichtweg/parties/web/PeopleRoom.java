package de.lichtweg.parties.web;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The people page in the menu of whoever administers. */
@Configuration(proxyBeanMethods = false)
class PeopleRoom {

    @Bean
    NavigationEntry people() {
        return new NavigationEntry(
                "people", NavigationEntry.MENU + 10, "/verwaltung/personen", DataClass.ADMINISTRATION, Level.RAW);
    }
}
