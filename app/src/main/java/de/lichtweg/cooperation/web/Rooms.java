package de.lichtweg.cooperation.web;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.ui.NavigationEntry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of working together: one room in the navigation, a row of links on each of them. */
@Configuration(proxyBeanMethods = false)
class Rooms {

    static final String MEETINGS = "/termine";
    static final String DECISIONS = "/beschluesse";
    static final String TASKS = "/aufgaben";
    static final String DAY = "/mein-tag";
    static final String BODIES = "/gremien";
    static final String REQUESTS = "/anfragen";
    static final String NOTICES = "/hinweise";

    private static final List<String> ALL = List.of(
            DAY, REQUESTS, MEETINGS, DECISIONS, TASKS, NOTICES, DeclarationController.PATH, ContactController.PATH);

    /** A link of the row. */
    record Room(String key, String href, boolean current) {}

    static List<Room> of(String current) {
        return ALL.stream()
                .map(p -> new Room("cooperation.room." + p.substring(1), p, p.equals(current)))
                .toList();
    }

    @Bean
    NavigationEntry cooperationRoom() {
        List<String> others = Stream.concat(ALL.stream(), Stream.of(BODIES, OrganisationController.PATH))
                .filter(p -> !p.equals(DeclarationController.PATH))
                .toList();
        return new NavigationEntry("cooperation", 41, DAY, DataClass.COOPERATION, Level.ADDRESS).with(others);
    }
}
