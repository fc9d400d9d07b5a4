package de.lichtweg.standards.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** Short names of standards, made of their titles. */
public final class Keys {

    private static final int LENGTH = 40;

    private Keys() {}

    /** A key of a title that is not taken: {@code "Protokoll und Beschluss"} → {@code "protokoll-und-beschluss"}. */
    public static String of(String title, Collection<String> taken) {
        String plain = Normalizer.normalize(
                        title.toLowerCase(Locale.GERMAN)
                                .replace("ä", "ae")
                                .replace("ö", "oe")
                                .replace("ü", "ue")
                                .replace("ß", "ss"),
                        Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-$", "");
        String cut =
                plain.length() <= LENGTH ? plain : plain.substring(0, LENGTH).replaceAll("-[^-]*$", "");
        String key = cut.length() < 2 ? "standard" : cut;
        String free = key;
        for (int i = 2; taken.contains(free); i++) {
            free = key + "-" + i;
        }
        return free;
    }
}
