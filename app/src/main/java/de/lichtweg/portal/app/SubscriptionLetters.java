package de.lichtweg.portal.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.mail.Mail;
import de.lichtweg.platform.mail.Outbox;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Formats;
import de.lichtweg.portal.domain.PublicDate;
import de.lichtweg.portal.domain.Subscriber;
import de.lichtweg.portal.domain.Told;
import de.lichtweg.portal.store.SubscriptionStore;
import de.lichtweg.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One mail per subscriber and week at most, with all that is new for them. What was told is written in the transaction that puts the
 * mail into the outbox: nothing is told twice, and nothing is lost however often the turn is killed.
 */
@Service
class SubscriptionLetters {

    private static final Scope PROGRAM = Scope.system("abonnement");
    private static final Formats FORMATS = new Formats();

    private final SubscriptionStore store;
    private final Editions editions;
    private final Outbox outbox;
    private final Regions regions;
    private final MessageSource messages;
    private final LichtwegClock clock;

    SubscriptionLetters(
            SubscriptionStore store,
            Editions editions,
            Outbox outbox,
            Regions regions,
            MessageSource messages,
            LichtwegClock clock) {
        this.store = store;
        this.editions = editions;
        this.outbox = outbox;
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
    }

    /** A statement with the page about it. */
    private record Line(String text, String path) {}

    /** The week to which a day belongs. */
    static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Whoever got no mail in this week. */
    @Transactional(readOnly = true)
    public List<Long> open() {
        return store.open(PROGRAM, week(clock.today()));
    }

    /** Tells one what is new; false where there is nothing, or it was told in this week. */
    @Transactional
    public boolean tell(long id, Map<String, Edition> byLanguage) {
        Optional<Subscriber> found = store.take(PROGRAM, id);
        String week = week(clock.today());
        if (found.isEmpty() || found.get().period().equals(week)) {
            return false;
        }
        Subscriber subscriber = found.get();
        Edition edition = Objects.requireNonNull(byLanguage.get(subscriber.language()));
        Told now = editions.told(edition, subscriber.wish());
        Map<String, List<Line>> groups = groups(edition, subscriber, now);
        if (groups.isEmpty()) {
            return false;
        }
        store.told(PROGRAM, id, now, edition.at(), week);
        return outbox.send(PROGRAM, mail(subscriber, groups, week));
    }

    private Map<String, List<Line>> groups(Edition edition, Subscriber subscriber, Told now) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        Instant since = subscriber.toldUntil();
        if (subscriber.wish().news()) {
            List<Line> news = edition.news().stream()
                    .filter(n -> n.from().isAfter(since))
                    .map(n -> new Line(n.title(), "/aktuelles/" + n.slug()))
                    .toList();
            put(groups, text(subscriber, "portal.news.title"), news);
        }
        if (subscriber.wish().dates()) {
            List<Line> dates = edition.dates().stream()
                    .filter(d -> d.toldAt() != null && d.toldAt().isAfter(since))
                    .map(d -> new Line(date(subscriber, edition, d), "/veranstaltungen/" + d.id()))
                    .toList();
            put(groups, text(subscriber, "portal.dates.title"), dates);
        }
        String place = subscriber.wish().municipality();
        if (!place.isEmpty()) {
            List<Line> lines = now.since(subscriber.told()).stream()
                    .map(l -> new Line(l, "/ausbau/" + place))
                    .toList();
            put(groups, name(place), lines);
        }
        return groups;
    }

    private static void put(Map<String, List<Line>> groups, String name, List<Line> lines) {
        if (!lines.isEmpty()) {
            groups.put(name, lines);
        }
    }

    private String name(String municipality) {
        return regions.find(new RegionKey(municipality), clock.today())
                .map(Regions.Region::name)
                .orElse(municipality);
    }

    private String date(Subscriber subscriber, Edition edition, PublicDate date) {
        String text = FORMATS.date(date.day()) + ", " + date.from() + " " + text(subscriber, "portal.dates.clock")
                + ", " + date.title(edition.english());
        return date.cancelled() ? text(subscriber, "portal.mail.cancelled", text) : text;
    }

    private Mail mail(Subscriber subscriber, Map<String, List<Line>> groups, String week) {
        String end = outbox.link("/abonnement/ende/" + subscriber.secret());
        StringBuilder text = new StringBuilder(text(subscriber, "portal.mail.hello"));
        groups.forEach((name, lines) -> {
            text.append("\n\n").append(name).append("\n");
            lines.forEach(l -> text.append("\n- ")
                    .append(l.text())
                    .append("\n  ")
                    .append(outbox.link(l.path()))
                    .append("\n"));
        });
        text.append("\n").append(text(subscriber, "portal.mail.end", end)).append("\n");
        int count = groups.values().stream().mapToInt(List::size).sum();
        return Mail.of(
                        subscriber.email(),
                        text(subscriber, "portal.mail.subject", count),
                        text.toString(),
                        new SubjectRef(Subscriptions.SUBSCRIBER, Long.toString(subscriber.id())),
                        DataClass.ADMINISTRATION,
                        regions.home())
                .withSecret(subscriber.secret())
                .withUnsubscribe(end)
                .once("subscription:" + subscriber.id() + ":" + week);
    }

    private String text(Subscriber subscriber, String key, Object... arguments) {
        return messages.getMessage(key, arguments, subscriber.locale());
    }
}
