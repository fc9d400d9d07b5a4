package de.lichtweg.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LichtwegTest
class OperationsTest {

    private static final Scope SOMEBODY = Scope.system("test");
    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey RIESA = new RegionKey("14627230");

    @Autowired
    Operations operations;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Heard heard;

    @TestConfiguration
    static class Things {

        @Bean
        RecordedTable things() {
            return new RecordedTable("public.thing", List.of("name", "place"));
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    static class Heard {
        final List<Long> numbers = new ArrayList<>();

        @EventListener
        synchronized void hear(OperationCommitted event) {
            numbers.add(event.number());
        }
    }

    @BeforeEach
    void anEmptyRecordedTable() {
        jdbc.sql("drop table if exists public.thing").update();
        jdbc.sql("create table public.thing (name text, place point, rec_from bigint not null, rec_to bigint)")
                .update();
    }

    @AfterEach
    void theClockRuns() {
        clock.run();
    }

    @Test
    void numbers_follow_each_other_and_a_failed_operation_leaves_no_trace() {
        long first = begin("a", NOSSEN, "x");
        assertThatThrownBy(() -> operations.write(SOMEBODY, draft("a", NOSSEN), n -> {
                    insert("lost", n);
                    throw new IllegalStateException("cancelled");
                }))
                .isInstanceOf(IllegalStateException.class);
        long second = begin("a", NOSSEN, "y");

        assertThat(second).isEqualTo(first + 1);
        assertThat(believedAt(second)).containsExactly("x", "y");
        assertThat(heard.numbers).endsWith(first, second);
    }

    @Test
    void writers_wait_for_each_other_and_every_commit_is_heard_once_and_in_order() {
        long before = operations.latest();
        heard.numbers.clear();
        List<CompletableFuture<Long>> writers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> begin("a", null, "w" + i)))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(operations.latest()).isEqualTo(before + 8);
        assertThat(heard.numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 8).mapToObj(i -> before + i).toList());
    }

    @Test
    void an_operation_inside_a_larger_transaction_is_heard_after_its_commit_only() {
        heard.numbers.clear();
        long number = transaction.execute(status -> {
            long written = begin("a", null, "x");
            assertThat(heard.numbers).isEmpty();
            return written;
        });
        assertThat(heard.numbers).containsExactly(number);
    }

    @Test
    void what_another_process_committed_is_heard_with_the_next_look() {
        heard.numbers.clear();
        long foreign = operations.latest() + 1;
        jdbc.sql(
                        "insert into platform.operation values (?, 'import.supply', 'b', null, '', '', 'cli:x', now(), null, null)")
                .param(foreign)
                .update();
        long own = begin("a", null, "x");
        assertThat(heard.numbers).containsExactly(foreign, own);
    }

    @Test
    void the_work_may_describe_its_operation_and_the_audit_log_knows_it() {
        long number = operations.write(SOMEBODY, draft("a", null), n -> {
            operations.describe(n, new Draft("import.supply", "operator:netz", RIESA, "datei.csv", "12 Zeilen"));
            return n;
        });
        assertThat(operations.find(SOMEBODY, number).orElseThrow().draft().territory())
                .isEqualTo(RIESA);
        assertThat(jdbc.sql("select after ->> 'source' from platform.audit_entry where subject_id = ?")
                        .param(Long.toString(number))
                        .query(String.class)
                        .single())
                .isEqualTo("operator:netz");
        assertThatThrownBy(() -> operations.describe(number, draft("a", null)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void known_on_a_day_ends_at_midnight_in_berlin_and_time_never_runs_backwards() {
        Instant base = Instant.parse("2040-06-30T21:59:59Z"); // 23:59:59 in Berlin
        clock.setTo(base);
        long evening = begin("a", null, "x");
        clock.setTo(base.plusSeconds(1));
        long midnight = begin("a", null, "y");
        clock.setTo(base.minusSeconds(3600));
        long setBack = begin("a", null, "z");

        assertThat(operations.knownOn(LocalDate.of(2040, 6, 30))).isEqualTo(evening);
        assertThat(operations.knownOn(LocalDate.of(2040, 7, 1))).isEqualTo(setBack);
        assertThat(operations.find(SOMEBODY, setBack).orElseThrow().at())
                .isEqualTo(operations.find(SOMEBODY, midnight).orElseThrow().at());
        jdbc.sql("update platform.operation set at = '2020-01-01' where at > '2040-01-01'")
                .update();
    }

    @Test
    void undo_is_refused_while_a_later_operation_of_the_same_source_and_an_overlapping_territory_is_in_force() {
        long district = begin("s1", DISTRICT, "x");
        long other = begin("s2", DISTRICT, "y");
        long nossen = begin("s1", NOSSEN, "z");
        begin("s1", RIESA, "r");

        assertThatThrownBy(() -> operations.undo(SOMEBODY, district, ""))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("operation.undo.later"));
        operations.undo(SOMEBODY, other, "");
        operations.undo(SOMEBODY, nossen, "");
        assertThatThrownBy(() -> operations.undo(SOMEBODY, nossen, ""))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("operation.undo.already"));
    }

    @Test
    void an_undo_can_be_undone_and_then_the_first_operation_after_it() {
        long first = begin("u", NOSSEN, "x");
        long second = replace("u", NOSSEN, "x", "y");
        long back = operations.undo(SOMEBODY, second, "");
        assertThat(believedNow()).containsExactly("x");
        long forth = operations.undo(SOMEBODY, back, "");
        assertThat(believedNow()).containsExactly("y");
        assertThatThrownBy(() -> operations.undo(SOMEBODY, first, "")).isInstanceOf(RuleViolation.class);
        operations.undo(SOMEBODY, forth, "");
        operations.undo(SOMEBODY, first, "");
        assertThat(believedNow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void on_random_histories_undo_restores_todays_rows_and_what_was_known_never_changes(long seed) {
        Random random = new Random(seed);
        Map<Long, List<String>> known = new HashMap<>();
        String source = "random" + seed;
        for (int step = 0; step < 25; step++) {
            List<String> before = believedNow();
            long done = randomOperation(random, source, before);
            List<String> after = believedNow();
            known.put(done, after);
            if (random.nextInt(3) == 0) {
                long undone = operations.undo(SOMEBODY, done, "");
                assertThat(believedNow()).as("seed %d step %d", seed, step).isEqualTo(before);
                known.put(undone, before);
                if (random.nextBoolean()) {
                    long again = operations.undo(SOMEBODY, undone, "");
                    assertThat(believedNow()).as("seed %d step %d", seed, step).isEqualTo(after);
                    known.put(again, after);
                }
            }
        }
        known.forEach((number, rows) -> assertThat(believedAt(number))
                .as("seed %d operation %d", seed, number)
                .isEqualTo(rows));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void undoing_a_random_history_from_its_end_leads_back_through_every_state(long seed) {
        Random random = new Random(seed);
        String source = "back" + seed;
        List<Long> numbers = new ArrayList<>();
        List<List<String>> states = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            states.add(believedNow());
            numbers.add(randomOperation(random, source, states.getLast()));
        }
        for (int step = 11; step >= 0; step--) {
            operations.undo(SOMEBODY, numbers.get(step), "");
            assertThat(believedNow()).as("seed %d step %d", seed, step).isEqualTo(states.get(step));
        }
    }

    private long randomOperation(Random random, String source, List<String> believed) {
        return operations.write(SOMEBODY, draft(source, DISTRICT), n -> {
            for (String name : List.of("a", "b", "c", "d", "e")) {
                boolean there = believed.contains(name);
                if (random.nextInt(3) == 0) {
                    if (there) {
                        end(name, n);
                    } else {
                        insert(name, n);
                    }
                }
            }
            return n;
        });
    }

    private long begin(String source, @Nullable RegionKey territory, String name) {
        return operations.write(SOMEBODY, draft(source, territory), n -> {
            insert(name, n);
            return n;
        });
    }

    private long replace(String source, @Nullable RegionKey territory, String old, String name) {
        return operations.write(SOMEBODY, draft(source, territory), n -> {
            end(old, n);
            insert(name, n);
            return n;
        });
    }

    private static Draft draft(String source, @Nullable RegionKey territory) {
        return new Draft("test", source, territory, "", "Probe");
    }

    private void insert(String name, long number) {
        jdbc.sql("insert into public.thing values (?, point(1, 2), ?, null)")
                .params(name, number)
                .update();
    }

    private void end(String name, long number) {
        jdbc.sql("update public.thing set rec_to = ? where name = ? and rec_to is null")
                .params(number, name)
                .update();
    }

    private List<String> believedNow() {
        return believedAt(Long.MAX_VALUE);
    }

    private List<String> believedAt(long number) {
        return jdbc.sql("""
                select name from public.thing
                 where rec_from <= :n and (rec_to is null or rec_to > :n)
                 order by name
                """).param("n", number).query(String.class).list();
    }
}
