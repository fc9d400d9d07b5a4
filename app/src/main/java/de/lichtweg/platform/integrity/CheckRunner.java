package de.lichtweg.platform.integrity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs one check in a transaction that can only read. */
@Component
class CheckRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CheckRunner.class);
    private static final int TIMEOUT_SECONDS = 600;
    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final ObjectProvider<CheckCode> codes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CheckRunner(
            JdbcClient jdbc, ObjectProvider<CheckCode> codes, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setTimeout(TIMEOUT_SECONDS);
    }

    /** Counts all cases and keeps the first; a check that cannot run says why and spoils no other one. */
    CheckResult run(Check check) {
        long begun = System.nanoTime();
        Cases cases = new Cases();
        String error = "";
        try {
            transaction.executeWithoutResult(status -> find(check, cases));
        } catch (DataAccessException | IllegalStateException e) {
            LOG.error("Prüfung {} konnte nicht laufen", check.key(), e);
            error = String.valueOf(e.getMessage());
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        return new CheckResult(check.key(), cases.count, List.copyOf(cases.first), error, millis);
    }

    private static final class Cases implements Consumer<Finding> {
        private final List<Finding> first = new ArrayList<>();
        private long count;

        @Override
        public void accept(Finding finding) {
            count++;
            if (first.size() < CheckResult.KEPT) {
                first.add(finding);
            }
        }
    }

    private void find(Check check, Consumer<Finding> cases) {
        if (check.sql().isEmpty()) {
            code(check.key()).find(cases);
            return;
        }
        try (Stream<Finding> found = jdbc
                .sql(check.sql())
                .withFetchSize(FETCH)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        new Finding(row.getString("subject"), row.getString("region"), row.getString("link")))
                .stream()) {
            found.forEach(cases);
        }
    }

    private CheckCode code(String key) {
        return codes.stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Zur Prüfung " + key + " gehört weder SQL noch Programm."));
    }
}
