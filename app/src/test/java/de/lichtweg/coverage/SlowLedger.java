package de.lichtweg.coverage;

import de.lichtweg.coverage.Prospects.Expected;
import de.lichtweg.coverage.Prospects.Period;
import de.lichtweg.coverage.Prospects.Statement;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.domain.Timeline;
import de.lichtweg.coverage.domain.outlook.Offer;
import de.lichtweg.coverage.domain.outlook.Outlook;
import de.lichtweg.coverage.domain.outlook.Prospect;
import de.lichtweg.coverage.domain.outlook.RuleSet;
import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The ledger as the contract {@link Prospects} writes it, in memory and without haste: for random histories. */
public final class SlowLedger {

    private static final RuleSet RULES = new RuleSet(
            "x", "x", LocalDate.of(2025, 1, 13), null, RuleSet.parseAlternatives("300/150"), true, 3, 14, "");

    private final List<Row> rows = new ArrayList<>();

    /** A row: of which address who said what when, and from which operation to which it was believed. */
    private record Row(int address, int subject, Segment<Expected> segment, int from, int to) {

        boolean isBelieved(int operation) {
            return from <= operation && operation < to;
        }
    }

    /** Lets a subject say something under an operation. */
    public void state(int subject, List<Statement> statements, int operation) {
        for (Statement statement : statements) {
            for (long address : statement.addresses()) {
                restate((int) address, subject, statement.periods(), operation);
            }
        }
    }

    private void restate(int address, int subject, List<Period> periods, int operation) {
        List<Segment<Expected>> known = rows.stream()
                .filter(r -> r.address == address && r.subject == subject && r.to == Integer.MAX_VALUE)
                .map(Row::segment)
                .toList();
        List<Segment<Expected>> line = known;
        for (int i = 0; i < periods.size(); i++) {
            int to = i + 1 < periods.size() ? (int) periods.get(i + 1).from().toEpochDay() : Segment.FOREVER;
            Set<Expected> said = periods.get(i).expected().map(Set::of).orElse(Set.of());
            line = Timeline.after(
                    line, Timeline.state(line, (int) periods.get(i).from().toEpochDay(), to, said, 0));
        }
        Timeline.Change<Expected> change = Timeline.between(known, line);
        rows.replaceAll(r -> r.address == address
                        && r.subject == subject
                        && r.to == Integer.MAX_VALUE
                        && change.ended().contains(r.segment)
                ? new Row(address, subject, r.segment, r.from, operation)
                : r);
        change.begun().forEach(s -> rows.add(new Row(address, subject, s, operation, Integer.MAX_VALUE)));
    }

    /** The outlook of an address on a day, as known after an operation. */
    public Outlook outlook(int address, LocalDate on, int operation) {
        int day = (int) on.toEpochDay();
        return evaluate(
                rows.stream()
                        .filter(r -> r.address == address && r.isBelieved(operation))
                        .filter(r -> r.segment.from() <= day && day < r.segment.to())
                        .sorted(Comparator.comparingInt(Row::subject))
                        .map(r -> prospect(r.subject, r.segment.payload()))
                        .toList(),
                on);
    }

    /** What a subject lets expect. */
    public static Prospect prospect(int subject, Expected e) {
        return new Prospect(subject, e.stage(), e.to(), false);
    }

    /** The outlook of an address with copper. */
    public static Outlook evaluate(List<Prospect> prospects, LocalDate on) {
        List<Offer> copper = List.of(new Offer(9, Technology.FTTC, 50_000, 10_000));
        return Outlook.of(new Outlook.Facts(true, true, copper, prospects), RULES, on);
    }
}
