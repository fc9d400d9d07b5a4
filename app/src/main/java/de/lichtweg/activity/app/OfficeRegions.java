package de.lichtweg.activity.app;

import de.lichtweg.activity.domain.OfficeWords;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Territories as offices write them down: "Stadt Nossen", "Priestewitz OT Geißlitz", "Niederau und Weinböhla", "kreisweit". */
@Component
class OfficeRegions {

    private static final Pattern TYPE = Pattern.compile(
            "^(?:große kreisstadt|gr\\. ?kreisstadt|gemeinde|stadt|landkreis|lk|ot|ortsteil)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LOCALITY =
            Pattern.compile("^(.+?)[,\\s(]+(?:OT|Ortsteil)\\s+([^)]+)\\)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALL = Pattern.compile(
            "(?:kreisweit|landkreisweit|landkreis|gesamter? (?:land)?kreis|(?:alle|28) (?:kommunen|gemeinden)|alle)",
            Pattern.CASE_INSENSITIVE);

    private final Regions regions;
    private final LichtwegClock clock;

    OfficeRegions(Regions regions, LichtwegClock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * The regions that a cell names.
     *
     * @param old what it was about, of which parts may be named too
     */
    List<RegionKey> read(OfficeCells cells, List<RegionKey> old) {
        List<RegionKey> named = new ArrayList<>();
        for (String part : cells.get("territory").split("[,;\\n](?!\\s*(?:OT|Ortsteil)\\s)", -1)) {
            String name = part.strip();
            if (!name.isEmpty()) {
                parts(cells, name, old).stream().filter(k -> !named.contains(k)).forEach(named::add);
            }
        }
        return named;
    }

    private List<RegionKey> parts(OfficeCells cells, String name, List<RegionKey> old) {
        Optional<RegionKey> whole = region(cells, name, old);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<RegionKey> parts = new ArrayList<>();
        for (String part : name.split("\\s*(?:/|&|\\+|\\s(?:und|u\\.)\\s)\\s*")) {
            parts.add(region(cells, part, old).orElseThrow(() -> new RuleViolation("activity.import.region", part)));
        }
        return parts;
    }

    /** A key, a region that it already had, a municipality, the district or a locality by name. */
    private Optional<RegionKey> region(OfficeCells cells, String written, List<RegionKey> old) {
        if (RegionKey.isValid(written)) {
            return Optional.of(new RegionKey(written));
        }
        if (ALL.matcher(written).matches()) {
            return Optional.of(regions.home());
        }
        return near(written, old)
                .or(() -> near(TYPE.matcher(written).replaceFirst(""), old))
                .or(() -> locality(cells, written));
    }

    private Optional<RegionKey> near(String name, List<RegionKey> old) {
        LocalDate today = clock.today();
        String wanted = OfficeWords.letters(name);
        return Stream.concat(Stream.concat(old.stream(), Stream.of(regions.home())), municipalities())
                .filter(k -> regions.find(k, today)
                        .map(r -> OfficeWords.letters(r.name()).equals(wanted))
                        .orElse(false))
                .findFirst();
    }

    private Stream<RegionKey> municipalities() {
        return regions.children(regions.home(), clock.today()).stream().map(Regions.Region::key);
    }

    /** Of its municipality, where that is named; else the only one of that name in the district. */
    private Optional<RegionKey> locality(OfficeCells cells, String written) {
        Matcher both = LOCALITY.matcher(written);
        if (both.matches()) {
            return near(TYPE.matcher(both.group(1).strip()).replaceFirst(""), List.of())
                    .map(m -> localityOf(m, both.group(2).strip()).orElseGet(() -> {
                        cells.remark(written, both.group(1).strip());
                        return m;
                    }));
        }
        String name = TYPE.matcher(written).replaceFirst("");
        List<RegionKey> all =
                municipalities().flatMap(m -> localityOf(m, name).stream()).toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private Optional<RegionKey> localityOf(RegionKey municipality, String name) {
        return regions.locality(municipality, name).map(Regions.Region::key);
    }
}
