package de.lichtweg.reporting.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.Stage;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Formats;
import de.lichtweg.platform.ui.Questions;
import de.lichtweg.region.RegionSection;
import de.lichtweg.region.RegionSection.Question;
import de.lichtweg.region.RegionSection.Section;
import de.lichtweg.region.Regions;
import de.lichtweg.region.Regions.Region;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The fact sheet of a municipality or district: everything about it on one page and on one printed sheet. */
@Controller
class FactSheetPage {

    /** So many lines of a section fit on one sheet beside all others. */
    private static final int LINES = 7;

    private static final int KILOMETRE = 1000;

    private final List<RegionSection> sections;
    private final Regions regions;
    private final Ledger ledger;
    private final MessageSource messages;
    private final LichtwegClock clock;

    FactSheetPage(
            List<RegionSection> sections, Regions regions, Ledger ledger, MessageSource messages, LichtwegClock clock) {
        this.ledger = ledger;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(RegionSection::order).thenComparing(RegionSection::key))
                .toList();
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The sheet.
     *
     * @param facts type, inhabitants, area
     * @param bar stages of the outlook, empty where they are not known
     * @param asOf the question in words
     * @param map the territory, for whoever may open its addresses
     */
    record SheetView(
            String title,
            String facts,
            String asOf,
            Optional<StageBar> bar,
            Optional<Map> map,
            List<Block> left,
            List<Block> right,
            String back,
            boolean empty) {}

    /** The map with its name, and what its squares mean and where its boundary comes from. */
    record Map(SheetMap drawing, String label, String legend) {}

    /** A section; {@code more} says how many lines were left out. */
    record Block(String key, Section section, String more) {}

    @GetMapping("/steckbrief/{region:[0-9]+}")
    String show(@PathVariable("region") String text, Scope scope, HttpServletRequest request, Model model) {
        RegionKey key = key(text);
        if (!scope.may(Level.AGGREGATE, DataClass.INTERNAL, key)) {
            throw new NotFound("fact sheet " + key);
        }
        AsOf asOf = Questions.of(request);
        LocalDate day = Objects.requireNonNullElse(asOf.validOn(), clock.today());
        Region region = regions.get(key, day);
        model.addAttribute("regionKey", key);
        model.addAttribute("view", view(scope, region, asOf, day));
        return "reporting/sheet";
    }

    private static RegionKey key(String text) {
        boolean shown = RegionKey.isValid(text) && text.length() >= 5;
        if (!shown) {
            throw new NotFound("fact sheet " + text);
        }
        return new RegionKey(text);
    }

    private SheetView view(Scope scope, Region region, AsOf asOf, LocalDate day) {
        Question question = new Question(scope, region.key(), asOf, Optional.empty(), clock.today(), LINES);
        List<Sheet.Block> found = new ArrayList<>();
        for (RegionSection section : sections) {
            section.section(question)
                    .filter(s -> !s.lines().isEmpty())
                    .ifPresent(s -> found.add(new Sheet.Block(section.key(), s)));
        }
        Optional<Map> map = map(scope, region, asOf, day);
        List<Sheet.Block> blocks = Sheet.fitted(found, Sheet.ROWS - (map.isPresent() ? Sheet.MAP_ROWS : 0));
        int half = Sheet.half(blocks);
        return new SheetView(
                text("reporting.sheet.title", region.name()),
                facts(region),
                asOf(asOf, day),
                blocks.stream()
                        .filter(b -> b.key().equals("outlook"))
                        .findFirst()
                        .flatMap(b -> StageBar.of(b.section())),
                map,
                shown(blocks.subList(0, half)),
                shown(blocks.subList(half, blocks.size())),
                "/lagebild/" + region.key(),
                blocks.isEmpty());
    }

    private Optional<Map> map(Scope scope, Region region, AsOf asOf, LocalDate day) {
        Geometry boundary = regions.boundary(region.key(), day);
        LedgerView ledgerView = ledger.view(scope, asOf);
        if (boundary == null || !ledgerView.mayOpenAddresses(region.key())) {
            return Optional.empty();
        }
        boolean district = region.key().level().compareTo(RegionKey.Level.MUNICIPALITY) < 0;
        return SheetMap.of(
                        boundary,
                        ledgerView.totalsByCell(AddressQuery.all(region.key()), SheetMap.side(boundary)),
                        c -> district ? c.municipalityName() : c.localityName(),
                        this::square)
                .map(m -> new Map(
                        m,
                        text("reporting.sheet.map", region.name()),
                        text("reporting.sheet.map.legend", side(m.sideM()), region.source())));
    }

    private String square(String place, int addresses, Stage stage) {
        String name = text("coverage.stage." + stage);
        return place.isEmpty()
                ? text("reporting.sheet.map.square", addresses, name)
                : place + ": " + text("reporting.sheet.map.square", addresses, name);
    }

    private static String side(int metres) {
        return metres < KILOMETRE ? metres + " m" : metres / KILOMETRE + " km";
    }

    private List<Block> shown(List<Sheet.Block> blocks) {
        return blocks.stream()
                .map(b -> new Block(b.key(), b.section(), more(b.section())))
                .toList();
    }

    private String more(Section section) {
        return section.left() == 0 ? "" : text("reporting.sheet.more", section.left());
    }

    private String facts(Region region) {
        Formats formats = new Formats();
        Integer people = region.population();
        Integer hectares = region.areaHa();
        return Stream.of(
                        region.type(),
                        people == null
                                ? ""
                                : text(
                                        "reporting.sheet.people",
                                        formats.number(people),
                                        formats.date(region.populationAsOf())),
                        hectares == null ? "" : text("reporting.sheet.area", formats.number(hectares / 100)),
                        text("reporting.sheet.key", region.key()))
                .filter(t -> !t.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String asOf(AsOf asOf, LocalDate day) {
        Formats formats = new Formats();
        String known = asOf.known();
        return known == null
                ? text("reporting.sheet.asof", formats.date(day))
                : text(
                        "reporting.sheet.known",
                        formats.date(day),
                        asOf.knownOn() == null ? known : formats.date(asOf.knownOn()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
