package de.lichtweg.region.domain;

import java.util.Locale;

/** Names of places as people and registers write them. */
public final class Names {

    private Names() {}

    /** For comparing: lower case, umlauts spelt out, letters and digits only. */
    public static String normalise(String name) {
        StringBuilder out = new StringBuilder(name.length() + 4);
        String lower = name.toLowerCase(Locale.GERMAN);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'ä' -> out.append("ae");
                case 'ö' -> out.append("oe");
                case 'ü' -> out.append("ue");
                case 'ß' -> out.append("ss");
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }

    /** "Coswig, Stadt" → "Coswig". */
    public static String withoutType(String official) {
        int comma = official.indexOf(',');
        return comma < 0 ? official.strip() : official.substring(0, comma).strip();
    }

    /** "Coswig, Stadt" → "Stadt", empty where the name carries none. */
    public static String typeIn(String official) {
        int comma = official.indexOf(',');
        return comma < 0 ? "" : official.substring(comma + 1).strip();
    }
}
