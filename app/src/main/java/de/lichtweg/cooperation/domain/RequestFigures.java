package de.lichtweg.cooperation.domain;

import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How quickly requests are answered, in working days of the district. The day of the request counts nothing (§ 187 BGB); what is
 * answered on the same day took 0. Time in which the office waits for who asked counts too, since they wait as well.
 *
 * @param open how many the office has not finished
 * @param late how many of them are beyond the day promised
 * @param first median until the first message of the office, empty before the first one
 * @param solved median until the last answer
 * @param ages open ones by age, the youngest first
 */
public record RequestFigures(int open, int late, OptionalDouble first, OptionalDouble solved, List<Age> ages) {

    private static final List<Integer> STEPS = List.of(0, 3, 6, 11, 21);

    /**
     * Open requests of an age.
     *
     * @param from working days
     * @param to working days, −1 for no end
     */
    public record Age(int from, int to, int count) {}

    /** Of requests on a day. */
    public static RequestFigures of(List<Request> all, WorkingDays days, LocalDate today) {
        List<Integer> ages = all.stream()
                .filter(r -> r.state().isOpen())
                .map(r -> days.between(r.askedOn(), today))
                .toList();
        return new RequestFigures(
                ages.size(),
                (int) all.stream().filter(r -> r.isLate(today)).count(),
                median(all, days, Request::answeredAt),
                median(all, days, Request::solvedAt),
                IntStream.range(0, STEPS.size()).mapToObj(i -> age(ages, i)).toList());
    }

    private static Age age(List<Integer> ages, int step) {
        int from = STEPS.get(step);
        int to = step + 1 < STEPS.size() ? STEPS.get(step + 1) - 1 : -1;
        int count = (int)
                ages.stream().filter(a -> a >= from && (to < 0 || a <= to)).count();
        return new Age(from, to, count);
    }

    private static OptionalDouble median(
            List<Request> all, WorkingDays days, Function<Request, @Nullable Instant> end) {
        List<Integer> taken = all.stream()
                .filter(r -> end.apply(r) != null)
                .map(r -> took(r, Objects.requireNonNull(end.apply(r)), days))
                .sorted()
                .toList();
        int half = taken.size() / 2;
        return taken.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        taken.size() % 2 == 1 ? taken.get(half) : (taken.get(half - 1) + taken.get(half)) / 2.0);
    }

    /** Working days from the day of a request to a moment. */
    public static int took(Request request, Instant end, WorkingDays days) {
        return days.between(request.askedOn(), LocalDate.ofInstant(end, LichtwegClock.BERLIN));
    }
}
