package de.lichtweg.activity.domain;

import de.lichtweg.activity.BuildState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How far the building of an activity is, from all that was said of its addresses. */
public final class Progress {

    private final Set<Long> addresses;
    private final List<BuildEntry> entries;
    private final Map<Long, BuildEntry> latest = new HashMap<>();

    /**
     * Of one activity.
     *
     * @param addresses what it is about; whatever was said of others does not count any more
     * @param entries all that was said, in the order of its saying
     */
    public Progress(Collection<Long> addresses, List<BuildEntry> entries) {
        this.addresses = new HashSet<>(addresses);
        this.entries = entries.stream()
                .filter(e -> this.addresses.contains(e.address()))
                .toList();
        this.entries.stream().filter(BuildEntry::latest).forEach(e -> latest.put(e.address(), e));
    }

    /** Whether anything was said. */
    public boolean isEmpty() {
        return latest.isEmpty();
    }

    /** What was said last of an address. */
    public Optional<BuildEntry> of(long address) {
        return Optional.ofNullable(latest.get(address));
    }

    /** The present state; planned where nothing was said. */
    public BuildState state(long address) {
        return of(address).map(BuildEntry::state).orElse(BuildState.PLANNED);
    }

    /** How many addresses are in each state; every address is in exactly one. */
    public Map<BuildState, Integer> counts() {
        Map<BuildState, Integer> counts = new EnumMap<>(BuildState.class);
        addresses.forEach(a -> counts.merge(state(a), 1, Integer::sum));
        return counts;
    }

    /** Metres of trench of all addresses. */
    public int metresPlanned() {
        return latest.values().stream().mapToInt(BuildEntry::metres).sum();
    }

    /** Metres of trench of those for which it was dug. */
    public int metresBuilt() {
        return latest.values().stream()
                .filter(e -> e.state().isDug())
                .mapToInt(BuildEntry::metres)
                .sum();
    }

    /** The newest day of all that was said. */
    public Optional<LocalDate> newest() {
        return latest.values().stream().map(BuildEntry::day).max(LocalDate::compareTo);
    }

    /** Since when a trench is dug for an address, of those for which one is. */
    public Map<Long, LocalDate> dugSince() {
        return since(BuildState.TRENCH);
    }

    /** Addresses passed by the end of each month in which one was passed. */
    public SortedMap<YearMonth, Integer> passedByMonth() {
        return byMonth(since(BuildState.PASSED).values());
    }

    /** Addresses that are to be passed by the end of each month, as the list plans them; empty if it plans none. */
    public SortedMap<YearMonth, Integer> plannedByMonth() {
        return byMonth(latest.values().stream()
                .flatMap(e -> Optional.ofNullable(e.planned()).stream())
                .toList());
    }

    /**
     * The first day on which an address had reached a state that it still has reached; the last time that it fell back counts.
     */
    private Map<Long, LocalDate> since(BuildState reached) {
        Map<Long, LocalDate> since = new HashMap<>();
        for (BuildEntry e : entries) {
            if (e.state().compareTo(reached) < 0) {
                since.remove(e.address());
            } else {
                since.merge(e.address(), e.day(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return since;
    }

    private static SortedMap<YearMonth, Integer> byMonth(Collection<LocalDate> days) {
        SortedMap<YearMonth, Integer> months = new TreeMap<>();
        days.forEach(d -> months.merge(YearMonth.from(d), 1, Integer::sum));
        int sum = 0;
        for (Map.Entry<YearMonth, Integer> month : months.entrySet()) {
            sum += month.getValue();
            month.setValue(sum);
        }
        return months;
    }
}
