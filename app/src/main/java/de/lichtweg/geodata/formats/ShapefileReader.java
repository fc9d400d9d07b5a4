package de.lichtweg.geodata.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads a Shapefile: {@code .shp} (points, lines, polygons; Z and M are dropped), {@code .dbf} with the encoding of {@code
 * .cpg}, coordinate system from {@code .prj}.
 *
 * <p>Source of the format: ESRI Shapefile Technical Description (July 1998), dBASE III. Outer rings run clockwise; a hole
 * belongs to the outer ring before it that contains it.
 */
public final class ShapefileReader implements Features {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Pattern AUTHORITY = Pattern.compile("AUTHORITY\\[\"EPSG\",_?\"?(\\d{4,5})\"?\\]\\]\\s*$");
    private static final int MAX_POINTS = 5_000_000;
    private static final int HEADER_BYTES = 100;
    private static final int SHORTEST_RECORD = 12;

    private final ByteBuffer shp;
    private final DbaseTable table;
    private final @Nullable Integer epsg;
    private int index;
    private long number;
    private @Nullable Feature next;

    /**
     * Reads from the contents of the member files.
     *
     * @param prj text of the {@code .prj}, empty if missing
     * @param cpg text of the {@code .cpg}, empty if missing: UTF-8 where valid, else ISO-8859-1
     */
    public ShapefileReader(ByteBuffer shp, ByteBuffer dbf, String prj, String cpg) {
        this.shp = shp.duplicate();
        this.epsg = epsgOf(prj);
        try {
            if (this.shp.getInt(0) != 9994) {
                throw broken("shapefile.shp", 0, null);
            }
            this.table = new DbaseTable(dbf, cpg);
            long said = this.shp.getInt(24) * 2L;
            this.shp
                    .limit((int) Math.clamp(said, HEADER_BYTES, this.shp.limit()))
                    .position(HEADER_BYTES);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw broken("shapefile.broken", 0, e);
        }
        this.next = advance();
    }

    @Override
    public @Nullable Integer epsg() {
        return epsg;
    }

    /** Names of the columns. */
    public List<String> columns() {
        return table.columns();
    }

    /** Number of records. */
    public int size() {
        return table.size();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Feature next() {
        Feature current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return current;
    }

    /** Shapes and records are two lists of the same length; where one ends before the other, the file is cut off. */
    private @Nullable Feature advance() {
        try {
            while (index < table.size()) {
                Geometry geometry = geometry();
                int record = index++;
                if (!table.isDeleted(record)) {
                    return new Feature(++number, table.values(record), geometry);
                }
            }
        } catch (IndexOutOfBoundsException
                | java.nio.BufferUnderflowException
                | IllegalArgumentException
                | ArithmeticException e) {
            throw broken("shapefile.broken", index + 1, e);
        }
        if (shp.remaining() >= SHORTEST_RECORD) {
            throw broken("shapefile.broken", index + 1, null);
        }
        return null;
    }

    @Override
    public void close() {
        // the buffers belong to the caller
    }

    private @Nullable Geometry geometry() {
        shp.order(ByteOrder.BIG_ENDIAN);
        shp.getInt();
        int end = Math.addExact(Math.multiplyExact(shp.getInt(), 2), shp.position());
        if (end < shp.position()) {
            throw new IllegalArgumentException("length");
        }
        shp.order(ByteOrder.LITTLE_ENDIAN);
        int type = shp.getInt() % 10;
        Geometry geometry = switch (type) {
            case 1 -> GEOMETRIES.createPoint(new Coordinate(shp.getDouble(), shp.getDouble()));
            case 3 -> lines(rings());
            case 5 -> polygons(rings());
            case 8 -> points();
            default -> null;
        };
        shp.position(end);
        return geometry;
    }

    private Geometry points() {
        shp.position(shp.position() + 32);
        return GEOMETRIES.createMultiPointFromCoords(coordinates(checked(shp.getInt())));
    }

    private List<Coordinate[]> rings() {
        shp.position(shp.position() + 32);
        int parts = checked(shp.getInt());
        int points = checked(shp.getInt());
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = shp.getInt();
        }
        starts[parts] = points;
        List<Coordinate[]> rings = new ArrayList<>(parts);
        for (int i = 0; i < parts; i++) {
            rings.add(coordinates(checked(starts[i + 1] - starts[i])));
        }
        return rings;
    }

    private int checked(int count) {
        if (count < 0 || count > MAX_POINTS || (long) count * 4 > shp.remaining()) {
            throw new IllegalArgumentException("count " + count);
        }
        return count;
    }

    private Coordinate[] coordinates(int count) {
        Coordinate[] line = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            line[i] = new Coordinate(shp.getDouble(), shp.getDouble());
        }
        return line;
    }

    private static Geometry lines(List<Coordinate[]> parts) {
        return GEOMETRIES.createMultiLineString(
                parts.stream().map(GEOMETRIES::createLineString).toArray(LineString[]::new));
    }

    private static Geometry polygons(List<Coordinate[]> rings) {
        List<LinearRing> shells = new ArrayList<>();
        List<List<LinearRing>> holes = new ArrayList<>();
        for (Coordinate[] coordinates : rings) {
            if (coordinates.length < 4) {
                continue;
            }
            LinearRing ring = GEOMETRIES.createLinearRing(coordinates);
            if (!Orientation.isCCW(coordinates) || shells.isEmpty()) {
                shells.add(ring);
                holes.add(new ArrayList<>());
            } else {
                holes.get(shellAround(shells, ring)).add(ring);
            }
        }
        Polygon[] polygons = new Polygon[shells.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] = GEOMETRIES.createPolygon(shells.get(i), holes.get(i).toArray(LinearRing[]::new));
        }
        return polygons.length == 1 ? polygons[0] : GEOMETRIES.createMultiPolygon(polygons);
    }

    private static int shellAround(List<LinearRing> shells, LinearRing hole) {
        for (int i = shells.size() - 1; i > 0; i--) {
            if (shells.get(i).getEnvelopeInternal().contains(hole.getEnvelopeInternal())
                    && GEOMETRIES.createPolygon(shells.get(i)).contains(hole)) {
                return i;
            }
        }
        return 0;
    }

    /** Recognises the systems of German data by the names of ESRI and OGC WKT. */
    private static @Nullable Integer epsgOf(String prj) {
        String wkt = prj.toUpperCase(Locale.ROOT).replace(' ', '_');
        if (wkt.isBlank()) {
            return null;
        }
        Matcher authority = AUTHORITY.matcher(wkt);
        if (authority.find()) {
            return Integer.valueOf(authority.group(1));
        }
        boolean projected = wkt.startsWith("PROJCS");
        if (!projected) {
            return wkt.startsWith("GEOGCS") ? Integer.valueOf(4326) : null;
        }
        boolean gaussKrueger = wkt.contains("GAUSS") || wkt.contains("DHDN");
        for (int zone = 2; zone <= 5; zone++) {
            if (gaussKrueger && wkt.matches("(?s).*FALSE_EASTING\"?,_?" + zone + "500000.*")) {
                return 31464 + zone;
            }
        }
        if (wkt.contains("LAEA") || wkt.contains("LAMBERT_AZIMUTHAL")) {
            return 3035;
        }
        if (wkt.contains("MERCATOR_AUXILIARY") || wkt.contains("PSEUDO")) {
            return 3857;
        }
        if (wkt.contains("32500000")) {
            return 4647;
        }
        if (wkt.matches("(?s).*UTM.*ZONE_?33.*")) {
            return 25833;
        }
        return wkt.matches("(?s).*UTM.*ZONE_?32.*") ? Integer.valueOf(25832) : null;
    }

    private static BrokenFile broken(String kind, int record, @Nullable Throwable cause) {
        return new BrokenFile(kind, record == 0 ? "" : "Datensatz " + record, cause);
    }
}
