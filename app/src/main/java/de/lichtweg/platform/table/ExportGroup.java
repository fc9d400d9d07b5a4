package de.lichtweg.platform.table;

import java.util.List;

/**
 * Another list that goes with a list, to take away.
 *
 * @param title what it holds
 * @param links its formats
 */
public record ExportGroup(String title, List<ExportLink> links) {}
