package de.lichtweg.geodata.ingest.read;

import de.lichtweg.geodata.formats.BrokenFile;
import de.lichtweg.geodata.formats.Features;
import de.lichtweg.geodata.formats.GeoJsonReader;
import de.lichtweg.geodata.formats.GeoPackageReader;
import de.lichtweg.geodata.formats.GmlReader;
import de.lichtweg.geodata.formats.KmlReader;
import de.lichtweg.geodata.formats.ShapefileReader;
import de.lichtweg.geodata.formats.osm.OsmFeatures;
import de.lichtweg.geodata.formats.sheet.OdsWorkbook;
import de.lichtweg.geodata.formats.sheet.Workbook;
import de.lichtweg.geodata.formats.sheet.XlsWorkbook;
import de.lichtweg.geodata.formats.sheet.XlsxWorkbook;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One data file, unpacked.
 *
 * @param name name without folders, as the user knows it
 * @param kind what it is
 * @param path where it lies
 * @param parts the members of a Shapefile, else empty
 */
public record DataFile(String name, FileKind kind, Path path, List<Part> parts) {

    private static final int SHORT_TEXT = 1 << 16;

    /** A member of a Shapefile by its suffix: shp, dbf, prj, cpg. */
    record Part(String suffix, Path path) {}

    /** The tables in it: one, or the visible sheets of a workbook. A broken file is refused. */
    public List<RawTable> tables(Limits limits) {
        try {
            return switch (kind) {
                case XLSX ->
                    sheets(
                            () -> new XlsxWorkbook(path, bounds(limits)),
                            "xlsx",
                            hasMacros() ? "XLSM ohne Makros" : "XLSX");
                case XLS -> sheets(() -> new XlsWorkbook(path, bounds(limits)), "xls", "XLS");
                case ODS -> sheets(() -> new OdsWorkbook(path, bounds(limits)), "ods", "ODS");
                case GEOJSON -> List.of(features("geojson", "GeoJSON", () -> reading(GeoJsonReader::new), limits));
                case JSON -> List.of(features("json", "JSON", () -> reading(JsonRows::new), limits));
                case GML -> List.of(features("gml", "GML", () -> reading(GmlReader::new), limits));
                case KML -> List.of(features("kml", "KML", () -> reading(KmlReader::new), limits));
                case GEOPACKAGE -> layers(limits);
                case OSM_PBF -> openStreetMap(OsmFeatures.Encoding.PBF, limits);
                case OSM_XML -> openStreetMap(OsmFeatures.Encoding.XML, limits);
                case SHAPEFILE -> List.of(features("shapefile", "Shapefile", this::shapefile, limits));
                default -> List.of(new CsvTable(path, name, limits));
            };
        } catch (BrokenFile e) {
            throw Refusal.of(e.kind(), name, e.place());
        }
    }

    private List<RawTable> sheets(Supplier<Workbook> opener, String format, String label) {
        List<RawTable> sheets = WorkbookTable.sheets(opener, format, label, name);
        if (sheets.isEmpty()) {
            throw Refusal.of("empty", name);
        }
        return sheets;
    }

    private boolean hasMacros() {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsm");
    }

    private static Workbook.Bounds bounds(Limits limits) {
        return new Workbook.Bounds(limits.columns(), limits.cellChars());
    }

    private RawTable features(String format, String dialect, Supplier<Features> opener, Limits limits) {
        return FeatureTable.read(format, dialect, name, "", opener, limits);
    }

    private List<RawTable> layers(Limits limits) {
        List<RawTable> tables = new ArrayList<>();
        for (GeoPackageReader.Layer layer : GeoPackageReader.layers(path)) {
            String dialect = "GeoPackage, Ebene „" + layer.table() + "“";
            tables.add(FeatureTable.read(
                    "geopackage", dialect, name, layer.table(), () -> new GeoPackageReader(path, layer), limits));
        }
        if (tables.isEmpty()) {
            throw Refusal.of("empty", name);
        }
        return tables;
    }

    /** Addresses, streets, and areas, each if there are any. */
    private List<RawTable> openStreetMap(OsmFeatures.Encoding encoding, Limits limits) {
        String dialect = "OpenStreetMap (" + encoding + ")";
        RawTable addresses =
                features("osm", dialect + ", Adressen", () -> OsmFeatures.addresses(path, encoding), limits);
        RawTable streets =
                features("osm", dialect + ", Straßen und Wege", () -> OsmFeatures.streets(path, encoding), limits);
        RawTable areas = features(
                "osm", dialect + ", Gewässer und Siedlungsflächen", () -> OsmFeatures.areas(path, encoding), limits);
        List<RawTable> tables = Stream.of(addresses, streets, areas)
                .filter(t -> !t.columns().isEmpty())
                .toList();
        if (tables.isEmpty()) {
            throw Refusal.of("osm.empty", name);
        }
        return tables;
    }

    /** Features of a stream that is closed with them, or at once where they cannot begin. */
    private Features reading(Function<InputStream, Features> reader) {
        try {
            InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            try {
                return new StreamedFeatures(reader.apply(in), in);
            } catch (RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw Refusal.of("unreadable", name);
        }
    }

    private Features shapefile() {
        return new ShapefileReader(mapped("shp"), mapped("dbf"), text("prj"), text("cpg"));
    }

    private ByteBuffer mapped(String suffix) {
        Path part = part(suffix).orElseThrow(() -> Refusal.of("shapefile.part", name, "." + suffix));
        try (FileChannel channel = FileChannel.open(part)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw Refusal.of("large", name, String.valueOf(Integer.MAX_VALUE >> 20));
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        } catch (IOException e) {
            throw Refusal.of("unreadable", name);
        }
    }

    /** A short text beside the data. */
    private String text(String suffix) {
        Optional<Path> part = part(suffix);
        if (part.isEmpty()) {
            return "";
        }
        try (InputStream in = Files.newInputStream(part.get())) {
            return new String(in.readNBytes(SHORT_TEXT), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw Refusal.of("unreadable", name);
        }
    }

    private Optional<Path> part(String suffix) {
        return parts.stream()
                .filter(p -> p.suffix.equals(suffix))
                .map(Part::path)
                .findFirst();
    }
}
