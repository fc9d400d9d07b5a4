package de.lichtweg.monitoring.domain;

import de.lichtweg.monitoring.Stand;

/**
 * What is said of an activity in a form.
 *
 * @param version the version of the activity that was shown
 */
public record Said(int version, Stand stand) {}
