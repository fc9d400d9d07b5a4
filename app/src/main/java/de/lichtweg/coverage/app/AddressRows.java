package de.lichtweg.coverage.app;

import de.lichtweg.coverage.app.AddressDraft.Change;
import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.coverage.domain.HouseNumber;
import de.lichtweg.coverage.domain.Written;
import de.lichtweg.geodata.crs.AxisOrder;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.region.Regions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Reads the rows of one file of addresses. */
final class AddressRows {

    private static final int ZONE_BEFORE_EASTING = 1_000_000;

    private final InstallationCrs crs;
    private final Regions regions;
    private final Issues issues;
    private final LocalDate day;
    private final int geometryEpsg;
    private final @Nullable Integer askedEpsg;
    private final Map<Integer, Projection> projections = new HashMap<>();
    private final Map<String, Optional<RegionKey>> municipalities = new HashMap<>();
    private final Map<String, Optional<String>> localities = new HashMap<>();

    AddressRows(InstallationCrs crs, Regions regions, Issues issues, LocalDate day, Request request, int epsg) {
        this.crs = crs;
        this.regions = regions;
        this.issues = issues;
        this.day = day;
        this.geometryEpsg = epsg;
        this.askedEpsg = request.epsg();
    }

    /** The row's address; empty and an issue if it does not go in. */
    Optional<AddressDraft> read(Row row) {
        return row.get("id").isEmpty() ? reject(row, "id", "address.id.missing") : read(row, row.get("id"));
    }

    /** The same for a row whose address is known by other means. */
    Optional<AddressDraft> read(Row row, String id) {
        double[] xy = position(row);
        if (xy.length == 0 || !Double.isFinite(xy[0]) || !Double.isFinite(xy[1])) {
            return reject(row, "", "address.position");
        }
        String street = row.get("street");
        if (street.isEmpty()) {
            return reject(row, "street", "address.street.missing");
        }
        Optional<Integer> households = count(row, "households");
        Optional<Integer> businesses = count(row, "businesses");
        if (households.isEmpty() || businesses.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(draft(row, id, street, xy, households.get(), businesses.get()));
    }

    private AddressDraft draft(Row row, String id, String street, double[] xy, int households, int businesses) {
        HouseNumber number = number(row, street);
        RegionKey municipality = municipality(row, xy);
        AddressFacts facts = new AddressFacts(
                municipality == null ? "" : municipality.value(),
                municipality == null ? null : locality(municipality, row.get("locality")),
                street,
                number.number(),
                number.suffix(),
                row.get("postcode"),
                row.get("town"),
                xy[0],
                xy[1],
                usage(row),
                households,
                businesses,
                true);
        Change change = Change.of(row.get("change"));
        return new AddressDraft(id, facts, change, change == Change.STATED ? null : row);
    }

    private HouseNumber number(Row row, String street) {
        if (street.contains("###")
                || street.toLowerCase(java.util.Locale.GERMAN).contains("unbekannt")) {
            issues.add(Severity.NOTICE, row, "street", "street.unknown", street);
        }
        Optional<HouseNumber> number = HouseNumber.parse(row.get("number"), row.get("suffix"));
        if (number.isEmpty()) {
            issues.add(Severity.NOTICE, row, "number", "number.unreadable", row.get("number"));
        } else if (number.get().number() == null) {
            issues.add(Severity.NOTICE, row, "number", "number.missing");
        }
        return number.orElse(HouseNumber.NONE);
    }

    private String usage(Row row) {
        Optional<String> usage = AddressFields.usage(row.get("usage"));
        if (usage.isEmpty()) {
            issues.add(Severity.NOTICE, row, "usage", "address.usage", row.get("usage"));
        }
        return usage.orElse("RESIDENTIAL");
    }

    private Optional<Integer> count(Row row, String field) {
        String text = row.get(field);
        if (text.isEmpty()) {
            return Optional.of(0);
        }
        Optional<Integer> count = Written.number(text)
                .filter(n -> n.signum() >= 0 && n.stripTrailingZeros().scale() <= 0 && n.precision() < 7)
                .map(BigDecimal::intValue);
        if (count.isEmpty()) {
            issues.add(Severity.REJECTED, row, field, "address.count", text);
        }
        return count;
    }

    private @Nullable RegionKey municipality(Row row, double[] xy) {
        String key = keyOf(row);
        if (!key.isEmpty()) {
            Optional<RegionKey> known = municipalities.computeIfAbsent(key, this::knownMunicipality);
            if (known.isPresent()) {
                return known.get();
            }
            issues.add(Severity.NOTICE, row, "municipality", "municipality.unknown", key);
        }
        Optional<RegionKey> located = regions.locate(xy[0], xy[1], day);
        if (located.isEmpty()) {
            issues.add(Severity.NOTICE, row, "", "municipality.outside");
        }
        return located.orElse(null);
    }

    private static String keyOf(Row row) {
        String parts = row.get("state") + row.get("government") + row.get("district") + row.get("community");
        return parts.length() == 8 ? parts : row.get("municipality");
    }

    private Optional<RegionKey> knownMunicipality(String key) {
        return key.matches("\\d{8}")
                ? regions.find(new RegionKey(key), day).map(Regions.Region::key)
                : Optional.empty();
    }

    private @Nullable String locality(RegionKey municipality, String name) {
        return name.isEmpty()
                ? null
                : localities
                        .computeIfAbsent(
                                municipality + "|" + name,
                                k -> regions.locality(municipality, name)
                                        .map(r -> r.key().value()))
                        .orElse(null);
    }

    /** Metres in the installation's system; empty if there is no coordinate. */
    private double[] position(Row row) {
        Geometry geometry = row.geometry();
        if (geometry != null && !geometry.isEmpty()) {
            Coordinate c = geometry.getDimension() == 0
                    ? geometry.getCoordinate()
                    : geometry.getCentroid().getCoordinate();
            return transform(geometryEpsg, c.x, c.y);
        }
        Optional<BigDecimal> lon = Written.number(row.get("lon"));
        Optional<BigDecimal> lat = Written.number(row.get("lat"));
        if (lon.isPresent() && lat.isPresent()) {
            return geographic(row, lon.get().doubleValue(), lat.get().doubleValue());
        }
        Optional<BigDecimal> x = Written.number(row.get("x"));
        Optional<BigDecimal> y = Written.number(row.get("y"));
        return x.isPresent() && y.isPresent()
                ? transform(
                        planeEpsg(row, x.get()), x.get().doubleValue(), y.get().doubleValue())
                : new double[0];
    }

    private double[] geographic(Row row, double lon, double lat) {
        boolean swapped = AxisOrder.of(Crs.WGS84, new Envelope(new Coordinate(lon, lat))) == AxisOrder.NORTH_EAST;
        if (swapped) {
            issues.add(Severity.NOTICE, row, "lon", "address.swapped");
        }
        return transform(Crs.WGS84.epsg(), swapped ? lat : lon, swapped ? lon : lat);
    }

    /** A zone before the easting speaks for itself, then the column, then the user, then the installation. */
    private int planeEpsg(Row row, BigDecimal x) {
        int zoneBefore = x.intValue() / ZONE_BEFORE_EASTING;
        if (zoneBefore == 32 || zoneBefore == 33) {
            return (zoneBefore == 32 ? Crs.UTM32_PREFIXED : Crs.UTM33_PREFIXED).epsg();
        }
        String zone = row.get("zone");
        if (zone.matches("3[123]")) {
            return Crs.utm(Integer.parseInt(zone)).epsg();
        }
        return askedEpsg != null ? askedEpsg : crs.crs().epsg();
    }

    private double[] transform(int epsg, double x, double y) {
        double[] xy = {x, y};
        projections.computeIfAbsent(epsg, this::projection).transform(xy);
        return xy;
    }

    private Projection projection(int epsg) {
        if (!Projection.knows(epsg)) {
            throw new RuleViolation("file.crs.unknown", epsg);
        }
        return crs.from(new Crs(epsg));
    }

    private Optional<AddressDraft> reject(Row row, String column, String kind) {
        issues.add(Severity.REJECTED, row, column, kind);
        return Optional.empty();
    }
}
