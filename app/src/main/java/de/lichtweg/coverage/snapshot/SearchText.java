package de.lichtweg.coverage.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, taken apart: words in a common spelling, a house number and its suffix.
 *
 * @param words words of street and place
 * @param number house number, −1 without one
 * @param suffix suffix in small letters, may be empty
 */
record SearchText(List<String> words, int number, String suffix) {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})([a-z]?)");
    private static final Pattern STREET = Pattern.compile("stra(ss|s)e$|str\\.?$");

    /** Takes a text apart; a five-digit number is a postcode and stays a word. */
    static SearchText parse(String text) {
        List<String> words = new ArrayList<>();
        int number = -1;
        String suffix = "";
        boolean afterNumber = false;
        for (String token : normal(text).split(" ")) {
            Matcher m = NUMBER.matcher(token);
            if (m.matches() && number < 0 && !words.isEmpty()) {
                number = Integer.parseInt(m.group(1));
                suffix = m.group(2);
                afterNumber = suffix.isEmpty();
            } else if (afterNumber && token.length() == 1 && Character.isLetter(token.charAt(0))) {
                suffix = token;
                afterNumber = false;
            } else if (!token.isEmpty()) {
                words.add(token);
                afterNumber = false;
            }
        }
        return new SearchText(words, number, suffix);
    }

    /** Small letters, umlauts written out, "straße", "str." and their usual slips as "str", only letters and digits. */
    static String normal(String text) {
        String plain = text.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        StringBuilder result = new StringBuilder();
        for (String word : plain.split("[\\s,;/()\\-]+")) {
            String stem = STREET.matcher(word).replaceFirst("str").replaceAll("[^a-z0-9]", "");
            if (!stem.isEmpty()) {
                result.append(result.isEmpty() ? "" : " ").append(stem);
            }
        }
        return result.toString();
    }
}
