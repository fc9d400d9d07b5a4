package de.lichtweg.platform.document;

import java.time.Instant;

/**
 * A file as it was uploaded; none is ever changed.
 *
 * @param number counts from 1
 * @param name cleaned name of the file
 * @param type what its content is
 * @param sha256 of its content, in hexadecimal; the content is kept under it
 * @param by who uploaded it
 */
public record DocumentVersion(
        int number, String name, DocumentType type, long bytes, String sha256, Instant at, String by) {}
