package de.lichtweg.reporting.web;

import de.lichtweg.region.RegionSection.Line;
import de.lichtweg.region.RegionSection.Section;
import de.lichtweg.reporting.StatusReports;
import de.lichtweg.reporting.domain.Document;
import de.lichtweg.reporting.domain.Document.Definition;
import de.lichtweg.reporting.domain.Document.Part;
import de.lichtweg.reporting.domain.Document.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report finished for page, form and PDF.
 *
 * @param key address of the page, such as {@code /berichte/3}
 * @param lead audience, region, Stichtag, knowledge
 * @param version of the draft; 0 of a frozen report
 * @param sha256 hash of a frozen report, empty for a draft
 * @param foot what is to be known of the numbers
 */
record ReportView(
        String title,
        String lead,
        String frozen,
        String sha256,
        int version,
        List<Block> blocks,
        List<Definition> definitions,
        List<String> foot,
        boolean demo) {

    /**
     * A section with the text of its author; {@code key} is the name of the text.
     *
     * @param foreign what somebody else wrote there meanwhile, empty if nothing
     */
    record Block(
            String key,
            String title,
            String text,
            String foreign,
            Optional<StageBar> bar,
            List<Row> rows,
            String source) {}

    /** A report as it stands in its document, with texts that were typed but not kept. */
    static ReportView of(Document document, int version, String sha256, Map<String, String> typed, Words words) {
        Document.Head head = document.head();
        return new ReportView(
                typed.getOrDefault("titel", head.title()),
                words.get(
                        "reporting.lead",
                        words.get("reporting.audience." + head.audience()),
                        head.regionName(),
                        words.date(LocalDate.parse(head.asOf()))),
                sha256.isEmpty()
                        ? ""
                        : words.get("reporting.frozen.by", words.date(LocalDate.parse(head.made())), head.author()),
                sha256,
                version,
                blocks(document, typed, words),
                document.definitions(),
                foot(head, words),
                head.demo());
    }

    private static List<Block> blocks(Document document, Map<String, String> typed, Words words) {
        Map<String, Part> parts = new LinkedHashMap<>();
        document.sections().forEach(p -> parts.put(p.key(), p));
        List<Block> blocks = new ArrayList<>();
        blocks.add(text(StatusReports.SUMMARY, document, typed, words));
        parts.values().forEach(part -> blocks.add(block(part, document, typed)));
        blocks.add(text(StatusReports.DECISIONS, document, typed, words));
        return blocks;
    }

    private static Block text(String key, Document document, Map<String, String> typed, Words words) {
        String kept = document.texts().getOrDefault(key, "");
        String text = typed.getOrDefault("text_" + key, kept);
        return new Block(
                key, words.get("reporting." + key), text, foreign(kept, text), Optional.empty(), List.of(), "");
    }

    private static Block block(Part part, Document document, Map<String, String> typed) {
        String kept = document.texts().getOrDefault(part.key(), "");
        String text = typed.getOrDefault("text_" + part.key(), kept);
        Optional<StageBar> bar = part.key().equals("outlook") ? StageBar.of(section(part)) : Optional.empty();
        return new Block(part.key(), part.title(), text, foreign(kept, text), bar, part.rows(), part.source());
    }

    private static String foreign(String kept, String text) {
        return kept.replace("\r\n", "\n")
                        .strip()
                        .equals(text.replace("\r\n", "\n").strip())
                ? ""
                : kept;
    }

    private static Section section(Part part) {
        return Section.of(
                part.title(),
                part.rows().stream()
                        .map(r -> new Line(
                                r.key(),
                                r.label(),
                                r.value(),
                                r.note(),
                                r.href(),
                                r.tone(),
                                Optional.ofNullable(r.count())))
                        .toList(),
                part.rows().size(),
                "",
                "");
    }

    private static List<String> foot(Document.Head head, Words words) {
        List<String> foot = new ArrayList<>();
        foot.add(words.get("reporting.foot.operation", words.number(head.operation()), head.ruleSet()));
        String before = head.previousAsOf();
        if (before != null) {
            foot.add(words.get(
                    "reporting.foot.previous",
                    words.date(LocalDate.parse(before)),
                    String.valueOf(head.previous()).substring(0, 12)));
        }
        if (head.demo()) {
            foot.add(words.get("reporting.foot.demo"));
        }
        return foot;
    }
}
