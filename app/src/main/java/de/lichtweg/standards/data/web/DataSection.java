package de.lichtweg.standards.data.web;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.VersionSection;
import de.lichtweg.standards.data.app.DataContents;
import de.lichtweg.standards.data.app.DataContents.Content;
import de.lichtweg.standards.data.app.TemplateFiles;
import de.lichtweg.standards.data.domain.DataColumn;
import de.lichtweg.standards.data.domain.Layer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a version of a data standard checks, on its page: tables, templates, where to hand in. */
@Component
@Order(10)
class DataSection implements VersionSection {

    private final DataContents contents;

    DataSection(DataContents contents) {
        this.contents = contents;
    }

    /** A table of the standard in one line. */
    record LayerLine(String label, String name, int columns, long mandatory, boolean needed, boolean unsure) {}

    /** A file to take away. */
    record FileLink(String text, String href) {}

    @Override
    public Optional<Part> part(Scope scope, Standard standard, Version version) {
        return contents.find(scope, standard, version).map(DataSection::part);
    }

    private static Part part(Content content) {
        String path = content.version().path();
        return new Part(
                "daten",
                "standards.data.section",
                content.definition().layers().size(),
                "standards/data-parts",
                "checks",
                Map.of(
                        "layers",
                                content.definition().layers().stream()
                                        .map(DataSection::line)
                                        .toList(),
                        "rules", content.definition().everyRule().size(),
                        "files", files(content),
                        "content", path + "/daten",
                        "write", content.write(),
                        "deliver", deliver(content)));
    }

    /** A draft is tried where it is written; what counts is delivered by; whoever only discusses a version does neither. */
    private static String deliver(Content content) {
        if (content.version().state() == Version.State.PUBLISHED) {
            return "/standards/lieferungen/neu?standard=" + content.standard().key();
        }
        return content.write() ? content.version().path() + "/daten#pruefen" : "";
    }

    private static LayerLine line(Layer layer) {
        return new LayerLine(
                layer.label().missing() ? layer.name() : layer.label().in(DataTexts.isGerman()),
                layer.name(),
                layer.columns().size(),
                layer.columns().stream().filter(DataColumn::mandatory).count(),
                layer.mandatory(),
                layer.unsure());
    }

    static List<FileLink> files(Content content) {
        String path = content.version().path();
        List<FileLink> templates = TemplateFiles.formats(content.definition()).stream()
                .map(f -> new FileLink(f.toUpperCase(Locale.ROOT), path + "/vorlage." + f))
                .toList();
        List<FileLink> all = new java.util.ArrayList<>(templates);
        all.add(new FileLink("JSON", path + "/definition.json"));
        return all;
    }
}
