package de.lichtweg.coverage;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What something of a higher module, such as an activity, lets addresses expect. Called in the transaction of the change of
 * that thing; the caller has decided that the scope may change it.
 */
public interface Prospects {

    /**
     * Of whom and what.
     *
     * @param subject the thing; what other subjects say of the same addresses stays
     * @param operator key of the network that builds; {@code null} while nobody was chosen
     * @param territory where it is, for the delivery and the operation
     * @param title named in the operation
     */
    record Subject(SubjectRef subject, @Nullable String operator, RegionKey territory, String title) {}

    /**
     * What is expected.
     *
     * @param stage one of {@code ANNOUNCED}, {@code COMMITTED}, {@code FUNDED}, {@code IN_CONSTRUCTION}
     */
    record Expected(
            Stage stage,
            Technology technology,
            int downKbps,
            int upKbps,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** From a day on, until the next period begins. */
    record Period(LocalDate from, Optional<Expected> expected) {}

    /** Some addresses and what is said of each of them from the first period on. What was said before that day stays. */
    record Statement(Collection<Long> addresses, List<Period> periods) {}

    /**
     * Lets a subject say something; only differences are written, as one operation, and none if there is no difference.
     *
     * @return how many addresses say something else now
     */
    int state(Scope scope, Subject subject, List<Statement> statements);

    /**
     * The same as part of an operation that is being written, such as an import.
     *
     * @param operation its number
     */
    int state(Scope scope, Subject subject, List<Statement> statements, long operation);
}
