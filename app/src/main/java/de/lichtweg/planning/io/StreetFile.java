package de.lichtweg.planning.io;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.read.RawTable;
import de.lichtweg.planning.ground.Assumptions;
import de.lichtweg.planning.ground.StreetLine;
import de.lichtweg.platform.error.RuleViolation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Streets and paths of a file. A table without geometry may hold the lines as well-known text in a column. */
public final class StreetFile implements PlaceFile.TableReader {

    private static final Map<String, List<String>> NAMES = Map.of(
            "kind", List.of("highway", "klasse", "strassenklasse", "fclass", "widmung", "kind"),
            "id", List.of("osm_id", "@id", "id", "kennung", "gml_id", "objectid", "uuid"),
            "name", List.of("name", "strassenname", "strasse", "strname", "bezeichnung"),
            "surface", List.of("surface", "oberflaeche", "belag"),
            "access", List.of("access", "zugang"),
            "bridge", List.of("bridge", "bruecke"),
            "tunnel", List.of("tunnel"),
            "line", List.of("wkt", "geom", "geometry", "the_geom", "geometrie", "linie"));
    private static final Set<String> NOT = Set.of("", "no", "nein", "0", "false", "f");

    private final List<Line> lines = new ArrayList<>();
    private final WKTReader wkt = new WKTReader();
    private long lineless;

    /** A line in degrees. */
    private record Line(StreetLine street, LineString degrees) {}

    StreetFile() {}

    /**
     * Reads a file.
     *
     * @throws RuleViolation {@code plan.streets.none} if the file holds no line, or what is wrong with the file
     */
    public static StreetFile read(Path path, @Nullable Integer epsg) {
        StreetFile streets = new StreetFile();
        new PlaceFile(path, epsg).read(streets);
        return streets.required(path);
    }

    StreetFile required(Path path) {
        if (lines.isEmpty()) {
            throw new RuleViolation("plan.streets.none", String.valueOf(path.getFileName()));
        }
        return this;
    }

    @Override
    public Map<String, List<String>> names() {
        return NAMES;
    }

    /** Areas and addresses of OpenStreetMap are other tables of the same file. */
    @Override
    public boolean accepts(RawTable table, Columns columns) {
        boolean osm = table.format().equals("osm");
        boolean places = RawTable.PLACES.contains(table.format());
        return osm ? columns.has("kind") : places || columns.has("line");
    }

    @Override
    public void row(PlaceFile.Row row) {
        Geometry geometry = row.record().geometry() != null ? row.geometry() : fromText(row);
        int before = lines.size();
        for (int i = 0; geometry != null && i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof LineString line && line.getNumPoints() > 1) {
                lines.add(new Line(street(row), line));
            }
        }
        lineless += lines.size() == before ? 1 : 0;
    }

    private @Nullable Geometry fromText(PlaceFile.Row row) {
        try {
            return row.get("line").isEmpty() ? null : row.place().toDegrees(wkt.read(row.get("line")));
        } catch (ParseException | IllegalArgumentException e) {
            return null;
        }
    }

    private static StreetLine street(PlaceFile.Row row) {
        String id = row.get("id");
        return new StreetLine(
                id.isEmpty() ? String.valueOf(row.record().number()) : id,
                row.get("name"),
                row.get("kind"),
                row.get("surface"),
                row.get("access"),
                !NOT.contains(row.get("bridge")),
                !NOT.contains(row.get("tunnel")),
                new double[0]);
    }

    /**
     * The UTM system in which to plan: that of the first street's zone.
     *
     * @throws RuleViolation {@code plan.place} outside zones 31 to 33
     */
    public Crs system() {
        Coordinate first = lines.getFirst().degrees.getCoordinate();
        int zone = (int) Math.floor((first.x + 180) / 6) + 1;
        if (zone < 31 || zone > 33 || !(first.y > 40 && first.y < 60)) {
            throw new RuleViolation("plan.place", first.x, first.y);
        }
        return Crs.utm(zone);
    }

    /** The streets in a system. */
    public List<StreetLine> streets(Crs crs, Assumptions assumptions) {
        assumptions.add("streets.lineless", lineless);
        Projection projection = Projection.between(Crs.WGS84, crs);
        double[] place = new double[2];
        List<StreetLine> streets = new ArrayList<>(lines.size());
        for (Line line : lines) {
            Coordinate[] degrees = line.degrees.getCoordinates();
            double[] xy = new double[2 * degrees.length];
            for (int i = 0; i < degrees.length; i++) {
                place[0] = degrees[i].x;
                place[1] = degrees[i].y;
                projection.transform(place);
                xy[2 * i] = place[0];
                xy[2 * i + 1] = place[1];
            }
            streets.add(line.street.withPositions(xy));
        }
        return streets;
    }
}
