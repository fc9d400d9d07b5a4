package de.lichtweg.region.app;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.region.domain.BoundaryStatement;
import de.lichtweg.region.domain.Names;
import de.lichtweg.region.domain.RegionStatement;
import de.lichtweg.region.store.RegionStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;

/**
 * Profile {@code regions}: boundaries of municipalities, districts or states from GeoJSON or Shapefile, as in VG250 and
 * VG5000 of the BKG. Several features of one key (islands) become one area; water bodies ({@code GF} 1 or 2) are left out.
 */
@Component
class BoundaryProfile implements ImportProfile {

    private static final List<Field> FIELDS = List.of(
            new Field("ags", true, List.of("ags", "ags_0", "gemeindeschluessel", "schluessel", "kreisschluessel")),
            new Field("name", false, List.of("gen", "name", "gemeinde", "gemeindename", "bezeichnung")),
            new Field("type", false, List.of("bez", "art", "typ")),
            new Field("surface", false, List.of("gf")));

    private final RegionStore store;
    private final RegionCatalogue regions;
    private final InstallationCrs crs;
    private final Clock clock;

    BoundaryProfile(RegionStore store, RegionCatalogue regions, InstallationCrs crs, Clock clock) {
        this.store = store;
        this.regions = regions;
        this.crs = crs;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "regions";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        List<String> header =
                head.header().stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
        if (!head.places() || !header.contains("ags")) {
            return 0;
        }
        return header.contains("gen") ? 95 : 40;
    }

    private record Found(String name, String type, List<Geometry> parts, Row row) {}

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        if (!Projection.knows(rows.epsg())) {
            throw new RuleViolation("file.crs.unknown", String.valueOf(rows.epsg()));
        }
        Projection projection = crs.from(new Crs(rows.epsg()));
        Map<RegionKey, Found> found = new TreeMap<>();
        long[] counts = new long[2];
        for (Row row : rows) {
            issues.progress(++counts[0], rows.estimate());
            if (!collect(row, projection, found, issues)) {
                counts[1]++;
            }
        }
        return plan(request, found, counts[0], counts[1]);
    }

    private boolean collect(Row row, Projection projection, Map<RegionKey, Found> found, Issues issues) {
        String key = row.get("ags");
        Geometry geometry = row.geometry();
        if (!key.matches("\\d{2}|\\d{5}|\\d{8}")) {
            issues.add(Severity.REJECTED, row, "ags", "region.key", key);
            return false;
        }
        if (geometry == null || geometry.getDimension() != 2) {
            issues.add(Severity.REJECTED, row, "", "region.area", key);
            return false;
        }
        String surface = row.get("surface");
        if (!surface.equals("1") && !surface.equals("2")) {
            found.computeIfAbsent(
                            new RegionKey(key),
                            k -> new Found(Names.withoutType(row.get("name")), row.get("type"), new ArrayList<>(), row))
                    .parts
                    .add(valid(projection.transform(geometry)));
        }
        return true;
    }

    private static Geometry valid(Geometry geometry) {
        return geometry.isValid() ? geometry : geometry.buffer(0);
    }

    private Plan plan(Request request, Map<RegionKey, Found> found, long rows, long rejected) {
        LocalDate day = validFrom(request);
        String source = request.source() == null ? sourceOf(request.fileName()) : request.source();
        List<RegionStatement> names = new ArrayList<>();
        List<BoundaryStatement> areas = new ArrayList<>();
        long unchanged = 0;
        for (Map.Entry<RegionKey, Found> entry : found.entrySet()) {
            boolean newName = addName(names, entry.getKey(), entry.getValue(), source, day);
            boolean newArea = addArea(areas, entry.getKey(), entry.getValue(), source, day);
            unchanged += newName || newArea ? 0 : entry.getValue().parts.size();
        }
        return new BoundaryPlan(
                new Plan.Counts(rows, rows - rejected, rejected, unchanged, names.size() + (long) areas.size()),
                source,
                common(found),
                found.size() + " Regionen, Gebietsstand " + day.format(RegisterProfile.GERMAN),
                names,
                areas);
    }

    private LocalDate validFrom(Request request) {
        LocalDate asked = request.asOf();
        return asked == null ? FileDates.inName(request.fileName()).orElseGet(() -> LocalDate.now(clock)) : asked;
    }

    private static String sourceOf(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.contains("vg5000") ? "vg5000" : lower.contains("vg250") ? "vg250" : "boundaries";
    }

    private boolean addName(List<RegionStatement> names, RegionKey key, Found f, String source, LocalDate day) {
        if (f.name.isEmpty()) {
            return false;
        }
        RegionStatement said = new RegionStatement(key, f.name, f.type, null, null, null, "", source, day);
        boolean known = regions.catalogue().statements(key).stream()
                .anyMatch(s -> s.source().equals(source) && s.validFrom().equals(day) && s.saysTheSameAs(said));
        return !known && names.add(said);
    }

    private boolean addArea(List<BoundaryStatement> areas, RegionKey key, Found f, String source, LocalDate day) {
        Geometry area = f.parts.size() == 1 ? f.parts.getFirst() : OverlayNGRobust.union(f.parts);
        boolean known = regions.boundaries().statements(key).stream()
                .anyMatch(s -> s.source().equals(source)
                        && s.validFrom().equals(day)
                        && s.geometry().equalsExact(area, 0.001));
        return !known && areas.add(new BoundaryStatement(key, source, area, day));
    }

    /** The smallest region that holds all keys. */
    private static @Nullable RegionKey common(Map<RegionKey, Found> found) {
        RegionKey common = found.isEmpty() ? null : found.keySet().iterator().next();
        for (RegionKey key : found.keySet()) {
            while (common != null && !common.contains(key)) {
                common = common.parent().orElse(null);
            }
        }
        return common;
    }

    private final class BoundaryPlan implements Plan {

        private final Counts counts;
        private final String source;
        private final @Nullable RegionKey territory;
        private final String summary;
        private final List<RegionStatement> names;
        private final List<BoundaryStatement> areas;

        BoundaryPlan(
                Counts counts,
                String source,
                @Nullable RegionKey territory,
                String summary,
                List<RegionStatement> names,
                List<BoundaryStatement> areas) {
            this.counts = counts;
            this.source = source;
            this.territory = territory;
            this.summary = summary;
            this.names = names;
            this.areas = areas;
        }

        @Override
        public Counts counts() {
            return counts;
        }

        @Override
        public String source() {
            return source;
        }

        @Override
        public @Nullable RegionKey territory() {
            return territory;
        }

        @Override
        public String summary() {
            return summary;
        }

        @Override
        public void write(long operation) {
            store.replaceRegions(names, operation);
            store.replaceBoundaries(areas, operation);
        }
    }
}
