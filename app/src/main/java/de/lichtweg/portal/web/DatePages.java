package de.lichtweg.portal.web;

import de.lichtweg.cooperation.OpenMeetings;
import de.lichtweg.cooperation.OpenMeetings.Open;
import de.lichtweg.platform.calendar.Announcement;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.mail.Outbox;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.app.PublicCourse;
import de.lichtweg.portal.app.PublicDates;
import de.lichtweg.portal.domain.NewsText;
import de.lichtweg.portal.domain.PublicActivity;
import de.lichtweg.portal.domain.PublicDate;
import de.lichtweg.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Dates that everybody is invited to: a list, a page each, and a calendar to subscribe to. */
@Controller
class DatePages {

    static final String PATH = "/veranstaltungen";

    private final PublicDates dates;
    private final PublicCourse course;
    private final OpenMeetings meetings;
    private final Regions regions;
    private final MessageSource messages;
    private final LichtwegClock clock;
    private final Outbox outbox;

    DatePages(
            PublicDates dates,
            PublicCourse course,
            OpenMeetings meetings,
            Regions regions,
            MessageSource messages,
            LichtwegClock clock,
            Outbox outbox) {
        this.dates = dates;
        this.course = course;
        this.meetings = meetings;
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
        this.outbox = outbox;
    }

    @GetMapping(PATH)
    String list(Scope scope, Locale locale, Model model) {
        model.addAttribute("dates", upcoming(english(locale)));
        model.addAttribute("mayWrite", dates.mayWrite(scope));
        return "portal/dates";
    }

    /**
     * Something to come to, as the list shows it.
     *
     * @param from when it begins; {@code null} if only the day is known
     * @param href its page, empty without one
     * @param text place, or what is said about it
     */
    record Invitation(
            LocalDate day, @Nullable LocalTime from, boolean cancelled, String href, String title, String text) {

        private static Invitation of(PublicDate d, boolean english) {
            return new Invitation(
                    d.day(),
                    d.from(),
                    d.cancelled(),
                    PATH + "/" + d.id(),
                    d.title(english),
                    d.draft().place());
        }

        private static Invitation of(Open m) {
            return new Invitation(m.day(), m.from(), m.cancelled(), "", m.title(), m.place());
        }

        private static Invitation of(PublicActivity a, LocalDate day) {
            String place = a.where().isEmpty() ? "" : "/" + a.where().getFirst();
            return new Invitation(day, null, false, CoursePages.PATH + place, a.title(), a.status());
        }
    }

    /** What the office has entered, open meetings, and citizens' meetings of activities, in the order of their days. */
    private List<Invitation> upcoming(boolean english) {
        LocalDate today = clock.today();
        return Stream.of(
                        dates.upcoming().stream().map(d -> Invitation.of(d, english)),
                        meetings.upcoming(regions.home()).stream().map(Invitation::of),
                        course.list(english).stream()
                                .flatMap(a -> Stream.ofNullable(a.meeting())
                                        .filter(day -> !day.isBefore(today))
                                        .map(day -> Invitation.of(a, day))))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Invitation::day))
                .toList();
    }

    @GetMapping(PATH + "/{id:\\d+}")
    String one(Scope scope, @PathVariable long id, Locale locale, Model model) {
        PublicDate date = dates.find(id).orElseThrow(() -> new NotFound("date " + id));
        model.addAttribute("date", date);
        model.addAttribute("title", date.title(english(locale)));
        model.addAttribute("html", NewsText.html(date.text(english(locale))));
        model.addAttribute("deskHref", dates.mayWrite(scope) ? DateDesk.PATH + "/" + id : "");
        return "portal/date";
    }

    @GetMapping(path = PATH + ".ics", produces = "text/calendar;charset=UTF-8")
    @ResponseBody
    String feed(Locale locale) {
        boolean english = english(locale);
        return Announcement.calendar(
                Objects.requireNonNull(messages.getMessage("portal.dates.title", null, locale)),
                Stream.concat(
                                dates.upcoming().stream().map(d -> announcement(d, english)),
                                meetings.upcoming(regions.home()).stream().map(this::announcement))
                        .toList());
    }

    private Announcement announcement(Open m) {
        return new Announcement(
                "cooperation.open-" + m.id(),
                m.sequence(),
                m.cancelled(),
                m.changedAt(),
                m.title(),
                "",
                at(m.day(), m.from()),
                at(m.day(), m.to()),
                m.place(),
                outbox.link(PATH));
    }

    private Announcement announcement(PublicDate date, boolean english) {
        return new Announcement(
                "portal.date-" + date.id(),
                date.version() - 1,
                date.cancelled(),
                date.changedAt(),
                date.title(english),
                NewsText.plain(date.text(english)),
                at(date.day(), date.draft().from()),
                at(date.day(), date.draft().to()),
                date.draft().place(),
                outbox.link(PATH + "/" + date.id()));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LichtwegClock.BERLIN).toInstant();
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
