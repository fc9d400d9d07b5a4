package de.lichtweg.parties;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is open of an organisation or a person: contributed as a bean by each module that hands out work, in the order of {@code
 * @Order}. A dossier for a hand-over shows all of it, a page for a municipality what is expected of it. A budget of three SQL statements
 * holds for each call.
 */
public interface OpenWork {

    /**
     * Of whom.
     *
     * @param name of the organisation or person
     * @param organisations keys of the organisation, or of that for which the person signs in
     * @param login of a person, empty for an organisation
     * @param territories where it is at home
     * @param runs territories for which it is the office that invites and answers
     */
    record Holder(
            String name, List<String> organisations, String login, List<RegionKey> territories, List<RegionKey> runs) {

        /** Copies the lists. */
        public Holder {
            organisations = List.copyOf(organisations);
            territories = List.copyOf(territories);
            runs = List.copyOf(runs);
        }

        /** Whether it is a person. */
        public boolean isPerson() {
            return !login.isEmpty();
        }
    }

    /**
     * Something open.
     *
     * @param note what else is to be said, may be empty
     * @param due by when
     * @param href its page
     */
    record Item(String title, String note, Optional<LocalDate> due, String href) {

        /** Those with the first day first, those without one last. */
        public static final Comparator<Item> BY_DAY =
                Comparator.comparing(i -> i.due().orElse(LocalDate.MAX));

        /** Whether it should have been done before a day. */
        public boolean isLate(LocalDate today) {
            return due.filter(d -> d.isBefore(today)).isPresent();
        }
    }

    /**
     * All of a kind.
     *
     * @param key heading is the message {@code openwork.<key>}
     * @param expected whether others wait for it; otherwise it is only to be known
     */
    record Part(String key, boolean expected, List<Item> items) {

        /** In the order of their days. */
        public Part {
            items = items.stream().sorted(Item.BY_DAY).toList();
        }
    }

    /** What the scope may see of it; empty parts may be left out. */
    List<Part> parts(Scope scope, Holder holder);
}
