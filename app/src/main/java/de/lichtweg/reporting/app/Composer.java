package de.lichtweg.reporting.app;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.RegionSection;
import de.lichtweg.region.RegionSection.Line;
import de.lichtweg.region.RegionSection.Question;
import de.lichtweg.region.RegionSection.Section;
import de.lichtweg.region.Regions;
import de.lichtweg.reporting.Audience;
import de.lichtweg.reporting.StatusReports.Order;
import de.lichtweg.reporting.domain.Document;
import de.lichtweg.reporting.domain.Document.Definition;
import de.lichtweg.reporting.domain.Document.Head;
import de.lichtweg.reporting.domain.Document.Part;
import de.lichtweg.reporting.domain.Document.Row;
import de.lichtweg.reporting.domain.FrozenReport;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.stereotype.Component;

/**
 * Puts a report together: every section through the eyes of the readers, those of the ledger at the Stichtag as known on one
 * operation. Reports are German, whoever writes them.
 */
@Component
class Composer {

    private static final int ALL = 1000;

    private final List<RegionSection> sections;
    private final Ledger ledger;
    private final Operations operations;
    private final Regions regions;
    private final LichtwegClock clock;
    private final boolean demo;

    Composer(
            List<RegionSection> sections,
            Ledger ledger,
            Operations operations,
            Regions regions,
            LichtwegClock clock,
            @Value("${lichtweg.demo:false}") boolean demo) {
        this.sections = sections.stream()
                .filter(RegionSection::reported)
                .sorted(Comparator.comparingInt(RegionSection::order).thenComparing(RegionSection::key))
                .toList();
        this.ledger = ledger;
        this.operations = operations;
        this.regions = regions;
        this.clock = clock;
        this.demo = demo;
    }

    /** The last operation that a report would know. */
    long operation(Order order) {
        return operations.known(new AsOf(order.asOf(), order.knownOn()));
    }

    /** The report as it would be frozen now; {@code before} is the one that it is compared with. */
    Document compose(
            Scope scope, Order order, long operation, Optional<FrozenReport> before, Map<String, String> texts) {
        return german(() -> {
            AsOf asOf = AsOf.through(order.asOf(), operation);
            Scope eyes = order.audience().eyes(scope);
            LedgerView view = ledger.view(eyes, asOf);
            List<Part> parts = sections.stream()
                    .flatMap(s -> part(s, question(s, eyes, order, asOf, before), order.audience()).stream())
                    .toList();
            Head head = head(scope, order, operation, view.ruleSet().name(), before);
            return new Document(
                    Document.FORMAT, Document.SCHEMA, head, definitions(view, order.region()), parts, texts);
        });
    }

    /** A frozen report once more, as known on its own operation. */
    Document again(Scope scope, Document frozen) {
        Head head = frozen.head();
        Order order = new Order(
                Audience.valueOf(head.audience()),
                new RegionKey(head.region()),
                LocalDate.parse(head.asOf()),
                null,
                head.title());
        AsOf asOf = AsOf.through(order.asOf(), head.operation());
        Optional<AsOf> since = Optional.ofNullable(head.previousAsOf())
                .map(day -> AsOf.through(LocalDate.parse(day), head.previousOperation()));
        return german(() -> {
            Scope eyes = order.audience().eyes(scope);
            List<Part> parts = sections.stream()
                    .filter(RegionSection::recorded)
                    .flatMap(
                            s -> part(
                                    s,
                                    new Question(eyes, order.region(), asOf, since, order.asOf(), ALL),
                                    order.audience())
                                    .stream())
                    .toList();
            return new Document(
                    frozen.format(),
                    frozen.schema(),
                    head,
                    definitions(ledger.view(eyes, asOf), order.region()),
                    parts,
                    frozen.texts());
        });
    }

    /** Registers know today only; of an earlier knowledge they say nothing. */
    private Question question(
            RegionSection section, Scope eyes, Order order, AsOf asOf, Optional<FrozenReport> before) {
        AsOf asked = section.recorded() ? asOf : order.knownOn() == null ? AsOf.NOW : asOf;
        Optional<AsOf> since = before.map(b -> AsOf.through(b.asOf(), b.operation()));
        return new Question(eyes, order.region(), asked, since, clock.today(), ALL);
    }

    private static Optional<Part> part(RegionSection section, Question question, Audience audience) {
        return section.section(question).filter(s -> !s.lines().isEmpty()).map(s -> part(section, s, audience));
    }

    private static Part part(RegionSection section, Section said, Audience audience) {
        return new Part(
                section.key(),
                said.title(),
                section.recorded(),
                said.lines().stream().map(line -> row(line, audience)).toList(),
                said.source(),
                href(said.href(), audience));
    }

    private static Row row(Line line, Audience audience) {
        return new Row(
                line.key(),
                line.label(),
                line.value(),
                line.note(),
                href(line.href(), audience),
                line.tone(),
                line.count().orElse(null));
    }

    /** Nobody who sees sums only may ask what was known after a single operation; the link leads to the Stichtag. */
    private static String href(String href, Audience audience) {
        return audience.sums() ? href.replaceFirst("[?&]known_on=\\d+$", "") : href;
    }

    private Head head(Scope scope, Order order, long operation, String ruleSet, Optional<FrozenReport> before) {
        @Nullable FrozenReport previous = before.orElse(null);
        return new Head(
                order.title(),
                order.audience().name(),
                order.region().value(),
                regions.get(order.region(), order.asOf()).name(),
                order.asOf().toString(),
                operation,
                ruleSet,
                previous == null ? null : previous.sha256(),
                previous == null ? null : previous.asOf().toString(),
                previous == null ? 0 : previous.operation(),
                scope.displayName(),
                clock.today().toString(),
                demo);
    }

    static List<Definition> definitions(LedgerView view, RegionKey region) {
        return view.figures(region).stream()
                .map(f -> new Definition(f.figure(), f.version(), f.formulaDe()))
                .distinct()
                .toList();
    }

    private static <T> T german(Supplier<T> work) {
        @Nullable LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocaleContext(new SimpleLocaleContext(Locale.GERMAN));
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
