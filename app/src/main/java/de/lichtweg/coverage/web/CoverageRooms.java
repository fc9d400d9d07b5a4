package de.lichtweg.coverage.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.ui.NavigationEntry;
import de.lichtweg.platform.ui.RegionRange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rooms of coverage in the navigation. */
@Configuration(proxyBeanMethods = false)
class CoverageRooms {

    @Bean
    NavigationEntry glanceRoom() {
        return new NavigationEntry("glance", 10, "/kommunen/{region}", DataClass.INTERNAL, Level.AGGREGATE);
    }

    /** It compares what lies below a region; nothing lies below a locality. */
    @Bean
    RegionRange glanceRange() {
        return RegionRange.of("/kommunen/{region}", RegionKey.Level.STATE, RegionKey.Level.MUNICIPALITY);
    }

    @Bean
    NavigationEntry situationRoom() {
        return new NavigationEntry("situation", 11, "/lagebild/{region}", DataClass.INTERNAL, Level.AGGREGATE);
    }

    @Bean
    NavigationEntry pathRoom() {
        return new NavigationEntry("path", 51, "/pfad/{region}", DataClass.INTERNAL, Level.ADDRESS);
    }

    /** Paths stand on the addresses of the installation; of the state it knows the published figures only. */
    @Bean
    RegionRange pathRange() {
        return RegionRange.of("/pfad/{region}/**", RegionKey.Level.DISTRICT, RegionKey.Level.LOCALITY);
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
