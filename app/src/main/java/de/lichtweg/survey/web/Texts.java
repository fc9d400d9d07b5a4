package de.lichtweg.survey.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.ui.Wording;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.Commitment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Texts, numbers, days and names of places in the language of the request. */
final class Texts extends Wording {

    private static final int NAMED = 3;

    private final Regions regions;
    private final LocalDate today;

    Texts(MessageSource messages, Regions regions, LocalDate today) {
        super(messages);
        this.regions = regions;
        this.today = today;
    }

    String percent(double share) {
        return FORMATS.percent(share);
    }

    LocalDate today() {
        return today;
    }

    String name(RegionKey key) {
        return regions.find(key, today).map(Regions.Region::name).orElse(key.value());
    }

    /** "Nossen, Lommatzsch", "Nossen, Lommatzsch, Riesa und 18 weitere". */
    String places(List<RegionKey> territory) {
        String first = territory.stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
        return territory.size() <= NAMED ? first : get("survey.places.more", first, number(territory.size() - NAMED));
    }

    /** "FTTH mit 1.000 / 500 Mbit/s". */
    String offer(Commitment c) {
        var p = c.draft().promised();
        return get("survey.offer", p.technology().name(), number(p.downMbps()), number(p.upMbps()));
    }

    String binding(Commitment c) {
        return get("survey.binding." + c.draft().basics().binding());
    }
}
