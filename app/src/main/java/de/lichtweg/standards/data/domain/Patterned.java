package de.lichtweg.standards.data.domain;

import java.util.regex.Pattern;

/**
 * Matches a text against a pattern that somebody typed, with a bound: whoever writes a standard may write any pattern, but none
 * makes a check run for ever. A text that takes more than the bound does not match.
 */
final class Patterned {

    private static final int MOST_LOOKS = 200_000;
    private static final int LONGEST = 2_000;

    private Patterned() {}

    static boolean matches(Pattern pattern, String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            return pattern.matcher(new Counted(text, new int[1])).matches();
        } catch (TooMany | StackOverflowError e) {
            return false;
        }
    }

    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Counted(String text, int[] looks) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new TooMany();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), looks);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
