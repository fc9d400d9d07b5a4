package de.lichtweg.activity.domain;

import java.time.Instant;

/** What somebody noted about an activity. */
public record LogNote(String text, String author, Instant at) {}
