package de.lichtweg.activity.domain;

import java.util.List;

/** What happened to an activity, each list with the newest first. */
public record Story(List<LogNote> notes, List<Revision> revisions) {

    /** Copies the lists. */
    public Story {
        notes = List.copyOf(notes);
        revisions = List.copyOf(revisions);
    }
}
