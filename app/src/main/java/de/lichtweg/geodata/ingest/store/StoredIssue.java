package de.lichtweg.geodata.ingest.store;

import java.util.List;

/**
 * An issue as it is kept.
 *
 * @param row row of the file, 0 for the file as a whole
 * @param column header text, may be empty
 * @param kind stable code
 * @param rejected whether the row does not go in
 * @param arguments of the message
 * @param original cells of the row as written
 */
public record StoredIssue(
        long row, String column, String kind, boolean rejected, List<String> arguments, List<String> original) {}
