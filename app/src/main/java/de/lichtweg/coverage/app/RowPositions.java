package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.Written;
import de.lichtweg.geodata.crs.AxisOrder;
import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.crs.Projection;
import de.lichtweg.geodata.ingest.ImportProfile.Field;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import de.lichtweg.platform.error.RuleViolation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Where the rows of one file lie: by their geometry, else by degrees, else by metres in columns. */
final class RowPositions {

    /** Columns that may hold a position. */
    static final List<Field> FIELDS = List.of(
            new Field("lon", false, List.of("lon", "longitude", "laenge", "laengengrad", "lng")),
            new Field("lat", false, List.of("lat", "latitude", "breite", "breitengrad")),
            new Field("x", false, List.of("x", "ostwert", "rechtswert", "easting", "utm_x", "ost")),
            new Field("y", false, List.of("y", "nordwert", "hochwert", "northing", "utm_y", "nord")));

    private static final int ZONE_BEFORE_EASTING = 1_000_000;

    private final InstallationCrs crs;
    private final Issues issues;
    private final @Nullable Integer askedEpsg;
    private final int geometryEpsg;
    private final Map<Integer, Projection> projections = new HashMap<>();

    RowPositions(InstallationCrs crs, Issues issues, @Nullable Integer askedEpsg, int geometryEpsg) {
        this.crs = crs;
        this.issues = issues;
        this.askedEpsg = askedEpsg;
        this.geometryEpsg = geometryEpsg;
    }

    /** Metres in the installation's system; empty if there is no coordinate. */
    double[] of(Row row) {
        double[] xy = written(row);
        return xy.length == 2 && Double.isFinite(xy[0]) && Double.isFinite(xy[1]) ? xy : new double[0];
    }

    private double[] written(Row row) {
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
}
