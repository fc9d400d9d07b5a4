package de.lichtweg.platform.subject;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a scope may do with the records of one kind; contributed as a bean by the module that owns them. Whatever hangs on a
 * record, such as a document, inherits its data class, its territory and its readers from here.
 */
public interface SubjectAccess {

    /** Kind of the records, such as {@code "activity.activity"}. */
    String kind();

    /** What the scope may do with a record; empty where there is none or the scope must not learn of it. */
    Optional<Access> find(Scope scope, String id);

    /**
     * A record for a scope that may look at what hangs on it.
     *
     * @param title what people call it
     * @param path its page
     * @param dataClass the class of what hangs on it
     * @param territory where it belongs
     * @param write whether the scope may hang documents on it and take them away
     * @param talk whether the scope may comment on it
     * @param readers whether another scope may look at what hangs on it
     */
    record Access(
            SubjectRef subject,
            String title,
            String path,
            DataClass dataClass,
            RegionKey territory,
            boolean write,
            boolean talk,
            Predicate<Scope> readers) {}
}
