package de.lichtweg.platform.calendar;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.calendar.CalendarSource.Range;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.Holidays;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar: {@code region}, {@code monat} (2026-12), {@code art} (a kind), {@code wer} (eigene). */
@Controller
class CalendarPages {

    private final Calendars calendars;
    private final Holidays holidays;
    private final MessageSource messages;
    private final LichtwegClock clock;
    private final RegionKey home;
    private final boolean demo;

    CalendarPages(
            Calendars calendars,
            Holidays holidays,
            MessageSource messages,
            LichtwegClock clock,
            @Value("${lichtweg.home-region}") String home,
            @Value("${lichtweg.demo}") boolean demo) {
        this.calendars = calendars;
        this.holidays = holidays;
        this.messages = messages;
        this.clock = clock;
        this.home = new RegionKey(home);
        this.demo = demo;
    }

    /** What the URL asks for. */
    private record Question(RegionKey region, YearMonth month, String kind, boolean own) {

        boolean matches(CalendarEntry entry) {
            return (kind.isEmpty() || kind.equals(entry.kind())) && (!own || entry.own());
        }
    }

    private Question question(Scope scope, HttpServletRequest request) {
        String region = parameter(request, "region");
        String month = parameter(request, "monat");
        RegionKey own = scope.territories().stream()
                .filter(key -> key.level().compareTo(RegionKey.Level.DISTRICT) >= 0)
                .min(Comparator.naturalOrder())
                .orElse(home);
        return new Question(
                RegionKey.isValid(region) ? new RegionKey(region) : own,
                month.matches("20\\d\\d-(0[1-9]|1[0-2])") ? YearMonth.parse(month) : YearMonth.from(clock.today()),
                parameter(request, "art"),
                parameter(request, "wer").equals("eigene"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    @GetMapping("/kalender")
    String show(Scope scope, HttpServletRequest request, Model model) {
        Question asked = question(scope, request);
        PageUrl url = PageUrl.of(request);
        Range range = new Range(MonthView.first(asked.month), MonthView.last(asked.month), asked.region);
        List<CalendarEntry> found =
                calendars.list(scope, range).stream().filter(asked::matches).toList();
        model.addAttribute("regionKey", asked.region);
        model.addAttribute("url", url);
        model.addAttribute("month", MonthView.of(asked.month, found, clock.today(), holidays.in(asked.region)));
        model.addAttribute("asked", asked.kind);
        model.addAttribute("own", asked.own);
        model.addAttribute("kinds", calendars.kinds());
        model.addAttribute("exports", ExportLink.of(false, format -> url.moved("/kalender." + format)));
        return "platform/calendar";
    }

    @GetMapping("/kalender.{format}")
    void file(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        Question asked = question(scope, request);
        Range range = new Range(asked.month.atDay(1), asked.month.atEndOfMonth(), asked.region);
        List<CalendarEntry> found =
                calendars.list(scope, range).stream().filter(asked::matches).toList();
        List<Column<CalendarEntry>> columns = List.of(
                Column.date("tag", CalendarEntry::day),
                Column.text("art", e -> text("calendar.kind." + e.kind())),
                Column.text("was", CalendarEntry::title),
                Column.text("naeheres", CalendarEntry::detail),
                Column.text("stand", e -> text("calendar.state." + e.state())),
                Column.text("seite", CalendarEntry::href));
        Provenance provenance = new Provenance(
                "Kalender " + asked.month,
                null,
                null,
                clock.today(),
                demo,
                List.of(new Provenance.Fact("Gebiet", asked.region.value())));
        Downloads.send(new Table<>("Kalender", columns, found, provenance), "kalender", format, response);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
