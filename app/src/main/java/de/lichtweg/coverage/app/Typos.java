package de.lichtweg.coverage.app;

/** Distance of two words. */
final class Typos {

    private Typos() {}

    /** Whether one letter inserted, left out or exchanged at most makes one word the other. O(n). */
    static boolean atMostOne(String a, String b) {
        String longer = a.length() >= b.length() ? a : b;
        String shorter = a.length() >= b.length() ? b : a;
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        String rest = longer.substring(Math.min(longer.length(), i + 1));
        return longer.length() - shorter.length() <= 1
                && rest.equals(
                        longer.length() == shorter.length()
                                ? shorter.substring(Math.min(shorter.length(), i + 1))
                                : shorter.substring(i));
    }
}
