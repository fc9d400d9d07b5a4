package de.lichtweg.standards.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.Recipients;
import de.lichtweg.parties.Recipients.Recipient;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.mail.Mail;
import de.lichtweg.platform.mail.Outbox;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.domain.Cell;
import de.lichtweg.standards.domain.Matrix;
import de.lichtweg.standards.domain.Reach;
import de.lichtweg.standards.store.AdoptionStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those of whom something is still expected, each at most once a day, in one mail about all of it. */
@Service
public class AdoptionReminders {

    private static final Scope PROGRAM = Scope.system("standards");

    private final AdoptionDesk desk;
    private final AdoptionStore store;
    private final Recipients recipients;
    private final Outbox outbox;
    private final MessageSource messages;
    private final StandardTrail trail;
    private final LichtwegClock clock;

    AdoptionReminders(
            AdoptionDesk desk,
            AdoptionStore store,
            Recipients recipients,
            Outbox outbox,
            MessageSource messages,
            StandardTrail trail,
            LichtwegClock clock) {
        this.desk = desk;
        this.store = store;
        this.recipients = recipients;
        this.outbox = outbox;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param reminded how many districts or municipalities were written to
     * @param before how many had been reminded today already
     * @param unreachable names of those for whom nobody has an account with an address
     */
    public record Sent(int reminded, int before, List<String> unreachable) {}

    /** When somebody was last reminded. */
    @Transactional(readOnly = true)
    public Map<RegionKey, LocalDate> last(Scope scope, RegionKey territory) {
        return store.reminded(scope, territory);
    }

    /** Writes to all rows of which something is missing among the chosen standards. */
    @Transactional
    public Sent send(Scope scope, RegionKey territory, Predicate<Standard> chosen) {
        if (!Reach.runs(scope, territory)) {
            throw new Closed("standards.run");
        }
        Matrix matrix = desk.matrix(scope, territory, s -> s.kind() != StandardKind.PROCEDURE && chosen.test(s));
        List<Matrix.Row> missing =
                matrix.rows().stream().filter(r -> !r.missing().isEmpty()).toList();
        Map<RegionKey, List<Recipient>> to = recipients
                .list(
                        PROGRAM,
                        territory.level() == RegionKey.Level.STATE ? Role.DISTRICT_COORDINATION : Role.MUNICIPALITY)
                .stream()
                .collect(Collectors.groupingBy(Recipient::territory));
        List<Matrix.Row> reachable =
                missing.stream().filter(r -> to.containsKey(r.region())).toList();
        List<Matrix.Row> today = reachable.stream()
                .filter(r -> store.remind(scope, r.region(), clock.today()))
                .toList();
        today.forEach(r -> to.getOrDefault(r.region(), List.of()).forEach(p -> outbox.send(scope, mail(matrix, r, p))));
        today.forEach(r -> note(scope, r));
        return new Sent(
                today.size(),
                reachable.size() - today.size(),
                missing.stream()
                        .filter(r -> !to.containsKey(r.region()))
                        .map(Matrix.Row::name)
                        .toList());
    }

    private void note(Scope scope, Matrix.Row row) {
        trail.write(
                scope,
                "standard.remind",
                new SubjectRef(Standards.STANDARD, row.missing().getFirst().standard()),
                row.region(),
                "",
                Map.of(),
                Map.of("missing", row.missing().stream().map(Cell::standard).collect(Collectors.joining(", "))));
    }

    private Mail mail(Matrix matrix, Matrix.Row row, Recipient to) {
        Map<String, Matrix.Column> columns = matrix.columns().stream()
                .collect(Collectors.toMap(c -> c.standard().key(), c -> c));
        String lines = row.missing().stream()
                .map(cell -> line(Objects.requireNonNull(columns.get(cell.standard())), cell))
                .collect(Collectors.joining("\n"));
        return Mail.of(
                        to.email(),
                        say("standards.mail.subject", row.missing().size()),
                        say("standards.mail", to.name(), row.name(), lines),
                        new SubjectRef(
                                Standards.STANDARD, row.missing().getFirst().standard()),
                        DataClass.STANDARD,
                        row.region())
                .once("standards:" + row.region() + ":" + clock.today() + ":" + to.login());
    }

    private String line(Matrix.Column column, Cell cell) {
        return say(
                "standards.mail.line",
                column.standard().title(),
                column.version().number(),
                outbox.link(cell.path()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMAN);
    }
}
