package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.ImportProfile.Plan;
import de.lichtweg.geodata.ingest.ImportProfile.Plan.Counts;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.geodata.ingest.Imports.ProgressListener;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.geodata.ingest.read.RawRecord;
import de.lichtweg.geodata.ingest.store.IssueWriter;
import de.lichtweg.geodata.ingest.store.RunLock;
import de.lichtweg.geodata.ingest.store.RunStore;
import de.lichtweg.geodata.ingest.store.StoredRun.State;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.jobs.JobCancelled;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One run: planned and, unless it is a dry run, written in one transaction under the ledger's writer lock. What is remembered
 * about a run that wrote nothing goes into a transaction of its own, so that the data stay untouched and the user still sees
 * why.
 */
@Component
class Runs {

    private static final Counts NOTHING = new Counts(0, 0, 0, 0, 0);

    private final Operations operations;
    private final RunStore store;
    private final IssueWriter issueWriter;
    private final Sentences sentences;
    private final DataSource dataSource;
    private final TransactionTemplate transaction;

    Runs(
            Operations operations,
            RunStore store,
            IssueWriter issueWriter,
            Sentences sentences,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this.operations = operations;
        this.store = store;
        this.issueWriter = issueWriter;
        this.sentences = sentences;
        this.dataSource = dataSource;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The plan changes nothing: the operation is given back. */
    private static final class Unchanged extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unchanged() {
            super("unchanged", null, false, false);
        }
    }

    /** What a run knows about itself. */
    private static final class Attempt {
        private final Prepared prepared;
        private final Request request;
        private final MappedRows rows;
        private final CollectedIssues issues;
        private final long begun = System.nanoTime();
        private long id;
        private Counts counts = NOTHING;
        private @Nullable Plan plan;

        private Attempt(Prepared prepared, Request request, @Nullable ProgressListener listener) {
            Set<Long> wide =
                    prepared.layout().wideRows().stream().map(RawRecord::number).collect(Collectors.toSet());
            this.prepared = prepared;
            this.request = request;
            this.rows = new MappedRows(prepared.layout(), prepared.mapping(), prepared.places(), wide);
            this.issues = new CollectedIssues(rows, listener);
        }

        private Result result(long operation) {
            return new Result(id, operation, counts, issues.counts(), (System.nanoTime() - begun) / 1e9);
        }
    }

    /** Runs a file and keeps what happened. */
    Result run(Prepared prepared, Request asked, @Nullable ProgressListener listener) {
        Request request = bounded(asked);
        Attempt attempt = new Attempt(prepared, request, listener);
        attempt.id = begin(attempt);
        try (RunLock lock = RunLock.take(dataSource, attempt.id);
                MappedRows rows = attempt.rows) {
            return request.dryRun() ? dry(attempt) : write(attempt);
        } catch (RuleViolation e) {
            keep(attempt, State.REFUSED, sentences.german(e));
            throw e;
        } catch (JobCancelled e) {
            keep(attempt, State.CANCELLED, "");
            throw e;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("import run " + attempt.id, e);
        } catch (RuntimeException e) {
            keep(attempt, State.FAILED, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Plans a file that is about to be written, keeps nothing unless it refuses, and refuses what the real run would refuse. */
    void tryOut(Prepared prepared, Request request) {
        Attempt attempt = new Attempt(prepared, bounded(request), null);
        try (MappedRows rows = attempt.rows) {
            rolledBack(() -> plan(attempt));
            refuseRejected(attempt);
        } catch (RuleViolation e) {
            attempt.id = begin(attempt);
            keep(attempt, State.REFUSED, sentences.german(e));
            throw e;
        }
    }

    private long begin(Attempt attempt) {
        Prepared prepared = attempt.prepared;
        return store.begin(
                attempt.request.scope(),
                prepared.profile(),
                prepared.layout().table().dialect(),
                prepared.layout().header(),
                attempt.request);
    }

    private Result dry(Attempt attempt) {
        rolledBack(() -> plan(attempt));
        keep(attempt, State.TRIED, "");
        return attempt.result(0);
    }

    private void rolledBack(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    private Result write(Attempt attempt) {
        Request request = attempt.request;
        String kind = "import." + attempt.prepared.profile().key();
        Function<Long, Long> work = number -> {
            Plan plan = plan(attempt);
            refuseRejected(attempt);
            if (!plan.changesAnything()) {
                throw new Unchanged();
            }
            operations.describe(
                    number,
                    new Operations.Draft(kind, plan.source(), plan.territory(), request.fileName(), plan.summary()));
            plan.write(number);
            store(attempt, State.DONE, number, "");
            return number;
        };
        try {
            long operation = operations.write(
                    request.scope(), new Operations.Draft(kind, kind, request.region(), request.fileName(), ""), work);
            return attempt.result(operation);
        } catch (Unchanged e) {
            keep(attempt, State.UNCHANGED, "");
            return attempt.result(0);
        }
    }

    private Plan plan(Attempt attempt) {
        Request request = attempt.request;
        Prepared prepared = attempt.prepared;
        mayWrite(request.scope(), request.region());
        prepared.mapping()
                .requireComplete(
                        prepared.profile(),
                        prepared.file().name(),
                        prepared.layout().header());
        withhold(attempt);
        Plan plan = prepared.profile().plan(request, attempt.rows, attempt.issues);
        attempt.plan = plan;
        attempt.counts =
                withWithheld(plan.counts(), prepared.layout().wideRows().size());
        mayWrite(request.scope(), plan.territory());
        return plan;
    }

    /** A shifted row cannot be trusted in any cell, so it cannot keep its address from ending in a complete delivery either. */
    private static void withhold(Attempt attempt) {
        if (attempt.prepared.places().swapped()) {
            attempt.issues.add(Severity.NOTICE, 0, "", "axes.swapped", List.of());
        }
        var wide = attempt.prepared.layout().wideRows();
        int columns = attempt.prepared.layout().header().size();
        for (RawRecord row : wide) {
            attempt.issues.add(Severity.REJECTED, row.number(), "", "row.cells", row.cells(), columns);
        }
        boolean partial = Boolean.FALSE.equals(attempt.request.complete());
        if (!wide.isEmpty() && attempt.request.acceptValid() && !partial) {
            throw new RuleViolation(
                    "import.shifted",
                    attempt.prepared.file().name(),
                    String.valueOf(wide.getFirst().number()));
        }
    }

    private static Counts withWithheld(Counts counts, int withheld) {
        return new Counts(
                counts.rows() + withheld,
                counts.accepted(),
                counts.rejected() + withheld,
                counts.unchanged(),
                counts.written());
    }

    /** Who names no territory speaks for the own one: no row changes an address of somebody else by the way. */
    private static Request bounded(Request r) {
        Scope scope = r.scope();
        boolean everywhere =
                scope.rights().level(scope.role(), DataClass.INTERNAL, false).compareTo(Level.WRITE) >= 0;
        if (r.region() != null || everywhere || scope.territories().isEmpty()) {
            return r;
        }
        return new Request(
                scope,
                RegionKey.common(scope.territories()),
                r.asOf(),
                r.operator(),
                r.source(),
                r.complete(),
                r.acceptValid(),
                r.dryRun(),
                r.epsg(),
                r.fileName(),
                r.sha256());
    }

    private static void mayWrite(Scope scope, @Nullable RegionKey region) {
        boolean may = region == null
                ? scope.mayAnywhere(Level.WRITE, DataClass.INTERNAL)
                : scope.may(Level.WRITE, DataClass.INTERNAL, region);
        if (!may) {
            throw new RuleViolation("import.scope", region == null ? "" : region.value());
        }
    }

    private static void refuseRejected(Attempt attempt) {
        Counts counts = attempt.counts;
        if (counts.rejected() > 0 && !attempt.request.acceptValid()) {
            throw new RuleViolation(
                    "import.rejected", attempt.prepared.file().name(), counts.rejected(), counts.rows());
        }
    }

    private void keep(Attempt attempt, State state, String refusal) {
        transaction.executeWithoutResult(status -> store(attempt, state, 0, refusal));
    }

    private void store(Attempt attempt, State state, long operation, String refusal) {
        Scope scope = attempt.request.scope();
        Plan plan = attempt.plan;
        store.end(
                scope,
                attempt.id,
                new RunStore.End(
                        state,
                        operation,
                        attempt.counts,
                        plan == null ? null : plan.source(),
                        plan == null ? null : plan.territory(),
                        plan == null ? "" : plan.summary(),
                        refusal));
        issueWriter.write(scope, attempt.id, attempt.issues.list());
    }
}
