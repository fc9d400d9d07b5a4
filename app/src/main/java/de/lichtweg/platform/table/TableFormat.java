package de.lichtweg.platform.table;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats in which tables go out. Only rows that lie somewhere go into the last two. */
public enum TableFormat {
    /** Text with semicolons, as German spreadsheets open it. */
    CSV("CSV", "text/csv;charset=UTF-8", false),
    /** Excel workbook. */
    XLSX("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    /** Places as JSON after RFC 7946. */
    GEOJSON("GeoJSON", "application/geo+json", true),
    /** OGC GeoPackage 1.3. */
    GPKG("GeoPackage", "application/geopackage+sqlite3", true);

    private final String label;
    private final String mediaType;
    private final boolean ofPlaces;

    TableFormat(String label, String mediaType, boolean ofPlaces) {
        this.label = label;
        this.mediaType = mediaType;
        this.ofPlaces = ofPlaces;
    }

    /** The format of a suffix such as {@code "csv"}, in lower case. */
    public static Optional<TableFormat> find(String extension) {
        return Arrays.stream(values())
                .filter(f -> f.extension().equals(extension))
                .findFirst();
    }

    /** The formats of a table: all of them where its rows lie somewhere. */
    public static List<TableFormat> of(boolean places) {
        return Arrays.stream(values()).filter(f -> places || !f.ofPlaces).toList();
    }

    /** Suffix of the file, without dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    /** Media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it holds places. */
    public boolean isOfPlaces() {
        return ofPlaces;
    }

    /**
     * Writes a table, row by row; does not close {@code out}.
     *
     * @throws IllegalArgumentException if the format is of places and the rows of the table lie nowhere
     */
    public <T> void write(Table<T> table, OutputStream out) {
        switch (this) {
            case CSV -> TableExport.csv(table, out);
            case XLSX -> TableExport.xlsx(table, out);
            case GEOJSON -> GeoJsonExport.write(table, out);
            case GPKG -> GeoPackageExport.write(table, out);
        }
    }
}
