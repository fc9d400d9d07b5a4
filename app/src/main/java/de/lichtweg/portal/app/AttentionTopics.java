package de.lichtweg.portal.app;

import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.AttentionItem.Severity;
import de.lichtweg.coverage.AttentionSource;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.TopicSource;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What needs attention in the parts of a territory becomes topics of its next meeting, one for each kind: municipalities without a
 * report, expiring commitments, forgotten addresses, conflicts. Business secrets are left out, since others will read the topic.
 */
@Component
class AttentionTopics implements TopicSource {

    private static final int NAMES = 8;

    private final List<AttentionSource> sources;
    private final MessageSource messages;
    private final Regions regions;
    private final LichtwegClock clock;

    AttentionTopics(List<AttentionSource> sources, MessageSource messages, Regions regions, LichtwegClock clock) {
        this.sources = sources;
        this.messages = messages;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public List<Proposal> list(Scope scope, RegionKey territory) {
        Scope open = scope.atMost(Map.of(DataClass.BUSINESS_SECRET, Level.NONE));
        Map<String, List<AttentionItem>> byKind = sources.stream()
                .flatMap(s -> s.list(open, AsOf.NOW, territory).stream())
                .filter(i ->
                        i.severity() != Severity.INFO && !title(i.kind(), 1).isEmpty())
                .collect(Collectors.groupingBy(AttentionItem::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(e -> proposal(e.getKey(), e.getValue(), territory))
                .toList();
    }

    private Proposal proposal(String kind, List<AttentionItem> items, RegionKey territory) {
        List<RegionKey> places =
                items.stream().map(AttentionItem::region).distinct().sorted().toList();
        String path = items.stream()
                .flatMap(i -> i.path().stream())
                .findFirst()
                .map(p -> p.replaceAll("\\?.*", ""))
                .filter(p -> !p.matches(".*\\d.*"))
                .map(p -> p + "?region=" + territory)
                .orElse("");
        String key = kind + ":" + places.stream().map(RegionKey::value).collect(Collectors.joining(","));
        return new Proposal(key, title(kind, places.size()), names(places), path);
    }

    private String names(List<RegionKey> places) {
        String names = places.stream()
                .limit(NAMES)
                .map(p ->
                        regions.find(p, clock.today()).map(Regions.Region::name).orElse(p.value()))
                .collect(Collectors.joining(", "));
        return places.size() > NAMES ? names + " …" : names;
    }

    /** Empty for a kind that is nothing to talk about. */
    private String title(String kind, int places) {
        String title = messages.getMessage("portal.topic." + kind, new Object[] {places}, "", Locale.GERMAN);
        return title == null ? "" : title;
    }
}
