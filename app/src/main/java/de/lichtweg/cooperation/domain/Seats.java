package de.lichtweg.cooperation.domain;

import de.lichtweg.cooperation.domain.Participant.Answer;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has a seat and who waits. Seats go by the order of the answers; nobody overtakes: whoever does not fit waits, and so does
 * everybody behind. So somebody moves up by himself as soon as there is room.
 *
 * @param seated keys of organisations with a seat
 * @param waiting those that wait, the next one first
 * @param taken persons with a seat
 */
public record Seats(Set<String> seated, List<String> waiting, int taken) {

    /**
     * Of what was answered.
     *
     * @param capacity persons there is room for, {@code null} for any number
     */
    public static Seats of(List<Participant> participants, @Nullable Integer capacity) {
        List<Participant> coming = participants.stream()
                .filter(p -> p.answer() == Answer.YES)
                .sorted(Comparator.comparing(Seats::order).thenComparing(Participant::organisation))
                .toList();
        Set<String> seated = new LinkedHashSet<>();
        int taken = 0;
        for (Participant p : coming) {
            if (capacity != null && taken + p.persons() > capacity) {
                break;
            }
            seated.add(p.organisation());
            taken += p.persons();
        }
        List<String> waiting = coming.stream()
                .map(Participant::organisation)
                .filter(o -> !seated.contains(o))
                .toList();
        return new Seats(seated, waiting, taken);
    }

    private static Instant order(Participant p) {
        Instant answered = p.answeredAt();
        return answered == null ? Instant.MAX : answered;
    }

    /** Who waited before and has a seat now. */
    public List<String> movedUpSince(Seats before) {
        return before.waiting.stream().filter(seated::contains).toList();
    }
}
