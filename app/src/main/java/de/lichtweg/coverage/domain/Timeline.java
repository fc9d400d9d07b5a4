package de.lichtweg.coverage.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one source says about one address and operator over time: each payload with its periods.
 *
 * <p>A statement at a Stichtag is a set of payloads and holds until the next day that covers the address. Invariant: the
 * periods of one payload neither overlap nor touch. With it the timeline is a function of the set of statements alone, so
 * the order in which files arrive does not matter and a file that repeats what is known changes no row.
 */
public final class Timeline {

    private Timeline() {}

    /**
     * What a statement changes.
     *
     * @param ended segments that are believed no longer
     * @param begun segments that are believed instead
     */
    public record Change<P>(List<Segment<P>> ended, List<Segment<P>> begun) {

        /** Whether nothing changes. */
        public boolean isEmpty() {
            return ended.isEmpty() && begun.isEmpty();
        }

        static <P> Change<P> none() {
            return new Change<>(List.of(), List.of());
        }
    }

    /**
     * The change that a statement makes.
     *
     * @param known the timeline so far
     * @param from Stichtag
     * @param to next day that covers the address, {@link Segment#FOREVER} without one
     * @param stated the payloads; empty when the address is covered and nothing is stated
     * @param delivery id of the delivery
     */
    public static <P> Change<P> state(List<Segment<P>> known, int from, int to, Set<P> stated, long delivery) {
        if (isStated(known, from, to, stated)) {
            return Change.none();
        }
        List<Segment<P>> ended = new ArrayList<>();
        List<Segment<P>> begun = new ArrayList<>();
        for (P payload : payloads(known, stated)) {
            List<Segment<P>> before = of(known, payload);
            List<Segment<P>> after = without(before, from, to);
            if (stated.contains(payload)) {
                after.add(new Segment<>(payload, from, to, delivery));
            }
            difference(before, joined(after), ended, begun);
        }
        return new Change<>(ended, begun);
    }

    /** The timeline after a change. */
    public static <P> List<Segment<P>> after(List<Segment<P>> known, Change<P> change) {
        List<Segment<P>> out = new ArrayList<>(known);
        out.removeAll(change.ended());
        out.addAll(change.begun());
        return out;
    }

    /** What differs between two timelines. */
    public static <P> Change<P> between(List<Segment<P>> before, List<Segment<P>> after) {
        List<Segment<P>> ended = new ArrayList<>();
        List<Segment<P>> begun = new ArrayList<>();
        difference(before, after, ended, begun);
        return new Change<>(ended, begun);
    }

    /** First day on which two timelines say different things; {@link Segment#FOREVER} if they never do. */
    public static <P> int firstDifference(List<Segment<P>> before, List<Segment<P>> after) {
        Change<P> change = between(before, after);
        int first = Segment.FOREVER;
        Set<P> payloads = payloads(
                change.ended(),
                change.begun().stream().map(Segment::payload).collect(java.util.stream.Collectors.toSet()));
        for (P payload : payloads) {
            first = Math.min(first, firstDifferenceOf(of(change.ended(), payload), of(change.begun(), payload)));
        }
        return first;
    }

    private static <P> int firstDifferenceOf(List<Segment<P>> before, List<Segment<P>> after) {
        List<Segment<P>> a = byBegin(before);
        List<Segment<P>> b = byBegin(after);
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (a.get(i).from() != b.get(i).from()) {
                return Math.min(a.get(i).from(), b.get(i).from());
            }
            if (a.get(i).to() != b.get(i).to()) {
                return Math.min(a.get(i).to(), b.get(i).to());
            }
        }
        return a.size() == b.size()
                ? Segment.FOREVER
                : (a.size() > b.size() ? a : b)
                        .get(Math.min(a.size(), b.size()))
                        .from();
    }

    private static <P> List<Segment<P>> byBegin(List<Segment<P>> segments) {
        return segments.stream().sorted(Comparator.comparingInt(Segment::from)).toList();
    }

    /** Whether exactly this is believed already of the whole period: most rows of a list only repeat the one before. */
    private static <P> boolean isStated(List<Segment<P>> known, int from, int to, Set<P> stated) {
        int held = 0;
        for (Segment<P> s : known) {
            if (s.from() < to && from < s.to()) {
                if (s.from() > from || s.to() < to || !stated.contains(s.payload())) {
                    return false;
                }
                held++;
            }
        }
        return held == stated.size();
    }

    private static <P> Set<P> payloads(List<Segment<P>> known, Set<P> stated) {
        Set<P> all = LinkedHashSet.newLinkedHashSet(known.size() + stated.size());
        for (Segment<P> s : known) {
            all.add(s.payload());
        }
        all.addAll(stated);
        return all;
    }

    private static <P> List<Segment<P>> of(List<Segment<P>> known, P payload) {
        List<Segment<P>> own = new ArrayList<>(known.size());
        for (Segment<P> s : known) {
            if (s.payload().equals(payload)) {
                own.add(s);
            }
        }
        return own;
    }

    private static <P> List<Segment<P>> without(List<Segment<P>> segments, int from, int to) {
        List<Segment<P>> rest = new ArrayList<>();
        for (Segment<P> s : segments) {
            if (s.from() < from) {
                rest.add(new Segment<>(s.payload(), s.from(), Math.min(s.to(), from), s.delivery()));
            }
            if (s.to() > to) {
                rest.add(new Segment<>(s.payload(), Math.max(s.from(), to), s.to(), s.delivery()));
            }
        }
        return rest;
    }

    /** Joins periods that touch; the earlier one's delivery is kept, since it brought the statement. */
    private static <P> List<Segment<P>> joined(List<Segment<P>> segments) {
        segments.sort(Comparator.comparingInt(Segment::from));
        List<Segment<P>> out = new ArrayList<>();
        for (Segment<P> s : segments) {
            Segment<P> last = out.isEmpty() ? s : out.getLast();
            if (last != s && last.to() == s.from()) {
                out.set(out.size() - 1, new Segment<>(s.payload(), last.from(), s.to(), last.delivery()));
            } else {
                out.add(s);
            }
        }
        return out;
    }

    private static <P> void difference(
            List<Segment<P>> before, List<Segment<P>> after, List<Segment<P>> ended, List<Segment<P>> begun) {
        addMissing(before, after, ended);
        addMissing(after, before, begun);
    }

    private static <P> void addMissing(List<Segment<P>> some, List<Segment<P>> others, List<Segment<P>> missing) {
        for (Segment<P> s : some) {
            if (!isIn(others, s)) {
                missing.add(s);
            }
        }
    }

    private static <P> boolean isIn(List<Segment<P>> segments, Segment<P> wanted) {
        for (Segment<P> s : segments) {
            if (s.saysTheSameAs(wanted)) {
                return true;
            }
        }
        return false;
    }
}
