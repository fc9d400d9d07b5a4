package de.lichtweg.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report says.
 *
 * @param texts key of the question → answer; questions without one are left out
 * @param activities the activities that the municipality leads
 */
public record Answers(Map<String, String> texts, List<ActivityAnswer> activities) {

    /** Nothing. */
    public static final Answers NONE = new Answers(Map.of(), List.of());

    /** Copies both and leaves out what is empty. */
    public Answers {
        Map<String, String> said = new LinkedHashMap<>();
        texts.forEach((key, text) -> {
            if (!text.isBlank()) {
                said.put(key, text.strip());
            }
        });
        texts = said;
        activities = List.copyOf(activities);
    }

    /** The answer to a question, empty for none. */
    public String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /** Whether it says the same as an earlier one, and nothing new about the activities. */
    public boolean saysTheSameAs(Answers earlier) {
        return texts.equals(earlier.texts) && activities.stream().noneMatch(ActivityAnswer::changes);
    }
}
