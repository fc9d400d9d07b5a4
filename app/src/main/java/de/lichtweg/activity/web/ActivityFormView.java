package de.lichtweg.activity.web;

import de.lichtweg.kernel.RegionKey;
import java.util.List;
import java.util.Map;

/** The form of an activity, ready to be shown. */
record ActivityFormView(
        RegionKey region,
        String title,
        String action,
        String back,
        int version,
        String kind,
        Map<String, String> typed,
        List<Choice> projects,
        String organisation,
        String network,
        List<String> networks,
        List<Choice> municipalities,
        String localities,
        List<Choice> technologies,
        List<Choice> states,
        List<Choice> risks,
        List<Phase> phases,
        List<Choice> steps,
        List<Integer> milestones,
        List<Integer> obstacles,
        List<Integer> links,
        List<String> names,
        List<String> foreign,
        String template) {

    /** A value to choose. */
    record Choice(String value, String text, boolean on) {}

    /** A phase with the day on which it was entered. */
    record Phase(String name, String label, String value) {}
}
