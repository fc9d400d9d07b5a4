package de.lichtweg.geodata.ingest.read;

import de.lichtweg.geodata.formats.BrokenFile;
import de.lichtweg.geodata.formats.Feature;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Features with properties, and JSON objects, as a table: the columns are all names that occur anywhere. Read once, up to its
 * end, before a single row is handed out: a file that breaks off is refused before anybody has seen half of it.
 */
final class FeatureTable implements RawTable {

    private final String format;
    private final String dialect;
    private final @Nullable Integer epsg;
    private final List<String> columns;
    private final List<RawRecord> records;

    private FeatureTable(
            String format, String dialect, @Nullable Integer epsg, List<String> columns, List<RawRecord> records) {
        this.format = format;
        this.dialect = dialect;
        this.epsg = epsg;
        this.columns = columns;
        this.records = records;
    }

    /** Reads all features. {@code epsg} is asked after the last one. */
    static FeatureTable read(
            String format,
            String dialect,
            String name,
            Iterator<Feature> features,
            java.util.function.Supplier<@Nullable Integer> epsg,
            Limits limits) {
        Map<String, Integer> index = new LinkedHashMap<>();
        List<RawRecord> records = new ArrayList<>();
        try {
            while (features.hasNext()) {
                Feature feature = features.next();
                records.add(new RawRecord(feature.number(), cells(feature, index), feature.geometry()));
                if (index.size() > limits.columns()) {
                    throw Refusal.of("csv.large", name, feature.number());
                }
            }
        } catch (BrokenFile e) {
            throw Refusal.of(e.kind(), name, e.place());
        }
        return new FeatureTable(format, dialect, epsg.get(), List.copyOf(index.keySet()), records);
    }

    private static List<String> cells(Feature feature, Map<String, Integer> index) {
        List<String> cells =
                new ArrayList<>(Math.max(index.size(), feature.properties().size()));
        for (Map.Entry<String, String> property : feature.properties().entrySet()) {
            Integer known = index.get(property.getKey());
            int at = known != null ? known : index.size();
            if (known == null) {
                index.put(property.getKey(), at);
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
    public String dialect() {
        return dialect;
    }

    @Override
    public @Nullable Integer epsg() {
        return epsg;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Records open() {
        Iterator<RawRecord> all = records.iterator();
        return new Records() {
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
        };
    }
}
