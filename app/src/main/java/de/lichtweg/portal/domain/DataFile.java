package de.lichtweg.portal.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A small table that ships with the product: first line the columns, semicolons between, no quoting. */
public final class DataFile {

    private DataFile() {}

    /** The rows of {@code /portal/<name>}, by column. */
    public static List<Map<String, String>> rows(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream("/portal/" + name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> parse(String text) {
        List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
        String[] columns = lines.getFirst().split(";", -1);
        return lines.stream().skip(1).map(l -> row(columns, l.split(";", -1))).toList();
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        if (cells.length != columns.length) {
            throw new IllegalArgumentException("expected " + columns.length + " cells: " + String.join(";", cells));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i].strip());
        }
        return row;
    }
}
