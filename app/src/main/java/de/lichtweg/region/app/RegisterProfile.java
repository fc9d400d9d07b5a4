package de.lichtweg.region.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.RegionKey.Level;
import de.lichtweg.region.domain.Catalogue;
import de.lichtweg.region.domain.Merger;
import de.lichtweg.region.domain.Names;
import de.lichtweg.region.domain.RegionStatement;
import de.lichtweg.region.store.RegionStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Profile {@code register}: registers of districts and municipalities (key, name, type, inhabitants, area, postcode), lists
 * of localities (key of the municipality and name), and mergers (key, successor, day).
 */
@Component
class RegisterProfile implements ImportProfile {

    static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);

    private static final List<Field> FIELDS = List.of(
            new Field(
                    "ags",
                    true,
                    List.of(
                            "ags",
                            "rs",
                            "ars",
                            "gemeindeschluessel",
                            "regionalschluessel",
                            "schluessel",
                            "schluesselnummer",
                            "schluessel-nummer",
                            "kreisschluessel")),
            new Field(
                    "name",
                    false,
                    List.of(
                            "name",
                            "gen",
                            "gemeinde",
                            "gemeindename",
                            "kreis",
                            "kreisfreie stadt kreis landkreis",
                            "kreisfreie stadt kreis / landkreis")),
            new Field("locality", false, List.of("ortsteil", "gemeindeteil", "locality")),
            new Field("type", false, List.of("type", "typ", "bez", "regionale bezeichnung")),
            new Field(
                    "population",
                    false,
                    List.of(
                            "einwohner",
                            "population",
                            "bevoelkerung",
                            "insgesamt",
                            "bevoelkerung insgesamt",
                            "einwohner_neuer",
                            "ewz")),
            new Field("stand", false, List.of("stand", "stichtag", "gebietsstand")),
            new Field("area_ha", false, List.of("flaeche_ha")),
            new Field("area_km2", false, List.of("flaeche_km2", "area_km2", "area", "flaeche in km2", "flaeche km2")),
            new Field("postcode", false, List.of("plz", "postleitzahl", "zip", "postcode")),
            new Field("successor", false, List.of("nachfolger", "neuer_ags", "new_ags", "successor")),
            new Field("effective", false, List.of("wirksam_ab", "datum", "effective")));

    private static final List<String> TOTALS = List.of("insgesamt", "zusammen", "summe");

    private final RegionStore store;
    private final RegionCatalogue regions;
    private final Clock clock;

    RegisterProfile(RegionStore store, RegionCatalogue regions, Clock clock) {
        this.store = store;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "register";
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public int recognise(FileHead head) {
        if (head.places()) {
            return 0;
        }
        String header = Names.normalise(String.join(" ", head.header()));
        boolean keyed = header.contains("ags")
                || header.contains("schluessel")
                || head.header().stream().anyMatch(h -> h.equalsIgnoreCase("rs") || h.equalsIgnoreCase("ars"));
        boolean places = header.contains("einwohner")
                || header.contains("population")
                || header.contains("bevoelkerung")
                || header.contains("ortsteil") && header.contains("gemeinde")
                || header.contains("nachfolger");
        boolean addresses = header.contains("strasse") || header.contains("hnr");
        return keyed && places && !addresses ? 80 : 0;
    }

    @Override
    public Plan plan(Request request, Rows rows, Issues issues) {
        return new Reading(request, rows.estimate(), issues).read(rows);
    }

    /** One reading of a register. */
    private final class Reading {

        private final Catalogue catalogue = regions.catalogue();
        private final Issues issues;
        private final long estimate;
        private final String source;
        private final LocalDate day;
        private final Map<RegionKey, RegionStatement> statements = new HashMap<>();
        private final List<RegionStatement> changed = new ArrayList<>();
        private final List<Merger> mergers = new ArrayList<>();
        private final Map<RegionKey, Integer> nextLocality = new HashMap<>();
        private long count;
        private long rejected;
        private long unchanged;

        Reading(Request request, long estimate, Issues issues) {
            this.issues = issues;
            this.estimate = estimate;
            this.source = request.source() == null ? "register" : request.source();
            LocalDate asked = request.asOf();
            this.day =
                    asked == null ? FileDates.inName(request.fileName()).orElseGet(() -> LocalDate.now(clock)) : asked;
        }

        Plan read(Rows rows) {
            for (Row row : rows) {
                issues.progress(++count, estimate);
                read(row);
            }
            Plan.Counts counts = new Plan.Counts(
                    count, count - rejected, rejected, unchanged, changed.size() + (long) mergers.size());
            return new RegisterPlan(
                    counts,
                    source,
                    count - rejected + " Registereinträge, Stand " + day.format(GERMAN),
                    List.copyOf(changed),
                    List.copyOf(mergers));
        }

        private void read(Row row) {
            String key = agsOf(row.get("ags").replace(" ", ""));
            if (key.isEmpty() && isTotal(row)) {
                leaveOut(row, "region.total", row.get("type") + " " + row.get("name"));
            } else if (key.matches("\\d{3}|0\\d{3}")) {
                leaveOut(row, "region.level", key + " " + row.get("type"));
            } else if (!key.matches("\\d{2}|\\d{5}|\\d{8}")) {
                reject(row, "ags", "region.key", row.get("ags"));
            } else if (!row.get("successor").isEmpty()) {
                merger(row, new RegionKey(key));
            } else if (!row.get("locality").isEmpty()) {
                locality(row, new RegionKey(key));
            } else {
                region(row, new RegionKey(key));
            }
        }

        /** Official tables print sums of states and of the federation between the rows. */
        private static boolean isTotal(Row row) {
            String text = Names.normalise(row.get("type") + " " + row.get("name"));
            return TOTALS.stream().anyMatch(text::contains);
        }

        /** What is no data of a region that is kept here goes by with a notice. */
        private void leaveOut(Row row, String kind, String what) {
            unchanged++;
            issues.add(Severity.NOTICE, row, "ags", kind, what.strip());
        }

        private void region(Row row, RegionKey key) {
            boolean state = key.level() == Level.STATE && row.get("name").isEmpty();
            String official = state ? row.get("type") : row.get("name");
            String name = official.isEmpty() ? nameOf(row, key) : Names.withoutType(official);
            String type = state || row.get("type").isEmpty() ? Names.typeIn(official) : row.get("type");
            LocalDate stand = FileDates.parse(row.get("stand")).orElse(day);
            Integer population = integer(row.get("population"));
            state(new RegionStatement(
                    key,
                    name,
                    type,
                    population,
                    population == null ? null : stand,
                    area(row),
                    row.get("postcode"),
                    source,
                    stand));
        }

        /** The name that others have said; nothing and a notice where nobody has, so that a later register can say it. */
        private String nameOf(Row row, RegionKey key) {
            return catalogue.statements(key).stream()
                    .map(RegionStatement::name)
                    .filter(name -> !name.isEmpty())
                    .reduce((earlier, later) -> later)
                    .orElseGet(() -> {
                        issues.add(Severity.NOTICE, row, "name", "region.name", key.value());
                        return "";
                    });
        }

        private void locality(Row row, RegionKey municipality) {
            RegionKey resolved = catalogue.resolve(municipality, day);
            RegionKey key = catalogue
                    .locality(resolved, row.get("locality"))
                    .orElseGet(() -> freshLocality(resolved, row.get("locality")));
            if (statements.containsKey(key)) {
                unchanged++;
                return;
            }
            state(new RegionStatement(key, row.get("locality"), "Ortsteil", null, null, null, "", source, day));
        }

        /** Localities that are new get the next number; the same name twice is the same locality. */
        private RegionKey freshLocality(RegionKey municipality, String name) {
            String wanted = Names.normalise(name);
            for (RegionStatement s : statements.values()) {
                if (municipality.contains(s.key()) && Names.normalise(s.name()).equals(wanted)) {
                    return s.key();
                }
            }
            int number = nextLocality.merge(municipality, firstFree(municipality), (now, first) -> now + 1);
            return new RegionKey(municipality.value() + "-" + String.format(Locale.ROOT, "%03d", number));
        }

        private int firstFree(RegionKey municipality) {
            return catalogue.localities(municipality).stream()
                            .mapToInt(k -> Integer.parseInt(k.value().substring(9)))
                            .max()
                            .orElse(0)
                    + 1;
        }

        private void state(RegionStatement said) {
            RegionStatement before = statements.put(said.key(), said);
            boolean known = catalogue.statements(said.key()).stream()
                    .anyMatch(s -> s.source().equals(source)
                            && s.validFrom().equals(said.validFrom())
                            && s.saysTheSameAs(said));
            if (known || said.equals(before)) {
                unchanged++;
            } else {
                changed.remove(before);
                changed.add(said);
            }
        }

        private void merger(Row row, RegionKey old) {
            String successor = agsOf(row.get("successor"));
            LocalDate effective = FileDates.parse(row.get("effective")).orElse(null);
            if (!successor.matches("\\d{8}") || effective == null) {
                reject(row, "successor", "region.merger", row.get("successor"), row.get("effective"));
                return;
            }
            RegionKey target = new RegionKey(successor);
            boolean known = !catalogue.resolve(old, effective).equals(old);
            if (known) {
                unchanged++;
            } else {
                mergers.add(new Merger(old, target, effective, source));
            }
        }

        private void reject(Row row, String column, String kind, Object... arguments) {
            rejected++;
            issues.add(Severity.REJECTED, row, column, kind, arguments);
        }

        private @Nullable Integer area(Row row) {
            Integer hectares = integer(row.get("area_ha"));
            if (hectares != null || row.get("area_km2").isEmpty()) {
                return hectares;
            }
            try {
                return new BigDecimal(plain(row.get("area_km2")))
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                return null;
            }
        }
    }

    /** AGS = ARS[1–5] + ARS[10–12]; a leading zero that a spreadsheet has dropped comes back. */
    private static String agsOf(String printed) {
        String key = printed.matches("\\d|[1-9]\\d{3}|[1-9]\\d{6}|[1-9]\\d{10}") ? "0" + printed : printed;
        return key.matches("\\d{12}") ? key.substring(0, 5) + key.substring(9) : key;
    }

    private static String plain(String number) {
        String text = number.replace(" ", "").replace("\u00a0", "");
        return text.indexOf(',') >= 0 ? text.replace(".", "").replace(',', '.') : text;
    }

    private static @Nullable Integer integer(String text) {
        try {
            String digits = text.matches("\\d{1,3}(\\.\\d{3})+") ? text.replace(".", "") : plain(text);
            return digits.isEmpty() ? null : Integer.valueOf(new BigDecimal(digits).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private final class RegisterPlan implements Plan {

        private final Counts counts;
        private final String source;
        private final String summary;
        private final List<RegionStatement> statements;
        private final List<Merger> mergers;

        RegisterPlan(
                Counts counts, String source, String summary, List<RegionStatement> statements, List<Merger> mergers) {
            this.counts = counts;
            this.source = source;
            this.summary = summary;
            this.statements = statements;
            this.mergers = mergers;
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
            return summary;
        }

        @Override
        public void write(long operation) {
            store.replaceRegions(statements, operation);
            store.replaceMergers(mergers, operation);
        }
    }
}
