package de.lichtweg.geodata.formats;

import de.lichtweg.geodata.crs.AxisOrder;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.formats.xml.XmlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries of GML 2 and 3: points, lines, polygons and what is made of them; curves and surfaces of several pieces are
 * joined. Arcs are not read. Coordinates stay in the order of the file.
 */
final class GmlGeometry {

    static final Set<String> NAMES = Set.of(
            "Point",
            "MultiPoint",
            "LineString",
            "Curve",
            "CompositeCurve",
            "MultiCurve",
            "MultiLineString",
            "Polygon",
            "Surface",
            "CompositeSurface",
            "MultiSurface",
            "MultiPolygon",
            "MultiGeometry");

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Pattern EPSG = Pattern.compile("(\\d{4,5})$");
    private static final int MOST_POSITIONS = 2_000_000;

    private final XmlStream xml;
    private @Nullable Integer epsg;
    private boolean northFirst;
    private int positions;

    GmlGeometry(XmlStream xml) {
        this.xml = xml;
    }

    /** System that a geometry or an envelope has named, {@code null} without one. */
    @Nullable
    Integer epsg() {
        return epsg;
    }

    /** Whether the name was one of those that promise the order of the authority, and the authority writes north first. */
    boolean isNorthFirst() {
        return northFirst;
    }

    /** Looks at the name of the coordinate system of the element that begins here; they must all be the same. */
    void noteSystem() {
        String name = xml.attribute("srsName");
        if (name.isEmpty()) {
            return;
        }
        Matcher number = EPSG.matcher(name);
        Integer named = number.find() ? Integer.valueOf(number.group(1)) : name.contains("CRS84") ? 4326 : null;
        if (named == null) {
            return;
        }
        if (epsg != null && !epsg.equals(named)) {
            throw new BrokenFile("crs.mixed", epsg + ", " + named, null);
        }
        epsg = named;
        boolean official = name.startsWith("urn:") || name.contains("opengis.net/def/crs");
        northFirst = official && !name.contains("CRS84") && AxisOrder.isNorthFirst(new Crs(named));
    }

    /** The geometry that begins here, read to its end. */
    Geometry read() {
        positions = 0;
        try {
            return build();
        } catch (IllegalArgumentException e) {
            throw new BrokenFile("gml.geometry", xml.place(), e);
        }
    }

    private Geometry build() {
        noteSystem();
        return switch (xml.name()) {
            case "Point" -> point();
            case "LineString" -> GEOMETRIES.createLineString(array(positionsInside()));
            case "Polygon" -> polygon();
            default -> parts();
        };
    }

    private Geometry point() {
        List<Coordinate> at = positionsInside();
        return at.isEmpty() ? GEOMETRIES.createPoint() : GEOMETRIES.createPoint(at.getFirst());
    }

    private Polygon polygon() {
        LinearRing shell = GEOMETRIES.createLinearRing();
        List<LinearRing> holes = new ArrayList<>();
        int level = xml.depth();
        while (xml.child(level)) {
            String name = xml.name();
            LinearRing ring = GEOMETRIES.createLinearRing(array(positionsInside()));
            if (name.equals("exterior") || name.equals("outerBoundaryIs")) {
                shell = ring;
            } else if (name.equals("interior") || name.equals("innerBoundaryIs")) {
                holes.add(ring);
            }
        }
        return GEOMETRIES.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    /** A geometry of parts: whatever geometries lie inside, patches and segments included. */
    private Geometry parts() {
        List<Geometry> parts = new ArrayList<>();
        int level = xml.depth();
        while (xml.next() && !(xml.isEnd() && xml.depth() < level)) {
            if (xml.isStart("PolygonPatch")) {
                parts.add(polygon());
            } else if (xml.isStart("LineStringSegment")) {
                parts.add(GEOMETRIES.createLineString(array(positionsInside())));
            } else if (xml.isStart() && NAMES.contains(xml.name())) {
                parts.add(build());
            }
        }
        return parts.size() == 1 ? parts.getFirst() : GEOMETRIES.buildGeometry(parts);
    }

    /** All positions up to the end of the element that begins here, in their order. */
    private List<Coordinate> positionsInside() {
        List<Coordinate> found = new ArrayList<>();
        int level = xml.depth();
        while (xml.next() && !(xml.isEnd() && xml.depth() < level)) {
            if (xml.isStart("pos") || xml.isStart("posList")) {
                int dimension = xml.attribute("srsDimension").equals("3") ? 3 : 2;
                list(found, xml.text(), dimension);
            } else if (xml.isStart("coordinates")) {
                tuples(found, xml.text());
            }
        }
        return found;
    }

    private void list(List<Coordinate> into, String text, int dimension) {
        StringTokenizer numbers = new StringTokenizer(text);
        int count = numbers.countTokens();
        boolean heights = (dimension == 3 && count % 3 == 0) || (into.isEmpty() && count == 3);
        while (numbers.hasMoreTokens()) {
            double first = number(numbers.nextToken());
            double second = number(numbers.hasMoreTokens() ? numbers.nextToken() : "");
            if (heights && numbers.hasMoreTokens()) {
                numbers.nextToken();
            }
            add(into, first, second);
        }
    }

    /** GML 2 and KML: {@code x,y[,z] x,y[,z]}. */
    private void tuples(List<Coordinate> into, String text) {
        StringTokenizer tuples = new StringTokenizer(text);
        while (tuples.hasMoreTokens()) {
            String[] tuple = tuples.nextToken().split(",", -1);
            add(into, number(tuple[0]), number(tuple.length > 1 ? tuple[1] : ""));
        }
    }

    private void add(List<Coordinate> into, double first, double second) {
        if (++positions > MOST_POSITIONS) {
            throw new BrokenFile("xml.large", xml.place(), null);
        }
        into.add(new Coordinate(first, second));
    }

    private double number(String text) {
        return Optional.of(text)
                .filter(t -> !t.isEmpty())
                .map(this::parsed)
                .filter(Double::isFinite)
                .orElseThrow(() -> new BrokenFile("gml.geometry", xml.place(), null));
    }

    private Double parsed(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Coordinate[] array(List<Coordinate> positions) {
        return positions.toArray(Coordinate[]::new);
    }
}
