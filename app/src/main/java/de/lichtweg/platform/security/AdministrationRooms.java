package de.lichtweg.platform.security;

import de.lichtweg.platform.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rooms of the administration in the menu of the person. */
@Configuration(proxyBeanMethods = false)
class AdministrationRooms {

    @Bean
    NavigationEntry statusRoom() {
        return entry("status", 15, "/verwaltung/zustand", DataClass.ADMINISTRATION, Level.AGGREGATE);
    }

    @Bean
    NavigationEntry jobsRoom() {
        return entry("jobs", 20, "/verwaltung/auftraege", DataClass.ADMINISTRATION, Level.AGGREGATE);
    }

    @Bean
    NavigationEntry auditRoom() {
        return entry("audit", 30, "/verwaltung/protokoll", DataClass.ADMINISTRATION, Level.AGGREGATE);
    }

    @Bean
    NavigationEntry rightsRoom() {
        return entry("rights", 40, "/verwaltung/rechte", DataClass.PUBLIC, Level.RAW);
    }

    private static NavigationEntry entry(String key, int order, String path, DataClass dataClass, Level level) {
        return new NavigationEntry(key, NavigationEntry.MENU + order, path, dataClass, level);
    }
}
