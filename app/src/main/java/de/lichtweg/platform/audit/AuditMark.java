package de.lichtweg.platform.audit;

import de.lichtweg.platform.security.Scope;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How far the audit log has come. Whoever keeps an answer compares the mark: every change that people make writes an entry, so an answer
 * is as good as new while the mark is the same.
 */
@Repository
public class AuditMark {

    private final JdbcClient jdbc;
    private final AtomicLong committed = new AtomicLong();

    AuditMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far it has come.
     *
     * @param newest number of the newest entry, also of commands beside the server
     * @param committed entries that this process has committed: numbers are given before the commit and do not keep its order
     */
    public record Mark(long newest, long committed) {}

    /** The mark of this moment. Take it before reading what is to be kept. */
    public Mark now(Scope scope) {
        long known = committed.get();
        return new Mark(
                jdbc.sql("-- number of the newest entry\nselect coalesce(max(id), 0) from platform.audit_entry")
                        .query(Long.class)
                        .single(),
                known);
    }

    /** An entry was written: it counts once its transaction is committed. */
    void written() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    committed.incrementAndGet();
                }
            });
        } else {
            committed.incrementAndGet();
        }
    }
}
