package de.lichtweg.platform.jobs;

import de.lichtweg.platform.security.Scope;
import java.time.Duration;

/** A run that writes what it hears into the job's row. */
final class RecordedRun implements JobRun {

    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private final JobTable table;
    private final JobTable.Order order;
    private String step = "";
    private long writtenAt;
    private boolean written;

    RecordedRun(JobTable table, JobTable.Order order) {
        this.table = table;
        this.order = order;
    }

    @Override
    public long id() {
        return order.id();
    }

    @Override
    public Scope scope() {
        return order.scope();
    }

    @Override
    public String parameters() {
        return order.parameters();
    }

    @Override
    public void progress(long done, long total, String what) {
        long now = System.nanoTime();
        boolean soon = written && now - writtenAt < PAUSE_NANOS && what.equals(step) && done < total;
        if (soon) {
            return;
        }
        written = true;
        writtenAt = now;
        step = what;
        if (table.progress(order.id(), done, total, what)) {
            throw new JobCancelled();
        }
    }

    @Override
    public void log(String line) {
        table.addLog(order.id(), line);
    }

    @Override
    public void checkCancelled() {
        if (table.isCancelRequested(order.id())) {
            throw new JobCancelled();
        }
    }

    @Override
    public void result(String json) {
        table.result(order.id(), json);
    }
}
