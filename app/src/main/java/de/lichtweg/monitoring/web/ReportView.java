package de.lichtweg.monitoring.web;

import java.util.List;
import java.util.Optional;

/**
 * A report, ready to be shown.
 *
 * @param heard who reported when, by which way; empty while nobody did
 * @param reason why it was returned, empty where it was not
 * @param against what it is compared with
 * @param rights what the reader may do now
 */
record ReportView(
        long id,
        int version,
        String href,
        String municipality,
        String municipalityHref,
        String period,
        Mark mark,
        String due,
        String heard,
        boolean generated,
        String reason,
        String against,
        boolean unchanged,
        List<Change> changes,
        List<Answer> answers,
        List<Entry> log,
        Rights rights) {

    /** Something that says something else than before. */
    record Change(String what, String before, String after) {}

    /** A question and what is answered. */
    record Answer(String question, String text, boolean changed) {}

    /** A step. */
    record Entry(String at, String author, String text, String reason) {}

    /**
     * What the reader may do now.
     *
     * @param same whether "nothing changed" can be said
     */
    record Rights(boolean report, boolean same, boolean takeBack, boolean decide) {}

    /** The form. */
    record Form(List<Field> fields, List<Activity> activities, Optional<String> lastOn) {}

    /** A question with its field. */
    record Field(String name, String label, String hint, int rows, String value) {}

    /** The fields of an activity. */
    record Activity(long id, int version, String title, String prefix, List<Option> phases, String step, String due) {}

    /** Something to choose. */
    record Option(String value, String text, boolean on) {}
}
