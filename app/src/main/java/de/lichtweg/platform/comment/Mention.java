package de.lichtweg.platform.comment;

import de.lichtweg.platform.subject.SubjectAccess.Access;
import java.time.Instant;

/**
 * Somebody was mentioned and has not said yet that it was read.
 *
 * @param comment number of the comment
 * @param record where it was
 */
public record Mention(long comment, Access record, String body, String author, Instant at) {}
