package de.lichtweg.geodata.street.app;

import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.geodata.street.Street;
import de.lichtweg.geodata.street.StreetKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** Reads the rows of one file of streets. */
final class StreetRows {

    private static final String OSM = "osm";
    private static final Set<String> NOT = Set.of("", "no", "nein", "0", "false", "f");

    private final Projection projection;
    private final @Nullable String askedSource;
    private final Issues issues;
    private final Map<String, Street> streets = new LinkedHashMap<>();
    private @Nullable String source;
    private long count;
    private long rejected;

    StreetRows(Projection projection, @Nullable String askedSource, Issues issues) {
        this.projection = projection;
        this.askedSource = askedSource;
        this.issues = issues;
    }

    /** Takes a row and answers how many there were. */
    long read(Row row) {
        count++;
        List<LineString> lines = lines(row.geometry());
        if (lines.isEmpty()) {
            issues.add(Severity.REJECTED, row, "", "street.line");
            rejected++;
            return count;
        }
        String id = id(row, lines.getFirst());
        if (streets.containsKey(id)) {
            issues.add(Severity.REJECTED, row, "id", "street.duplicate", id);
            rejected++;
            return count;
        }
        for (int i = 0; i < lines.size(); i++) {
            String own = i == 0 ? id : id + "/" + (i + 1);
            streets.put(own, street(row, own, lines.get(i)));
        }
        return count;
    }

    private static List<LineString> lines(@Nullable Geometry geometry) {
        List<LineString> lines = new ArrayList<>();
        for (int i = 0; geometry != null && i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof LineString line && line.getLength() > 0) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** OpenStreetMap counts points, ways and relations apart; a bare number in a file of streets is a way. */
    private String id(Row row, LineString line) {
        String id = row.get("id");
        if (id.isEmpty()) {
            byte[] text = line.toText().getBytes(StandardCharsets.UTF_8);
            return "line/" + UUID.nameUUIDFromBytes(text);
        }
        boolean osm = id.matches("(way/)?\\d+(/\\d+)?");
        if (source == null) {
            source = osm ? OSM : null;
        }
        return osm && !id.startsWith("way/") ? "way/" + id : id;
    }

    private Street street(Row row, String id, LineString line) {
        return new Street(
                source(),
                id,
                row.get("name"),
                StreetKind.of(row.get("kind")),
                row.get("surface"),
                !NOT.contains(row.get("bridge")),
                !NOT.contains(row.get("tunnel")),
                (LineString) projection.transform(line));
    }

    /** Key of the source: what was asked for, OpenStreetMap where the first id is one of its, else simply streets. */
    String source() {
        String asked = askedSource;
        String found = source;
        return asked != null ? asked : found == null ? "streets" : found;
    }

    Map<String, Street> streets() {
        return streets;
    }

    long count() {
        return count;
    }

    long rejected() {
        return rejected;
    }
}
