package de.lichtweg.coverage.app;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.domain.AddressText;
import de.lichtweg.coverage.domain.correction.Report;
import de.lichtweg.coverage.domain.correction.Report.Sender;
import de.lichtweg.coverage.domain.correction.Report.State;
import de.lichtweg.coverage.domain.correction.Report.Topic;
import de.lichtweg.coverage.store.ReportStore;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.Conflict;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports of citizens and municipalities. The office answers every one; what is right becomes a correction with the report
 * as its evidence. An answer to somebody without an account is read with the code of the report.
 */
@Service
public class Reports {

    /** Longest text of a report. */
    public static final int LONGEST = 2000;

    private static final int SHORT = 200;
    private static final int PUBLIC_PER_HOUR = 60;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 12;

    private final ReportStore store;
    private final Ledger ledger;
    private final Regions regions;
    private final AuditLog audit;
    private final Clock clock;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    Reports(ReportStore store, Ledger ledger, Regions regions, AuditLog audit, Clock clock, JsonMapper json) {
        this.store = store;
        this.ledger = ledger;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /**
     * What somebody writes.
     *
     * @param operatorKey may be empty
     * @param contact may be empty; only of people without an account
     */
    public record Written(Topic topic, String operatorKey, String text, String evidence, String contact) {

        /**
         * Texts are stripped and bounded.
         *
         * @throws RuleViolation "report.text" without a text, "report.long" for one that is too long
         */
        public Written {
            text = text.strip();
            evidence = evidence.strip();
            contact = contact.strip();
            if (text.isEmpty()) {
                throw new RuleViolation("report.text");
            }
            if (text.length() > LONGEST || evidence.length() > LONGEST || contact.length() > SHORT) {
                throw new RuleViolation("report.long", LONGEST);
            }
        }
    }

    /** Somebody with an account reports about an address that he may open. */
    @Transactional
    public Report report(Scope scope, long address, Written written) {
        AddressRow row = ledger.view(scope, AsOf.NOW)
                .card(address)
                .orElseThrow(() -> new NotFound("address " + address))
                .row();
        return keep(
                scope,
                address,
                row.label() + ", " + row.postcode() + " " + row.municipalityName(),
                row.municipality(),
                new Sender(scope.role().name(), scope.actor(), scope.displayName()),
                written);
    }

    /** Somebody without an account reports about an address as he writes it; whether it is known is not told. */
    @Transactional
    public Report reportPublicly(String municipality, String address, Written written) {
        String asWritten = address.strip();
        if (asWritten.isEmpty()) {
            throw new RuleViolation("report.address");
        }
        if (asWritten.length() > SHORT) {
            throw new RuleViolation("report.long", SHORT);
        }
        Scope nobody = Scope.anonymous();
        if (store.countPublicSince(nobody, clock.instant().minus(Duration.ofHours(1))) >= PUBLIC_PER_HOUR) {
            throw new RuleViolation("report.often");
        }
        Optional<Regions.Region> region = RegionKey.isValid(municipality)
                ? regions.find(new RegionKey(municipality), today())
                        .filter(r -> r.key().level() == RegionKey.Level.MUNICIPALITY)
                : Optional.empty();
        Optional<AddressRow> found = region.flatMap(r -> find(r, asWritten));
        return keep(
                nobody,
                found.map(AddressRow::id).orElse(null),
                asWritten + region.map(r -> ", " + r.name()).orElse(""),
                region.map(Regions.Region::key).orElse(null),
                new Sender(Role.PUBLIC.name(), "", ""),
                written);
    }

    private Optional<AddressRow> find(Regions.Region municipality, String written) {
        String wanted = AddressText.street(written);
        List<AddressRow> found =
                ledger.view(Scope.system("reports"), AsOf.NOW).search(written + " " + municipality.name(), 10).stream()
                        .filter(row -> row.municipality().equals(municipality.key()))
                        .filter(row -> AddressText.street(row.label()).equals(wanted))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Report keep(
            Scope scope,
            @Nullable Long address,
            String asWritten,
            @Nullable RegionKey municipality,
            Sender sender,
            Written written) {
        Report report = new Report(
                0,
                code(),
                address,
                asWritten,
                municipality,
                written.topic(),
                written.operatorKey(),
                written.text(),
                written.evidence(),
                sender,
                written.contact(),
                State.OPEN,
                "",
                null,
                1,
                clock.instant(),
                null,
                "");
        long id = store.insert(scope, report);
        Report kept = store.findByCode(scope, report.code()).orElseThrow();
        write(scope, "report.send", id, "", null, kept);
        return kept;
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** The reports that the scope may see: its own, and those of its territory. */
    public List<Report> list(Scope scope) {
        return store.list(scope);
    }

    /** One of them. */
    public Report get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound("report " + id));
    }

    /** A report by its code. */
    public Optional<Report> findByCode(String code) {
        return store.findByCode(Scope.anonymous(), code.strip().toUpperCase(Locale.ROOT));
    }

    /** Whether somebody may answer a report. */
    public boolean mayAnswer(Scope scope, Report report) {
        RegionKey where = report.municipality();
        return where == null
                ? scope.mayAnywhere(Level.WRITE, DataClass.INTERNAL)
                : scope.may(Level.WRITE, DataClass.INTERNAL, where);
    }

    /** Whether somebody may take a report back: its sender, while it is open. */
    public boolean mayWithdraw(Scope scope, Report report) {
        return report.state() == State.OPEN
                && !report.sender().login().isEmpty()
                && report.sender().login().equals(scope.actor());
    }

    /** The report became a correction. */
    @Transactional
    public void accept(Scope scope, long id, int version, String answer, long operation) {
        answer(scope, id, version, State.ACCEPTED, answer, operation);
    }

    /** The report did not become one; the answer says why. */
    @Transactional
    public void reject(Scope scope, long id, int version, String answer) {
        if (answer.isBlank()) {
            throw new RuleViolation("report.answer");
        }
        answer(scope, id, version, State.REJECTED, answer, null);
    }

    /** The sender takes it back. */
    @Transactional
    public void withdraw(Scope scope, long id) {
        Report report = get(scope, id);
        if (!mayWithdraw(scope, report)) {
            throw new RuleViolation("report.closed");
        }
        decide(scope, report, State.WITHDRAWN, "", null);
    }

    /** Refuses a report that is not open any more or has another version, before something is made of it. */
    public Report getOpen(Scope scope, long id, int version) {
        Report report = get(scope, id);
        if (!mayAnswer(scope, report)) {
            throw new Closed("correction.rights", report.written());
        }
        if (report.state() != State.OPEN || report.version() != version) {
            throw new Conflict("report " + id);
        }
        return report;
    }

    private void answer(Scope scope, long id, int version, State state, String answer, @Nullable Long operation) {
        if (answer.length() > LONGEST) {
            throw new RuleViolation("report.long", LONGEST);
        }
        decide(scope, getOpen(scope, id, version), state, answer.strip(), operation);
    }

    private void decide(Scope scope, Report report, State state, String answer, @Nullable Long operation) {
        if (!store.decide(scope, report, state, answer, operation, clock.instant())) {
            throw new Conflict("report " + report.id());
        }
        Report after = store.findByCode(scope, report.code()).orElseThrow();
        write(scope, "report." + state.name().toLowerCase(Locale.ROOT), report.id(), answer, report, after);
    }

    /** Values of a report in the audit log, without contact and code. */
    private record AuditValue(
            String written, String topic, String operator, String text, String evidence, String state, String answer) {
        static AuditValue of(Report r) {
            return new AuditValue(
                    r.written(),
                    r.topic().name(),
                    r.operatorKey(),
                    r.text(),
                    r.evidence(),
                    r.state().name(),
                    r.answer());
        }
    }

    private void write(Scope scope, String action, long id, String why, @Nullable Report before, Report after) {
        audit.write(
                scope,
                action,
                new SubjectRef("coverage.report", Long.toString(id)),
                DataClass.INTERNAL,
                why,
                before == null ? null : json.writeValueAsString(AuditValue.of(before)),
                json.writeValueAsString(AuditValue.of(after)));
    }

    private java.time.LocalDate today() {
        return java.time.LocalDate.ofInstant(clock.instant(), LichtwegClock.BERLIN);
    }
}
