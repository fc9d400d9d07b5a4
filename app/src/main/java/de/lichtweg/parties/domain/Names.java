package de.lichtweg.parties.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Names of organisations differ from file to file in case, spaces, dots and legal form; the keys do not. */
public final class Names {

    private Names() {}

    /** What two spellings of the same name have in common. */
    public static String compareKey(String name) {
        return ascii(name)
                .replaceAll("\\b(gmbh|ag|kg|mbh|e v|co|se|ug)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Key for URLs and files, such as {@code "netz-a-demo"}. */
    public static String urlKey(String name) {
        return ascii(name).replace(' ', '-');
    }

    private static String ascii(String name) {
        String spelled = name.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
