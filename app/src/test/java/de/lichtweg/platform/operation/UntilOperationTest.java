package de.lichtweg.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is remembered until the next operation, and what never is. */
class UntilOperationTest {

    private final UntilOperation until = new UntilOperation();
    private final UntilOperation.Memory<String, Integer> memory = until.memory(2);
    private final AtomicInteger read = new AtomicInteger();

    private int ask(String question) {
        return memory.get(question, read::incrementAndGet);
    }

    @Test
    void anAnswerIsReadOnceUntilTheNextOperation() {
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("a")).isEqualTo(1);
        assertThat(ask("b")).isEqualTo(2);
        until.hear(new OperationCommitted(7, "import.supply"));
        assertThat(ask("a")).isEqualTo(3);
    }

    @Test
    void whatAnOperationOvertakesWhileItIsReadIsNotKept() {
        int old = memory.get("a", () -> {
            until.hear(new OperationCommitted(8, "undo"));
            return -1;
        });
        assertThat(old).isEqualTo(-1);
        assertThat(ask("a")).isEqualTo(1);
    }

    @Test
    void aTransactionThatMayHaveWrittenReadsItsOwnRowsAndLeavesNothingBehind() {
        ask("a");
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(ask("a")).isEqualTo(2);
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(true);
        assertThat(ask("a")).as("one that only reads").isEqualTo(1);
        TransactionSynchronizationManager.setCurrentTransactionIsolationLevel(4);
        assertThat(ask("a")).as("one that keeps to its beginning").isEqualTo(3);
        TransactionSynchronizationManager.clear();
        assertThat(ask("a")).isEqualTo(1);
    }

    @Test
    void nothingGrowsWithoutEnd() {
        for (String question : new String[] {"a", "b", "c", "d"}) {
            ask(question);
        }
        assertThat(ask("a")).isEqualTo(5);
    }

    @AfterEach
    void noTransactionStays() {
        TransactionSynchronizationManager.clear();
    }
}
