package de.lichtweg.coverage.app;

import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Row;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A row of a list of sites, its address taken apart: such lists often write "Ruppiner Str. 47-48" into one column, or the whole
 * "Dresdner Str. 5, 01683 Nossen".
 */
record SiteRow(Row row, Map<String, String> parts) implements Row {

    private static final Pattern WHOLE = Pattern.compile("(.+?)[,;]\\s*(\\d{5})\\s+(.+)");
    private static final Pattern NUMBERED = Pattern.compile(
            "(.*?\\D)\\s*(\\d{1,4}(?:\\s?[a-zA-Z](?![a-zA-Z]))?(?:\\s?[-–/]\\s?\\d{1,4}\\s?[a-zA-Z]?)?)");

    static SiteRow of(Row row) {
        Map<String, String> parts = new HashMap<>();
        String number = row.get(OwnFiles.NUMBER.key());
        if (!number.isEmpty()) {
            parts.put("address", AddressBook.OWN + number);
        }
        String street = row.get("street");
        Matcher whole = WHOLE.matcher(row.get("address_text"));
        if (street.isEmpty() && whole.matches()) {
            street = whole.group(1).strip();
            parts.put("street", street);
            parts.put("postcode", whole.group(2));
            parts.put("town", whole.group(3).strip());
        }
        Matcher numbered = NUMBERED.matcher(street);
        if (row.get("number").isEmpty() && numbered.matches()) {
            parts.put("street", numbered.group(1).strip());
            parts.put("number", numbered.group(2).replaceAll("\\s", ""));
        }
        return new SiteRow(row, parts);
    }

    /** Issues belong to the row as it stands in the file. */
    static Issues unwrapped(Issues issues) {
        return new Issues() {
            @Override
            public void add(Severity severity, @Nullable Row row, String column, String kind, Object... arguments) {
                issues.add(severity, row instanceof SiteRow own ? own.row : row, column, kind, arguments);
            }

            @Override
            public void progress(long done, long total) {
                issues.progress(done, total);
            }
        };
    }

    @Override
    public long number() {
        return row.number();
    }

    @Override
    public String get(String field) {
        String part = parts.get(field);
        return part == null ? row.get(field) : part;
    }

    @Override
    public Map<String, String> values() {
        return row.values();
    }

    @Override
    public @Nullable Geometry geometry() {
        return row.geometry();
    }

    /** The address as written. */
    String label() {
        String written = (get("street") + " " + get("number") + get("suffix") + " " + get("postcode") + " "
                        + get("town"))
                .strip();
        return !written.isEmpty() ? written : !get("address").isEmpty() ? get("address") : get("address_text");
    }
}
