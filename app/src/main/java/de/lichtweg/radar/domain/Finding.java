package de.lichtweg.radar.domain;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found on a day.
 *
 * @param key the same for the same finding on every day
 * @param addresses the forgotten address, or all addresses of a conflict
 * @param from the list that names the address; of a conflict the one that is more at stake
 * @param to the list that does not; of a conflict the other one
 * @param since the first day on which both lists were known
 * @param actBy the last day on which something can still be done, where it is known
 * @param owner name of who leads what is at stake, may be empty
 * @param streets the streets of works
 * @param chain which list said what, in the order of their days
 */
public record Finding(
        CaseKind kind,
        String key,
        RegionKey municipality,
        BitSet addresses,
        Side from,
        Side to,
        LocalDate since,
        @Nullable LocalDate actBy,
        String owner,
        List<String> streets,
        List<Evidence> chain) {

    /**
     * One of the two lists.
     *
     * @param activity number of the activity, {@code null} for the list of a network or the register
     * @param thing kind and id of something else that says so, such as {@code "survey.commitment/17"}; {@code null} without
     */
    public record Side(
            ListKind kind,
            String name,
            String stage,
            @Nullable Long activity,
            @Nullable String thing) {

        static final Side REGISTER = new Side(ListKind.REGISTER, "", "", null, null);

        static Side of(AddressList list) {
            return new Side(
                    list.kind(),
                    list.who().name(),
                    list.who().stage(),
                    list.who().activity(),
                    list.who().thing());
        }
    }

    /** What a list said. */
    public record Evidence(Side list, LocalDate day, boolean named) {}

    /** Copies the lists. */
    public Finding {
        streets = List.copyOf(streets);
        chain = List.copyOf(chain);
    }
}
