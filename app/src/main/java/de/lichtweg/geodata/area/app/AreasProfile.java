package de.lichtweg.geodata.area.app;

import de.lichtweg.geodata.area.AreaKind;
import de.lichtweg.geodata.area.store.AreaStore;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.platform.error.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Profile {@code areas}: water and built-up areas, from OpenStreetMap, ATKIS or any file of polygons with a class. An area is
 * known again by its id within the source, without one by its very shape.
 */
@Component
class AreasProfile implements ImportProfile {

    private static final List<Field> FIELDS = List.of(
            new Field("natural", false, List.of("natural", "water")),
            new Field("waterway", false, List.of("waterway")),
            new Field("landuse", false, List.of("landuse")),
            new Field(
                    "kind",
                    false,
                    List.of(
                            "flaechenart",
                            "objart",
                            "objektart",
                            "objart_txt",
                            "nutzungsart",
                            "fclass",
                            "klasse",
                            "art",
                            "kind")),
            new Field("id", false, List.of("osm_id", "@id", "id", "objid", "kennung", "gml_id", "objectid", "uuid")),
            new Field("name", false, List.of("name", "nam", "bezeichnung", "gewaessername")));

    /** Columns of other kinds of files with places. */
    private static final Set<String> OTHERS = Set.of("highway", "addr:street", "technologie", "technik", "technology");

    private final AreaStore store;
    private final InstallationCrs crs;
    private final Clock clock;

    AreasProfile(AreaStore store, InstallationCrs crs, Clock clock) {
        this.store = store;
        this.crs = crs;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "areas";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    /** Whether most of the first rows say that they are water or built-up. */
    @Override
    public int recognise(FileHead head) {
        List<String> header =
                head.header().stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
        if (!head.places() || header.stream().anyMatch(OTHERS::contains)) {
            return 0;
        }
        long known = head.sample().stream().filter(row -> isArea(header, row)).count();
        return known > 0 && 2 * known >= head.sample().size() ? 90 : 0;
    }

    private static boolean isArea(List<String> header, List<String> row) {
        for (int i = 0; i < Math.min(header.size(), row.size()); i++) {
            String column = header.get(i);
            boolean classed = FIELDS.stream()
                    .filter(f -> AreaRows.KINDS.contains(f.key()))
                    .anyMatch(f -> f.aliases().contains(column));
            if (classed && AreaKind.of(row.get(i)).isPresent()) {
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
        LocalDate asked = request.asOf();
        LocalDate day = asked == null ? LocalDate.now(clock) : asked;
        AreaRows reader = new AreaRows(crs.from(new Crs(rows.epsg())), request.source(), issues);
        for (Row row : rows) {
            issues.progress(reader.read(row), rows.estimate());
        }
        return new AreaPlan(store, request, day, reader).compare();
    }
}
