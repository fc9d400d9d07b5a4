package de.lichtweg.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.Prospects.Expected;
import de.lichtweg.coverage.Prospects.Period;
import de.lichtweg.coverage.Prospects.Statement;
import de.lichtweg.coverage.SlowLedger;
import de.lichtweg.coverage.domain.outlook.Outlook;
import de.lichtweg.coverage.domain.outlook.Prospect;
import de.lichtweg.coverage.domain.outlook.Reason;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.Milestone;
import de.lichtweg.survey.domain.Outlooks.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random histories of commitments against a slow reference: what is stated in the ledger change by change answers each day as the list
 * of versions does, and what was known stays known. That the classes sum to all addresses is shown on what the ledger really counts:
 * {@code HistoriesTest}, {@code DemoSumsTest}.
 */
class RandomHistoriesTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 120;
    private static final int ADDRESSES = 6;
    private static final int COMMITMENTS = 3;
    /** What was written down of a commitment on a day; {@code addresses} are bits. */
    private record Version(
            int operation,
            LocalDate at,
            CommitmentDraft draft,
            @Nullable Ending ending,
            int addresses) {}

    /**
     * The reference knows only versions: for a day the last version counts among those that speak of that day. A version speaks of the
     * days from the day of its change on, a correction of the days on which something was said or ended from the first of them on, and
     * the first one of all days. Of an address that came later it speaks from the day of the change on.
     */
    private static Optional<Prospect> said(
            int commitment, List<Version> versions, int address, LocalDate on, int known) {
        Optional<Expected> said = Optional.empty();
        @Nullable Version before = null;
        for (Version v : versions) {
            if (v.operation > known) {
                break;
            }
            boolean was = before != null && (before.addresses >> address & 1) == 1;
            boolean is = (v.addresses >> address & 1) == 1;
            LocalDate from = before == null ? LocalDate.MIN : was && is ? corrected(before, v) : v.at;
            if ((was || is) && !on.isBefore(from)) {
                said = is ? course(v, on) : Optional.empty();
            }
            before = v;
        }
        return said.map(e -> SlowLedger.prospect(commitment, e));
    }

    private static LocalDate corrected(Version before, Version after) {
        List<LocalDate> days = new ArrayList<>(List.of(after.at));
        if (!before.draft.basics().saidOn().equals(after.draft.basics().saidOn())) {
            days.add(before.draft.basics().saidOn());
            days.add(after.draft.basics().saidOn());
        }
        LocalDate ended = before.ending == null ? LocalDate.MAX : before.ending.day();
        LocalDate ends = after.ending == null ? LocalDate.MAX : after.ending.day();
        if (!ended.equals(ends)) {
            days.add(ended);
            days.add(ends);
        }
        return days.stream().min(LocalDate::compareTo).orElseThrow();
    }

    /** What a version says of a day: asked of the rules of that very day. */
    private static Optional<Expected> course(Version v, LocalDate on) {
        boolean silent = on.isBefore(v.draft.basics().saidOn()) || v.ending != null && !on.isBefore(v.ending.day());
        var p = v.draft.promised();
        return silent
                ? Optional.empty()
                : Optional.of(new Expected(
                        Sample.RULES.stage(v.draft, on),
                        p.technology(),
                        p.downMbps() * 1000,
                        p.upMbps() * 1000,
                        null,
                        p.until()));
    }

    private static CommitmentDraft randomDraft(Random random, LocalDate said) {
        Binding binding = List.of(Binding.PRESS, Binding.LETTER_OF_INTENT, Binding.SURVEY_REPLY, Binding.CONTRACT)
                .get(random.nextInt(4));
        LocalDate until = said.plusDays(random.nextInt(DAYS));
        return random.nextBoolean()
                ? Sample.draft(binding, said, until)
                : Sample.draft(binding, said, until, new Milestone("Bau", until, null));
    }

    private static List<List<Version>> randomHistories(Random random) {
        List<List<Version>> all = new ArrayList<>();
        for (int c = 0; c < COMMITMENTS; c++) {
            all.add(new ArrayList<>());
        }
        LocalDate at = BEGIN.plusDays(20);
        for (int operation = 1; operation <= 9; operation++) {
            List<Version> versions = all.get(random.nextInt(COMMITMENTS));
            LocalDate said = versions.isEmpty() || random.nextInt(4) == 0
                    ? at.minusDays(random.nextInt(20))
                    : versions.getLast().draft.basics().saidOn();
            CommitmentDraft draft = randomDraft(random, said);
            boolean ends = !versions.isEmpty() && random.nextInt(3) == 0;
            LocalDate day = at.minusDays(random.nextInt(10));
            Ending ending = ends && !day.isBefore(said) ? new Ending(day, "", null) : null;
            int addresses = random.nextInt(3) == 0 || versions.isEmpty()
                    ? 1 + random.nextInt((1 << ADDRESSES) - 1)
                    : versions.getLast().addresses;
            versions.add(new Version(operation, at, draft, ending, addresses));
            at = at.plusDays(1 + random.nextInt(12));
        }
        return all;
    }

    private static SlowLedger written(List<List<Version>> histories) {
        SlowLedger book = new SlowLedger();
        Map<Integer, Integer> commitments = new HashMap<>();
        for (int c = 0; c < histories.size(); c++) {
            for (Version v : histories.get(c)) {
                commitments.put(v.operation, c);
            }
        }
        new TreeMap<>(commitments).forEach((operation, c) -> {
            List<Version> versions = histories.get(c);
            Version now = versions.stream()
                    .filter(v -> v.operation == operation)
                    .findFirst()
                    .orElseThrow();
            int index = versions.indexOf(now);
            List<Period> whole = Outlooks.whole(now.draft, now.ending, Sample.RULES);
            List<Statement> said = index == 0
                    ? List.of(new Statement(boxed(now.addresses), whole))
                    : changed(versions.get(index - 1), now, whole);
            book.state(c, said, operation);
        });
        return book;
    }

    private static List<Statement> changed(Version before, Version now, List<Period> whole) {
        LocalDate day =
                Outlooks.changedFrom(Said.of(before.draft, before.ending), Said.of(now.draft, now.ending), now.at);
        return Statement.changed(bits(before.addresses), bits(now.addresses), whole, day, now.at);
    }

    private static long[] bits(int addresses) {
        return LongStream.range(0, ADDRESSES)
                .filter(a -> (addresses >> a & 1) == 1)
                .toArray();
    }

    private static List<Long> boxed(int addresses) {
        return Arrays.stream(bits(addresses)).boxed().toList();
    }

    @Test
    void theOutlookOfEachDayIsThatOfTheReferenceWhateverWasKnown() {
        Map<Reason, Integer> met = new EnumMap<>(Reason.class);
        for (long seed = 0; seed < 150; seed++) {
            List<List<Version>> histories = randomHistories(new Random(seed));
            SlowLedger book = written(histories);
            for (int known = 0; known <= 9; known += 3) {
                for (int day = 0; day < DAYS + 60; day += 5) {
                    LocalDate on = BEGIN.plusDays(day);
                    for (int address = 0; address < ADDRESSES; address++) {
                        List<Prospect> prospects = new ArrayList<>();
                        for (int c = 0; c < COMMITMENTS; c++) {
                            said(c, histories.get(c), address, on, known).ifPresent(prospects::add);
                        }
                        Outlook expected = SlowLedger.evaluate(prospects, on);
                        assertThat(book.outlook(address, on, known))
                                .as("seed %d, address %d on %s as known after %d", seed, address, on, known)
                                .isEqualTo(expected);
                        met.merge(expected.reason(), 1, Integer::sum);
                    }
                }
            }
        }
        assertThat(met.keySet())
                .as("the histories meet what they are about")
                .contains(Reason.COMMITTED, Reason.BELOW_THRESHOLD, Reason.PROMISE_EXPIRED);
    }

    @Test
    void whatWasKnownStaysWhateverComes() {
        for (long seed = 0; seed < 100; seed++) {
            List<List<Version>> histories = randomHistories(new Random(seed));
            SlowLedger whole = written(histories);
            int last = 5;
            SlowLedger early = written(histories.stream()
                    .map(h -> h.stream().filter(v -> v.operation <= last).toList())
                    .toList());
            for (int day = 0; day < DAYS; day += 3) {
                for (int address = 0; address < ADDRESSES; address++) {
                    LocalDate on = BEGIN.plusDays(day);
                    assertThat(whole.outlook(address, on, last))
                            .as("seed %d, address %d on %s", seed, address, on)
                            .isEqualTo(early.outlook(address, on, last));
                }
            }
        }
    }
}
