package de.lichtweg.platform.integrity;

import de.lichtweg.platform.integrity.Check.Severity;
import de.lichtweg.platform.security.DataClass;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the file of a check: comment lines {@code -- field: value}, continued by {@code --   more}, then an empty line, then
 * one query with the columns {@code subject}, {@code region} and {@code link}. It may use {@code :now}. A file without a
 * query belongs to a {@link CheckCode}.
 */
final class CheckFile {

    private static final Set<String> FIELDS =
            Set.of("severity", "data class", "title", "title en", "reason", "reason en", "advice", "advice en");
    private static final String CONTINUED = "--   ";

    private CheckFile() {}

    static Check read(String module, String key, String text) {
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new IllegalArgumentException(module + "/" + key + ": Kopf und Abfrage trennt eine leere Zeile.");
        }
        Map<String, String> fields = header(module + "/" + key, text.substring(0, end));
        return new Check(
                key,
                module,
                Severity.valueOf(fields.getOrDefault("severity", "").toUpperCase(Locale.ROOT)),
                DataClass.valueOf(fields.getOrDefault("data class", "")),
                Map.copyOf(fields),
                query(text.substring(end)));
    }

    private static Map<String, String> header(String file, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith(CONTINUED)) {
                fields.merge(name, line.substring(CONTINUED.length()).strip(), (a, b) -> a + " " + b);
            } else {
                int colon = line.indexOf(": ");
                name = colon < 0 ? line : line.substring(3, colon);
                fields.put(name, line.substring(colon + 1).strip());
            }
        }
        if (!fields.keySet().equals(FIELDS)) {
            throw new IllegalArgumentException(file + ": Der Kopf hat " + fields.keySet() + ", nötig sind " + FIELDS);
        }
        return fields;
    }

    private static String query(String text) {
        boolean onlyComments = text.lines().allMatch(line -> line.isBlank() || line.startsWith("--"));
        return onlyComments
                ? ""
                : text.lines().collect(Collectors.joining("\n")).strip();
    }
}
