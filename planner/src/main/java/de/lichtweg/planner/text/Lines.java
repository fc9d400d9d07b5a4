package de.lichtweg.planner.text;

import java.nio.charset.StandardCharsets;

/** The lines of a text in memory, each as fields between blanks; nothing is copied until somebody asks for a word. */
final class Lines {

    private static final int MOST_FIELDS = 8;

    private final byte[] text;
    private int at;
    private int number;
    private final int[] begin = new int[MOST_FIELDS];
    private final int[] end = new int[MOST_FIELDS];
    private int fields;

    Lines(byte[] text) {
        this.text = text;
        boolean mark =
                text.length >= 3 && (text[0] & 255) == 0xEF && (text[1] & 255) == 0xBB && (text[2] & 255) == 0xBF;
        this.at = mark ? 3 : 0;
    }

    /** Goes on to the next line; false at the end. */
    boolean next() {
        if (at >= text.length) {
            return false;
        }
        number++;
        fields = 0;
        while (!isEnd()) {
            field();
        }
        boolean both = at + 1 < text.length && text[at] == '\r' && text[at + 1] == '\n';
        at += both ? 2 : 1;
        return true;
    }

    /** Lines end in LF, CR LF or, as old machines wrote them, in CR. */
    private boolean isEnd() {
        return at >= text.length || text[at] == '\n' || text[at] == '\r';
    }

    private void field() {
        while (!isEnd() && text[at] <= ' ' && text[at] >= 0) {
            at++;
        }
        int from = at;
        while (at < text.length && (text[at] > ' ' || text[at] < 0)) {
            at++;
        }
        if (at > from && fields < MOST_FIELDS) {
            begin[fields] = from;
            end[fields++] = at;
        }
    }

    /** Number of the line, from 1. */
    int number() {
        return number;
    }

    /** Number of fields of the line. */
    int fields() {
        return fields;
    }

    /** Whether the first field is a word, in capitals or not. */
    boolean is(String word) {
        return fields > 0 && isWord(0, word);
    }

    /** Whether a field is a word, in capitals or not. */
    boolean isWord(int field, String word) {
        if (field >= fields || end[field] - begin[field] != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase((char) text[begin[field] + i]) != Character.toLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is nothing behind a number of fields, or only a remark that begins with {@code #}. */
    boolean endsAfter(int count) {
        return fields <= count || text[begin[count]] == '#';
    }

    /** A field as it stands. */
    String word(int field) {
        return field < fields
                ? new String(text, begin[field], Math.min(40, end[field] - begin[field]), StandardCharsets.UTF_8)
                : "";
    }

    /** A whole number that is not negative. */
    int whole(int field, String what) {
        long value = 0;
        for (int i = field < fields ? begin[field] : 0; field < fields && i < end[field]; i++) {
            int digit = text[i] - '0';
            value = digit < 0 || digit > 9 || value > Integer.MAX_VALUE ? Long.MAX_VALUE / 20 : value * 10 + digit;
        }
        if (field >= fields || value > Integer.MAX_VALUE) {
            throw new BrokenFile(number, what + " fehlt oder ist keine Zahl: „" + word(field) + "“.");
        }
        return (int) value;
    }

    /** Number of decimal places of a field, trailing zeros left out. */
    int decimals(int field) {
        int point = -1;
        for (int i = begin[field]; i < end[field]; i++) {
            point = text[i] == '.' ? i : point;
        }
        int last = end[field];
        while (point >= 0 && last - 1 > point && text[last - 1] == '0') {
            last--;
        }
        return point < 0 ? 0 : last - point - 1;
    }

    /** An amount without its decimal point, trailing zeros behind the point left out. */
    long digits(int field, String what) {
        if (field >= fields) {
            throw new BrokenFile(number, what + " fehlt.");
        }
        if (isWord(field, ".")) {
            throw new BrokenFile(number, what + " ist keine Zahl: „.“.");
        }
        if (text[begin[field]] == '-') {
            throw new BrokenFile(number, what + " ist negativ: „" + word(field) + "“.");
        }
        int skip = skipped(field);
        long value = 0;
        int points = 0;
        for (int i = begin[field]; i < end[field] - skip; i++) {
            int digit = text[i] - '0';
            if (text[i] == '.' && points++ == 0) {
                continue;
            }
            if (digit < 0 || digit > 9) {
                throw new BrokenFile(number, what + " ist keine Zahl: „" + word(field) + "“.");
            }
            if (value > (Long.MAX_VALUE - 9) / 10) {
                throw new BrokenFile(number, what + " ist zu groß: „" + word(field) + "“.");
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private int skipped(int field) {
        int length = 0;
        for (int i = begin[field]; i < end[field]; i++) {
            if (text[i] == '.') {
                length = end[field] - i - 1;
            }
        }
        return length == 0 ? 0 : length - decimals(field);
    }
}
