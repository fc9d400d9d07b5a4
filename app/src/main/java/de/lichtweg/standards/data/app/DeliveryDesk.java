package de.lichtweg.standards.data.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.data.app.DataContents.Content;
import de.lichtweg.standards.data.app.SentFile.Received;
import de.lichtweg.standards.data.domain.Delivery;
import de.lichtweg.standards.data.domain.Finding;
import de.lichtweg.standards.data.domain.Outcome;
import de.lichtweg.standards.data.domain.Phase;
import de.lichtweg.standards.data.domain.Surroundings;
import de.lichtweg.standards.data.store.FindingStore;
import de.lichtweg.standards.data.store.FindingStore.Count;
import de.lichtweg.standards.data.store.HandedInStore;
import de.lichtweg.standards.domain.Reach;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in deliveries: a file is checked against the version that counts in the territory on the day, and accepted or refused. Either
 * way it is kept who handed it in, when, by which version, and everything that was found; of an accepted one the file too.
 */
@Service
public class DeliveryDesk {

    /** Subject of the audit log. */
    public static final String SUBJECT = "standards.delivery";

    /** Longest name of who made a file. */
    public static final int SENDER = 160;

    private static final int MOST_LISTED = 500;

    private final Standards standards;
    private final DataContents contents;
    private final DeliveryCheck check;
    private final HandedInStore store;
    private final FindingStore findings;
    private final AuditLog audit;
    private final JsonMapper json;
    private final LichtwegClock clock;

    DeliveryDesk(
            Standards standards,
            DataContents contents,
            DeliveryCheck check,
            HandedInStore store,
            FindingStore findings,
            AuditLog audit,
            JsonMapper json,
            LichtwegClock clock) {
        this.standards = standards;
        this.contents = contents;
        this.check = check;
        this.store = store;
        this.findings = findings;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What somebody hands in.
     *
     * @param standard key of the standard
     * @param region whose delivery it is
     * @param phase key of the phase, empty where the standard has none
     * @param sender who made the file, may be empty
     */
    public record HandedIn(
            String standard,
            RegionKey region,
            String phase,
            String sender,
            String fileName,
            InputStream content,
            boolean demo) {}

    /** The newest deliveries that the scope sees. */
    public List<Delivery> list(Scope scope) {
        return store.list(scope, MOST_LISTED);
    }

    /** One that the scope sees; an unknown and a foreign one answer alike. */
    public Delivery get(Scope scope, long id) {
        return store.find(scope, id).orElseThrow(() -> new NotFound(SUBJECT + " " + id));
    }

    /** Findings by rule; nothing for who may not see the cells. */
    public List<Count> counts(Scope scope, Delivery delivery) {
        return delivery.open() ? findings.counts(scope, delivery) : List.of();
    }

    /** The first findings of each rule, or of one. */
    public List<Finding> first(Scope scope, Delivery delivery, String rule, int each) {
        return delivery.open() ? findings.first(scope, delivery, rule, each) : List.of();
    }

    /** All findings, read while they are gone through. */
    public Iterable<Finding> all(Scope scope, Delivery delivery) {
        return delivery.open() ? () -> new EveryFinding(findings, scope, delivery) : List.of();
    }

    /** The version by which a region delivers on a day. */
    public Content valid(Scope scope, String key, RegionKey region, LocalDate day) {
        Standard standard = standards.find(scope, key).orElseThrow(() -> new NotFound(Standards.STANDARD + " " + key));
        Version version = standards
                .validIn(scope, key, region, day)
                .or(() -> standards.validOn(scope, key, day))
                .orElseThrow(() -> new RuleViolation("standards.data.none", standard.title()));
        return contents.find(scope, standard, version)
                .orElseThrow(() -> new RuleViolation("standards.data.nothing", standard.title()));
    }

    /** Checks a file and keeps what came of it; refuses what cannot be read at all. */
    @Transactional
    public long deliver(Scope scope, HandedIn handed) {
        if (!mayDeliver(scope, handed.region)) {
            throw new Closed("standards.data.deliver");
        }
        if (handed.sender.length() > SENDER) {
            throw new RuleViolation("standards.data.sender", SENDER);
        }
        Content content = valid(scope, handed.standard, handed.region, clock.today());
        requirePhase(content, handed.phase);
        try (SentFile file = SentFile.take(handed.content, handed.fileName)) {
            return deliver(scope, handed, content, file.received());
        }
    }

    /** Whether the scope hands in deliveries of a region. */
    public static boolean mayDeliver(Scope scope, RegionKey region) {
        return scope.may(Level.WRITE, DataClass.STANDARD, region) && Reach.names(scope, region);
    }

    static void requirePhase(Content content, String phase) {
        List<Phase> phases = content.definition().phases();
        boolean fits = phases.isEmpty()
                ? phase.isEmpty()
                : content.definition().phase(phase).isPresent();
        if (!fits) {
            throw new RuleViolation("standards.data.phase", content.standard().title());
        }
    }

    private long deliver(Scope scope, HandedIn handed, Content content, Received file) {
        Delivery begun = begun(scope, handed, content, file);
        Surroundings around = check.around(handed.region, begun.day(), handed.phase);
        long id = store.begin(scope, begun);
        Outcome outcome = findings.write(
                scope, id, sink -> check.run(content.definition(), file.path(), file.name(), around, sink));
        int passedBy = outcome.accepted() ? 0 : passedBy(scope, content, handed, file, around);
        store.end(scope, id, outcome, passedBy);
        if (outcome.accepted()) {
            store.keep(scope, id, bytes(file));
        }
        audit(scope, id, begun, outcome);
        return id;
    }

    private Delivery begun(Scope scope, HandedIn handed, Content content, Received file) {
        return new Delivery(
                0,
                handed.standard,
                content.standard().title(),
                content.version().number(),
                handed.phase,
                handed.region,
                content.definition().dataClass(),
                clock.today(),
                handed.sender.strip(),
                file.name(),
                file.bytes(),
                file.sha256(),
                new Outcome(List.of(), Map.of(), List.of(), 0, 0, 0),
                false,
                0,
                scope.actor(),
                scope.displayName(),
                clock.instant(),
                true,
                false,
                handed.demo);
    }

    /** Whether a refused file keeps the version that counted before: then it is an old list, and that is the reason to say first. */
    private int passedBy(Scope scope, Content content, HandedIn handed, Received file, Surroundings around) {
        Optional<Content> earlier = standards.versions(scope, handed.standard).stream()
                .filter(v -> v.state() == Version.State.PUBLISHED)
                .filter(v -> v.number() < content.version().number())
                .max(Comparator.comparingInt(Version::number))
                .flatMap(v -> contents.find(scope, content.standard(), v));
        return earlier.filter(c -> !c.definition().equals(content.definition()))
                .filter(c -> c.definition().phases().isEmpty() == handed.phase.isEmpty())
                .filter(c -> check.run(c.definition(), file.path(), file.name(), around, f -> {})
                        .accepted())
                .map(c -> c.version().number())
                .orElse(0);
    }

    private static byte[] bytes(Received file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of an accepted delivery, for who may see its cells. */
    @Transactional(readOnly = true)
    public InputStream file(Scope scope, Delivery delivery) {
        if (!delivery.open()) {
            throw new Closed("standards.data.open");
        }
        return new ByteArrayInputStream(
                store.file(scope, delivery).orElseThrow(() -> new RuleViolation("standards.data.gone")));
    }

    private void audit(Scope scope, long id, Delivery delivery, Outcome outcome) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("standard", delivery.standard());
        after.put("version", delivery.number());
        after.put("file", delivery.fileName());
        after.put("sha256", delivery.sha256());
        after.put("rows", outcome.rows());
        after.put("errors", outcome.errors());
        after.put("warnings", outcome.warnings());
        audit.write(
                scope,
                outcome.accepted() ? "standards.delivery.accept" : "standards.delivery.refuse",
                new SubjectRef(SUBJECT, Long.toString(id)),
                delivery.dataClass(),
                delivery.region(),
                "",
                null,
                json.writeValueAsString(after));
    }
}
