package de.lichtweg.platform.operation;

import java.util.List;

/**
 * A table whose rows carry {@code rec_from} and {@code rec_to}; contributed as a bean by its module so that undo knows it.
 *
 * @param name qualified name, such as {@code "coverage.supply"}
 * @param columns all columns that are copied when a row begins again, without the two recorded ones and without generated
 *     ones
 */
public record RecordedTable(String name, List<String> columns) {}
