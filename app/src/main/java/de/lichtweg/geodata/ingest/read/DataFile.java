package de.lichtweg.geodata.ingest.read;

import de.lichtweg.geodata.formats.BrokenFile;
import de.lichtweg.geodata.formats.GeoJsonReader;
import de.lichtweg.geodata.formats.ShapefileReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One data file, unpacked.
 *
 * @param name name without folders, as the user knows it
 * @param kind what it is
 * @param path where it lies
 * @param parts the members of a Shapefile, else empty
 */
public record DataFile(String name, FileKind kind, Path path, List<Part> parts) {

    /** A member of a Shapefile by its suffix: shp, dbf, prj, cpg. */
    record Part(String suffix, Path path) {}

    /** The tables in it: one, or the visible sheets of a workbook. A broken file is refused. */
    public List<RawTable> tables(Limits limits) {
        try {
            return switch (kind) {
                case XLSX -> sheets(limits);
                case GEOJSON -> List.of(geojson(limits));
                case JSON -> List.of(json(limits));
                case SHAPEFILE -> List.of(shapefile(limits));
                default -> List.of(new CsvTable(path, name, limits));
            };
        } catch (IOException e) {
            throw Refusal.of("unreadable", name);
        } catch (BrokenFile e) {
            throw Refusal.of(e.kind(), name, e.place());
        }
    }

    private List<RawTable> sheets(Limits limits) {
        List<RawTable> sheets = List.copyOf(WorkbookTable.sheets(path, name, limits));
        if (sheets.isEmpty()) {
            throw Refusal.of("empty", name);
        }
        return sheets;
    }

    private RawTable geojson(Limits limits) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                GeoJsonReader features = new GeoJsonReader(in)) {
            return FeatureTable.read("geojson", "GeoJSON", name, features, features::epsg, limits);
        }
    }

    private RawTable json(Limits limits) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                JsonRows rows = new JsonRows(in)) {
            return FeatureTable.read("json", "JSON", name, rows, () -> null, limits);
        }
    }

    private RawTable shapefile(Limits limits) throws IOException {
        ShapefileReader features = new ShapefileReader(bytes("shp"), bytes("dbf"), text("prj"), text("cpg"));
        return FeatureTable.read("shapefile", "Shapefile", name, features, features::epsg, limits);
    }

    private byte[] bytes(String suffix) throws IOException {
        for (Part part : parts) {
            if (part.suffix.equals(suffix)) {
                return Files.readAllBytes(part.path);
            }
        }
        throw Refusal.of("shapefile.part", name, "." + suffix);
    }

    private String text(String suffix) throws IOException {
        for (Part part : parts) {
            if (part.suffix.equals(suffix)) {
                return Files.readString(part.path, StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }
}
