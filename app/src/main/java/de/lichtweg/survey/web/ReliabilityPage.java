package de.lichtweg.survey.web;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.app.Reliabilities;
import de.lichtweg.survey.domain.Reliability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the page of how operators keep what they promise. */
@Component
class ReliabilityPage {

    private static final int WIDTH = 100;

    private final Reliabilities reliabilities;
    private final Ledger ledger;
    private final Regions regions;
    private final LichtwegClock clock;
    private final MessageSource messages;

    ReliabilityPage(
            Reliabilities reliabilities, Ledger ledger, Regions regions, LichtwegClock clock, MessageSource messages) {
        this.reliabilities = reliabilities;
        this.ledger = ledger;
        this.regions = regions;
        this.clock = clock;
        this.messages = messages;
    }

    /** The page. */
    record View(String listHref, List<Network> networks, String source) {}

    /** An operator. */
    record Network(String key, String name, String say, List<Half> halves) {}

    /** A half-year with its bar; the number 0 has no link. */
    record Half(String name, String due, List<Part> parts, String rate) {}

    /** A part of the bar: percent of the whole. */
    record Part(String key, String count, String href, String x, String width, String fill) {}

    View view(Scope scope, RegionKey region) {
        Texts texts = new Texts(messages, regions, clock.today());
        boolean open = ledger.view(scope, AsOf.NOW).mayOpenAddresses(region);
        Map<String, List<Reliability>> byOperator = reliabilities.list(scope).stream()
                .collect(Collectors.groupingBy(Reliability::operatorName, TreeMap::new, Collectors.toList()));
        return new View(
                CommitmentListPage.PATH + "?region=" + region,
                byOperator.values().stream()
                        .map(halves -> network(halves, region, open, texts))
                        .toList(),
                texts.get("survey.reliability.source", texts.date(clock.today())));
    }

    private static Network network(List<Reliability> halves, RegionKey region, boolean open, Texts texts) {
        Reliability all = halves.stream().reduce(Reliability::plus).orElseThrow();
        return new Network(
                all.operator(),
                all.operatorName(),
                texts.get(
                        "survey.reliability.say",
                        texts.number(all.addresses()),
                        texts.number(all.inTime()),
                        texts.percent(all.rate())),
                halves.stream().map(r -> half(r, region, open, texts)).toList());
    }

    private static Half half(Reliability r, RegionKey region, boolean open, Texts texts) {
        String link = open
                ? "/adressen?region=" + region + "&commitment=" + r.operator() + "@"
                        + r.half().year() + "-" + r.half().half() + "-"
                : "";
        List<Part> parts = new ArrayList<>();
        double at = 0;
        at = add(parts, "rechtzeitig", r.inTime(), at, r.addresses(), "s-gigabit", link, texts);
        at = add(parts, "spaeter", r.late(), at, r.addresses(), "s-gefoerdert", link, texts);
        at = add(parts, "fehlt", r.missing(), at, r.addresses(), "s-offen", link, texts);
        add(parts, "zurueckgezogen", r.withdrawn(), at, r.addresses(), "s-unbekannt", link, texts);
        return new Half(
                texts.get(
                        "survey.half",
                        r.half().half(),
                        Integer.toString(r.half().year())),
                texts.number(r.addresses()),
                parts,
                texts.percent(r.rate()));
    }

    private static double add(
            List<Part> parts, String key, int count, double at, int all, String fill, String link, Texts texts) {
        double width = WIDTH * (double) count / all;
        parts.add(new Part(
                key,
                texts.number(count),
                count == 0 || link.isEmpty() ? "" : link + key,
                percent(at),
                percent(width),
                fill));
        return at + width;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
