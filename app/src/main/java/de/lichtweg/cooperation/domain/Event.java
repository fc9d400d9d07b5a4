package de.lichtweg.cooperation.domain;

import java.time.Instant;

/**
 * Something that happened to a task.
 *
 * @param what {@code asked}, {@code changed}, {@code done}, {@code dropped}, {@code reopened}, {@code noted}
 * @param body more about it, may be empty
 * @param name who did it
 */
public record Event(String what, String body, String name, Instant at) {}
