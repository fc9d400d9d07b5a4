package de.lichtweg.platform.jobs;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.jobs.JobTable.Order;
import de.lichtweg.platform.jobs.Jobs.State;
import de.lichtweg.platform.security.CurrentScope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs one job to its end, as the person who ordered it; whatever happens is written into the job. */
@Component
class JobWorker {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);

    private final JobTable table;
    private final ObjectProvider<JobHandler> handlers;
    private final Sentences sentences;

    JobWorker(JobTable table, ObjectProvider<JobHandler> handlers, Sentences sentences) {
        this.table = table;
        this.handlers = handlers;
        this.sentences = sentences;
    }

    void run(long id) {
        Order order = table.findOrder(id).orElse(null);
        if (order == null) {
            return;
        }
        if (!table.begin(id)) {
            if (table.isCancelRequested(id)) {
                table.end(id, State.CANCELLED, null);
            }
            return;
        }
        // what the log says about the work carries the number of the job
        try (MDC.MDCCloseable number = MDC.putCloseable("request", "job-" + id)) {
            CurrentScope.callAs(order.scope(), () -> {
                work(order);
                return id;
            });
        }
    }

    private void work(Order order) {
        try {
            handler(order.kind()).run(new RecordedRun(table, order));
            table.end(order.id(), State.DONE, null);
        } catch (Exception e) {
            endBadly(order.id(), e);
        }
    }

    private JobHandler handler(String kind) {
        return handlers.stream()
                .filter(h -> h.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Niemand kann Aufträge der Art " + kind + " ausführen."));
    }

    private void endBadly(long id, Exception failure) {
        if (find(JobCancelled.class, failure) != null) {
            table.end(id, State.CANCELLED, null);
            return;
        }
        RuleViolation refused = find(RuleViolation.class, failure);
        if (refused != null) {
            table.end(id, State.FAILED, sentences.german(refused));
            return;
        }
        LOG.error("Auftrag {} ist gescheitert", id, failure);
        String message = failure.getMessage();
        table.end(id, State.FAILED, message == null ? failure.getClass().getSimpleName() : message);
    }

    private static <E extends Throwable> @Nullable E find(Class<E> type, Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (type.isInstance(e)) {
                return type.cast(e);
            }
        }
        return null;
    }
}
