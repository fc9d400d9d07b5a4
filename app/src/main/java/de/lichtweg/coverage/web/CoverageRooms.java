package de.lichtweg.coverage.web;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rooms of coverage in the navigation. */
@Configuration(proxyBeanMethods = false)
class CoverageRooms {

    @Bean
    NavigationEntry glanceRoom() {
        return new NavigationEntry("glance", 10, "/kommunen/{region}", DataClass.INTERNAL, Level.AGGREGATE);
    }

    @Bean
    NavigationEntry situationRoom() {
        return new NavigationEntry("situation", 11, "/lagebild/{region}", DataClass.INTERNAL, Level.AGGREGATE);
    }

    @Bean
    NavigationEntry pathRoom() {
        return new NavigationEntry("path", 51, "/pfad/{region}", DataClass.INTERNAL, Level.ADDRESS);
    }

    @Bean
    NavigationEntry mapRoom() {
        return new NavigationEntry("map", 20, "/karte?region={region}", DataClass.INTERNAL, Level.AGGREGATE);
    }

    @Bean
    NavigationEntry addressRoom() {
        return new NavigationEntry("addresses", 30, "/adressen?start={region}", DataClass.INTERNAL, Level.ADDRESS);
    }
}
