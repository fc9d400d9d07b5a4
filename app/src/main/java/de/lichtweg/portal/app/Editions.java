package de.lichtweg.portal.app;

import de.lichtweg.coverage.PublicAddresses.Found;
import de.lichtweg.coverage.PublicAddresses.Question;
import de.lichtweg.coverage.PublishedRates;
import de.lichtweg.coverage.PublishedRates.Rate;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Formats;
import de.lichtweg.portal.domain.PublicActivity;
import de.lichtweg.portal.domain.Told;
import de.lichtweg.portal.domain.Wish;
import de.lichtweg.portal.store.NewsStore;
import de.lichtweg.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads what can be told, and says how things stand in a municipality and at an address. */
@Component
class Editions {

    /** Longer than any pause between two runs of the job. */
    private static final Duration BACK = Duration.ofDays(90);

    private static final int GIGABIT = 1000;
    private static final Formats FORMATS = new Formats();

    private final NewsStore news;
    private final PublicDates dates;
    private final PublicCourse course;
    private final MyAddress addresses;
    private final Optional<PublishedRates> rates;
    private final Regions regions;
    private final MessageSource messages;
    private final LichtwegClock clock;

    Editions(
            NewsStore news,
            PublicDates dates,
            PublicCourse course,
            MyAddress addresses,
            ObjectProvider<PublishedRates> rates,
            Regions regions,
            MessageSource messages,
            LichtwegClock clock) {
        this.news = news;
        this.dates = dates;
        this.course = course;
        this.addresses = addresses;
        this.rates = rates.orderedStream().findFirst();
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
    }

    /** What can be told now. */
    Edition now(Locale locale) {
        Instant now = clock.instant();
        boolean english = locale.equals(Locale.ENGLISH);
        Map<RegionKey, Rate> byPlace =
                rates
                        .map(r -> r.byChild(regions.home(), "private", "wired", GIGABIT, AsOf.NOW))
                        .orElse(List.of())
                        .stream()
                        .collect(Collectors.toMap(Rate::region, Function.identity(), (a, b) -> b));
        return new Edition(
                now,
                locale,
                news.headlines(regions.home(), english, now.minus(BACK), now),
                dates.upcoming(),
                course.list(english),
                byPlace);
    }

    /** How things stand in the municipality and at the address of a wish. */
    Told told(Edition edition, Wish wish) {
        if (wish.municipality().isEmpty()) {
            return Told.NOTHING;
        }
        RegionKey place = new RegionKey(wish.municipality());
        List<String> lines = new ArrayList<>();
        address(edition, wish).ifPresent(lines::add);
        edition.activities().stream()
                .filter(a -> a.isIn(place))
                .map(a -> a.title() + ": " + status(a, edition.locale()))
                .forEach(lines::add);
        Optional.ofNullable(edition.rates().get(place))
                .map(r -> rate(r, edition.locale()))
                .ifPresent(lines::add);
        return new Told(lines);
    }

    private String status(PublicActivity activity, Locale locale) {
        return activity.standing() == PublicActivity.Standing.PAUSED
                ? messages.getMessage("portal.course.paused", null, locale)
                : activity.status();
    }

    private String rate(Rate rate, Locale locale) {
        return inLanguage(
                locale,
                () -> messages.getMessage(
                        "portal.mail.rate",
                        new Object[] {
                            FORMATS.decimal(rate.percent(), rate.whole() ? 0 : 1), FORMATS.date(rate.reportingDate())
                        },
                        locale));
    }

    private Optional<String> address(Edition edition, Wish wish) {
        if (wish.address().isEmpty()) {
            return Optional.empty();
        }
        Question question = new Question(new RegionKey(wish.municipality()), wish.address(), wish.place());
        return addresses.tell(question) instanceof Found found
                ? Optional.of(inLanguage(
                        edition.locale(),
                        () -> found.label() + ": " + new AddressAnswer(messages, edition.locale(), found).sentence()))
                : Optional.empty();
    }

    /** Numbers and days are written in the language of the mail, nobody's browser says in which one. */
    private static String inLanguage(Locale locale, Supplier<String> words) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(locale);
        try {
            return words.get();
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }
}
