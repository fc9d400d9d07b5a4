package de.lichtweg.radar.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Wording;
import de.lichtweg.radar.domain.CaseKind;
import de.lichtweg.radar.domain.Facts;
import de.lichtweg.radar.domain.Finding.Side;
import de.lichtweg.radar.domain.RadarCase;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a case says, in the language of the request. */
@Component
class Texts extends Wording {

    private final Regions regions;
    private final LichtwegClock clock;

    Texts(MessageSource messages, Regions regions, LichtwegClock clock) {
        super(messages);
        this.regions = regions;
        this.clock = clock;
    }

    String region(RegionKey key) {
        return regions.find(key, clock.today()).map(Regions.Region::name).orElse(key.value());
    }

    String kind(CaseKind kind) {
        return get("radar.kind." + kind);
    }

    /** "Los 7 · Priestewitz", "Liste von Netz C (Demo)", "Ankündigungen von Netz A (Demo)". */
    String side(Side side) {
        return side(LocaleContextHolder.getLocale(), side);
    }

    private String side(Locale locale, Side side) {
        String stage = side.stage().isEmpty() ? "" : in(locale, "radar.said." + side.stage());
        return in(locale, "radar.list." + side.kind(), side.name(), stage);
    }

    /** What it is called: the address, or the two who meet. */
    String title(RadarCase c) {
        Facts f = c.facts();
        return f.place().isEmpty()
                ? get("radar.title.conflict", side(f.from()), side(f.to()))
                : f.place() + ", " + region(c.municipality());
    }

    /** What was found, in one sentence. */
    String sentence(RadarCase c) {
        return sentence(LocaleContextHolder.getLocale(), c);
    }

    /** The same in German, for files. */
    String german(RadarCase c) {
        return sentence(Locale.GERMANY, c);
    }

    private String sentence(Locale locale, RadarCase c) {
        Facts f = c.facts();
        return in(
                locale,
                "radar.sentence." + c.kind(),
                side(locale, f.from()),
                side(locale, f.to()),
                date(f.since()),
                number(c.addresses()),
                String.join(", ", f.streets()),
                c.addresses());
    }

    String germanWord(String key) {
        return in(Locale.GERMANY, key);
    }

    String germanSide(Side side) {
        return side(Locale.GERMANY, side);
    }

    /** "noch 12 Tage", "3 Tage zu spät"; empty without a day or where the case is over. */
    String left(RadarCase c) {
        LocalDate act = c.facts().actBy();
        if (act == null || c.state() != RadarCase.State.OPEN) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(clock.today(), act);
        return days == 0
                ? get("radar.act.today")
                : days > 0 ? get("radar.act.left", number(days), days) : get("radar.act.late", number(-days), -days);
    }

    boolean isLate(RadarCase c) {
        return c.isLate(clock.today());
    }
}
