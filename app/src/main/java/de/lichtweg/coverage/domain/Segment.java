package de.lichtweg.coverage.domain;

/**
 * A payload that was stated for a period of days.
 *
 * @param payload what is stated; equal payloads are the same statement
 * @param from first day, as days since 1970-01-01
 * @param to day after the last, {@link #FOREVER} while it holds
 * @param delivery id of the delivery that brought it
 */
public record Segment<P>(P payload, int from, int to, long delivery) {

    /** The end of a period that has none. */
    public static final int FOREVER = Integer.MAX_VALUE;

    /** A period holds at least a day. */
    public Segment {
        if (from >= to) {
            throw new IllegalArgumentException("empty period " + from + " to " + to);
        }
    }

    /** Whether payload and period agree, whoever delivered it. */
    public boolean saysTheSameAs(Segment<?> other) {
        return from == other.from && to == other.to && payload.equals(other.payload);
    }
}
