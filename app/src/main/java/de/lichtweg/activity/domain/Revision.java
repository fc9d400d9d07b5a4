package de.lichtweg.activity.domain;

import java.time.Instant;
import java.util.Map;

/**
 * An activity as it looked after a change.
 *
 * @param fields as {@link Fields#of} names them
 */
public record Revision(int version, Map<String, String> fields, String why, String author, Instant at) {}
