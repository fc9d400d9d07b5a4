package de.lichtweg.parties;

import java.util.List;
import java.util.Optional;

/** Offices, municipalities, operators, planning offices. Their names are public. */
public interface Organisations {

    /**
     * An organisation.
     *
     * @param key stable key, such as {@code "stadt-nossen"}
     * @param name today's name
     */
    record Organisation(String key, String name, OrganisationKind kind) {}

    /** All, by name. */
    List<Organisation> list();

    /** By key or name, without case. */
    Optional<Organisation> find(String keyOrName);

    /** Finds one by its name within a kind or registers it, in the transaction of the caller. */
    Organisation register(OrganisationKind kind, String name);
}
