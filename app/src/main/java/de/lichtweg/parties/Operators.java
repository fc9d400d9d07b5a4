package de.lichtweg.parties;

import java.util.List;
import java.util.Optional;

/** Network operators. Their names are public; what they deliver is not. */
public interface Operators {

    /**
     * A network operator.
     *
     * @param id id for ledger rows
     * @param key stable key for URLs and files, such as {@code "netz-a-demo"}
     * @param name shown name, such as {@code "Netz A (Demo)"}
     * @param demo whether it is fictitious
     */
    record Operator(int id, String key, String name, boolean demo) {}

    /** By id; throws for an unknown one. */
    Operator get(int id);

    /** By key, name or former name, without case. */
    Optional<Operator> find(String keyOrName);

    /** All, by name. */
    List<Operator> list();

    /** Finds one or registers it, in the transaction of the caller; the key is made from the name. */
    Operator register(String name);
}
