package de.lichtweg.geodata.crs;

import org.springframework.modulith.NamedInterface;

/**
 * A coordinate reference system by its EPSG number.
 *
 * @param epsg the number, such as 25833
 */
@NamedInterface("crs")
public record Crs(int epsg) {

    /** Longitude, latitude in degrees. */
    public static final Crs WGS84 = new Crs(4326);

    /** ETRS89 / UTM 32N. */
    public static final Crs UTM32 = new Crs(25832);

    /** ETRS89 / UTM 33N, native for Saxony and the default of an installation. */
    public static final Crs UTM33 = new Crs(25833);

    /** UTM 32N with zone prefix (eastings 32…). */
    public static final Crs UTM32_PREFIXED = new Crs(4647);

    /** UTM 33N with zone prefix (eastings 33…). */
    public static final Crs UTM33_PREFIXED = new Crs(5650);

    /** Web map tiles. */
    public static final Crs WEB_MERCATOR = new Crs(3857);

    /** European grid. */
    public static final Crs LAEA = new Crs(3035);

    /** DHDN / 3-degree Gauss-Krüger zone 3; boundaries only, off by up to 3 m without a grid. */
    public static final Crs GK3 = new Crs(31467);

    private static final int FIRST_UTM = 25_800;

    /** ETRS89 / UTM in a zone of its number: 31, 32 or 33. */
    public static Crs utm(int zone) {
        return new Crs(FIRST_UTM + zone);
    }
}
