package de.lichtweg.cooperation.domain;

import de.lichtweg.kernel.SubjectRef;

/** A record that a request is about, as it was called when somebody linked it. */
public record RequestLink(SubjectRef subject, String title, String path) {}
