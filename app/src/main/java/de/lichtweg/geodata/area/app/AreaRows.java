package de.lichtweg.geodata.area.app;

import de.lichtweg.geodata.area.Area;
import de.lichtweg.geodata.area.AreaKind;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Reads the rows of one file of areas. */
final class AreaRows {

    /** Columns that may say what an area is; a lake has none of the later ones. */
    static final List<String> KINDS = List.of("natural", "waterway", "landuse", "kind");

    private static final String OSM = "osm";

    private final Projection projection;
    private final @Nullable String askedSource;
    private final Issues issues;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private @Nullable String source;
    private long count;
    private long rejected;

    AreaRows(Projection projection, @Nullable String askedSource, Issues issues) {
        this.projection = projection;
        this.askedSource = askedSource;
        this.issues = issues;
    }

    /** Takes a row and answers how many there were. */
    long read(Row row) {
        count++;
        Optional<AreaKind> kind =
                KINDS.stream().flatMap(k -> AreaKind.of(row.get(k)).stream()).findFirst();
        Geometry geometry = row.geometry();
        if (kind.isEmpty()) {
            return reject(row, "kind", "area.kind", written(row));
        }
        if (geometry == null || !isDrawn(geometry, kind.get())) {
            return reject(row, "", "area.shape");
        }
        String id = id(row, geometry);
        if (areas.containsKey(id)) {
            return reject(row, "id", "area.duplicate", id);
        }
        areas.put(id, new Area(source(), id, row.get("name"), kind.get(), drawn(geometry)));
        return count;
    }

    private long reject(Row row, String column, String kind, Object... arguments) {
        issues.add(Severity.REJECTED, row, column, kind, arguments);
        rejected++;
        return count;
    }

    private static String written(Row row) {
        return KINDS.stream()
                .map(row::get)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Polygons, and courses of water. */
    private static boolean isDrawn(Geometry geometry, AreaKind kind) {
        boolean area = geometry.getDimension() == 2 && geometry.getArea() > 0;
        return area || kind == AreaKind.WATER && geometry.getDimension() == 1 && geometry.getLength() > 0;
    }

    private Geometry drawn(Geometry geometry) {
        Geometry own = projection.transform(geometry);
        return own.isValid() ? own : GeometryFixer.fix(own);
    }

    /** OpenStreetMap counts ways and relations apart and says so in its ids. */
    private String id(Row row, Geometry geometry) {
        String id = row.get("id");
        if (source == null && id.matches("(way|relation)/\\d+(/\\d+)?")) {
            source = OSM;
        }
        return id.isEmpty()
                ? "shape/" + UUID.nameUUIDFromBytes(geometry.toText().getBytes(StandardCharsets.UTF_8))
                : id;
    }

    /** Key of the source: what was asked for, OpenStreetMap where the first id is one of its, else simply areas. */
    String source() {
        String asked = askedSource;
        String found = source;
        return asked != null ? asked : found == null ? "flaechen" : found;
    }

    Map<String, Area> areas() {
        return areas;
    }

    long count() {
        return count;
    }

    long rejected() {
        return rejected;
    }
}
