package de.lichtweg.strategy;

import java.time.Instant;

/**
 * A goal as it is written down.
 *
 * @param version counts the changes
 * @param changedBy who wrote this version
 */
public record Goal(long id, int version, GoalDraft draft, Instant changedAt, String changedBy) {}
