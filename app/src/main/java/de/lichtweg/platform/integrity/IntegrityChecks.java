package de.lichtweg.platform.integrity;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.integrity.Check.Severity;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Runs all checks and keeps what they found. */
@Service
class IntegrityChecks {

    private final CheckCatalogue catalogue;
    private final CheckRunner runner;
    private final CheckResults results;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    IntegrityChecks(
            CheckCatalogue catalogue,
            CheckRunner runner,
            CheckResults results,
            AuditLog audit,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.runner = runner;
        this.results = results;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A finished run; {@code results} are in the order of the catalogue. */
    record Report(long run, List<CheckResult> results, int errors, int warnings, int notes) {

        /** Whether figures can be trusted: nothing worse than a note. */
        boolean clean() {
            return errors == 0 && warnings == 0;
        }
    }

    /** Runs everything; {@code before} hears of each check before it begins, with its position. */
    Report run(Scope scope, BiConsumer<Integer, Check> before) {
        Instant started = clock.instant();
        List<CheckResult> found = new ArrayList<>();
        for (Check check : catalogue.list()) {
            before.accept(found.size(), check);
            found.add(runner.run(check));
        }
        return transaction.execute(status -> keep(scope, started, found));
    }

    private Report keep(Scope scope, Instant started, List<CheckResult> found) {
        long run = results.insert(scope, started, clock.instant(), found);
        Report report = new Report(
                run,
                List.copyOf(found),
                dirty(found, Severity.ERROR),
                dirty(found, Severity.WARNING),
                dirty(found, Severity.NOTE));
        audit.write(
                scope,
                "integrity.run",
                new SubjectRef("platform.integrity_run", Long.toString(run)),
                DataClass.ADMINISTRATION,
                "",
                null,
                json.writeValueAsString(new AuditValue(found.size(), report.errors, report.warnings, report.notes)));
        return report;
    }

    private record AuditValue(int checks, int errors, int warnings, int notes) {}

    /** Checks of a severity that found something; one that could not run counts as an error, whatever it looks for. */
    private int dirty(List<CheckResult> found, Severity severity) {
        return (int) found.stream()
                .filter(r -> !r.clean())
                .filter(r -> severity(r) == severity)
                .count();
    }

    private Severity severity(CheckResult result) {
        return result.error().isEmpty()
                ? catalogue.find(result.check()).orElseThrow().severity()
                : Severity.ERROR;
    }
}
