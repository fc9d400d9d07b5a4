package de.lichtweg.region;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a module knows about a region, as one section of its fact sheet and of status reports; contributed as a bean. Texts are in
 * the language of the request. A budget of two SQL statements holds for each call.
 */
public interface RegionSection {

    /**
     * What is asked.
     *
     * @param scope for whose eyes; more than this scope may see is never said. A report asks with a narrowed one
     * @param asOf the two moments; what is not {@link #recorded} answers of today only
     * @param since an earlier state that the present one is to be compared with; empty on a fact sheet
     * @param today the current day, for deadlines
     * @param most so many lines at most, the most important first
     */
    record Question(Scope scope, RegionKey region, AsOf asOf, Optional<AsOf> since, LocalDate today, int most) {}

    /**
     * A section.
     *
     * @param title heading
     * @param lines most important first
     * @param left how many lines were left out since the question wanted no more
     * @param source sources and dates in a few words, may be empty
     * @param href page of all of it, may be empty
     */
    record Section(String title, List<Line> lines, int left, String source, String href) {

        /** Copies the lines. */
        public Section {
            lines = List.copyOf(lines);
        }

        /** The first lines of many, and how many are left. */
        public static Section of(String title, List<Line> all, int most, String source, String href) {
            List<Line> first = all.stream().limit(most).toList();
            return new Section(title, first, all.size() - first.size(), source, href);
        }
    }

    /**
     * A line: what, how much, and what else is to be said.
     *
     * @param key stable within the section, so that two reports can be compared line by line
     * @param label what it is about
     * @param value a number, a day or a few words, finished for the reader; may be empty
     * @param note what follows in small letters, may be empty
     * @param href page with what is behind it, may be empty
     * @param tone whether somebody has to look at it
     * @param count the numbers behind the value
     */
    record Line(String key, String label, String value, String note, String href, Tone tone, Optional<Count> count) {

        /** A line without numbers behind it. */
        public Line(String key, String label, String value, String note, String href, Tone tone) {
            this(key, label, value, note, href, tone, Optional.empty());
        }
    }

    /**
     * Numbers as integers.
     *
     * @param part how many, −1 hidden
     * @param whole out of how many; 0 if it is no part of anything, −1 hidden
     */
    record Count(long part, long whole) {}

    /** How a line is to be taken. */
    enum Tone {
        PLAIN,
        GOOD,
        WARN
    }

    /** Stable key, such as {@code "outlook"}. */
    String key();

    /**
     * Place among the sections: figures 10, goals 15, outlook 20, activities 30, money 40, deadlines 50, commitments 60, contacts
     * 70, questions 80, sources 90.
     */
    int order();

    /** Whether an answer can be had again later, as known on an operation: it comes from the ledger alone. */
    default boolean recorded() {
        return false;
    }

    /** Whether it goes into reports, which are kept for good; what is about persons does not. */
    default boolean reported() {
        return true;
    }

    /** The section; empty where the scope may not see it or there is nothing to say. */
    Optional<Section> section(Question question);
}
