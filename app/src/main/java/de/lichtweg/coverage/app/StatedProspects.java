package de.lichtweg.coverage.app;

import de.lichtweg.coverage.Prospects;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.AddressSet;
import de.lichtweg.coverage.domain.Believed;
import de.lichtweg.coverage.domain.Difference.Line;
import de.lichtweg.coverage.domain.Promise;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.domain.Timeline;
import de.lichtweg.coverage.store.DeliveryStore;
import de.lichtweg.coverage.store.DeliveryStore.NewDelivery;
import de.lichtweg.coverage.store.ProspectStore;
import de.lichtweg.coverage.store.SourceStore;
import de.lichtweg.coverage.store.SourceStore.Voice;
import de.lichtweg.coverage.store.StatementStore.Speaker;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what things of higher modules let addresses expect, as statements of the source of their kind. Each subject has a
 * timeline of its own at an address: payloads carry the subject, and {@link Timeline} keeps payloads apart.
 */
@Service
class StatedProspects implements Prospects {

    private static final Scope LEDGER = Scope.system("prospects");

    private final ProspectStore store;
    private final DeliveryStore deliveries;
    private final SourceStore sources;
    private final Operators operators;
    private final Operations operations;

    StatedProspects(
            ProspectStore store,
            DeliveryStore deliveries,
            SourceStore sources,
            Operators operators,
            Operations operations) {
        this.store = store;
        this.deliveries = deliveries;
        this.sources = sources;
        this.operators = operators;
        this.operations = operations;
    }

    /** Who speaks: through which source, for which network. */
    private record Said(Voice voice, Speaker speaker, String name, boolean secret) {}

    /** What changes. */
    private record Changes(
            List<Line<Promise>> ended,
            List<Long> places,
            List<Line<Promise>> begun,
            Set<Long> changed,
            LocalDate first) {}

    @Override
    @Transactional
    public int state(Scope scope, Subject subject, List<Statement> statements) {
        Said said = said(subject);
        if (difference(said, statements, 0).changed.isEmpty()) {
            return 0;
        }
        Draft draft = new Draft(
                said.voice.key(),
                said.voice.key() + ":" + subject.subject().id(),
                subject.territory(),
                "",
                subject.secret() ? said.name : said.voice.word() + ": " + subject.title());
        return operations.write(scope, draft, number -> write(said, subject, statements, number));
    }

    @Override
    @Transactional
    public int state(Scope scope, Subject subject, List<Statement> statements, long operation) {
        Said said = said(subject);
        return difference(said, statements, 0).changed.isEmpty() ? 0 : write(said, subject, statements, operation);
    }

    private Said said(Subject subject) {
        Voice voice = sources.ofSubject(subject.subject().kind()).orElseThrow();
        return new Said(
                voice,
                new Speaker(voice.id(), operator(subject.operator())),
                voice.word() + " " + subject.subject().id(),
                subject.secret());
    }

    private int operator(@Nullable String key) {
        return key == null
                ? operators.register(NOBODY_YET).id()
                : operators.find(key).orElseThrow().id();
    }

    private int write(Said said, Subject subject, List<Statement> statements, long operation) {
        Speaker speaker = said.speaker;
        long delivery = deliveries.nextId(LEDGER);
        Changes d = difference(said, statements, delivery);
        store.write(LEDGER, speaker, d.ended, d.places, d.begun, operation);
        AddressSet touched =
                AddressSet.of(d.changed.stream().mapToLong(Long::longValue).toArray());
        deliveries.replace(
                LEDGER,
                delivery,
                new NewDelivery(
                        "prospects",
                        speaker.sourceId(),
                        speaker.operatorId(),
                        subject.territory().value(),
                        d.first,
                        false,
                        "",
                        "",
                        d.changed.size(),
                        touched),
                List.of(),
                operation);
        return d.changed.size();
    }

    private Changes difference(Said said, List<Statement> statements, long delivery) {
        long[] addresses = statements.stream()
                .flatMap(s -> s.addresses().stream())
                .mapToLong(Long::longValue)
                .distinct()
                .sorted()
                .toArray();
        Believed<Promise> believed = store.load(LEDGER, said.speaker, AddressSet.of(addresses));
        Changes d = new Changes(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>(), first(statements));
        for (Statement statement : statements) {
            for (long address : statement.addresses()) {
                List<Segment<Promise>> known = believed.of(address).stream()
                        .filter(s -> s.payload().subject().equals(said.name))
                        .toList();
                Timeline.Change<Promise> change =
                        Timeline.between(known, after(known, statement.periods(), said, delivery));
                if (!change.isEmpty()) {
                    change.ended().forEach(s -> {
                        d.ended.add(new Line<>(address, s));
                        d.places.add(believed.place(address, s));
                    });
                    change.begun().forEach(s -> d.begun.add(new Line<>(address, s)));
                    d.changed.add(address);
                }
            }
        }
        return d;
    }

    private static List<Segment<Promise>> after(
            List<Segment<Promise>> known, List<Period> periods, Said by, long delivery) {
        List<Segment<Promise>> line = known;
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            int to = i + 1 < periods.size() ? day(periods.get(i + 1).from()) : Segment.FOREVER;
            Set<Promise> said =
                    period.expected().map(e -> Set.of(promise(e, by))).orElse(Set.of());
            line = Timeline.after(line, Timeline.state(line, day(period.from()), to, said, delivery));
        }
        return line;
    }

    private static Promise promise(Expected e, Said by) {
        return new Promise(
                kind(e.stage()), e.technology(), e.downKbps(), e.upKbps(), e.from(), e.to(), by.secret, by.name);
    }

    private static Promise.Kind kind(Stage stage) {
        return switch (stage) {
            case ANNOUNCED -> Promise.Kind.ANNOUNCED;
            case COMMITTED -> Promise.Kind.COMMITTED;
            case FUNDED -> Promise.Kind.GRANTED;
            case IN_CONSTRUCTION -> Promise.Kind.IN_CONSTRUCTION;
            default -> throw new IllegalArgumentException("nothing in prospect: " + stage);
        };
    }

    private static LocalDate first(List<Statement> statements) {
        return statements.stream()
                .flatMap(s -> s.periods().stream())
                .map(Period::from)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static int day(LocalDate day) {
        return (int) day.toEpochDay();
    }
}
