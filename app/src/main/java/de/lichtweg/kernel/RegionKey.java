package de.lichtweg.kernel;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Key of a region: the German official municipality key (AGS) down to the municipality, and below it a locality
 * (Ortsteil) as the AGS of its municipality, a hyphen and a number of three or four digits.
 *
 * <p>{@code "DE"} federation, {@code "14"} state, {@code "14627"} district, {@code "14627180"} municipality, {@code
 * "14627180-003"} locality. A key is valid only for a date (Gebietsstand); resolving it is the region module's work.
 *
 * @param value the key; leading zeros belong to it
 */
public record RegionKey(String value) implements Comparable<RegionKey> {

    private static final Pattern SHAPE = Pattern.compile("DE|\\d{2}|\\d{5}|\\d{8}(-\\d{3,4})?");

    /** The federation. */
    public static final RegionKey GERMANY = new RegionKey("DE");

    /** How deep a region lies. */
    public enum Level {
        FEDERATION,
        STATE,
        DISTRICT,
        MUNICIPALITY,
        LOCALITY
    }

    /** Checks the shape. */
    public RegionKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Kein Regionalschlüssel: " + value);
        }
    }

    /** Whether a text has the shape of a region key. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** The level, read off the length of the key. */
    public Level level() {
        return switch (value.length()) {
            case 2 -> value.equals("DE") ? Level.FEDERATION : Level.STATE;
            case 5 -> Level.DISTRICT;
            case 8 -> Level.MUNICIPALITY;
            default -> Level.LOCALITY;
        };
    }

    /** The region that holds this one by its key: locality, municipality, district, state, federation. */
    public Optional<RegionKey> parent() {
        return switch (level()) {
            case FEDERATION -> Optional.empty();
            case STATE -> Optional.of(GERMANY);
            case DISTRICT -> Optional.of(new RegionKey(value.substring(0, 2)));
            case MUNICIPALITY -> Optional.of(new RegionKey(value.substring(0, 5)));
            case LOCALITY -> Optional.of(municipality());
        };
    }

    /** The municipality of a locality or municipality. */
    public RegionKey municipality() {
        if (value.length() < 8) {
            throw new IllegalStateException(value + " liegt über der Gemeinde");
        }
        return value.length() == 8 ? this : new RegionKey(value.substring(0, 8));
    }

    /** The district of a district or anything below it. */
    public RegionKey district() {
        if (value.length() < 5) {
            throw new IllegalStateException(value + " liegt über dem Landkreis");
        }
        return value.length() == 5 ? this : new RegionKey(value.substring(0, 5));
    }

    /** Whether {@code other} is this region or lies within it by its key. */
    public boolean contains(RegionKey other) {
        return this.equals(GERMANY) || other.value.startsWith(value);
    }

    /** The smallest region that holds all of some; the federation for none. */
    public static RegionKey common(Collection<RegionKey> regions) {
        return regions.stream().reduce(RegionKey::common).orElse(GERMANY);
    }

    private static RegionKey common(RegionKey a, RegionKey b) {
        RegionKey common = a;
        while (!common.contains(b)) {
            common = common.parent().orElseThrow();
        }
        return common;
    }

    @Override
    public int compareTo(RegionKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
