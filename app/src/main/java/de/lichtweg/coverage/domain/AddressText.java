package de.lichtweg.coverage.domain;

import java.util.Locale;

/** Texts of addresses as people write them, brought to one form for matching at import. Never an identity. */
public final class AddressText {

    private AddressText() {}

    /**
     * A street: lower case, umlauts spelt out, letters and digits only, "straße" as "str", "Doktor" as "dr", "Sankt" as
     * "st", "Platz" as "pl". "Dr.-Külz-Str." and "Dr. Külz Straße" become the same.
     */
    public static String street(String written) {
        String s = letters(written);
        s = s.replace("strasse", "str").replace("doktor", "dr").replace("professor", "prof");
        s = s.startsWith("sankt") ? "st" + s.substring(5) : s;
        return s.endsWith("platz") ? s.substring(0, s.length() - 3) : s;
    }

    /** A town, municipality or locality without additions such as "OT", "Stadt" or what stands in brackets. */
    public static String town(String written) {
        String s = written.replaceAll("\\(.*?\\)", " ").replaceAll("(?i),?\\s*\\b(stadt|ot|ortsteil|gemeinde)\\b", " ");
        return letters(s);
    }

    /** Lower case, umlauts spelt out, letters and digits only. */
    public static String letters(String written) {
        String lower = written.toLowerCase(Locale.GERMAN);
        StringBuilder out = new StringBuilder(lower.length() + 4);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'ä' -> out.append("ae");
                case 'ö' -> out.append("oe");
                case 'ü' -> out.append("ue");
                case 'ß' -> out.append("ss");
                case 'é', 'è', 'ê' -> out.append('e');
                case 'á', 'à' -> out.append('a');
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
