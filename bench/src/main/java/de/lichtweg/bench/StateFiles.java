package de.lichtweg.bench;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.Projection;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/**
 * A state of generated addresses: the municipalities of Saxony with as many addresses as their inhabitants make likely, in
 * streets of about thirty houses, and four operators who each offer something at every address. The same seed gives the
 * same files.
 */
final class StateFiles {

    /** Operators of the generated supply. */
    static final List<String> OPERATORS =
            List.of("Netz A (Messung)", "Netz B (Messung)", "Netz C (Messung)", "Netz D (Messung)");

    private static final long SEED = 20_180_315L;
    private static final int HOUSES_PER_STREET = 30;
    private static final String[] STEMS = {
        "Linden",
        "Schul",
        "Garten",
        "Berg",
        "Bahnhof",
        "Kirch",
        "Mühl",
        "Wiesen",
        "Feld",
        "Wald",
        "Birken",
        "Rosen",
        "Ahorn",
        "Stein",
        "Teich",
        "Ziegelei",
        "Schloss",
        "Brücken",
        "Sonnen",
        "Acker",
        "Eichen",
        "Buchen",
        "Kastanien",
        "Weinberg",
        "Hof",
        "Markt",
        "Elbe",
        "Post",
        "Fabrik",
        "Schmiede",
        "Brunnen",
        "Flieder",
        "Tannen",
        "Amsel",
        "Drossel",
        "Lerchen",
        "Meisen",
        "Falken",
        "Grenz",
        "Sand"
    };
    private static final String[] KINDS = {"straße", "weg", "gasse", "ring", "platz", "allee"};

    private final int addresses;
    private final String region;

    /**
     * So many addresses.
     *
     * @param region key that those of the municipalities begin with
     */
    StateFiles(int addresses, String region) {
        this.addresses = addresses;
        this.region = region;
    }

    private record Place(String ags, String postcode, double x, double y, double radius, int inhabitants) {}

    /** Writes the addresses and one list of supply for every operator; returns the files in that order. */
    List<Path> write(Path folder) throws IOException {
        List<Place> places =
                places().stream().filter(p -> p.ags.startsWith(region)).toList();
        List<Path> files = new ArrayList<>();
        files.add(folder.resolve("adressen.csv"));
        OPERATORS.forEach(o -> files.add(folder.resolve("versorgung_" + (char) ('a' + files.size() - 1) + ".csv")));
        List<BufferedWriter> out = new ArrayList<>();
        for (Path file : files) {
            out.add(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        }
        out.getFirst()
                .write(
                        "adress_id;ags;ortsteil;strasse;hausnummer;zusatz;plz;ort;ost;nord;nutzung;haushalte;betriebe\n");
        for (BufferedWriter supply : out.subList(1, out.size())) {
            supply.write("adress_id;technologie;download_mbit;upload_mbit\n");
        }
        rows(places, out);
        for (BufferedWriter writer : out) {
            writer.close();
        }
        return files;
    }

    private void rows(List<Place> places, List<BufferedWriter> out) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        long inhabitants = places.stream().mapToLong(Place::inhabitants).sum();
        long passed = 0;
        int id = 0;
        for (Place place : places) {
            passed += place.inhabitants;
            int until = (int) (passed * addresses / inhabitants);
            for (int street = 0; id < until; street++) {
                id = street(place, street, id, until, random.split(), out);
            }
        }
    }

    private static int street(
            Place place, int number, int first, int until, SplittableRandom random, List<BufferedWriter> out)
            throws IOException {
        int houses = Math.min(until - first, HOUSES_PER_STREET / 2 + random.nextInt(HOUSES_PER_STREET));
        String name = name(number);
        double angle = random.nextDouble(2 * Math.PI);
        double away = place.radius * Math.sqrt(random.nextDouble());
        double x = place.x + away * Math.cos(angle);
        double y = place.y + away * Math.sin(angle);
        double heading = random.nextDouble(2 * Math.PI);
        int fibre = random.nextInt(100);
        int copper = random.nextInt(100);
        for (int i = 0; i < houses; i++) {
            double along = 9.0 * i;
            double aside = i % 2 == 0 ? 12 : -12;
            double px = x + along * Math.cos(heading) - aside * Math.sin(heading);
            double py = y + along * Math.sin(heading) + aside * Math.cos(heading);
            int households = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(3);
            int businesses = random.nextInt(8) == 0 ? 1 : 0;
            String id = "S" + (first + i);
            out.getFirst()
                    .write(id + ';' + place.ags + ";;" + name + ';' + (i + 1) + ";;" + place.postcode + ";;"
                            + Math.round(px * 10) / 10.0 + ';' + Math.round(py * 10) / 10.0
                            + ";Wohnen;" + households + ';' + businesses + '\n');
            supply(id, copper, fibre, random, out);
        }
        return first + houses;
    }

    /** A: copper everywhere; B: resold copper; C: cable or fibre by street; D: radio. */
    private static void supply(String id, int copper, int fibre, SplittableRandom random, List<BufferedWriter> out)
            throws IOException {
        int down = copper < 15 ? 6 : copper < 30 ? 16 : copper < 50 ? 50 : copper < 80 ? 100 : 250;
        String kind = down < 50 ? "DSL" : "FTTC";
        out.get(1).write(id + ';' + kind + ';' + down + ';' + (down < 50 ? 2 : 40) + '\n');
        out.get(2).write(id + ';' + kind + ';' + Math.min(down, 100) + ';' + (down < 50 ? 1 : 20) + '\n');
        out.get(3).write(id + (fibre < 35 ? ";FTTH;1000;500\n" : fibre < 55 ? ";CATV;1000;50\n" : ";CATV;400;25\n"));
        out.get(4).write(id + ";FWA;" + (random.nextInt(3) == 0 ? 100 : 50) + ";20\n");
    }

    private static String name(int number) {
        String stem = STEMS[number % STEMS.length];
        int turn = number / STEMS.length;
        String kind = KINDS[turn % KINDS.length];
        int further = turn / KINDS.length;
        return further == 0 ? stem + kind : further == 1 ? "Am " + stem + kind : "Block " + further + " " + stem + kind;
    }

    private static List<Place> places() throws IOException {
        Projection utm = Projection.between(Crs.WGS84, Crs.UTM33);
        List<Place> places = new ArrayList<>();
        try (InputStream packed = StateFiles.class.getResourceAsStream("/demo/sachsen_gemeinden_stammdaten.csv.gz");
                BufferedReader in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Objects.requireNonNull(packed, "register of municipalities")),
                        StandardCharsets.UTF_8))) {
            List<String> header = List.of(in.readLine().split(";"));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] f = line.split(";", -1);
                if (f[header.indexOf("center_lon_destatis")].isEmpty()) {
                    continue; // younger than the positions in the register
                }
                double[] xy = {
                    number(f, header, "centroid_lon_vg250", "center_lon_destatis"),
                    number(f, header, "centroid_lat_vg250", "center_lat_destatis")
                };
                utm.transform(xy);
                double hectares = number(f, header, "flaeche_ha", "flaeche_ha");
                places.add(new Place(
                        f[header.indexOf("ags")],
                        f[header.indexOf("plz")],
                        xy[0],
                        xy[1],
                        0.4 * Math.sqrt(hectares * 10_000),
                        (int) number(f, header, "einwohner", "einwohner")));
            }
        }
        return places;
    }

    private static double number(String[] fields, List<String> header, String column, String otherwise) {
        String text = fields[header.indexOf(column)];
        return Double.parseDouble(text.isEmpty() ? fields[header.indexOf(otherwise)] : text);
    }
}
