package de.lichtweg.geodata.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
public final class ShapefileReader implements Iterator<Feature> {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Pattern AUTHORITY = Pattern.compile("AUTHORITY\\[\"EPSG\",_?\"?(\\d{4,5})\"?\\]\\]\\s*$");
    private static final int MAX_POINTS = 20_000_000;

    private final ByteBuffer shp;
    private final ByteBuffer dbf;
    private final Charset charset;
    private final @Nullable Integer epsg;
    private final List<Column> columns;
    private final int recordLength;
    private final int recordCount;
    private final int dbfStart;
    private int index;

    private record Column(String name, int offset, int length) {}

    /**
     * Reads from the contents of the member files.
     *
     * @param prj text of the {@code .prj}, empty if missing
     * @param cpg text of the {@code .cpg}, empty if missing: UTF-8 where valid, else ISO-8859-1
     */
    public ShapefileReader(byte[] shp, byte[] dbf, String prj, String cpg) {
        this.shp = ByteBuffer.wrap(shp);
        this.dbf = ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN);
        this.epsg = epsgOf(prj);
        try {
            if (this.shp.getInt(0) != 9994) {
                throw broken("shapefile.shp", 0, null);
            }
            this.charset = charset(cpg, dbf);
            this.recordCount = this.dbf.getInt(4);
            this.dbfStart = this.dbf.getShort(8) & 0xffff;
            this.recordLength = this.dbf.getShort(10) & 0xffff;
            this.columns = readColumns();
        } catch (IndexOutOfBoundsException e) {
            throw broken("shapefile.broken", 0, e);
        }
        this.shp.position(Math.min(100, shp.length));
    }

    /** Coordinate system of the {@code .prj}, {@code null} where it is missing or not known here. */
    public @Nullable Integer epsg() {
        return epsg;
    }

    /** Names of the columns. */
    public List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    /** Number of records. */
    public int size() {
        return recordCount;
    }

    @Override
    public boolean hasNext() {
        return index < recordCount && shp.remaining() >= 12;
    }

    @Override
    public Feature next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            Map<String, String> properties = properties(index);
            Geometry geometry = geometry();
            return new Feature(++index, properties, geometry);
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException | IllegalArgumentException e) {
            throw broken("shapefile.broken", index + 1, e);
        }
    }

    private List<Column> readColumns() {
        List<Column> found = new ArrayList<>();
        int offset = 1;
        for (int at = 32; at + 32 <= dbfStart && dbf.get(at) != 0x0d; at += 32) {
            int end = at;
            while (end < at + 11 && dbf.get(end) != 0) {
                end++;
            }
            int length = dbf.get(at + 16) & 0xff;
            found.add(new Column(text(at, end - at), offset, length));
            offset += length;
        }
        return found;
    }

    private Map<String, String> properties(int record) {
        Map<String, String> values = new LinkedHashMap<>();
        int start = dbfStart + record * recordLength;
        for (Column column : columns) {
            values.put(column.name, text(start + column.offset, column.length).strip());
        }
        return values;
    }

    private String text(int at, int length) {
        return new String(dbf.array(), at, Math.min(length, dbf.array().length - at), charset).replace("\0", "");
    }

    private @Nullable Geometry geometry() {
        shp.order(ByteOrder.BIG_ENDIAN);
        shp.getInt();
        int end = shp.getInt() * 2 + shp.position();
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

    /** The encoding that the {@code .cpg} names, unless it says UTF-8 and the bytes are none: then ISO-8859-1. */
    private static Charset charset(String cpg, byte[] dbf) {
        Charset named = namedCharset(cpg.strip().toUpperCase(Locale.ROOT));
        return named.equals(StandardCharsets.UTF_8) && !isUtf8(dbf) ? StandardCharsets.ISO_8859_1 : named;
    }

    private static Charset namedCharset(String name) {
        if (name.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        if (name.startsWith("88591") || name.startsWith("LATIN")) {
            return StandardCharsets.ISO_8859_1;
        }
        try {
            return Charset.forName(name.matches("\\d{3,5}") ? "windows-" + name : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /** Whether the records are valid UTF-8; the binary head before them is left out. */
    private static boolean isUtf8(byte[] dbf) {
        int start = ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN).getShort(8) & 0xffff;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(dbf).position(Math.min(start, dbf.length)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
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
