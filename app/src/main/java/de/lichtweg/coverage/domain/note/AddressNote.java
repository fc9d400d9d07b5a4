package de.lichtweg.coverage.domain.note;

import java.util.List;

/**
 * A note with all it ever said.
 *
 * @param versions oldest first, at least one
 */
public record AddressNote(List<NoteVersion> versions) {

    /** Longest text. */
    public static final int LONGEST = 2000;

    /** Longest reason. */
    public static final int LONGEST_WHY = 200;

    /** Copies the versions. */
    public AddressNote {
        versions = List.copyOf(versions);
    }

    /** What it says now. */
    public NoteVersion current() {
        return versions.getLast();
    }

    /** Who wrote it first: it remains that person's. */
    public NoteVersion first() {
        return versions.getFirst();
    }

    /** Whether it counts. */
    public boolean isLive() {
        return !current().withdrawn();
    }
}
