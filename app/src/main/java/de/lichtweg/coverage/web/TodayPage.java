package de.lichtweg.coverage.web;

import de.lichtweg.coverage.web.GlanceView.Note;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What matters in a region today, on its own and as a part of start pages. */
@Component
class TodayPage {

    private final Notices notices;
    private final Regions regions;
    private final MessageSource messages;
    private final LichtwegClock clock;

    TodayPage(Notices notices, Regions regions, MessageSource messages, LichtwegClock clock) {
        this.notices = notices;
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param today weekday and date
     * @param notes empty where nothing is urgent
     * @param back the page of the region
     */
    record TodayView(String title, String today, List<Note> notes, String back) {}

    TodayView build(Scope scope, RegionKey key, AsOf asOf) {
        Words words = Words.current(messages);
        Links links = new Links(asOf);
        LocalDate day = Optional.ofNullable(asOf.validOn()).orElse(clock.today());
        String name = regions.get(key, day).name();
        if (!scope.may(Level.AGGREGATE, DataClass.INTERNAL, key)) {
            throw new Closed("scope.sums", name);
        }
        return new TodayView(
                words.get("coverage.today.title", name),
                words.weekday(day),
                notices.today(notices.byRegion(scope, asOf, key), links, words, day),
                links.situation(key));
    }
}
