package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Arrival;
import de.lichtweg.coverage.LedgerView.AddressRow;
import java.time.LocalDate;

/** When a gigabit comes, in words. */
public final class ArrivalWords {

    private ArrivalWords() {}

    /** "3. Q. 2027", "überfällig", "bis 3. Q. 2027"; a value that means nothing stays as it is. */
    public static String of(String value, Words words) {
        int dash = value.indexOf('-');
        String word = words.getOr("coverage.value.when." + value, "");
        if (!word.isEmpty()) {
            return word;
        }
        if (value.startsWith("until-") || value.startsWith("from-")) {
            return words.get("coverage.value.when." + value.substring(0, dash), of(value.substring(dash + 1), words));
        }
        return value.matches("\\d{4}-Q[1-4]")
                ? words.get("coverage.value.when.quarter", value.substring(6), value.substring(0, 4))
                : value;
    }

    static String of(Arrival arrival, Words words) {
        return of(arrival.value(), words);
    }

    /** For files, where no line is broken. */
    static String plain(Arrival arrival, Words words) {
        return of(arrival, words).replace('\u00a0', ' ');
    }

    /** Of an address. */
    static String of(AddressRow row, LocalDate day, Words words) {
        return of(arrival(row, day), words);
    }

    static Arrival arrival(AddressRow row, LocalDate day) {
        return Arrival.of(row.stage(), row.expected(), day);
    }
}
