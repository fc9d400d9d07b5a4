package de.lichtweg.standards.data.app;

import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.GeoPackageExport;
import de.lichtweg.platform.table.Geometries;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.table.TableFormat;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.data.app.DataContents.Content;
import de.lichtweg.standards.data.domain.DataColumn;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Layer;
import de.lichtweg.standards.data.domain.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/**
 * Empty files to fill in, made from what a version checks: a workbook with headers, comments, lists to choose from and explanations;
 * CSV, several tables in an archive; layers as a GeoPackage. What is filled into them with valid values passes the check.
 */
@Service
public class TemplateFiles {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InstallationCrs crs;
    private final WorkbookTemplate workbook;
    private final LichtwegClock clock;

    TemplateFiles(InstallationCrs crs, WorkbookTemplate workbook, LichtwegClock clock) {
        this.crs = crs;
        this.workbook = workbook;
        this.clock = clock;
    }

    /** Suffixes of the files that a definition has, the one to begin with first. */
    public static List<String> formats(DataStandard definition) {
        if (isPlaced(definition)) {
            return List.of("gpkg", "xlsx");
        }
        return List.of("xlsx", definition.layers().size() == 1 ? "csv" : "zip");
    }

    /** Media type of a suffix. */
    public static String mediaType(String format) {
        return format.equals("zip")
                ? "application/zip"
                : TableFormat.find(format)
                        .map(TableFormat::mediaType)
                        .orElseThrow(() -> new NotFound("template " + format));
    }

    private static boolean isPlaced(DataStandard definition) {
        return definition.layers().stream().anyMatch(l -> l.shape() != Shape.NONE);
    }

    /** Writes a file; does not close {@code out}. */
    public void write(Content content, String format, OutputStream out) throws IOException {
        DataStandard definition = content.definition();
        if (!formats(definition).contains(format)) {
            throw new NotFound("template " + format);
        }
        switch (format) {
            case "xlsx" -> workbook.write(content, out);
            case "csv" -> out.write(csv(definition.layers().getFirst()));
            case "zip" -> archive(definition, out);
            default -> GeoPackageExport.write(layers(content), out);
        }
    }

    private static byte[] csv(Layer layer) {
        String header = layer.columns().stream().map(DataColumn::name).collect(Collectors.joining(";"));
        return (BYTE_ORDER_MARK + header + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void archive(DataStandard definition, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Layer layer : definition.layers()) {
            zip.putNextEntry(new ZipEntry(layer.name() + ".csv"));
            zip.write(csv(layer));
            zip.closeEntry();
        }
        zip.finish();
    }

    private List<Table<List<String>>> layers(Content content) {
        LocalDate today = clock.today();
        String source =
                content.standard().title() + ", Fassung " + content.version().number();
        Provenance provenance = new Provenance(source, null, null, today, false, List.of());
        return content.definition().layers().stream()
                .map(l -> new Table<>(l.name(), columns(l), List.<List<String>>of(), provenance, geometries(l)))
                .toList();
    }

    private static List<Column<List<String>>> columns(Layer layer) {
        List<Column<List<String>>> columns = new ArrayList<>();
        layer.columns().forEach(c -> columns.add(new Column<>(c.name(), kind(c), row -> null)));
        return columns;
    }

    /** How the values of a column are written by exports. */
    public static Column.Kind kind(DataColumn column) {
        return switch (column.type()) {
            case TEXT, CODE, AGS -> Column.Kind.TEXT;
            case INTEGER -> Column.Kind.INTEGER;
            case DECIMAL -> Column.Kind.DECIMAL;
            case DATE -> Column.Kind.DATE;
            case BOOLEAN -> Column.Kind.YES_NO;
        };
    }

    private Geometries<List<String>> geometries(Layer layer) {
        String type = switch (layer.shape()) {
            case NONE -> "GEOMETRY";
            case POINT -> "POINT";
            case LINE -> "LINESTRING";
            case AREA -> "POLYGON";
        };
        return new Geometries<>(crs.crs().epsg(), type, row -> null, g -> g);
    }
}
