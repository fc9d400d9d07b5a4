package de.lichtweg.coverage.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Street, house number and perhaps a place typed into one field: "Straße des 17. Juni 5 a, Ilkendorf".
 *
 * @param street the street as {@link AddressText#street} spells it
 * @param number its number; none where there is none
 * @param place what stands behind a last comma, as {@link AddressText#town} spells it; empty without one
 */
public record WrittenAddress(String street, HouseNumber number, String place) {

    private static final int LONGEST = 120;
    private static final Pattern PLACED = Pattern.compile("(.+),([^,\\d]{2,})");
    private static final Pattern TYPED =
            Pattern.compile("(.*?)[\\s,]*(\\d{1,5}(?:\\s*[-–/]\\s*\\d{1,5})?\\s*(?:\\p{L}(?:\\s*[-–]\\s*\\p{L})?)?)");

    /** Reads what was typed; of what is too long only the beginning counts. */
    public static WrittenAddress parse(String typed) {
        String text = typed.strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
        Matcher placed = PLACED.matcher(text);
        return placed.matches() ? parse(placed.group(1), AddressText.town(placed.group(2))) : parse(text, "");
    }

    private static WrittenAddress parse(String text, String place) {
        Matcher m = TYPED.matcher(text);
        return m.matches()
                ? new WrittenAddress(
                        AddressText.street(m.group(1)),
                        HouseNumber.parse(m.group(2), "").orElse(HouseNumber.NONE),
                        place)
                : new WrittenAddress(AddressText.street(text), HouseNumber.NONE, place);
    }
}
