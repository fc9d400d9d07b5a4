package de.lichtweg.coverage.web.section;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.Totals;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.web.Links;
import de.lichtweg.coverage.web.Words;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.region.RegionSection;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The municipalities of a district, those that leave most addresses open first. */
@Component
class PartSection implements RegionSection {

    private final Ledger ledger;
    private final Regions regions;
    private final MessageSource messages;

    PartSection(Ledger ledger, Regions regions, MessageSource messages) {
        this.ledger = ledger;
        this.regions = regions;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "parts";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public boolean recorded() {
        return true;
    }

    @Override
    public Optional<Section> section(Question question) {
        boolean district = question.region().level() == RegionKey.Level.DISTRICT;
        if (!district || !question.scope().may(Level.AGGREGATE, DataClass.INTERNAL, question.region())) {
            return Optional.empty();
        }
        var view = ledger.view(question.scope(), question.asOf());
        Words words = Words.current(messages);
        Links links = new Links(question.asOf());
        List<Line> lines = view.totalsByChild(AddressQuery.all(question.region())).entrySet().stream()
                .filter(e -> e.getValue().addresses() != 0)
                .sorted(Comparator.comparingInt((Map.Entry<RegionKey, Totals> e) -> -open(e.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(e -> line(e.getKey(), e.getValue(), view.validOn(), links, words))
                .toList();
        return Optional.of(Section.of(
                words.get("coverage.section.parts"),
                lines,
                question.most(),
                "",
                links.glance(question.region(), Map.of())));
    }

    private Line line(RegionKey key, Totals totals, LocalDate day, Links links, Words words) {
        int gigabit = count(totals, Stage.GIGABIT);
        boolean hidden = gigabit < 0 || totals.addresses() <= 0;
        return new Line(
                key.value(),
                regions.find(key, day).map(Regions.Region::name).orElse(key.value()),
                hidden ? words.get("coverage.suppressed") : words.percent((double) gigabit / totals.addresses()),
                words.get("coverage.section.parts.note", words.number(open(totals)), words.number(totals.eligible())),
                links.situation(key),
                Tone.PLAIN,
                Optional.of(new Count(gigabit, totals.addresses())));
    }

    private static int open(Totals totals) {
        return count(totals, Stage.OPEN);
    }

    private static int count(Totals totals, Stage stage) {
        return Objects.requireNonNullElse(totals.stages().get(stage), 0);
    }
}
