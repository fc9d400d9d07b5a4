package de.lichtweg.reporting;

import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * For whom a report is made. It decides who may read it (data class {@code REPORT} at a level) and through whose eyes it is
 * computed: no report holds business secrets, routes or notes, and one for council or state shows sums as outsiders see
 * them.
 */
public enum Audience {
    INTERNAL(Level.RAW, false),
    COUNCIL(Level.AGGREGATE, true),
    STATE(Level.AGGREGATE, true),
    MUNICIPALITY(Level.ADDRESS, false);

    private static final List<MonthDay> HALF_YEARS = List.of(MonthDay.of(6, 30), MonthDay.of(12, 31));

    private final Level readers;
    private final boolean sums;

    Audience(Level readers, boolean sums) {
        this.readers = readers;
        this.sums = sums;
    }

    /** How deep somebody has to be allowed to look at reports of a region to read one of this audience. */
    public Level readers() {
        return readers;
    }

    /** Whether counts below five are held back. */
    public boolean sums() {
        return sums;
    }

    /** The author, seeing no more than the readers are to be shown. */
    public Scope eyes(Scope author) {
        Map<DataClass, Level> highest = new EnumMap<>(Map.of(
                DataClass.BUSINESS_SECRET, Level.NONE,
                DataClass.SECURITY, Level.NONE,
                DataClass.NOTE, Level.NONE,
                DataClass.ADMINISTRATION, Level.NONE));
        if (sums) {
            highest.put(DataClass.INTERNAL, Level.AGGREGATE);
        }
        return author.atMost(highest);
    }

    /**
     * Whether a report of this audience may be about a day: sums leave the house for the ends of half-years and for today
     * only, as on every page for those who see sums; two days side by side would show what a single statement did.
     */
    public boolean allows(LocalDate day, LocalDate today) {
        return !sums || day.equals(today) || HALF_YEARS.contains(MonthDay.from(day));
    }
}
