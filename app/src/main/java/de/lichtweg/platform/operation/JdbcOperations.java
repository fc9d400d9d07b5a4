package de.lichtweg.platform.operation;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Operations in PostgreSQL: one advisory lock, one table, one writer at a time over all nodes. */
@Service
class JdbcOperations implements Operations {

    private static final int BATCH = 200;

    private final OperationTable table;
    private final OperationAnnouncer announcer;
    private final Undo undo;
    private final AuditLog audit;
    private final Clock clock;
    private final JsonMapper json;
    private final ObjectProvider<UndoGuard> guards;
    private final TransactionTemplate transaction;
    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

    /** The operation that this thread writes. */
    private static final class Running {
        final long number;
        Draft draft;

        Running(long number, Draft draft) {
            this.number = number;
            this.draft = draft;
        }
    }

    JdbcOperations(
            OperationTable table,
            OperationAnnouncer announcer,
            Undo undo,
            AuditLog audit,
            Clock clock,
            JsonMapper json,
            ObjectProvider<UndoGuard> guards,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.announcer = announcer;
        this.undo = undo;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
        this.guards = guards;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public <T> T write(Scope scope, Draft draft, Function<Long, T> work) {
        return inTransaction(() -> {
            table.lockForWriting();
            return writeLocked(scope, draft, null, work);
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        if (running.get() != null) {
            throw new IllegalStateException("Vorgang " + running.get().number + " läuft noch in diesem Thread");
        }
        boolean outermost = !TransactionSynchronizationManager.isActualTransactionActive();
        T result = transaction.execute(status -> {
            if (!outermost) {
                TransactionSynchronizationManager.registerSynchronization(new AnnounceAfterCommit());
            }
            return work.get();
        });
        if (outermost) {
            announcer.catchUp();
        }
        return result;
    }

    private final class AnnounceAfterCommit implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            announcer.catchUp();
        }
    }

    private <T> T writeLocked(Scope scope, Draft draft, @Nullable Long undoes, Function<Long, T> work) {
        Running operation = new Running(table.latest() + 1, draft);
        running.set(operation);
        try {
            T result = work.apply(operation.number);
            store(scope, new Operation(operation.number, operation.draft, now(), scope.actor(), null, undoes));
            return result;
        } finally {
            running.remove();
        }
    }

    private void store(Scope scope, Operation operation) {
        table.insert(operation);
        audit.write(
                scope,
                "operation." + operation.draft().kind(),
                new SubjectRef("platform.operation", Long.toString(operation.number())),
                DataClass.INTERNAL,
                territory(scope, operation),
                operation.draft().why(),
                null,
                json.writeValueAsString(AuditValue.of(operation)));
        table.announce(operation.number());
    }

    private static RegionKey territory(Scope scope, Operation operation) {
        RegionKey territory = operation.draft().territory();
        return territory == null ? RegionKey.common(scope.territories()) : territory;
    }

    private record AuditValue(
            String kind,
            String source,
            @Nullable String territory,
            String summary,
            @Nullable Long undoes) {
        static AuditValue of(Operation operation) {
            Draft draft = operation.draft();
            RegionKey territory = draft.territory();
            return new AuditValue(
                    draft.kind(),
                    draft.source(),
                    territory == null ? null : territory.value(),
                    draft.summary(),
                    operation.undoes());
        }
    }

    /** The clock's time, but never before the last operation: a clock set back must not reorder what was known when. */
    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return table.latestTime().filter(last -> last.isAfter(now)).orElse(now);
    }

    @Override
    public void describe(long number, Draft draft) {
        Running operation = running.get();
        if (operation == null || operation.number != number) {
            throw new IllegalStateException("Vorgang " + number + " läuft nicht in diesem Thread");
        }
        operation.draft = draft;
    }

    @Override
    public long latest() {
        return table.latest();
    }

    @Override
    public long knownOn(LocalDate day) {
        return table.lastBefore(
                day.plusDays(1).atStartOfDay(LichtwegClock.BERLIN).toInstant());
    }

    @Override
    public Optional<Operation> find(Scope scope, long number) {
        return table.find(number).filter(o -> isVisible(scope, o));
    }

    @Override
    public List<Operation> list(Scope scope, Collection<Long> numbers) {
        return numbers.isEmpty() ? List.of() : table.list(numbers);
    }

    @Override
    public List<Operation> list(Scope scope, int limit, int offset) {
        List<Operation> visible = new ArrayList<>();
        long before = Long.MAX_VALUE;
        while (visible.size() < offset + limit) {
            List<Operation> batch = table.listBefore(before, BATCH);
            if (batch.isEmpty()) {
                break;
            }
            batch.stream().filter(o -> isVisible(scope, o)).forEach(visible::add);
            before = batch.getLast().number();
        }
        return visible.stream().skip(offset).limit(limit).toList();
    }

    @Override
    public boolean isVisible(Scope scope, Operation operation) {
        return reaches(scope, Level.AGGREGATE, operation);
    }

    private static boolean reaches(Scope scope, Level level, Operation operation) {
        RegionKey territory = operation.draft().territory();
        return territory == null
                ? scope.mayAnywhere(level, DataClass.INTERNAL)
                : scope.may(level, DataClass.INTERNAL, territory);
    }

    @Override
    public long undo(Scope scope, long number, String why) {
        return inTransaction(() -> {
            table.lockForWriting();
            Operation target = undoable(scope, number);
            long by = writeLocked(scope, undoDraft(target, why), number, n -> {
                undo.compensate(number, n);
                return n;
            });
            table.markUndone(number, by);
            return by;
        });
    }

    private Operation undoable(Scope scope, long number) {
        Operation target = find(scope, number).orElseThrow(() -> new NotFound("operation " + number));
        if (!reaches(scope, Level.WRITE, target)) {
            throw new RuleViolation("operation.undo.scope");
        }
        guards.orderedStream()
                .flatMap(g -> g.refusal(target).stream())
                .findFirst()
                .ifPresent(code -> {
                    throw new RuleViolation(code, text(number));
                });
        if (target.undoneBy() != null) {
            throw new RuleViolation("operation.undo.already", text(number), text(target.undoneBy()));
        }
        Undo.blocker(target, table.listOfSource(target.draft().source())).ifPresent(later -> {
            throw new RuleViolation(
                    "operation.undo.later",
                    number,
                    later.number(),
                    later.draft().summary());
        });
        return target;
    }

    // Numbers of operations are names: no thousands separator.
    private static String text(long number) {
        return Long.toString(number);
    }

    private static Draft undoDraft(Operation target, String why) {
        Draft draft = target.draft();
        return new Draft("undo", draft.source(), draft.territory(), why, "Zurückgenommen: " + draft.summary());
    }
}
