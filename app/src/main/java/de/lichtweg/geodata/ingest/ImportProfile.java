package de.lichtweg.geodata.ingest;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What a kind of file means. Contributed as a bean by the module that owns the data. The engine reads the file (encoding,
 * separator, header row, archive, GeoJSON, Shapefile, XLSX), maps its columns to {@link #fields()}, and hands rows to {@link
 * #plan}.
 */
public interface ImportProfile {

    /** Stable key, such as {@code "supply"}; the first word of the command line. */
    String key();

    /**
     * A column that the profile understands.
     *
     * @param key stable key
     * @param required whether a file without it is refused
     * @param aliases header texts that mean it, compared without case, umlauts spelling, spaces and punctuation
     */
    record Field(String key, boolean required, List<String> aliases) {}

    /** How delicate a file of this kind is: its name, its cells, who sent it. */
    default DataClass dataClass() {
        return DataClass.INTERNAL;
    }

    /** All columns, required ones first. Empty where the profile reads its header itself (see {@link #dynamicHeader}). */
    List<Field> fields();

    /** Whether columns are not mapped one by one: rows carry every column under its header text. */
    default boolean dynamicHeader() {
        return false;
    }

    /**
     * How sure the profile is that it is meant, 0 to 100.
     *
     * @param head header texts, first rows, file name, format, CRS of the file
     */
    int recognise(FileHead head);

    /**
     * The beginning of a file.
     *
     * @param fileName name inside the archive, without folders
     * @param format {@code csv}, {@code xlsx}, {@code xls}, {@code ods}, {@code json}, {@code geojson}, {@code shapefile}, {@code
     *     geopackage}, {@code gml}, {@code kml}, {@code osm}
     * @param places whether the rows have geometries
     * @param header header texts or property names, as written
     * @param sample up to 20 rows
     * @param epsg coordinate system that the file names, or {@code null}
     */
    record FileHead(
            String fileName,
            String format,
            List<String> header,
            List<List<String>> sample,
            boolean places,
            @Nullable Integer epsg) {}

    /**
     * What the user asks for.
     *
     * @param scope who imports
     * @param region territory that the file is about, or {@code null}
     * @param asOf Stichtag, or {@code null} where the file says it itself or today is meant
     * @param operator key or name of the operator, or {@code null}
     * @param source key of the source, or {@code null} for the profile's default
     * @param complete whether the file is the whole stock; {@code null} for the profile's default
     * @param acceptValid whether valid rows go in although others are rejected
     * @param dryRun whether nothing is written
     * @param epsg coordinate system given by the user, or {@code null}
     * @param fileName name of the file
     * @param sha256 hash of the file's bytes
     */
    record Request(
            Scope scope,
            @Nullable RegionKey region,
            @Nullable LocalDate asOf,
            @Nullable String operator,
            @Nullable String source,
            @Nullable Boolean complete,
            boolean acceptValid,
            boolean dryRun,
            @Nullable Integer epsg,
            String fileName,
            String sha256) {}

    /** One row; values by field key (or by header text for dynamic headers). */
    interface Row {

        /** Number of the row in the file as a user counts it, header included; features count from 1. */
        long number();

        /** Trimmed value, empty if absent. */
        String get(String field);

        /** All columns that are present, in the file's order: field key or header text → value. */
        Map<String, String> values();

        /** The geometry in the file's coordinate system, {@code null} without one. */
        @Nullable
        Geometry geometry();
    }

    /** The rows of a file; each iteration reads it again. */
    interface Rows extends Iterable<Row> {

        /** Coordinate system of the geometries: the user's, the file's, else 4326 for GeoJSON. */
        int epsg();

        /** Header texts or field keys that are present. */
        Set<String> columns();

        /** Rough number of rows, for progress; -1 if unknown. */
        long estimate();
    }

    /** How bad an issue is. */
    enum Severity {
        /** The row does not go in. */
        REJECTED,
        /** The row goes in and somebody should look at it. */
        NOTICE
    }

    /** Collects issues and checks for cancellation. */
    interface Issues {

        /**
         * Adds an issue. The engine counts all of them and stores them (row, column, kind, message, advice) with the row's
         * original columns, as long as there is room; what found none is said in one last issue.
         *
         * @param row the row, or {@code null} for the file as a whole
         * @param column field key or header text, may be empty
         * @param kind stable code such as {@code "number.missing"}; message and advice come from {@code
         *     issue.<kind>} and {@code issue.<kind>.advice} in the messages
         * @param arguments arguments of the message
         */
        void add(Severity severity, @Nullable Row row, String column, String kind, Object... arguments);

        /** Shows progress and throws if the job was cancelled. */
        void progress(long done, long total);
    }

    /**
     * Reads all rows and works out what would change, without writing anything. Called for the dry run and for the real
     * run, so both agree. In the real run it is called under the ledger's writer lock inside the transaction, after the
     * number of the operation was given. A file that is wrong as a whole is refused with a {@code RuleViolation}.
     */
    Plan plan(Request request, Rows rows, Issues issues);

    /** What an import would do. */
    interface Plan {

        /**
         * Counts.
         *
         * @param rows rows read
         * @param accepted rows that go in (unchanged ones included)
         * @param rejected rows with a {@link Severity#REJECTED} issue
         * @param unchanged accepted rows that change nothing
         * @param written ledger rows begun or ended
         */
        record Counts(long rows, long accepted, long rejected, long unchanged, long written) {}

        /** The counts, the same before and after {@link #write}. */
        Counts counts();

        /** Key of the source whose statements change. */
        String source();

        /** Territory that is touched, {@code null} where none. */
        @Nullable
        RegionKey territory();

        /** One German line: "12.345 Adressen, Stichtag 30.06.2026". */
        String summary();

        /**
         * Whether there is anything to write. If not, the import makes no operation. A delivery that confirms what is
         * known for a new Stichtag writes no supply row and still changes something: the list of deliveries.
         */
        default boolean changesAnything() {
            return counts().written() > 0;
        }

        /** Writes under this operation; called at most once, never in a dry run. */
        void write(long operation);
    }
}
