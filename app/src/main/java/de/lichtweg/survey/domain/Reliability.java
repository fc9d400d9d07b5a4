package de.lichtweg.survey.domain;

import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.domain.Outcomes.Owed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an operator kept what was due in half a year (Zusagentreue): addresses by the last day of their commitment. An address that two
 * commitments name counts once, with the worse of what became of them.
 *
 * @param inTime supplied as promised by the last day
 * @param late supplied after it
 * @param missing not supplied yet
 * @param withdrawn given up before the last day
 */
public record Reliability(
        String operator, String operatorName, HalfYear half, int inTime, int late, int missing, int withdrawn) {

    /** How a commitment that was due counts. */
    public enum Due {
        /** Its day has not come, or another one took its place before. */
        NOT,
        YES,
        WITHDRAWN
    }

    /** Whether a commitment was due before a day. */
    public static Due due(Commitment c, LocalDate today) {
        if (!c.lastDay().isBefore(today)) {
            return Due.NOT;
        }
        Ending ending = c.ending();
        if (ending == null || ending.day().isAfter(c.lastDay())) {
            return Due.YES;
        }
        return ending.by() == null ? Due.WITHDRAWN : Due.NOT;
    }

    /** What operators owed, by operator and half-year, in their order. */
    public static List<Owed> owed(List<Commitment> commitments, LocalDate today) {
        return commitments.stream()
                .filter(c -> due(c, today) != Due.NOT)
                .map(c -> new Owed(c.id(), group(c), due(c, today) == Due.WITHDRAWN))
                .toList();
    }

    private static String group(Commitment c) {
        HalfYear half = HalfYear.of(c.lastDay());
        return c.draft().basics().operator() + "|" + half.year() + "|" + half.half();
    }

    /** All operators and half-years in which something was due, in their order. */
    public static List<Reliability> of(List<Commitment> commitments, Map<String, Outcomes> outcomes, LocalDate today) {
        Map<String, Reliability> all = new TreeMap<>();
        commitments.stream()
                .filter(c -> due(c, today) != Due.NOT)
                .forEach(c -> all.computeIfAbsent(group(c), g -> one(c, outcomes.getOrDefault(g, Outcomes.NONE))));
        return List.copyOf(all.values());
    }

    private static Reliability one(Commitment c, Outcomes o) {
        return new Reliability(
                c.draft().basics().operator(),
                c.operatorName(),
                HalfYear.of(c.lastDay()),
                o.inTime(),
                o.late(),
                o.missing(),
                o.withdrawn());
    }

    /** Both together, as of the first. */
    public Reliability plus(Reliability other) {
        return new Reliability(
                operator,
                operatorName,
                half,
                inTime + other.inTime,
                late + other.late,
                missing + other.missing,
                withdrawn + other.withdrawn);
    }

    /** All addresses that were due. */
    public int addresses() {
        return inTime + late + missing + withdrawn;
    }

    /** Share that came in time; NaN where nothing was due. */
    public double rate() {
        return addresses() == 0 ? Double.NaN : (double) inTime / addresses();
    }
}
