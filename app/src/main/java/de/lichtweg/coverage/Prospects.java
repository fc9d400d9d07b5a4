package de.lichtweg.coverage;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What something of a higher module, such as an activity, lets addresses expect. Called in the transaction of the change of
 * that thing; the caller has decided that the scope may change it.
 */
public interface Prospects {

    /** Who builds while nobody was chosen. */
    String NOBODY_YET = "Netz noch offen";

    /**
     * Of whom and what.
     *
     * @param subject the thing; what other subjects say of the same addresses stays
     * @param operator key of the network that builds; {@code null} while nobody was chosen
     * @param territory where it is, for the delivery and the operation
     * @param title named in the operation, unless the subject is a secret
     * @param secret whether what it says is a business secret of the operator
     */
    record Subject(SubjectRef subject, @Nullable String operator, RegionKey territory, String title, boolean secret) {

        /** Something that is no secret. */
        public Subject(SubjectRef subject, @Nullable String operator, RegionKey territory, String title) {
            this(subject, operator, territory, title, false);
        }
    }

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
    record Period(LocalDate from, Optional<Expected> expected) {

        /** The part of a course from a day on: what holds then, and what follows. Nothing before its first period. */
        public static List<Period> from(List<Period> whole, LocalDate day) {
            List<Period> rest = new ArrayList<>();
            Optional<Period> held = Optional.empty();
            for (Period period : whole) {
                if (period.from().isAfter(day)) {
                    rest.add(period);
                } else {
                    held = Optional.of(period);
                }
            }
            rest.addFirst(new Period(day, held.flatMap(Period::expected)));
            return rest;
        }
    }

    /** Some addresses and what is said of each of them from the first period on. What was said before that day stays. */
    record Statement(Collection<Long> addresses, List<Period> periods) {

        /**
         * What is said after a change: of addresses that stay, the course from the day of the change on; of those that came, from
         * today on, or all of it where there were none before; of those that left, nothing from today on.
         *
         * @param whole the course after the change
         * @param day the first day on which the course differs from what was said
         */
        public static List<Statement> changed(
                long[] old, long[] now, List<Period> whole, LocalDate day, LocalDate today) {
            Set<Long> before = Arrays.stream(old).boxed().collect(Collectors.toSet());
            Set<Long> after = Arrays.stream(now).boxed().collect(Collectors.toSet());
            return Stream.of(
                            new Statement(without(old, after), List.of(new Period(today, Optional.empty()))),
                            new Statement(
                                    Arrays.stream(now)
                                            .filter(before::contains)
                                            .boxed()
                                            .toList(),
                                    Period.from(whole, day)),
                            new Statement(without(now, before), old.length == 0 ? whole : Period.from(whole, today)))
                    .filter(s -> !s.addresses.isEmpty())
                    .toList();
        }

        private static List<Long> without(long[] some, Set<Long> others) {
            return Arrays.stream(some).filter(a -> !others.contains(a)).boxed().toList();
        }
    }

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
