package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.read.HeaderText;
import de.lichtweg.platform.error.RuleViolation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which column of the file means which field.
 *
 * @param columns field key → position in the header
 */
record ColumnMapping(Map<String, Integer> columns) {

    /** By hand first; what nobody chose by the names that the profile knows. An empty header text chosen by hand means none. */
    static ColumnMapping of(ImportProfile profile, List<String> header, Map<String, String> byHand) {
        Map<String, Integer> exact = new HashMap<>();
        Map<String, Integer> plain = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            exact.putIfAbsent(header.get(i), i);
            plain.putIfAbsent(HeaderText.normalise(header.get(i)), i);
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (ImportProfile.Field field : profile.fields()) {
            String chosen = byHand.get(field.key());
            Integer column = chosen != null ? exact.get(chosen) : byName(field, plain);
            if (column != null) {
                columns.put(field.key(), column);
            }
        }
        return new ColumnMapping(columns);
    }

    private static @org.jspecify.annotations.Nullable Integer byName(
            ImportProfile.Field field, Map<String, Integer> plain) {
        for (String alias : field.aliases()) {
            Integer column = plain.get(HeaderText.normalise(alias));
            if (column != null) {
                return column;
            }
        }
        return plain.get(HeaderText.normalise(field.key()));
    }

    /** How many fields of a profile a row of texts names; 0 if a required one is missing. */
    static int known(ImportProfile profile, List<String> cells) {
        if (profile.dynamicHeader()) {
            return 0;
        }
        Set<String> plain = cells.stream().map(HeaderText::normalise).collect(Collectors.toSet());
        int known = 0;
        for (ImportProfile.Field field : profile.fields()) {
            boolean named = plain.contains(HeaderText.normalise(field.key()))
                    || field.aliases().stream().map(HeaderText::normalise).anyMatch(plain::contains);
            if (named) {
                known++;
            } else if (field.required()) {
                return 0;
            }
        }
        return known;
    }

    /** Refuses a file without a required column. */
    void requireComplete(ImportProfile profile, String file, List<String> header) {
        String missing = profile.fields().stream()
                .filter(f -> f.required() && !columns.containsKey(f.key()))
                .map(f -> f.aliases().isEmpty() ? f.key() : f.aliases().getFirst())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new RuleViolation(
                    "import.columns", file, missing, String.join(", ", header.subList(0, Math.min(12, header.size()))));
        }
    }
}
