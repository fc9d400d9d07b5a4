package de.lichtweg.platform.operation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Memories for what nothing but an operation changes: each forgets when the next one commits, here or in another process. */
@Component
public class UntilOperation {

    private final AtomicLong heard = new AtomicLong();

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void hear(OperationCommitted event) {
        heard.incrementAndGet();
    }

    /**
     * A memory.
     *
     * @param most so many answers at once; with one more all are forgotten
     */
    public <K, V> Memory<K, V> memory(int most) {
        return new Memory<>(heard::get, most);
    }

    /** Answers to questions; a question has to hold all that its answer depends on, the reader's scope and the day too. */
    public static final class Memory<K, V> {

        private final LongSupplier heard;
        private final int most;
        private volatile Known<K, V> known;

        Memory(LongSupplier heard, int most) {
            this.heard = heard;
            this.most = most;
            this.known = new Known<>(heard.getAsLong(), new ConcurrentHashMap<>());
        }

        private record Known<K, V>(long heard, Map<K, V> answers) {}

        /** The answer, read if it is not known. Whoever may have written in the running transaction always reads. */
        public V get(K question, Supplier<V> read) {
            if (seesOtherRows()) {
                return read.get();
            }
            Known<K, V> now =
                    current(); // taken before reading: an operation in between makes it one that nobody asks again
            V answer = now.answers.get(question);
            if (answer == null) {
                answer = read.get();
                now.answers.put(question, answer);
            }
            return answer;
        }

        /** Forgets all, for what is written without an operation while an installation is prepared. */
        public void forget() {
            known = new Known<>(heard.getAsLong(), new ConcurrentHashMap<>());
        }

        private Known<K, V> current() {
            Known<K, V> now = known;
            if (now.heard != heard.getAsLong() || now.answers.size() > most) {
                now = new Known<>(heard.getAsLong(), new ConcurrentHashMap<>());
                known = now;
            }
            return now;
        }

        /** In a transaction that may have written, or that keeps to the state in which it began. */
        private static boolean seesOtherRows() {
            return TransactionSynchronizationManager.isActualTransactionActive()
                    && (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                            || TransactionSynchronizationManager.getCurrentTransactionIsolationLevel() != null);
        }
    }
}
