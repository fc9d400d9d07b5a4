package de.lichtweg.geodata.ingest.web;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The room in the navigation. */
@Configuration(proxyBeanMethods = false)
class DataRoom {

    @Bean
    NavigationEntry data() {
        return new NavigationEntry("data", 44, "/daten", DataClass.INTERNAL, Level.AGGREGATE);
    }
}
