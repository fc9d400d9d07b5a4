package de.lichtweg.survey.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Formats;
import de.lichtweg.region.Regions;
import de.lichtweg.survey.Commitment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Texts, numbers, days and names of places in the language of the request. */
final class Texts {

    private static final Formats FORMATS = new Formats();
    private static final int NAMED = 3;

    private final MessageSource messages;
    private final Regions regions;
    private final LocalDate today;
    private final Locale locale;

    Texts(MessageSource messages, Regions regions, LocalDate today) {
        this.messages = messages;
        this.regions = regions;
        this.today = today;
        this.locale = LocaleContextHolder.getLocale();
    }

    String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String getOr(String key, String fallback) {
        String text = messages.getMessage(key, null, fallback, locale);
        return text == null ? fallback : text;
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : FORMATS.date(day);
    }

    String day(Instant moment) {
        return FORMATS.date(LocalDate.ofInstant(moment, LichtwegClock.BERLIN));
    }

    String number(long count) {
        return FORMATS.number(count);
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
