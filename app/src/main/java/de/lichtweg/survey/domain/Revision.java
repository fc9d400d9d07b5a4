package de.lichtweg.survey.domain;

import java.time.Instant;
import java.util.Map;

/**
 * A commitment as it looked after a change.
 *
 * @param fields as {@link Fields#of} names them
 */
public record Revision(int version, Map<String, String> fields, String why, String author, Instant at) {}
