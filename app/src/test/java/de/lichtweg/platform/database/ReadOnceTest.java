package de.lichtweg.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A page reads the same thing once; nobody else does. */
class ReadOnceTest {

    private final AtomicInteger read = new AtomicInteger();

    private int ask(String who) {
        return ReadOnce.of("test.thing", List.of(who), read::incrementAndGet);
    }

    private static void request(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/seite")));
    }

    @AfterEach
    void noRequestStays() {
        RequestContextHolder.resetRequestAttributes();
        TransactionSynchronizationManager.clear();
    }

    @Test
    void aPageReadsTheSameOnceForEachReader() {
        request("GET");
        assertThat(List.of(ask("a"), ask("a"), ask("b"))).containsExactly(1, 1, 2);
        request("GET");
        assertThat(ask("a")).as("the next page").isEqualTo(3);
    }

    @Test
    void whatAnotherStatementBroughtAlongIsNotReadAgain() {
        request("GET");
        ReadOnce.keep("test.thing", List.of("a"), 40);
        assertThat(ask("a")).isEqualTo(40);
    }

    @Test
    void whoeverChangesSomethingAlwaysReads() {
        assertThat(List.of(ask("a"), ask("a"))).as("outside of requests").containsExactly(1, 2);
        request("POST");
        assertThat(List.of(ask("a"), ask("a"))).containsExactly(3, 4);
        request("GET");
        ask("a");
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(ask("a")).as("a page that writes").isEqualTo(6);
    }
}
