package de.lichtweg.planning.ground;

/**
 * An address to be connected.
 *
 * @param id what the source calls it, else its row
 * @param street name of the street, may be empty
 * @param number house number with suffix, may be empty
 * @param postcode may be empty
 * @param town may be empty
 * @param units housing and business units, at least 1
 * @param x east in metres of a UTM system
 * @param y north
 */
public record House(
        String id, String street, String number, String postcode, String town, int units, double x, double y) {

    /** Refuses a house without units. */
    public House {
        if (units < 1) {
            throw new IllegalArgumentException("units " + units);
        }
    }

    /** "Dorfstraße 12a". */
    public String label() {
        return (street + " " + number).strip();
    }
}
