package de.lichtweg.platform.table;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.sqlite.SQLiteConfig;

/**
 * Places as an OGC GeoPackage (version 1.3.1, OGC 12-128r18): a layer for each table, its coordinate system, and where the data come from in
 * the description of the layer and in {@code gpkg_metadata}. SQLite needs a file to write to; it is deleted once it is sent.
 */
public final class GeoPackageExport {

    private static final int BATCH = 5_000;
    private static final int LITTLE_ENDIAN_WITH_ENVELOPE = 0b0000_0011;
    private static final int LITTLE_ENDIAN_EMPTY = 0b0001_0001;

    private GeoPackageExport() {}

    /** Writes the table; does not close {@code out}. */
    static <T> void write(Table<T> table, OutputStream out) {
        write(List.of(table), out);
    }

    /** Writes tables whose rows lie somewhere, each as a layer of one file; does not close {@code out}. */
    public static void write(List<? extends Table<?>> tables, OutputStream out) {
        try {
            Path file = Files.createTempFile("lichtweg-export", ".gpkg");
            try {
                fill(file, tables);
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("GeoPackage: " + e.getMessage(), e);
        }
    }

    private static void fill(Path file, List<? extends Table<?>> tables) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : GeoPackageSchema.statements()) {
                    statement.executeUpdate(sql);
                }
            }
            for (int i = 0; i < tables.size(); i++) {
                layer(connection, tables.get(i), i + 1);
            }
            connection.commit();
        }
    }

    private static <T> void layer(Connection connection, Table<T> table, int number) throws SQLException {
        new Layer<>(connection, table, GeoJsonExport.places(table), number).write();
    }

    private static final class Layer<T> {

        private final Connection connection;
        private final Table<T> table;
        private final List<Column<T>> columns;
        private final Geometries<T> places;
        private final String name;
        private final int number;
        private final Envelope box = new Envelope();
        private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

        Layer(Connection connection, Table<T> table, Geometries<T> places, int number) {
            this.connection = connection;
            this.table = table;
            this.columns = table.columnsWithMark();
            this.places = places;
            this.name = table.layerName();
            this.number = number;
        }

        void write() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(layer());
            }
            system();
            rows();
            describe();
        }

        private String layer() {
            return "create table " + quoted(name) + " (fid integer primary key autoincrement not null, geom geometry, "
                    + columns.stream()
                            .map(c -> quoted(column(c)) + " " + type(c.kind()))
                            .collect(joining(", "))
                    + ")";
        }

        /** The layer keeps {@code fid} and {@code geom} for itself. */
        private static String column(Column<?> column) {
            String header = column.header();
            String small = header.toLowerCase(Locale.ROOT);
            return small.equals("fid") || small.equals("geom") ? header + "_" : header;
        }

        private static String type(Column.Kind kind) {
            return switch (kind) {
                case TEXT -> "text";
                case INTEGER -> "integer";
                case DECIMAL, PERCENT -> "double";
                case DATE -> "date";
                case YES_NO -> "boolean";
            };
        }

        private void system() throws SQLException {
            int epsg = places.epsg();
            insert(
                    "insert or ignore into gpkg_spatial_ref_sys values (?, ?, 'EPSG', ?, ?, ?)",
                    GeoPackageSchema.systemName(epsg),
                    epsg,
                    epsg,
                    GeoPackageSchema.definition(epsg),
                    null);
        }

        private void rows() throws SQLException {
            String sql = "insert into " + quoted(name) + " (geom, "
                    + columns.stream().map(c -> quoted(column(c))).collect(joining(", ")) + ") values (?"
                    + String.join("", Collections.nCopies(columns.size(), ", ?")) + ")";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (T row : table.rows()) {
                    insert.setBytes(1, blob(places.of().apply(row)));
                    for (int i = 0; i < columns.size(); i++) {
                        Column<T> column = columns.get(i);
                        insert.setObject(
                                i + 2,
                                stored(TableExport.plain(
                                        column.kind(), column.value().apply(row))));
                    }
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }

        private static @Nullable Object stored(@Nullable Object value) {
            return switch (value) {
                case null -> null;
                case BigDecimal number -> number.doubleValue();
                case LocalDate day -> day.toString();
                case Boolean yes -> yes ? 1 : 0;
                default -> value;
            };
        }

        /** GeoPackage binary (clause 2.1.3): magic, version, flags, system, envelope, then well-known binary. */
        private byte @Nullable [] blob(@Nullable Geometry geometry) {
            if (geometry == null) {
                return null;
            }
            boolean empty = geometry.isEmpty();
            byte[] body = wkb.write(geometry);
            ByteBuffer blob =
                    ByteBuffer.allocate(8 + (empty ? 0 : 32) + body.length).order(ByteOrder.LITTLE_ENDIAN);
            blob.put((byte) 'G')
                    .put((byte) 'P')
                    .put((byte) 0)
                    .put((byte) (empty ? LITTLE_ENDIAN_EMPTY : LITTLE_ENDIAN_WITH_ENVELOPE))
                    .putInt(places.epsg());
            if (!empty) {
                Envelope own = geometry.getEnvelopeInternal();
                box.expandToInclude(own);
                blob.putDouble(own.getMinX())
                        .putDouble(own.getMaxX())
                        .putDouble(own.getMinY())
                        .putDouble(own.getMaxY());
            }
            return blob.put(body).array();
        }

        private void describe() throws SQLException {
            Provenance provenance = table.provenance();
            insert(
                    "insert into gpkg_contents values (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)",
                    name,
                    name,
                    provenance.line(),
                    provenance.exportedOn() + "T00:00:00.000Z",
                    box.isNull() ? null : box.getMinX(),
                    box.isNull() ? null : box.getMinY(),
                    box.isNull() ? null : box.getMaxX(),
                    box.isNull() ? null : box.getMaxY(),
                    places.epsg());
            insert(
                    "insert into gpkg_geometry_columns values (?, 'geom', ?, ?, 0, 0)",
                    name,
                    places.type(),
                    places.epsg());
            List<String> lines = new ArrayList<>();
            provenance.lines(table.title()).forEach(f -> lines.add(f.name() + ": " + f.value()));
            insert(
                    "insert into gpkg_metadata values (?, 'dataset', 'http://purl.org/dc/terms/', 'text/plain', ?)",
                    number,
                    String.join("\n", lines));
            insert(
                    "insert into gpkg_metadata_reference values ('table', ?, null, null, ?, ?, null)",
                    name,
                    provenance.exportedOn() + "T00:00:00.000Z",
                    number);
        }

        private void insert(String sql, @Nullable Object... values) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.executeUpdate();
            }
        }

        private static String quoted(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }
}
