package de.lichtweg.portal.app;

import java.text.Normalizer;
import java.util.Locale;

/** The part of a page's address that comes from its title. */
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /** Small letters, digits and hyphens; umlauts are written out. */
    static String of(String title) {
        String spelled = title.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        String slug = Normalizer.normalize(spelled, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String shortened =
                slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        return shortened.isEmpty() ? "nachricht" : shortened;
    }
}
