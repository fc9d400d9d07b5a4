package de.lichtweg.monitoring.domain;

import de.lichtweg.monitoring.Report.Course;
import java.time.Instant;

/** A report as it looked after a step: who, when. */
public record Step(int version, Course course, String author, Instant at) {}
