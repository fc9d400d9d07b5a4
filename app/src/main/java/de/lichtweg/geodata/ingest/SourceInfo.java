package de.lichtweg.geodata.ingest;

import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sources of statements with their age and licence; contributed as a bean by every module that keeps some. */
public interface SourceInfo {

    /**
     * A source.
     *
     * @param key stable key
     * @param name for people
     * @param delivers key of the profile by which it delivers
     * @param asOf newest Stichtag of what it has said, {@code null} if nothing yet
     * @param licence licence, may be empty
     * @param attribution how it wants to be named, may be empty
     */
    record Source(
            String key,
            String name,
            String delivers,
            @Nullable LocalDate asOf,
            String licence,
            String attribution) {}

    /** The sources that this scope may know of. */
    List<Source> list(Scope scope);
}
