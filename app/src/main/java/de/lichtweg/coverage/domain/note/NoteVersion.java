package de.lichtweg.coverage.domain.note;

import java.time.Instant;

/**
 * What a note said from one moment on.
 *
 * @param note id of the note
 * @param version 1 for the first
 * @param address id of the address it is pinned to
 * @param text plain text
 * @param withdrawn whether it no longer counts from then on; its text stays to be read
 * @param why why it was withdrawn, may be empty
 * @param actor login of who wrote this version
 * @param author name of the same as shown in the header
 * @param role the role it was written in
 */
public record NoteVersion(
        long note,
        int version,
        long address,
        String text,
        boolean withdrawn,
        String why,
        String actor,
        String author,
        String role,
        Instant at) {}
