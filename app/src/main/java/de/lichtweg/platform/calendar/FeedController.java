package de.lichtweg.platform.calendar;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.calendar.CalendarSource.Range;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Entries for calendar programs, which do not sign in: the token is asked for its owner, and the owner's mandates of this moment
 * decide. A withdrawn token, a closed account and a token that never was answer alike.
 */
@Controller
class FeedController {

    /** Further back and ahead than that nobody looks in a calendar of deadlines. */
    private static final int MONTHS_BACK = 6;

    private static final int YEARS_AHEAD = 12;

    private final FeedTable feeds;
    private final Calendars calendars;
    private final Logins logins;
    private final MessageSource messages;
    private final LichtwegClock clock;

    FeedController(FeedTable feeds, Calendars calendars, Logins logins, MessageSource messages, LichtwegClock clock) {
        this.feeds = feeds;
        this.calendars = calendars;
        this.logins = logins;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/kalender/feed/{token}.ics")
    void feed(@PathVariable String token, HttpServletResponse response) throws IOException {
        Feed feed = feeds.use(token).orElseThrow(() -> new NotFound("feed"));
        Scope owner = logins.find(feed.login())
                .filter(l -> !l.mustChangePassword())
                .map(Logins.Login::scope)
                .orElseThrow(() -> new NotFound("feed"));
        // a calendar program says nothing about the language of who reads it
        LocaleContextHolder.setLocale(Locale.GERMAN);
        List<CalendarEntry> entries = CurrentScope.callAs(owner, () -> entries(owner, feed.kind()));
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        response.setContentType("text/calendar");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        ICalendar.write(
                feed.name(),
                entries,
                clock.instant(),
                kind -> messages.getMessage("calendar.kind." + kind, null, Locale.GERMAN),
                path -> base + path,
                response.getOutputStream());
    }

    private List<CalendarEntry> entries(Scope owner, Feed.Kind kind) {
        LocalDate today = clock.today();
        Range range = new Range(today.minusMonths(MONTHS_BACK), today.plusYears(YEARS_AHEAD), RegionKey.GERMANY);
        return calendars.list(owner, range).stream()
                .filter(e -> kind == Feed.Kind.ROLE || e.own())
                .toList();
    }
}
