package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.coverage.domain.Register.Entry;
import de.lichtweg.coverage.domain.Written;
import de.lichtweg.coverage.domain.site.SiteKind;
import de.lichtweg.coverage.store.SiteStore;
import de.lichtweg.coverage.store.SourceStore;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Profile {@code sites}: schools, hospitals, business parks, administration and fire stations, as tables, points or areas. A site
 * is known again by its id within the source, without one by its name in its town; its address is found by
 * {@link SiteMatching}.
 */
@Component
class SitesProfile implements ImportProfile {

    private static final String SOURCE_NAME = "Standorte";
    private static final String SOURCE = "standorte";

    private final Registers registers;
    private final SiteStore store;
    private final SourceStore sources;
    private final Regions regions;
    private final InstallationCrs crs;
    private final Clock clock;

    SitesProfile(
            Registers registers,
            SiteStore store,
            SourceStore sources,
            Regions regions,
            InstallationCrs crs,
            Clock clock) {
        this.registers = registers;
        this.store = store;
        this.sources = sources;
        this.regions = regions;
        this.crs = crs;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "sites";
    }

    @Override
    public List<Field> fields() {
        return SiteFields.ALL;
    }

    @Override
    public int recognise(FileHead head) {
        List<String> header = head.header();
        if (AddressFields.has(header, OwnFiles.NUMBER) && header.contains("standort_id")) {
            return 98;
        }
        boolean placed = head.places()
                || AddressFields.has(header, SiteFields.ADDRESS)
                || AddressFields.has(header, SiteFields.ADDRESS_TEXT)
                || AddressFields.has(header, SupplyFields.STREET);
        if (!placed
                || !AddressFields.has(header, SiteFields.NAME)
                || AddressFields.has(header, SupplyFields.TECHNOLOGY)) {
            return 0;
        }
        if (saysKinds(head)) {
            return 93;
        }
        boolean named = AddressFields.has(header, SiteFields.OWN_ID)
                || SiteKind.inText(head.fileName()).isPresent();
        return named ? 88 : 0;
    }

    /** Whether a column of kinds says nothing but kinds of sites. */
    private static boolean saysKinds(FileHead head) {
        for (int i = 0; i < head.header().size(); i++) {
            int column = i;
            List<String> cells = head.sample().stream()
                    .filter(row -> row.size() > column)
                    .map(row -> row.get(column).strip())
                    .filter(c -> !c.isEmpty())
                    .toList();
            if (AddressFields.means(SiteFields.KIND, head.header().get(i))
                    && !cells.isEmpty()
                    && cells.stream().allMatch(c -> SiteKind.of(c).isPresent())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        if (!Projection.knows(rows.epsg())) {
            throw new RuleViolation("file.crs.unknown", String.valueOf(rows.epsg()));
        }
        boolean own = OwnFiles.areStatements(rows);
        LocalDate day = own ? OwnAddresses.day(request, rows) : day(request);
        AddressBook book = new AddressBook(registers.current(request.scope()), day, key -> name(key, day));
        if (book.isEmpty()) {
            throw new RuleViolation("supply.empty");
        }
        Predicate<AddressFacts> inTerritory = territory(request, day);
        List<Entry> all = book.all();
        Issues said = SiteRow.unwrapped(issues);
        SiteMatching matching = new SiteMatching(
                book,
                () -> new AddressAreas(all, crs.from(new Crs(rows.epsg()))),
                new RowPositions(crs, said, request.epsg(), rows.epsg()),
                said,
                SitesProfile::placed);
        String source = Objects.requireNonNullElseGet(request.source(), () -> source(request));
        SiteReading reading = new SiteReading(request, source, matching, inTerritory, said);
        for (Row row : rows) {
            issues.progress(reading.read(row), rows.estimate());
        }
        Set<Long> spokenFor = new HashSet<>();
        all.stream()
                .filter(e -> inTerritory.test(e.facts()))
                .map(Entry::address)
                .forEach(spokenFor::add);
        SitePlan plan = new SitePlan(
                store, sources, request, day, source, sourceName(request, day), reading, spokenFor::contains);
        return own ? plan.own() : plan;
    }

    /** Each territory counts its sites by itself: number 1 of Nossen is not number 1 of Riesa. */
    private static String source(Request request) {
        return request.region() == null ? SOURCE : SOURCE + ":" + request.region();
    }

    private String sourceName(Request request, LocalDate day) {
        RegionKey region = request.region();
        return region == null ? SOURCE_NAME : SOURCE_NAME + " " + name(region.value(), day);
    }

    private LocalDate day(Request request) {
        LocalDate asked = request.asOf();
        return asked != null ? asked : Written.inFileName(request.fileName()).orElseGet(() -> LocalDate.now(clock));
    }

    private Predicate<AddressFacts> territory(Request request, LocalDate day) {
        RegionKey region = request.region();
        Map<String, Boolean> known = new HashMap<>();
        return facts -> region == null
                || known.computeIfAbsent(
                        facts.municipality(),
                        m -> !m.isEmpty() && region.contains(regions.resolve(new RegionKey(m), day)));
    }

    /** "Dorfstraße 3, 01683 Nossen". */
    private static String placed(Entry entry) {
        AddressFacts facts = entry.facts();
        return Stream.of(facts.label(), (facts.postcode() + " " + facts.postTown()).strip())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String name(String key, LocalDate day) {
        return key.isEmpty()
                ? ""
                : regions.find(new RegionKey(key), day)
                        .map(Regions.Region::name)
                        .orElse("");
    }
}
