package de.lichtweg.kernel;

/**
 * A pointer to a record of any module without importing that module.
 *
 * @param kind module and kind, such as {@code "coverage.address"}
 * @param id the id within the kind
 */
public record SubjectRef(String kind, String id) {}
