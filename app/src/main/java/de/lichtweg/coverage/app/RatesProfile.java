package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.Written;
import de.lichtweg.coverage.domain.rates.PublishedRow;
import de.lichtweg.coverage.domain.rates.PublishedRow.Place;
import de.lichtweg.coverage.domain.rates.RateColumn;
import de.lichtweg.coverage.domain.rates.RateFile;
import de.lichtweg.coverage.store.PublishedRateStore;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.region.Regions;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Profile {@code rates}: published rates of the Breitbandatlas in all dialects since 2018, wide (a column for each class) or
 * long (a row for each value). Stichtag and user group stand in the name of the file or in columns.
 */
@Component
class RatesProfile implements ImportProfile {

    private static final String SOURCE = "breitbandatlas";
    private static final String ATTRIBUTION = "Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de)";
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);
    private static final Set<String> KEY_COLUMNS = Set.of("ags", "staat", "schluessel");

    private final PublishedRateStore store;
    private final Regions regions;

    RatesProfile(PublishedRateStore store, Regions regions) {
        this.store = store;
        this.regions = regions;
    }

    @Override
    public String key() {
        return "rates";
    }

    @Override
    public List<Field> fields() {
        return List.of();
    }

    @Override
    public boolean dynamicHeader() {
        return true;
    }

    @Override
    public int recognise(FileHead head) {
        Set<String> header = new HashSet<>();
        head.header().forEach(h -> header.add(h.strip().toLowerCase(Locale.ROOT)));
        boolean keyed = header.stream().anyMatch(KEY_COLUMNS::contains);
        long rates = head.header().stream()
                .filter(h -> RateColumn.parse(h).isPresent())
                .count();
        boolean longFormat = header.contains("verfuegbarkeit_prozent") || header.contains("verfügbarkeit");
        return keyed && (rates >= 3 || longFormat) ? 95 : 0;
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        Map<String, String> columns = new HashMap<>();
        rows.columns().forEach(c -> columns.put(c.strip().toLowerCase(Locale.ROOT), c));
        String key = KEY_COLUMNS.stream()
                .filter(columns::containsKey)
                .findFirst()
                .map(columns::get)
                .orElseThrow(() -> new RuleViolation("rates.key"));
        Reading reading = new Reading(request, key, columns, issues, rows.estimate());
        rows.forEach(reading::read);
        return reading.plan();
    }

    /** One reading of a table. */
    private final class Reading {

        private final Request request;
        private final String keyColumn;
        private final Map<String, String> columns;
        private final Issues issues;
        private final long estimate;
        private final List<RateColumn> rates;
        private final @Nullable String longValue;
        private final @Nullable LocalDate day;
        private final String group;
        private final Map<Place, PublishedRow> printed = new LinkedHashMap<>();
        private final List<List<Place>> rows = new ArrayList<>();
        private final Set<LocalDate> days = new LinkedHashSet<>();
        private final Set<String> groups = new LinkedHashSet<>();
        private final Map<String, Boolean> knownKeys = new HashMap<>();
        private long count;
        private long rejected;

        Reading(Request request, String keyColumn, Map<String, String> columns, Issues issues, long estimate) {
            this.request = request;
            this.keyColumn = keyColumn;
            this.columns = columns;
            this.issues = issues;
            this.estimate = estimate;
            this.rates = columns.values().stream()
                    .flatMap(c -> RateColumn.parse(c).stream())
                    .toList();
            String value = columns.get("verfuegbarkeit_prozent");
            this.longValue = value == null ? columns.get("verfügbarkeit") : value;
            LocalDate asked = request.asOf();
            this.day =
                    asked == null ? RateFile.reportingDate(request.fileName()).orElse(null) : asked;
            this.group = RateFile.userGroup(request.fileName());
            if (day == null && !columns.containsKey("stand")) {
                throw new RuleViolation("rates.day", request.fileName());
            }
            if (rates.isEmpty() && longValue == null) {
                throw new RuleViolation("rates.columns", request.fileName());
            }
        }

        void read(Row row) {
            issues.progress(++count, estimate);
            Optional<String> key = RegionKeys.parse(row.get(keyColumn)).map(RegionKey::value);
            if (key.isEmpty()) {
                reject(row, keyColumn, "rates.key", row.get(keyColumn));
                return;
            }
            List<PublishedRow> said = longValue == null ? wide(row, key.get()) : longForm(row, key.get(), longValue);
            if (!said.isEmpty()) {
                keep(row, key.get(), said);
            }
        }

        private void keep(Row row, String key, List<PublishedRow> said) {
            if (!known(key)) {
                issues.add(Severity.NOTICE, row, keyColumn, "rates.region", key);
            }
            for (PublishedRow one : said) {
                days.add(one.place().asOf());
                groups.add(one.place().userGroup());
                printed.merge(one.place(), one, PublishedRow::overlaidBy);
            }
            rows.add(said.stream().map(PublishedRow::place).toList());
        }

        private boolean known(String key) {
            return knownKeys.computeIfAbsent(
                    key,
                    k -> day == null
                            || regions.find(new RegionKey(k), day).isPresent()
                            || !regions.resolve(new RegionKey(k), day).value().equals(k));
        }

        private List<PublishedRow> wide(Row row, String key) {
            Map<String, PublishedRow> said = new LinkedHashMap<>();
            for (RateColumn rate : rates) {
                String text = row.get(rate.header());
                int percent = PublishedRow.percentE2(text);
                if (percent >= 0 && day != null) {
                    noticeAboveHundred(row, rate.header(), text, percent);
                    said.computeIfAbsent(rate.technology(), t -> PublishedRow.at(new Place(key, day, group, t)))
                            .cells()
                            .put(rate.downMbps(), new PublishedRow.Cell(percent, isWhole(text)));
                } else if (!text.isEmpty()) {
                    reject(row, rate.header(), "rates.value", text);
                    return List.of();
                }
            }
            return List.copyOf(said.values());
        }

        private List<PublishedRow> longForm(Row row, String key, String valueColumn) {
            String text = row.get(valueColumn);
            int percent = PublishedRow.percentE2(text);
            Optional<LocalDate> asOf =
                    columns.containsKey("stand") ? Written.day(row.get(column("stand"))) : Optional.ofNullable(day);
            if (percent < 0 || asOf.isEmpty()) {
                reject(row, valueColumn, "rates.value", text);
                return List.of();
            }
            noticeAboveHundred(row, valueColumn, text, percent);
            String technology = row.get(column("technologie"));
            String edge = row.get(column("mbit_min"));
            Place place = new Place(
                    key,
                    asOf.get(),
                    groupOf(row),
                    RateColumn.group(technology).orElse(technology.toLowerCase(Locale.ROOT)));
            PublishedRow said = PublishedRow.at(place);
            said.cells()
                    .put(
                            edge.matches("\\d{1,5}") ? Integer.parseInt(edge) : 0,
                            new PublishedRow.Cell(percent, saidWhole(row, text)));
            return List.of(said);
        }

        /** Whether whole percents were published: as our own files say it in words, else as it is printed. */
        private boolean saidWhole(Row row, String printed) {
            String said = row.get(column("ganze_prozent"));
            return said.isEmpty() ? isWhole(printed) : said.equalsIgnoreCase("ja");
        }

        /** Mobile tables give rates for kinds of land. */
        private String groupOf(Row row) {
            String land = row.get(column("flaechenart"));
            String named = row.get(column("nutzergruppe"));
            if (!land.isEmpty()) {
                return "mobile: " + land;
            }
            return named.isEmpty() ? group : RateFile.userGroup(named);
        }

        private String column(String name) {
            return columns.getOrDefault(name, name);
        }

        private void noticeAboveHundred(Row row, String column, String text, int percentE2) {
            if (percentE2 > PublishedRow.ALL_E2) {
                issues.add(Severity.NOTICE, row, column, "rates.above", text);
            }
        }

        private void reject(Row row, String column, String kind, Object... arguments) {
            rejected++;
            issues.add(Severity.REJECTED, row, column, kind, arguments);
        }

        Plan plan() {
            Map<Place, PublishedRow> believed = new HashMap<>();
            String source = source();
            groups.forEach(g -> believed.putAll(store.believed(source, days, g)));
            Map<Place, PublishedRow> fresh = new LinkedHashMap<>();
            List<PublishedRow> replaced = new ArrayList<>();
            printed.forEach((place, row) -> {
                PublishedRow before = believed.get(place);
                if (before == null) {
                    fresh.put(place, row);
                } else if (!before.says(row)) {
                    fresh.put(place, before.overlaidBy(row));
                    replaced.add(before);
                }
            });
            long unchanged = rows.stream()
                    .filter(r -> r.stream().noneMatch(fresh::containsKey))
                    .count();
            Plan.Counts counts = new Plan.Counts(
                    count, count - rejected, rejected, unchanged, fresh.size() + (long) replaced.size());
            return new RatesPlan(request, source, counts, days, List.copyOf(fresh.values()), replaced);
        }

        private String source() {
            String asked = request.source();
            return asked == null ? SOURCE : asked;
        }
    }

    private static boolean isWhole(String printed) {
        return printed.indexOf('.') < 0 && printed.indexOf(',') < 0;
    }

    private final class RatesPlan implements Plan {

        private final Request request;
        private final String source;
        private final Counts counts;
        private final Set<LocalDate> days;
        private final List<PublishedRow> fresh;
        private final List<PublishedRow> replaced;

        RatesPlan(
                Request request,
                String source,
                Counts counts,
                Set<LocalDate> days,
                List<PublishedRow> fresh,
                List<PublishedRow> replaced) {
            this.request = request;
            this.source = source;
            this.counts = counts;
            this.days = days;
            this.fresh = fresh;
            this.replaced = replaced;
        }

        @Override
        public Counts counts() {
            return counts;
        }

        @Override
        public String source() {
            return source;
        }

        @Override
        public @Nullable RegionKey territory() {
            return null;
        }

        @Override
        public String summary() {
            String stichtage =
                    String.join(", ", days.stream().sorted().map(GERMAN::format).toList());
            return String.format(Locale.GERMAN, "%,d veröffentlichte Zeilen, Stichtag %s", counts.rows(), stichtage);
        }

        @Override
        public void write(long operation) {
            int id = store.source(
                    source, "Breitbandatlas | Gigabit-Grundbuch", "freie Nutzung mit Quellenangabe", ATTRIBUTION);
            LocalDate newest = days.stream().max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
            long delivery = store.delivery(id, newest, request.fileName(), request.sha256(), counts.rows(), operation);
            store.end(id, replaced, operation);
            store.begin(id, delivery, fresh, operation);
        }
    }
}
