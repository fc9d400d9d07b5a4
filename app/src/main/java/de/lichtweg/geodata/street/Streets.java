package de.lichtweg.geodata.street;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** The streets that are known. Brought in by the import profile {@code streets}; nobody owns them, so everybody may see them. */
public interface Streets {

    /** All kinds. */
    Set<StreetKind> ALL = Set.of(StreetKind.values());

    /**
     * Streets whose rectangle meets another, in no order.
     *
     * @param box metres in the installation's own system
     * @param kinds only these
     * @param asOf the day, and whose knowledge
     */
    List<Street> within(Scope scope, Envelope box, Set<StreetKind> kinds, AsOf asOf);

    /** The rectangle of all streets believed now; null-envelope without any. */
    Envelope extent(Scope scope);

    /** The last operation that changed any street, 0 before the first: part of the key of whatever is made from streets. */
    long operation(Scope scope);

    /** A source of streets with the Stichtag of its newest statement; it wants to be named wherever its streets are drawn. */
    record Source(
            String key,
            String name,
            String licence,
            String attribution,
            @Nullable LocalDate asOf) {}

    /** Sources that have said anything. */
    List<Source> sources(Scope scope);
}
