package de.lichtweg.geodata.ingest.read;

import java.util.regex.Pattern;

/**
 * How a column writes its numbers, found by looking at all of its cells. Numbers are handed on with a decimal point and without
 * separators of thousands only where the column leaves no doubt; a column of {@code 1.234} alone stays as written.
 */
final class DecimalSign {

    /** Several points separate thousands; a day such as 31.12.2027 is no number. */
    private static final Pattern POINTS = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3})+(,\\d*)?");

    private static final Pattern COMMAS = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

    private boolean text;
    private boolean commaDecimal;
    private boolean pointDecimal;
    private boolean commaSeen;

    /** Looks at a cell. */
    void see(String raw) {
        if (text || raw.isEmpty()) {
            return;
        }
        int digits = 0;
        int commas = 0;
        int points = 0;
        int lastComma = -1;
        int lastPoint = -1;
        String cell = raw.strip();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == ',') {
                commas++;
                lastComma = i;
            } else if (c == '.') {
                points++;
                lastPoint = i;
            } else if (!(i == 0 && (c == '-' || c == '+'))) {
                text = digits > 0 || cell.length() > 8;
                return;
            }
        }
        if (points > 1 && !POINTS.matcher(cell).matches()
                || commas > 1 && !COMMAS.matcher(cell).matches()) {
            text = true;
        } else if (digits > 0) {
            number(cell.length(), commas, points, lastComma, lastPoint);
        }
    }

    private void number(int length, int commas, int points, int lastComma, int lastPoint) {
        commaSeen |= commas > 0;
        if (commas > 0 && points > 0) {
            commaDecimal |= lastComma > lastPoint;
            pointDecimal |= lastPoint > lastComma;
        } else if (commas > 1) {
            pointDecimal = true;
        } else if (points > 1) {
            text = length - lastPoint != 4; // 30.06.2026 is a day
            commaDecimal |= !text;
        } else if (commas == 1 && length - lastComma != 4) {
            commaDecimal = true;
        } else if (points == 1 && length - lastPoint != 4) {
            pointDecimal = true;
        }
    }

    /** Whether every number of the column is to be rewritten: it has commas, and they mean one thing. */
    boolean rewrites() {
        return !text && commaSeen && !(commaDecimal && pointDecimal) || !text && commaDecimal && !pointDecimal;
    }

    /** A cell with a decimal point and no separator of thousands. */
    String rewrite(String cell) {
        if (cell.indexOf(',') < 0 && cell.indexOf('.') < 0) {
            return cell;
        }
        return pointDecimal
                ? cell.replace(",", "")
                : commaDecimal && cell.indexOf('.') >= 0
                        ? cell.replace(".", "").replace(',', '.')
                        : cell.replace(',', '.');
    }
}
