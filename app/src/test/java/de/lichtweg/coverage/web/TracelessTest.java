package de.lichtweg.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.coverage.web.Office.Way;
import de.lichtweg.coverage.web.RandomDeliveries.Delivery;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.jobs.JobCancelled;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * What comes to nothing changes no row of the ledger, and what is taken back leaves it as it was, however much of it there
 * is: on random histories of registers, lists, promises, corrections and a merger, whole or in part, with rejected rows.
 */
@LichtwegTest
class TracelessTest {

    private static final int DELIVERIES = 12;

    @Autowired
    Operations operations;

    @Autowired
    LichtwegClock clock;

    @Autowired
    AutowireCapableBeanFactory beans;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Office office;

    static LongStream seeds() {
        return Office.seeds();
    }

    @BeforeEach
    void threeMunicipalitiesAreKnown() {
        office = Office.open(beans, folder);
        office.beginsWithThreeMunicipalities();
    }

    @AfterEach
    void theClockRunsOn() {
        clock.run();
    }

    /** Registers first, then what a seed brings, in an order of its own; the correction with its bad row is always there. */
    private static List<Delivery> history(long seed) {
        RandomDeliveries district = new RandomDeliveries(seed);
        List<Delivery> others = new ArrayList<>(district.statements());
        others.addAll(district.reviews());
        Random random = new Random(seed);
        Collections.shuffle(others, random);
        others.sort(Comparator.comparing(d -> !"correction".equals(d.source())));
        List<Delivery> some = others.subList(0, Math.min(DELIVERIES, others.size()));
        Collections.shuffle(some, random);
        List<Delivery> all = new ArrayList<>(district.registers());
        all.addAll(some);
        all.add(all.size() - 4, Office.merger());
        return all;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsTriedRefusedOrCancelledChangesNoRow(long seed) {
        int refused = 0;
        for (Delivery d : history(seed)) {
            String name = d.name() + ", seed " + seed;
            Map<String, String> before = office.hashes();
            Result dry = office.run(d, Way.DRY_RUN, null);
            Result strict = office.run(d, Way.DRY_RUN_OF_ALL_ROWS, null);
            assertThat(office.hashes()).as("dry run of " + name).isEqualTo(before);
            assertThat(strict.counts()).as(name).isEqualTo(dry.counts());
            if (dry.counts().rejected() > 0) {
                refused++;
                assertThatThrownBy(() -> office.run(d, Way.ALL_ROWS, null))
                        .as(name)
                        .isInstanceOfSatisfying(
                                RuleViolation.class, e -> assertThat(e.code()).isEqualTo("import.rejected"));
                assertThat(office.hashes()).as("refused " + name).isEqualTo(before);
            }
            assertThatThrownBy(() -> office.run(d, Way.VALID_ROWS, (done, total) -> {
                        throw new JobCancelled();
                    }))
                    .as(name)
                    .isInstanceOf(JobCancelled.class);
            assertThat(office.hashes()).as("cancelled " + name).isEqualTo(before);

            Result real = office.take(d);
            assertThat(real.counts()).as(name).isEqualTo(dry.counts());
            assertThat(real.issues()).as(name).isEqualTo(dry.issues());
            boolean changed = real.operation() > 0;
            assertThat(real.counts().written() > 0).as(name).isEqualTo(changed);
            assertThat(office.hashes().equals(before)).as(name).isEqualTo(!changed);
        }
        assertThat(refused).as("deliveries with rejected rows, seed " + seed).isPositive();
    }

    /** All of a history, newest first: after every step the ledger says what it said before that delivery came. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everythingTakenBackOneAfterTheOtherRestoresEveryEarlierState(long seed) {
        Deque<Stage> stages = new ArrayDeque<>();
        for (Delivery d : history(seed)) {
            Stage before = new Stage(0, d.name(), office.believed(), answers());
            long operation = office.take(d).operation();
            if (operation > 0) {
                stages.push(new Stage(operation, before.name, before.believed, before.answers));
            }
            office.sleepsANight();
        }
        assertThat(stages).as("seed " + seed).hasSizeGreaterThan(DELIVERIES / 2);
        List<String> whole = office.believed();
        List<String> wholeAnswers = answers();
        Deque<Long> undoings = new ArrayDeque<>();
        for (Stage stage : stages) {
            undoings.push(operations.undo(Office.SCOPE, stage.operation, "Probe"));
            assertThat(office.believed())
                    .as("without " + stage.name + ", seed " + seed)
                    .isEqualTo(stage.believed);
            assertThat(answers()).as("without " + stage.name + ", seed " + seed).isEqualTo(stage.answers);
            office.sleepsANight();
        }
        undoings.forEach(undoing -> operations.undo(Office.SCOPE, undoing, "Doch richtig"));
        assertThat(office.believed()).as("all of it again, seed " + seed).isEqualTo(whole);
        assertThat(answers()).as("all of it again, seed " + seed).isEqualTo(wholeAnswers);
    }

    /** The ledger before an operation. */
    private record Stage(long operation, String name, List<String> believed, List<String> answers) {}

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (LocalDate day : Office.DAYS) {
            answers.add(office.figuresWithoutOperation(day));
        }
        return answers;
    }
}
