package de.lichtweg.activity.domain;

import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Next;
import de.lichtweg.activity.ActivityDraft.Parties;
import de.lichtweg.activity.Risk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same change to several activities, as it was done.
 *
 * @param why the reason, may be empty
 * @param undone how it was taken back, {@code null} while it stands
 */
public record BulkChange(
        long id,
        String why,
        String author,
        Instant at,
        @Nullable Undone undone,
        List<Line> lines) {

    /** Copies the list. */
    public BulkChange {
        lines = List.copyOf(lines);
    }

    /** The same with its lines. */
    public BulkChange with(List<Line> its) {
        return new BulkChange(id, why, author, at, undone, its);
    }

    /** Who took it back, when and why. */
    public record Undone(String author, Instant at, String why) {}

    /**
     * What it did to one activity.
     *
     * @param before what the activity said, as {@link Fields#of} names it
     * @param after what it said then
     */
    public record Line(long activity, Map<String, String> before, Map<String, String> after) {

        /** The fields that it set. */
        public List<Fields.Change> changes() {
            return Fields.between(before, after);
        }

        /**
         * The activity as it was before in these fields. Empty where somebody has written something else into one of them since:
         * that stays.
         */
        public Optional<ActivityDraft> undone(ActivityDraft now) {
            Map<String, String> fields = new HashMap<>(Fields.of(now));
            for (Fields.Change c : changes()) {
                if (!fields.getOrDefault(c.field(), "").equals(c.after())) {
                    return Optional.empty();
                }
                fields.put(c.field(), c.before());
            }
            return Optional.of(with(now, fields));
        }

        private static ActivityDraft with(ActivityDraft now, Map<String, String> fields) {
            Next n = now.next();
            Parties p = now.parties();
            return now.with(new Next(
                            text(fields, "nextStep"),
                            text(fields, "turn"),
                            day(fields, "turnSince"),
                            day(fields, "due"),
                            n.evidence(),
                            n.evidenceOn(),
                            Risk.valueOf(fields.getOrDefault("risk", Risk.NONE.name())),
                            n.riskNote()))
                    .with(new Parties(p.organisation(), text(fields, "responsible"), p.operator()));
        }

        private static String text(Map<String, String> fields, String field) {
            return fields.getOrDefault(field, "");
        }

        private static @Nullable LocalDate day(Map<String, String> fields, String field) {
            String text = text(fields, field);
            return text.isEmpty() ? null : LocalDate.parse(text);
        }
    }
}
