package de.lichtweg.standards.data.web;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.data.app.DataContents;
import de.lichtweg.standards.data.app.DataContents.Content;
import de.lichtweg.standards.data.app.DeliveryDesk;
import de.lichtweg.standards.data.app.RuleTexts;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Delivery;
import de.lichtweg.standards.data.domain.Finding;
import de.lichtweg.standards.data.domain.Outcome;
import de.lichtweg.standards.data.domain.Rule;
import de.lichtweg.standards.data.domain.Severity;
import de.lichtweg.standards.data.store.FindingStore.Count;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a check found, by rule; in full as a file. */
@Controller
class ProtocolPage {

    private static final int FEW = 5;
    private static final int MANY = 300;

    private final DeliveryDesk desk;
    private final DataContents contents;
    private final RuleTexts texts;
    private final Regions regions;

    ProtocolPage(DeliveryDesk desk, DataContents contents, RuleTexts texts, Regions regions) {
        this.desk = desk;
        this.contents = contents;
        this.texts = texts;
        this.regions = regions;
    }

    /** A rule that is broken, with some of its places. */
    record Group(
            String id,
            Severity severity,
            String reason,
            String advice,
            boolean unsure,
            long count,
            List<Place> places,
            String href) {

        /** How many more there are than are shown. */
        public long more() {
            return count - places.size();
        }
    }

    /** A place at which it is broken. */
    record Place(String table, long row, String column, String value, String found) {}

    void show(Scope scope, Delivery delivery, String rule, Model model) {
        Content content = contents.get(scope, delivery.standard(), delivery.number());
        List<Count> counts = desk.counts(scope, delivery);
        List<Finding> first = desk.first(scope, delivery, rule, rule.isEmpty() ? FEW : MANY);
        model.addAttribute("d", delivery);
        model.addAttribute("c", content);
        model.addAttribute("rule", rule);
        model.addAttribute(
                "region",
                regions.find(delivery.region(), delivery.day())
                        .map(Regions.Region::name)
                        .orElse(delivery.region().value()));
        model.addAttribute(
                "phase",
                content.definition()
                        .phase(delivery.phase())
                        .map(p -> p.name().in(DataTexts.isGerman()))
                        .orElse(""));
        model.addAttribute("groups", groups(content.definition(), delivery.path(), counts, first, rule));
        model.addAttribute("unchecked", unchecked(content.definition(), delivery.outcome()));
        model.addAttribute("exports", ExportLink.of(false, f -> delivery.path() + "/protokoll." + f));
    }

    /**
     * Findings by rule, the heaviest first.
     *
     * @param path page on which all places of a rule stand, empty for none
     * @param only the one rule that is asked for, empty for all
     */
    List<Group> groups(DataStandard standard, String path, List<Count> counts, List<Finding> first, String only) {
        Map<String, Rule> rules = rules(standard);
        Map<String, List<Finding>> places = first.stream().collect(Collectors.groupingBy(Finding::rule));
        List<Group> groups = new ArrayList<>();
        for (Count count : counts) {
            Rule rule = rules.get(count.rule());
            if (rule != null && (only.isEmpty() || only.equals(rule.id()))) {
                groups.add(group(standard, path, rule, count.count(), places.getOrDefault(rule.id(), List.of())));
            }
        }
        groups.sort(Comparator.comparing(Group::severity)
                .thenComparing(Comparator.comparing(Group::count).reversed())
                .thenComparing(Group::id));
        return groups;
    }

    private static Map<String, Rule> rules(DataStandard standard) {
        return standard.everyRule().stream().collect(Collectors.toMap(Rule::id, Function.identity(), (a, b) -> b));
    }

    private Group group(DataStandard standard, String path, Rule rule, long count, List<Finding> places) {
        Locale locale = DataTexts.locale();
        return new Group(
                rule.id(),
                rule.severity(),
                texts.reason(standard, rule, locale),
                texts.advice(standard, rule, locale),
                rule.unsure(),
                count,
                places.stream()
                        .map(f -> new Place(f.table(), f.row(), f.column(), f.value(), texts.found(rule, f, locale)))
                        .toList(),
                path.isEmpty() ? "" : path + "?regel=" + rule.id());
    }

    /** Rules that could not be checked. */
    List<Group> unchecked(DataStandard standard, Outcome outcome) {
        return standard.everyRule().stream()
                .filter(r -> outcome.unchecked().contains(r.id()))
                .map(r -> group(standard, "", r, 0, List.of()))
                .toList();
    }

    /** A finding with the rule in words; German always: the file goes back to whoever delivered. */
    private record Line(Finding f, Rule rule, String reason, String advice, String found, String severity) {}

    @GetMapping(DeliveryController.PATH + "/{id:\\d+}/protokoll.{format}")
    void file(Scope scope, @PathVariable long id, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        Delivery delivery = desk.get(scope, id);
        Content content = contents.get(scope, delivery.standard(), delivery.number());
        Map<String, Rule> rules = rules(content.definition());
        Iterable<Finding> findings = desk.all(scope, delivery);
        Iterable<Line> lines = () -> new Said(findings.iterator(), f -> line(content.definition(), rules, f));
        List<Column<Line>> columns = List.of(
                Column.text("regel", l -> l.f.rule()),
                Column.text("wirkung", Line::severity),
                Column.text("tabelle", l -> l.f.table()),
                Column.integer("zeile", l -> l.f.row() == 0 ? null : l.f.row()),
                Column.text("spalte", l -> l.f.column()),
                Column.text("wert", l -> l.f.value()),
                Column.text("befund", Line::found),
                Column.text("warum", Line::reason),
                Column.text("was_tun", Line::advice));
        Downloads.send(
                new Table<>("Protokoll", columns, lines, provenance(delivery, content)),
                "protokoll-" + delivery.standard() + "-" + id,
                format,
                response);
    }

    private static Provenance provenance(Delivery d, Content content) {
        return new Provenance(
                "Prüfung nach " + content.standard().title() + ", Fassung " + d.number(),
                d.day(),
                null,
                d.day(),
                d.demo(),
                List.of(
                        new Provenance.Fact("Datei", d.fileName()),
                        new Provenance.Fact("Prüfsumme", d.sha256()),
                        new Provenance.Fact("Gebiet", d.region().value()),
                        new Provenance.Fact("Urteil", d.accepted() ? "angenommen" : "abgewiesen")));
    }

    private Line line(DataStandard standard, Map<String, Rule> rules, Finding f) {
        Rule rule = rules.get(f.rule());
        if (rule == null) {
            throw new IllegalStateException("finding of unknown rule " + f.rule());
        }
        Locale german = Locale.GERMAN;
        return new Line(
                f,
                rule,
                texts.reason(standard, rule, german),
                texts.advice(standard, rule, german),
                texts.found(rule, f, german),
                texts.severity(rule.severity(), german));
    }

    private record Said(java.util.Iterator<Finding> findings, Function<Finding, Line> say)
            implements java.util.Iterator<Line> {

        @Override
        public boolean hasNext() {
            return findings.hasNext();
        }

        @Override
        public Line next() {
            return say.apply(findings.next());
        }
    }
}
