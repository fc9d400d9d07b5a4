package de.lichtweg.planning.io;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.read.RawTable;
import de.lichtweg.planning.ground.Assumptions;
import de.lichtweg.planning.ground.House;
import de.lichtweg.platform.error.RuleViolation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Addresses of a file: places, or a table with longitude and latitude or with east and north (house coordinates say the zone in
 * each row).
 */
public final class AddressFile implements PlaceFile.TableReader {

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("id", List.of("oid", "objectid", "osm_id", "id", "gml_id", "uuid", "kennung", "adress_id")),
            Map.entry("street", List.of("strasse", "str", "strname", "street", "strassenname", "addr:street")),
            Map.entry(
                    "number", List.of("hausnummer", "hnr", "hsnr", "nr", "number", "house_number", "addr:housenumber")),
            Map.entry("suffix", List.of("adz", "zusatz", "hsnrzus", "hausnummernzusatz", "hnrzusatz", "suffix")),
            Map.entry("postcode", List.of("plz", "postleitzahl", "postplz", "postcode", "zip", "addr:postcode")),
            Map.entry("town", List.of("ort", "postonm", "stadt", "town", "city", "postort", "addr:city")),
            Map.entry("units", List.of("units", "einheiten", "wohneinheiten", "we", "haushalte", "households")),
            Map.entry("lon", List.of("lon", "longitude", "laenge", "geogr_laenge", "lng")),
            Map.entry("lat", List.of("lat", "latitude", "breite", "geogr_breite")),
            Map.entry("east", List.of("ostwert", "rechtswert", "easting", "x", "ost", "e")),
            Map.entry("north", List.of("nordwert", "hochwert", "northing", "y", "nord", "n")),
            Map.entry("zone", List.of("zone")),
            Map.entry("change", List.of("nba")));

    private static final double SAME_METRES = 0.5;
    private static final int MOST_UNITS = 10_000;

    private final List<Address> addresses = new ArrayList<>();
    private final Map<Integer, Projection> projections = new HashMap<>();
    private long placeless;
    private long deleted;

    /** An address in degrees; no units are 0. */
    private record Address(
            String id, String street, String number, String postcode, String town, int units, double lon, double lat) {}

    AddressFile() {}

    /**
     * Reads a file.
     *
     * @param epsg system of files that do not say one, {@code null} if the user says none either
     * @throws RuleViolation {@code plan.addresses.none} if the file holds no address, or what is wrong with the file
     */
    public static AddressFile read(Path path, @Nullable Integer epsg) {
        AddressFile file = new AddressFile();
        new PlaceFile(path, epsg).read(file);
        return file.required(path);
    }

    AddressFile required(Path path) {
        if (addresses.isEmpty()) {
            throw new RuleViolation("plan.addresses.none", String.valueOf(path.getFileName()));
        }
        return this;
    }

    @Override
    public Map<String, List<String>> names() {
        return NAMES;
    }

    @Override
    public boolean accepts(RawTable table, Columns columns) {
        boolean placed = RawTable.PLACES.contains(table.format())
                || columns.has("lon") && columns.has("lat")
                || columns.has("east") && columns.has("north");
        return placed && (columns.has("number") || columns.has("street"));
    }

    @Override
    public void row(PlaceFile.Row row) {
        if (row.get("change").equals("L")) {
            deleted++;
            return;
        }
        double[] degrees = degrees(row);
        if (degrees == null || !(Math.abs(degrees[0]) <= 180 && Math.abs(degrees[1]) <= 90)) {
            placeless++;
            return;
        }
        String id = row.get("id");
        addresses.add(new Address(
                id.isEmpty() ? String.valueOf(row.record().number()) : id,
                row.get("street"),
                (row.get("number") + row.get("suffix")).replaceAll("\\s+", ""),
                row.get("postcode"),
                row.get("town"),
                units(row),
                degrees[0],
                degrees[1]));
    }

    private static int units(PlaceFile.Row row) {
        String text = row.get("units");
        if (!text.matches("\\d{1,6}(\\.0+)?")) {
            return 0;
        }
        int units = (int) Double.parseDouble(text);
        if (units > MOST_UNITS) {
            throw new RuleViolation(
                    "plan.units", row.place().file(), row.record().number(), text, MOST_UNITS);
        }
        return units;
    }

    private double @Nullable [] degrees(PlaceFile.Row row) {
        Geometry geometry = row.geometry();
        if (geometry != null && !geometry.isEmpty()) {
            Coordinate centre = geometry.getCentroid().getCoordinate();
            return new double[] {centre.x, centre.y};
        }
        if (row.columns().has("lon") && row.columns().has("lat")) {
            return pair(row.get("lon"), row.get("lat"));
        }
        double[] pair = pair(row.get("east"), row.get("north"));
        if (pair != null && Math.max(Math.abs(pair[0]), Math.abs(pair[1])) > 180) {
            projection(row, pair).transform(pair);
        }
        return pair;
    }

    private Projection projection(PlaceFile.Row row, double[] pair) {
        String zone = row.get("zone");
        Integer named = row.place().epsg();
        int prefix = (int) (pair[0] / 1_000_000);
        int epsg;
        if (zone.matches("3[123]")) {
            epsg = Crs.utm(Integer.parseInt(zone)).epsg();
        } else if (named != null) {
            epsg = named;
        } else if (prefix == 32 || prefix == 33) {
            epsg = prefix == 32 ? Crs.UTM32_PREFIXED.epsg() : Crs.UTM33_PREFIXED.epsg();
        } else {
            throw new RuleViolation("plan.crs", row.place().file());
        }
        if (prefix >= 31 && prefix <= 33 && zone.length() == 2) {
            pair[0] -= 1e6 * prefix;
        }
        return projections.computeIfAbsent(epsg, e -> Projection.between(new Crs(e), Crs.WGS84));
    }

    private static double @Nullable [] pair(String x, String y) {
        try {
            return new double[] {Double.parseDouble(x.replace(',', '.')), Double.parseDouble(y.replace(',', '.'))};
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Number of addresses in the file that lie somewhere. */
    public int size() {
        return addresses.size();
    }

    /** The houses in a system; equal addresses at one place are one house. */
    public List<House> houses(Crs crs, Assumptions assumptions) {
        Projection projection = Projection.between(Crs.WGS84, crs);
        Set<String> seen = new HashSet<>();
        Set<String> labels = new HashSet<>();
        List<House> houses = new ArrayList<>();
        for (Address address : addresses) {
            double[] place = {address.lon, address.lat};
            projection.transform(place);
            String label = String.join("|", address.street, address.number, address.postcode, address.town);
            String spot = label + Math.round(place[0] / SAME_METRES) + "|" + Math.round(place[1] / SAME_METRES);
            if (!seen.add(spot)) {
                assumptions.count("houses.same");
                continue;
            }
            if (!labels.add(label) && !address.number.isEmpty()) {
                assumptions.count("houses.twice");
            }
            if (address.units == 0) {
                assumptions.count("houses.units");
            }
            houses.add(house(address, place));
        }
        assumptions.add("houses.placeless", placeless);
        assumptions.add("houses.deleted", deleted);
        return houses;
    }

    private static House house(Address address, double[] place) {
        return new House(
                address.id,
                address.street,
                address.number,
                address.postcode,
                address.town,
                Math.max(1, address.units),
                place[0],
                place[1]);
    }
}
