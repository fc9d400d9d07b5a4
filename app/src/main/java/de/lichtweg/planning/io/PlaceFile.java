package de.lichtweg.planning.io;

import de.lichtweg.geodata.crs.AxisOrder;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.read.DataFile;
import de.lichtweg.geodata.ingest.read.Layout;
import de.lichtweg.geodata.ingest.read.Limits;
import de.lichtweg.geodata.ingest.read.RawRecord;
import de.lichtweg.geodata.ingest.read.RawTable;
import de.lichtweg.geodata.ingest.read.Unpacked;
import de.lichtweg.platform.error.RuleViolation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A file of things that lie somewhere, in any format that {@code geodata} reads. All positions come out as longitude and latitude;
 * a file that does not say in which system it is needs to be told.
 */
final class PlaceFile {

    private static final int LOOKED_AT = 1_000;

    private final Path path;
    private final @Nullable Integer askedEpsg;

    /** A file; {@code askedEpsg} is what the user says about files that say nothing. */
    PlaceFile(Path path, @Nullable Integer askedEpsg) {
        this.path = path;
        this.askedEpsg = askedEpsg;
    }

    /** What reads one table. */
    interface TableReader {

        /** Names of the columns that are looked for. */
        Map<String, List<String>> names();

        /** Whether a table holds what is looked for. */
        boolean accepts(RawTable table, Columns columns);

        /** Takes a row. */
        void row(Row row);
    }

    /** A row; its place is not yet in degrees. */
    record Row(Layout layout, Columns columns, RawRecord record, Place place) {

        String get(String meaning) {
            return columns.get(layout, record, meaning).strip();
        }

        @Nullable
        Geometry geometry() {
            Geometry geometry = record.geometry();
            return geometry == null ? null : place.toDegrees(geometry);
        }
    }

    /** Reads all tables; each goes to the readers that find in it what they look for. */
    void read(TableReader... readers) {
        String name = String.valueOf(path.getFileName());
        try (Unpacked unpacked = Unpacked.open(path, name, Limits.STANDARD)) {
            for (DataFile file : unpacked.files()) {
                for (RawTable table : file.tables(Limits.STANDARD)) {
                    for (TableReader reader : readers) {
                        read(table, file.name(), reader);
                    }
                }
            }
        }
    }

    private void read(RawTable table, String name, TableReader reader) {
        Layout layout = Layout.of(table, name, cells -> Columns.known(cells, reader.names()));
        Columns columns = new Columns(layout.header(), reader.names());
        if (!reader.accepts(table, columns)) {
            return;
        }
        Place place = place(layout, name);
        try (RawTable.Records records = layout.open()) {
            while (records.hasNext()) {
                reader.row(new Row(layout, columns, records.next(), place));
            }
        }
    }

    private Place place(Layout layout, String name) {
        RawTable table = layout.table();
        boolean places = RawTable.PLACES.contains(table.format());
        Integer named = table.epsg() != null ? table.epsg() : askedEpsg;
        if (named == null && places && !table.format().equals("geojson")) {
            throw new RuleViolation("plan.crs", name);
        }
        int epsg = named == null ? Crs.WGS84.epsg() : named;
        if (!Projection.knows(epsg)) {
            throw new RuleViolation("file.crs.unknown", String.valueOf(epsg));
        }
        Envelope box = box(layout);
        AxisOrder order = AxisOrder.of(new Crs(epsg), box);
        boolean swapped = order == AxisOrder.NORTH_EAST || order == AxisOrder.UNDECIDED && table.isNorthFirst();
        if (epsg == Crs.WGS84.epsg() && places && !isInDegrees(box)) {
            throw new RuleViolation("plan.crs", name);
        }
        return new Place(name, named, Projection.between(new Crs(epsg), Crs.WGS84), swapped);
    }

    private static boolean isInDegrees(Envelope box) {
        return box.isNull()
                || box.getMaxX() <= 180 && box.getMinX() >= -180 && box.getMaxY() <= 180 && box.getMinY() >= -180;
    }

    private static Envelope box(Layout layout) {
        Envelope box = new Envelope();
        try (RawTable.Records records = layout.open()) {
            for (int i = 0; i < LOOKED_AT && records.hasNext(); i++) {
                Geometry geometry = records.next().geometry();
                if (geometry != null) {
                    box.expandToInclude(geometry.getEnvelopeInternal());
                }
            }
        }
        return box;
    }

    /**
     * How positions of a table are to be understood.
     *
     * @param file name of the file
     * @param epsg the system that was named, {@code null} where none was
     * @param swapped whether north stands before east
     */
    record Place(String file, @Nullable Integer epsg, Projection projection, boolean swapped) {

        Geometry toDegrees(Geometry geometry) {
            return projection.transform(swapped ? AxisOrder.turned(geometry) : geometry);
        }
    }
}
