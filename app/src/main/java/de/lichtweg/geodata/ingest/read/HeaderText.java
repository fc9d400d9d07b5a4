package de.lichtweg.geodata.ingest.read;

/** Header texts compared as people mean them: without case, spelling of umlauts, spaces and punctuation. */
public final class HeaderText {

    private HeaderText() {}

    /** "Straßen-Name" and "strassenname" are one. */
    public static String normalise(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            switch (c) {
                case 'ä' -> plain.append("ae");
                case 'ö' -> plain.append("oe");
                case 'ü' -> plain.append("ue");
                case 'ß' -> plain.append("ss");
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
    }
}
