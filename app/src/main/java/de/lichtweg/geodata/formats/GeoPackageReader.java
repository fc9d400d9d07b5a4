package de.lichtweg.geodata.formats;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * Reads one layer of a GeoPackage (OGC 12-128): features with their geometry, or attributes without one. The file is opened for
 * reading only; views and what they could run are left alone.
 *
 * <p>Throws {@link BrokenFile} {@code gpkg.broken}, or {@code gpkg.shape} for a SQLite database that is no GeoPackage.
 */
public final class GeoPackageReader implements Features {

    private static final int LONGEST_VALUE = 64 << 20;
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Layer layer;
    private final List<String> types;
    private final WKBReader wkb = new WKBReader();
    private long number;
    private @Nullable Feature next;

    /**
     * A layer.
     *
     * @param table its table
     * @param geometryColumn column of the geometry, empty without one
     * @param epsg coordinate system, {@code null} where the file does not say
     */
    public record Layer(
            String table, String geometryColumn, @Nullable Integer epsg) {}

    /** The layers of a file in their order. */
    public static List<Layer> layers(Path path) {
        try (Connection connection = open(path)) {
            return layers(connection);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static List<Layer> layers(Connection connection) throws SQLException {
        try (PreparedStatement known = connection.prepareStatement(
                        "select count(*) from sqlite_master where type = 'table' and name = 'gpkg_contents'");
                ResultSet count = known.executeQuery()) {
            if (!count.next() || count.getInt(1) == 0) {
                throw new BrokenFile("gpkg.shape", "", null);
            }
        }
        List<Layer> layers = new ArrayList<>();
        try (PreparedStatement contents = connection.prepareStatement("""
                        -- grain: one layer that is a table
                        select c.table_name,
                               coalesce(g.column_name, ''),
                               s.organization,
                               s.organization_coordsys_id
                        from gpkg_contents c
                        join sqlite_master m on m.type = 'table' and lower(m.name) = lower(c.table_name)
                        left join gpkg_geometry_columns g on g.table_name = c.table_name
                        left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
                        where c.data_type in ('features', 'attributes')
                          and m.sql like 'create table%'
                        order by c.rowid
                        """);
                ResultSet rows = contents.executeQuery()) {
            while (rows.next()) {
                boolean epsg = "EPSG".equalsIgnoreCase(rows.getString(3)) && rows.getInt(4) > 0;
                layers.add(new Layer(rows.getString(1), rows.getString(2), epsg ? rows.getInt(4) : null));
            }
        }
        return layers;
    }

    /** Opens a layer. */
    public GeoPackageReader(Path path, Layer layer) {
        this.layer = layer;
        Connection opened = null;
        try {
            opened = open(path);
            this.connection = opened;
            this.statement = connection.prepareStatement("select * from \"" + layer.table.replace("\"", "\"\"") + "\"");
            this.rows = statement.executeQuery();
            this.types = types(rows);
            this.next = advance();
        } catch (SQLException | BrokenFile e) {
            throw refusal(opened, e);
        }
    }

    private static BrokenFile refusal(@Nullable Connection opened, Exception e) {
        try (opened) {
            return e instanceof BrokenFile broken ? broken : broken(e);
        } catch (SQLException again) {
            return broken(again);
        }
    }

    private static Connection open(Path path) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteConnection connection =
                (SQLiteConnection) config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
        try (Statement distrust = connection.createStatement()) {
            distrust.execute("pragma trusted_schema = 0");
        }
        return connection;
    }

    private static List<String> types(ResultSet rows) throws SQLException {
        List<String> types = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            types.add(String.valueOf(rows.getMetaData().getColumnTypeName(i)).toUpperCase(Locale.ROOT));
        }
        return types;
    }

    @Override
    public @Nullable Integer epsg() {
        return layer.epsg;
    }

    @Override
    public List<String> names() {
        try {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= types.size(); i++) {
                names.add(rows.getMetaData().getColumnName(i));
            }
            names.removeIf(layer.geometryColumn::equalsIgnoreCase);
            return names;
        } catch (SQLException e) {
            throw broken(e);
        }
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
        try {
            next = advance();
        } catch (SQLException e) {
            throw broken(e);
        }
        return current;
    }

    private @Nullable Feature advance() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        number++;
        Map<String, String> properties = LinkedHashMap.newLinkedHashMap(types.size());
        Geometry geometry = null;
        for (int i = 1; i <= types.size(); i++) {
            String name = rows.getMetaData().getColumnName(i);
            if (name.equalsIgnoreCase(layer.geometryColumn)) {
                geometry = geometry(rows.getBytes(i));
            } else {
                properties.put(name, text(rows.getObject(i), types.get(i - 1)));
            }
        }
        return new Feature(number, properties, geometry);
    }

    private static String text(@Nullable Object value, String type) {
        return switch (value) {
            case null -> "";
            case byte[] ignored -> "";
            case Number n when type.startsWith("BOOL") -> n.intValue() == 0 ? "nein" : "ja";
            case Double d
            when Double.isFinite(d) ->
                new BigDecimal(d.toString()).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    /** GeoPackage binary: magic, version, flags, system, envelope, then well-known binary. */
    private @Nullable Geometry geometry(byte @Nullable [] blob) {
        if (blob == null) {
            return null;
        }
        try {
            ByteBuffer in = ByteBuffer.wrap(blob);
            int flags = in.get(3);
            in.order((flags & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int head = 8 + ENVELOPE_BYTES[flags >> 1 & 7];
            if (in.get(0) != 'G' || in.get(1) != 'P' || (flags & 0x20) != 0) {
                throw new BrokenFile("gpkg.geometry", Long.toString(number), null);
            }
            boolean empty = (flags & 0x10) != 0;
            return empty ? null : wkb.read(java.util.Arrays.copyOfRange(blob, head, blob.length));
        } catch (ParseException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new BrokenFile("gpkg.geometry", Long.toString(number), e);
        }
    }

    @Override
    public void close() {
        try (connection;
                statement;
                rows) {
            next = null;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static BrokenFile broken(Exception e) {
        return new BrokenFile("gpkg.broken", "", e);
    }
}
