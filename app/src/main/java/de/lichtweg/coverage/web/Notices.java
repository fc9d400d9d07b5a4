package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.AttentionItem.Severity;
import de.lichtweg.coverage.AttentionSource;
import de.lichtweg.coverage.web.GlanceView.Note;
import de.lichtweg.coverage.web.GlanceView.Notice;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns what needs attention into lines of a row and paragraphs of the aside. */
@Component
class Notices {

    private static final int TODAY = 5;

    private static final Comparator<AttentionItem> URGENT = Comparator.comparing(AttentionItem::severity)
            .thenComparing(item -> item.day().orElse(LocalDate.MAX))
            .thenComparing(Comparator.comparingInt(AttentionItem::count).reversed())
            .thenComparing(AttentionItem::region);

    private final List<AttentionSource> sources;
    private final Regions regions;

    Notices(List<AttentionSource> sources, Regions regions) {
        this.sources = sources;
        this.regions = regions;
    }

    /** All items of a region and its parts, most urgent first. */
    Map<RegionKey, List<AttentionItem>> byRegion(Scope scope, AsOf asOf, RegionKey region) {
        return sources.stream()
                .flatMap(source -> source.list(scope, asOf, region).stream())
                .sorted(URGENT)
                .collect(Collectors.groupingBy(AttentionItem::region, HashMap::new, Collectors.toList()));
    }

    /** The most urgent item as one line; how many more there are. */
    static Optional<Notice> first(List<AttentionItem> items, Links links, Words words, LocalDate day) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        AttentionItem item = items.getFirst();
        return Optional.of(new Notice(
                severity(item),
                words.get("attention.severity." + item.severity()),
                text(item, "line", "", words),
                item.path().or(() -> item.addresses().map(links::addresses)).orElse(""),
                items.size() > 1 ? "+" + (items.size() - 1) : ""));
    }

    /**
     * What matters today: of every kind the most urgent place, before a second one of the same kind. The few most urgent say all of
     * it; no kind on which somebody has to act is left out for it, those are brief.
     */
    List<Note> today(Map<RegionKey, List<AttentionItem>> items, Links links, Words words, LocalDate day) {
        Map<String, Integer> seen = new TreeMap<>();
        List<AttentionItem> ranked = items.values().stream()
                .flatMap(List::stream)
                .sorted(URGENT)
                .map(item -> Map.entry(seen.merge(item.kind(), 1, Integer::sum), item))
                .filter(entry -> entry.getKey() <= 2)
                .sorted(Comparator.comparingInt(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
        List<AttentionItem> first = ranked.stream().limit(TODAY).sorted(URGENT).toList();
        Set<String> said = first.stream().map(AttentionItem::kind).collect(Collectors.toSet());
        List<AttentionItem> rest = ranked.stream()
                .skip(TODAY)
                .filter(item -> item.severity() != Severity.INFO && said.add(item.kind()))
                .sorted(URGENT)
                .toList();
        return Stream.concat(
                        first.stream().map(item -> note(item, false, links, words, day)),
                        rest.stream().map(item -> note(item, true, links, words, day)))
                .toList();
    }

    private Note note(AttentionItem item, boolean brief, Links links, Words words, LocalDate day) {
        String name = regions.find(item.region(), day)
                .map(Regions.Region::name)
                .orElse(item.region().value());
        return new Note(
                severity(item),
                words.get("attention.severity." + item.severity()),
                due(item, words, day),
                text(item, "title", name, words),
                text(item, "text", name, words),
                text(item, "action", name, words),
                item.path()
                        .or(() -> item.addresses().map(links::addresses))
                        .orElseGet(() -> links.situation(item.region())),
                brief);
    }

    private static String due(AttentionItem item, Words words, LocalDate day) {
        if (item.day().isEmpty() || item.count() == 0) {
            return item.addresses().isEmpty()
                    ? words.get("attention.severity." + item.severity())
                    : item.count() == 1
                            ? words.get("attention.addresses.one")
                            : words.get("attention.addresses", words.number(item.count()));
        }
        long days = ChronoUnit.DAYS.between(day, item.day().orElseThrow());
        if (days == 0) {
            return words.get("attention.today");
        }
        return days < 0
                ? words.get("attention.late", words.number(-days))
                : words.get("attention.left", words.number(days));
    }

    private static String text(AttentionItem item, String part, String name, Words words) {
        List<Object> arguments = new ArrayList<>(List.of(
                words.number(item.count()),
                name,
                item.day().map(words::date).orElse(""),
                item.day().map(words::shortDate).map(day -> " " + day).orElse("")));
        arguments.addAll(item.words());
        return words.get("attention." + item.kind() + "." + part, arguments.toArray());
    }

    private static String severity(AttentionItem item) {
        return item.severity() == Severity.DANGER ? "danger" : item.severity() == Severity.WARN ? "warn" : "info";
    }
}
