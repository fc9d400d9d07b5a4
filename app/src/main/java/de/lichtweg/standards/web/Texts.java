package de.lichtweg.standards.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Wording;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.Version.Standing;
import de.lichtweg.standards.domain.Cell;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the pages say, in the language of the request. */
@Component("standardsTexts")
class Texts extends Wording {

    private final LichtwegClock clock;
    private final Regions regions;

    Texts(MessageSource messages, LichtwegClock clock, Regions regions) {
        super(messages);
        this.clock = clock;
        this.regions = regions;
    }

    /**
     * A word in a frame.
     *
     * @param tone {@code ok}, {@code warn} or empty
     */
    record Tag(String text, String tone) {}

    String kind(StandardKind kind) {
        return get("standards.kind." + kind);
    }

    /** Who agreed on it: "Landkreise in Sachsen", "Landkreis Meißen". */
    String level(Standard s) {
        return switch (s.territory().level()) {
            case FEDERATION -> get("standards.level.law");
            case STATE -> get("standards.level.state", place(s.territory()));
            default -> get("standards.level.district", place(s.territory()));
        };
    }

    String place(RegionKey key) {
        return regions.find(key, clock.today()).map(Regions.Region::name).orElse(key.value());
    }

    /** What a version is today. */
    Tag standing(Version v) {
        Standing standing = v.standing(clock.today());
        return new Tag(
                switch (standing) {
                    case CONSULTATION -> get("standards.standing.CONSULTATION", date(v.consultUntil()));
                    case AGREED, VALID -> get("standards.standing." + standing, date(v.validFrom()));
                    case REPLACED -> get("standards.standing.REPLACED", date(Objects.requireNonNull(v.validTo())));
                    default -> get("standards.standing." + standing);
                },
                standing == Standing.VALID ? "ok" : standing == Standing.CONSULTATION ? "warn" : "");
    }

    String title(Standard s, Version v) {
        return get("standards.template.version", s.title(), v.number());
    }

    /** A cell in a few words. */
    String cell(Cell c) {
        return switch (c.state()) {
            case PROVEN, SAID, DEVIATES ->
                get(
                        c.since() == null ? "standards.cell." + c.state() : "standards.cell." + c.state() + ".since",
                        date(c.since()));
            case EARLIER -> get("standards.cell.EARLIER", c.number());
            default -> get("standards.cell." + c.state());
        };
    }

    String german(String key, Object... arguments) {
        return in(Locale.GERMAN, key, arguments);
    }
}
