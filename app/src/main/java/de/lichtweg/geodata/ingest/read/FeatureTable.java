package de.lichtweg.geodata.ingest.read;

import de.lichtweg.geodata.formats.BrokenFile;
import de.lichtweg.geodata.formats.Feature;
import de.lichtweg.geodata.formats.Features;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Features with properties, and JSON objects, as a table: the columns are all names that occur anywhere. Read once, up to its
 * end, before a single row is handed out: a file that breaks off is refused before anybody has seen half of it. What was read
 * stays in memory while it is small; a larger file is read again each time.
 */
final class FeatureTable implements RawTable {

    private static final long KEPT_BYTES = 96L << 20;
    private static final int BYTES_PER_RECORD = 120;
    private static final int BYTES_PER_CELL = 48;
    private static final int BYTES_PER_POSITION = 44;

    private final String format;
    private final String dialect;
    private final String name;
    private final String part;
    private final Supplier<Features> opener;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private @Nullable List<RawRecord> kept = new ArrayList<>();
    private @Nullable Integer epsg;
    private boolean northFirst;
    private long bytes;

    private FeatureTable(String format, String dialect, String name, String part, Supplier<Features> opener) {
        this.format = format;
        this.dialect = dialect;
        this.name = name;
        this.part = part;
        this.opener = opener;
    }

    /** Reads all features; {@code part} is the name of their layer in a file of several. */
    static FeatureTable read(
            String format, String dialect, String name, String part, Supplier<Features> opener, Limits limits) {
        FeatureTable table = new FeatureTable(format, dialect, name, part, opener);
        try (Features features = opener.get()) {
            features.names().forEach(table::know);
            while (features.hasNext()) {
                table.add(features.next(), limits);
            }
            table.epsg = features.epsg();
            table.northFirst = features.isNorthFirst();
        } catch (BrokenFile e) {
            throw Refusal.of(e.kind(), name, e.place());
        }
        return table;
    }

    private void know(String property) {
        index.putIfAbsent(property, index.size());
    }

    private void add(Feature feature, Limits limits) {
        feature.properties().keySet().forEach(this::know);
        if (index.size() > limits.columns()) {
            throw Refusal.of("row.large", name, String.valueOf(feature.number()));
        }
        List<RawRecord> records = kept;
        if (records != null) {
            bytes += weight(feature);
            records.add(record(feature));
            kept = bytes > KEPT_BYTES ? null : records;
        }
    }

    private static long weight(Feature feature) {
        Geometry geometry = feature.geometry();
        long weight = BYTES_PER_RECORD + (geometry == null ? 0 : (long) geometry.getNumPoints() * BYTES_PER_POSITION);
        for (String value : feature.properties().values()) {
            weight += BYTES_PER_CELL + value.length();
        }
        return weight;
    }

    private RawRecord record(Feature feature) {
        return new RawRecord(feature.number(), cells(feature), feature.geometry());
    }

    private List<String> cells(Feature feature) {
        List<String> cells = new ArrayList<>(feature.properties().size());
        for (Map.Entry<String, String> property : feature.properties().entrySet()) {
            Integer at = index.get(property.getKey());
            if (at == null) {
                continue; // the file changed while it was read; its hash tells
            }
            while (cells.size() <= at) {
                cells.add("");
            }
            cells.set(at, property.getValue());
        }
        return Collections.unmodifiableList(cells);
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public String part() {
        return part;
    }

    @Override
    public String dialect() {
        return dialect;
    }

    @Override
    public @Nullable Integer epsg() {
        return epsg;
    }

    @Override
    public boolean isNorthFirst() {
        return northFirst;
    }

    @Override
    public List<String> columns() {
        return List.copyOf(index.keySet());
    }

    @Override
    public Records open() {
        List<RawRecord> records = kept;
        return records == null ? new Again(opener.get()) : new Kept(records.iterator());
    }

    private record Kept(java.util.Iterator<RawRecord> all) implements Records {

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public RawRecord next() {
            return all.next();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private final class Again implements Records {
        private final Features features;

        private Again(Features features) {
            this.features = features;
        }

        @Override
        public boolean hasNext() {
            return features.hasNext();
        }

        @Override
        public RawRecord next() {
            return record(features.next());
        }

        @Override
        public void close() {
            features.close();
        }
    }
}
