package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Columns of the list as it is taken away, in the words that the import understands. */
@Component
public class ActivityColumns {

    private final ActivityRegister register;
    private final Regions regions;
    private final MessageSource messages;
    private final LichtwegClock clock;

    ActivityColumns(ActivityRegister register, Regions regions, MessageSource messages, LichtwegClock clock) {
        this.register = register;
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
    }

    /** The columns in their order. German always: the file is an office's list. */
    public List<Column<Activity>> list() {
        return List.of(
                Column.integer("nummer", Activity::id),
                Column.text("titel", Activity::title),
                Column.text(
                        "art", a -> word("activity.kind." + a.draft().basics().kind())),
                Column.integer("projekt", a -> a.draft().basics().parent()),
                Column.text("gebiet", this::territory),
                Column.text("organisation", Activity::organisationName),
                Column.text("zustaendig", a -> a.draft().parties().responsible()),
                Column.text("netz", Activity::operatorName),
                Column.text("phase", this::phase),
                Column.date("phase_seit", a -> a.draft().course().present().since()),
                Column.text(
                        "stand",
                        a -> word("activity.state." + a.draft().course().state())),
                Column.date("beendet_am", a -> a.draft().course().endedOn()),
                Column.text("naechster_schritt", a -> a.draft().next().step()),
                Column.text("am_zug", a -> a.draft().next().turn()),
                Column.date("frist", a -> a.draft().next().due()),
                Column.text("nachweis", a -> a.draft().next().evidence()),
                Column.date("nachweis_am", a -> a.draft().next().evidenceOn()),
                Column.text(
                        "risiko",
                        a -> a.rights().internal()
                                ? word("activity.risk." + a.draft().next().risk())
                                : ""),
                Column.text("aktenzeichen", a -> a.draft().basics().fileNumber()),
                Column.text("beschreibung", a -> a.draft().basics().description()),
                Column.integer("adressen", Activity::addresses),
                Column.integer("verzug_tage", Activity::delayDays),
                Column.text("quelle", a -> a.draft().basics().source()));
    }

    /** Those under some headers, in their order. */
    public List<Column<Activity>> list(Set<String> headers) {
        List<Column<Activity>> all = list();
        return headers.stream()
                .flatMap(header -> all.stream().filter(c -> c.header().equals(header)))
                .toList();
    }

    private String territory(Activity a) {
        return a.draft().territory().stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(RegionKey key) {
        return regions.find(key, clock.today()).map(Regions.Region::name).orElse(key.value());
    }

    private String phase(Activity a) {
        return register.template(a)
                .find(a.draft().course().present().phase())
                .orElseThrow()
                .nameDe();
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.GERMANY);
    }
}
