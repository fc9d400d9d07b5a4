package de.lichtweg.standards.web;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.app.AdoptionPaths;
import java.util.List;
import java.util.stream.Stream;

/** The row of links that stands on every page of the room. */
public final class Rooms {

    private static final String DELIVERIES = "/standards/lieferungen";

    private Rooms() {}

    /** A link of the row. */
    public record Room(String key, String href, boolean current) {}

    /** The pages that a scope may open. */
    public static List<Room> of(Scope scope, String current) {
        boolean partner = scope.mayAnywhere(Level.ADDRESS, DataClass.STANDARD);
        return Stream.of(
                        new Room("standards.room.catalogue", StandardRooms.CATALOGUE, false),
                        new Room("standards.room.districts", AdoptionPaths.DISTRICTS, false),
                        new Room("standards.room.municipalities", AdoptionPaths.MUNICIPALITIES, false),
                        new Room("standards.data.deliveries", DELIVERIES, false),
                        new Room("standards.templates", "/standards/verfahren", false))
                .filter(r -> partner || !r.href().matches(".*/(uebernahme/.*|lieferungen)"))
                .map(r -> new Room(r.key(), r.href(), r.href().equals(current)))
                .toList();
    }
}
