package de.lichtweg.portal.app;

import de.lichtweg.coverage.PublishedRates;
import de.lichtweg.coverage.PublishedRates.Rate;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.UntilOperation;
import de.lichtweg.platform.operation.UntilOperation.Memory;
import de.lichtweg.platform.settings.Settings;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Formats;
import de.lichtweg.region.Regions.Region;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Paragraphs for the bulletin of a municipality, made of published figures only: what is printed there is public, so nothing in them may
 * come from what the reader sees beyond that. German always.
 */
@Component
public class TownTexts {

    private static final int GIGABIT = 1000;

    private final ObjectProvider<PublishedRates> rates;
    private final MessageSource messages;
    private final Settings settings;
    private final LichtwegClock clock;
    private final Memory<Asked, List<Rate>> printed;
    private final Formats formats = new Formats();
    private final String mail;

    TownTexts(
            ObjectProvider<PublishedRates> rates,
            MessageSource messages,
            Settings settings,
            UntilOperation until,
            LichtwegClock clock,
            @Value("${lichtweg.office.mail:}") String mail) {
        this.rates = rates;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
        this.printed = until.memory(100);
        this.mail = mail;
    }

    /** Rates of a municipality on a day. */
    private record Asked(RegionKey town, LocalDate day) {}

    /**
     * A text to take away.
     *
     * @param key part of its address
     * @param source Stichtag and source of the figures in it, empty without figures
     */
    public record Text(String key, String title, String body, String source) {

        /** As it is copied and downloaded. */
        public String whole() {
            return source.isEmpty() ? body : body + "\n\n" + source;
        }
    }

    /**
     * All that can be said of a municipality.
     *
     * @param reached address by which the reader came, for links where the installation knows none of its own
     */
    public List<Text> of(Region town, String reached) {
        String set = settings.text("base-url");
        String link = (set.isEmpty() ? reached : set).replaceFirst("/+$", "") + "/meine-adresse";
        List<Rate> all = printed.get(
                new Asked(town.key(), clock.today()),
                () -> rates.stream()
                        .flatMap(r -> r.list(town.key(), "private", AsOf.NOW).stream())
                        .toList());
        return Stream.of(figures(town, all, link), Optional.of(address(town, link)), Optional.of(contract(town)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Text> figures(Region town, List<Rate> all, String link) {
        Optional<LocalDate> newest = all.stream().map(Rate::reportingDate).max(Comparator.naturalOrder());
        List<Rate> its = newest.map(day -> all.stream()
                        .filter(r -> r.reportingDate().equals(day) && r.downMbps() == GIGABIT)
                        .toList())
                .orElse(List.of());
        Optional<Rate> gigabit = technology(its, "wired");
        return gigabit.map(g -> new Text(
                "stand",
                text("portal.town.text.figures.title"),
                text("portal.town.text.figures", town.name(), percent(g), formats.date(g.reportingDate()))
                        + technology(its, "ftthb")
                                .map(f -> " " + text("portal.town.text.fibre", percent(f)))
                                .orElse("")
                        + earlier(all, g)
                        + "\n\n" + text("portal.town.text.more", link),
                text("portal.town.text.source", formats.date(g.reportingDate()), g.source())));
    }

    /** What it was two years or longer ago, at the Stichtag before. */
    private String earlier(List<Rate> all, Rate now) {
        return all.stream()
                .filter(r -> r.technology().equals(now.technology()) && r.downMbps() == GIGABIT)
                .filter(r -> !r.reportingDate().isAfter(now.reportingDate().minusYears(1)))
                .max(Comparator.comparing(Rate::reportingDate))
                .map(r -> " " + text("portal.town.text.earlier", formats.date(r.reportingDate()), percent(r)))
                .orElse("");
    }

    private static Optional<Rate> technology(List<Rate> rates, String technology) {
        return rates.stream().filter(r -> r.technology().equals(technology)).findFirst();
    }

    private String percent(Rate rate) {
        return rate.whole() ? formats.number(Math.round(rate.percent())) : formats.decimal(rate.percent(), 1);
    }

    private Text address(Region town, String link) {
        return new Text(
                "adresse",
                text("portal.town.text.address.title"),
                text("portal.town.text.address", town.name(), link),
                "");
    }

    private Text contract(Region town) {
        return new Text(
                "anschluss",
                text("portal.town.text.contract.title"),
                text("portal.town.text.contract", town.name()) + (mail.isEmpty() ? "" : " " + mail),
                "");
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMAN);
    }
}
