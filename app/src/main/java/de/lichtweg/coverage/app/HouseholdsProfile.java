package de.lichtweg.coverage.app;

import de.lichtweg.coverage.store.RateWeightStore;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.kernel.RegionKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Profile {@code households}: private households per key (census, or computed), by which published rates of municipalities
 * are put together to those of merged municipalities, districts and states. Keys that a file does not name keep theirs.
 */
@Component
class HouseholdsProfile implements ImportProfile {

    private static final String SOURCE = "households";
    private static final Field KEY = new Field(
            "ags",
            true,
            List.of("ags", "ars", "rs", "gemeindeschluessel", "regionalschluessel", "schluessel", "kreisschluessel"));
    private static final Field HOUSEHOLDS = new Field(
            "households",
            true,
            List.of("haushalte", "privathaushalte", "private haushalte", "haushalte insgesamt", "anzahl haushalte"));

    private final RateWeightStore store;

    HouseholdsProfile(RateWeightStore store) {
        this.store = store;
    }

    @Override
    public String key() {
        return SOURCE;
    }

    @Override
    public List<Field> fields() {
        return List.of(KEY, HOUSEHOLDS);
    }

    @Override
    public int recognise(FileHead head) {
        List<String> header = head.header();
        boolean weights = AddressFields.has(header, KEY) && AddressFields.has(header, HOUSEHOLDS);
        return weights && !AddressFields.has(header, AddressFields.STREET) ? 85 : 0;
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        String asked = request.source();
        Reading reading = new Reading(asked == null ? SOURCE : asked, issues, rows.estimate());
        rows.forEach(reading::read);
        return reading.plan();
    }

    /** One reading of a table. */
    private final class Reading {

        private final String source;
        private final Issues issues;
        private final long estimate;
        private final Map<RegionKey, Integer> known = store.list();
        private final Set<RegionKey> named = new HashSet<>();
        private final Map<RegionKey, Integer> changed = new LinkedHashMap<>();
        private long count;
        private long rejected;

        Reading(String source, Issues issues, long estimate) {
            this.source = source;
            this.issues = issues;
            this.estimate = estimate;
        }

        void read(Row row) {
            issues.progress(++count, estimate);
            Optional<RegionKey> key = RegionKeys.parse(row.get("ags"));
            Integer households = whole(row.get("households"));
            if (key.isEmpty()) {
                reject(row, "ags", "rates.key", row.get("ags"));
            } else if (households == null) {
                reject(row, "households", "households.value", row.get("households"));
            } else if (!named.add(key.get())) {
                reject(row, "ags", "households.duplicate", key.get().value());
            } else if (!households.equals(known.get(key.get()))) {
                changed.put(key.get(), households);
            }
        }

        private void reject(Row row, String column, String kind, String argument) {
            rejected++;
            issues.add(Severity.REJECTED, row, column, kind, argument);
        }

        Plan plan() {
            Set<RegionKey> replaced = new HashSet<>(known.keySet());
            replaced.retainAll(changed.keySet());
            long unchanged = count - rejected - changed.size();
            Plan.Counts counts = new Plan.Counts(
                    count, count - rejected, rejected, unchanged, changed.size() + (long) replaced.size());
            Map<RegionKey, Integer> written = new HashMap<>(changed);
            return new LedgerPlan(
                    counts,
                    source,
                    null,
                    String.format(Locale.GERMAN, "Haushalte von %,d Schlüsseln", named.size()),
                    counts.written() > 0,
                    operation -> store.replace(written, source, operation));
        }
    }

    /** A whole number, with or without points between thousands. */
    private static @Nullable Integer whole(String text) {
        String digits = text.matches("\\d{1,3}([. ]\\d{3})+") ? text.replaceAll("[. ]", "") : text;
        return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
    }
}
