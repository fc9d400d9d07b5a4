package de.lichtweg.demo.domain;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of the demo: what is in each, and when and how it is to be imported. */
public final class DemoFiles {

    private static final String HOME = "14627";
    private static final LocalDate STOCK = LocalDate.of(2018, 6, 30);
    private static final LocalDate BEGIN = LocalDate.of(2018, 9, 3);
    private static final String ADDRESS_SOURCE = "adressen-demo";
    /** Moritzburg: its streets bear the same names in several localities. */
    private static final String BY_HAND = "14627150";
    /** Priestewitz: the list of the builder of its lot leaves houses out. */
    private static final String LEFT_OUT = "14627200";

    private static final List<Integer> PROSPECT_DATES = List.of(6, 8, 10, 12, 14, 15);

    private final District district;
    private final List<Shipment> shipments = new ArrayList<>();

    private DemoFiles(District district) {
        this.district = district;
    }

    /** All shipments in the order of their import. Files that are written in this order are made fastest. */
    public static List<Shipment> list(District district) {
        DemoFiles files = new DemoFiles(district);
        files.shipments.addAll(PublishedFiles.list(BEGIN));
        files.streets();
        files.addresses();
        files.sites();
        files.supply();
        files.prospects();
        files.lateOnes();
        files.byHand();
        files.area();
        files.builder();
        files.shipments.sort(Comparator.comparing(Shipment::importedOn));
        return List.copyOf(files.shipments);
    }

    private void streets() {
        Shipment.Content content = file -> {
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                out.append(FEATURES_BEGIN);
                String between = "";
                for (Road road : district.roads()) {
                    out.append(between).append(road.feature());
                    between = ",\n";
                }
                out.append("]}\n");
            }
        };
        shipments.add(new Shipment(
                "streets", "strassen_demo.geojson", BEGIN, STOCK, null, null, "Straßen (Demo)", true, content));
    }

    private void addresses() {
        addresses("adressen_bestand.csv", STOCK, BEGIN, false, h -> h.exists(STOCK));
        for (LocalDate day : District.SURVEYS) {
            addresses("adressen_neubau_" + day + ".csv", day, day.plusDays(20), false, h -> day.equals(h.builtOn()));
        }
        LocalDate review = District.REVIEW;
        addresses("adressen_abgleich_2026.csv", review, review.plusDays(24), true, h -> h.exists(review));
    }

    private void addresses(String name, LocalDate asOf, LocalDate on, boolean complete, Predicate<House> which) {
        String header = "adress_id;ags;ortsteil;strasse;hausnummer;zusatz;plz;ort;ost;nord;nutzung;haushalte;betriebe";
        if (district.houses().stream().anyMatch(which)) {
            add(
                    "addresses",
                    name,
                    header,
                    () -> district.houses().stream().filter(which).map(DemoFiles::address),
                    asOf,
                    on,
                    null,
                    ADDRESS_SOURCE,
                    complete);
        }
    }

    private void sites() {
        sites("standorte_demo_2018.csv", false, STOCK, BEGIN);
        sites("standorte_demo_2026.csv", true, District.REVIEW, District.REVIEW.plusDays(30));
    }

    private void sites(String name, boolean review, LocalDate asOf, LocalDate on) {
        add(
                "sites",
                name,
                PublicPlaces.HEADER,
                () -> PublicPlaces.rows(district, review),
                asOf,
                on,
                null,
                "standorte-demo",
                true);
    }

    private static String address(House h) {
        return String.join(
                ";",
                h.id(),
                h.ags(),
                h.locality(),
                h.street(),
                String.valueOf(h.number()),
                h.suffix(),
                h.postcode(),
                "",
                String.format(Locale.ROOT, "%.1f", h.x()),
                String.format(Locale.ROOT, "%.1f", h.y()),
                h.usage(),
                String.valueOf(h.households()),
                String.valueOf(h.businesses()));
    }

    private void supply() {
        for (Operator operator : Operator.values()) {
            OperatorLists lists = new OperatorLists(district, operator);
            int step = operator == Operator.D ? 2 : 1;
            for (int t = 0; t < District.REPORTING_DATES.size(); t += step) {
                if (operator == Operator.E && !builds(t)) {
                    continue;
                }
                int date = t;
                supply(operator, t, () -> lists.rows(date, step), lists.isWhole(t));
            }
        }
    }

    /** Whether the cooperative has connected a house by a reporting date. */
    private boolean builds(int date) {
        return district.parts().stream()
                .filter(p -> Operator.buildsCooperative(p.houses().getFirst()))
                .anyMatch(p -> IntStream.range(0, p.houses().size())
                        .anyMatch(i -> p.supply().fibre(date, i)
                                && !p.houses().get(i).forgotten()
                                && p.houses().get(i).exists(District.REPORTING_DATES.get(date))));
    }

    private void supply(Operator operator, int t, Supplier<Stream<String>> rows, boolean complete) {
        LocalDate asOf = District.REPORTING_DATES.get(t);
        LocalDate on = asOf.plusDays(44 + operator.ordinal() * 7L);
        String name = "versorgung_" + operator.name().toLowerCase(Locale.ROOT) + "_" + asOf + ".csv";
        add("supply", name, SUPPLY_HEADER, rows, asOf, on, operator.title(), null, complete);
    }

    private static final String FEATURES_BEGIN = """
            {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25833"}},"features":[
            """;
    private static final String SUPPLY_HEADER = "adress_id;technologie;download_mbit;upload_mbit";
    private static final String PROSPECT_HEADER =
            "adress_id;art;technologie;download_mbit;upload_mbit;von;bis;massnahme";

    private void prospects() {
        List<Prospects> all = district.parts().stream().map(Prospects::new).toList();
        for (Operator operator : List.of(Operator.A, Operator.C, Operator.E)) {
            for (int t : PROSPECT_DATES) {
                if (all.stream().anyMatch(p -> !p.list(operator, t).isEmpty())) {
                    prospects(operator, t, () -> all.stream().flatMap(p -> p.list(operator, t).stream()));
                }
            }
        }
    }

    private void prospects(Operator operator, int t, Supplier<Stream<String>> rows) {
        LocalDate asOf = District.REPORTING_DATES.get(t);
        String name = "perspektive_" + operator.name().toLowerCase(Locale.ROOT) + "_" + asOf + ".csv";
        add("prospects", name, PROSPECT_HEADER, rows, asOf, asOf.plusDays(60), operator.title(), null, true);
    }

    /** What came late: a correction of an older half-year, and promises of last summer that were recorded this spring. */
    private void lateOnes() {
        LocalDate older = LocalDate.of(2023, 12, 31);
        add(
                "supply",
                "versorgung_a_korrektur_2023.csv",
                SUPPLY_HEADER,
                () -> ids("14627180", 40).map(i -> i + ";FTTC;100;40"),
                older,
                LocalDate.of(2025, 5, 14),
                Operator.A.title(),
                null,
                false);
        LocalDate summer = LocalDate.of(2025, 6, 30);
        add(
                "prospects",
                "perspektive_d_nachtrag_2025.csv",
                PROSPECT_HEADER,
                () -> ids("14627030", 60).map(i -> i + ";zugesagt;FTTH;1000;500;2026-09-01;2027-12-31;"),
                summer,
                LocalDate.of(2026, 3, 11),
                Operator.D.title(),
                null,
                false);
    }

    /** A list kept by hand. So the work list of the office is not empty. */
    private void byHand() {
        LocalDate summer = District.REPORTING_DATES.getLast();
        add(
                "supply",
                "nachlieferung_e_2026.csv",
                "Straße;Hausnummer;PLZ;Ort;Technik;Download;Upload",
                () -> HandWritten.rows(part(BY_HAND)),
                summer,
                LocalDate.of(2026, 10, 5),
                Operator.E.title(),
                null,
                false);
    }

    /**
     * An area that an operator drew around houses for which its own list says something else: the list counts, and the work
     * list of contradictions is not empty.
     */
    private void area() {
        Shipment.Content content = file -> {
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                out.append(FEATURES_BEGIN);
                out.append(houses("14627180", 6).map(DemoFiles::offerAround).collect(Collectors.joining(",\n")));
                out.append("]}\n");
            }
        };
        shipments.add(new Shipment(
                "supply",
                "ausbaugebiet_a_2026.geojson",
                LocalDate.of(2026, 10, 19),
                District.REPORTING_DATES.getLast(),
                HOME,
                Operator.A.title(),
                null,
                false,
                content));
    }

    /**
     * What the builder of a lot sent for its municipality after the lots stood in the register: two houses of the lot are missing,
     * and one that it had been granted. So the radar has three forgotten addresses.
     */
    private void builder() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        Shipment.Content content = file -> {
            List<String> rows = new Prospects(part(LEFT_OUT)).list(Operator.C, District.REPORTING_DATES.size() - 1);
            List<String> kept = without(without(rows, ";im Bau;", 2), ";bewilligt;", 1);
            Files.writeString(file, PROSPECT_HEADER + "\r\n" + String.join("\r\n", kept) + "\r\n");
        };
        shipments.add(new Shipment(
                "prospects",
                "bauliste_c_priestewitz_2026-11-23.csv",
                day.plusDays(1),
                day,
                LEFT_OUT,
                Operator.C.title(),
                null,
                true,
                content));
    }

    /** Some rows without the first ones that say something. */
    private static List<String> without(List<String> rows, String what, int count) {
        List<String> gone =
                rows.stream().filter(r -> r.contains(what)).limit(count).toList();
        return rows.stream().filter(r -> !gone.contains(r)).toList();
    }

    private District.Part part(String ags) {
        return district.parts().stream()
                .filter(p -> p.municipality().ags().equals(ags))
                .findFirst()
                .orElseThrow();
    }

    /** A square of four metres around a house, in the coordinates of the installation. */
    private static String offerAround(House h) {
        return String.format(Locale.ROOT, """
                {"type":"Feature","properties":{"technologie":"FTTH","download_mbit":1000,"upload_mbit":500},\
                "geometry":{"type":"Polygon","coordinates":[[[%1$.1f,%3$.1f],[%2$.1f,%3$.1f],[%2$.1f,%4$.1f],[%1$.1f,%4$.1f],[%1$.1f,%3$.1f]]]}}""", h.x() - 2, h.x() + 2, h.y() - 2, h.y() + 2);
    }

    private Stream<String> ids(String ags, int count) {
        return houses(ags, count).map(House::id);
    }

    /** Standing houses of a municipality outside its largest locality, about which somebody reported. */
    private Stream<House> houses(String ags, int count) {
        return district.houses().stream()
                .filter(h -> h.ags().equals(ags) && !h.forgotten() && h.builtOn() == null && h.goneOn() == null)
                .filter(h -> !h.mainPlace())
                .limit(count);
    }

    private void add(
            String profile,
            String name,
            String header,
            Supplier<Stream<String>> rows,
            LocalDate asOf,
            LocalDate on,
            @Nullable String operator,
            @Nullable String source,
            boolean complete) {
        Shipment.Content content = file -> {
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                for (String line : (Iterable<String>) Stream.concat(Stream.of(header), rows.get())::iterator) {
                    out.append(line).append("\r\n");
                }
            }
        };
        shipments.add(new Shipment(profile, name, on, asOf, HOME, operator, source, complete, content));
    }
}
