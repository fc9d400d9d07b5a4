package de.lichtweg.coverage.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Street and house number typed into one field: "Straße des 17. Juni 5 a".
 *
 * @param street the street as {@link AddressText#street} spells it
 * @param number its number; none where the text does not end with one
 */
public record WrittenAddress(String street, HouseNumber number) {

    private static final int LONGEST = 120;
    private static final Pattern TYPED =
            Pattern.compile("(.*?)[\\s,]*(\\d{1,5}(?:\\s*[-–/]\\s*\\d{1,5})?\\s*(?:\\p{L}(?:\\s*[-–]\\s*\\p{L})?)?)");

    /** Reads what was typed; of what is too long only the beginning counts. */
    public static WrittenAddress parse(String typed) {
        String text = typed.strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
        Matcher m = TYPED.matcher(text);
        return m.matches()
                ? new WrittenAddress(
                        AddressText.street(m.group(1)),
                        HouseNumber.parse(m.group(2), "").orElse(HouseNumber.NONE))
                : new WrittenAddress(AddressText.street(text), HouseNumber.NONE);
    }
}
