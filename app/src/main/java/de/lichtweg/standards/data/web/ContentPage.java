package de.lichtweg.standards.data.web;

import de.lichtweg.standards.data.app.DataContents.Content;
import de.lichtweg.standards.data.app.DraftTrial.Tried;
import de.lichtweg.standards.data.app.RuleTexts;
import de.lichtweg.standards.data.domain.CodeList;
import de.lichtweg.standards.data.domain.ColumnType;
import de.lichtweg.standards.data.domain.DataColumn;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Layer;
import de.lichtweg.standards.data.domain.Rule;
import de.lichtweg.standards.data.domain.Severity;
import de.lichtweg.standards.data.store.FindingStore.Count;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One part of what a version checks: the columns of a table, the code lists, the rules. */
@Component
class ContentPage {

    static final String CODES = "codelisten";
    static final String RULES = "regeln";

    private final RuleTexts texts;
    private final ProtocolPage protocol;

    ContentPage(RuleTexts texts, ProtocolPage protocol) {
        this.texts = texts;
        this.protocol = protocol;
    }

    /** A part to choose. */
    record Tab(String key, String text, int count, boolean current) {}

    /** A column in words. */
    record ColumnLine(DataColumn c, String type, String what, String limits) {}

    /** A rule in words. */
    record RuleLine(Rule r, String layer, String reason, String advice) {}

    /** What was found when a file was tried on it. */
    void tried(Content content, Tried tried, Model model) {
        show(content, "", model);
        List<Count> counts = tried.outcome().counts().entrySet().stream()
                .map(e -> new Count(e.getKey(), e.getValue()))
                .toList();
        model.addAttribute("tried", tried);
        model.addAttribute("rule", "");
        model.addAttribute("groups", protocol.groups(content.definition(), "", counts, tried.first(), ""));
        model.addAttribute("unchecked", protocol.unchecked(content.definition(), tried.outcome()));
    }

    void show(Content content, String asked, Model model) {
        DataStandard definition = content.definition();
        String part = known(definition, asked);
        model.addAttribute("regionKey", content.standard().territory());
        model.addAttribute("c", content);
        model.addAttribute("part", part);
        model.addAttribute("tabs", tabs(definition, part));
        model.addAttribute("files", DataSection.files(content));
        definition.layer(part).ifPresent(l -> {
            model.addAttribute("layer", l);
            model.addAttribute("columns", l.columns().stream().map(this::line).toList());
        });
        if (part.equals(RULES)) {
            model.addAttribute(
                    "rules",
                    definition.rules().stream().map(r -> line(definition, r)).toList());
            model.addAttribute(
                    "own", definition.everyRule().size() - definition.rules().size());
        }
        if (content.write()) {
            write(content, part, model);
        }
    }

    private static String known(DataStandard definition, String asked) {
        boolean fits = asked.equals(CODES)
                || asked.equals(RULES)
                || definition.layer(asked).isPresent();
        return fits ? asked : definition.layers().getFirst().name();
    }

    private static List<Tab> tabs(DataStandard definition, String part) {
        List<Tab> tabs = new ArrayList<>();
        for (Layer l : definition.layers()) {
            String label = l.label().missing() ? l.name() : l.label().in(DataTexts.isGerman());
            tabs.add(new Tab(l.name(), label, l.columns().size(), l.name().equals(part)));
        }
        tabs.add(new Tab(CODES, "", definition.codes().size(), part.equals(CODES)));
        tabs.add(new Tab(RULES, "", definition.rules().size(), part.equals(RULES)));
        return tabs;
    }

    private ColumnLine line(DataColumn c) {
        return new ColumnLine(
                c,
                texts.type(c.type(), DataTexts.locale()),
                c.what().in(DataTexts.isGerman()),
                texts.limits(c, DataTexts.locale()));
    }

    private RuleLine line(DataStandard definition, Rule r) {
        return new RuleLine(
                r,
                r.layer(),
                texts.reason(definition, r, DataTexts.locale()),
                texts.advice(definition, r, DataTexts.locale()));
    }

    private static void write(Content content, String part, Model model) {
        Map<String, String> fields = ContentForm.fields(content.definition(), part);
        if (model.getAttribute("typed") instanceof Map<?, ?> before && part.equals(before.get("teil"))) {
            fields = new LinkedHashMap<>();
            for (Map.Entry<?, ?> e : before.entrySet()) {
                fields.put(String.valueOf(e.getKey()), String.valueOf(e.getValue()));
            }
        }
        model.addAttribute("t", fields);
        model.addAttribute("count", ContentForm.rows(fields) + 1);
        model.addAttribute("german", DataTexts.isGerman());
        model.addAttribute("examples", part.equals(RULES) ? CheckExamples.of(content.definition()) : List.of());
        model.addAttribute("types", ColumnType.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute(
                "lists",
                content.definition().codes().stream().map(CodeList::name).toList());
        model.addAttribute(
                "layers",
                content.definition().layers().stream().map(Layer::name).toList());
    }
}
