package de.lichtweg.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityDraft.Basics;
import de.lichtweg.activity.ActivityDraft.Course;
import de.lichtweg.activity.ActivityDraft.Entry;
import de.lichtweg.activity.ActivityDraft.Expected;
import de.lichtweg.activity.ActivityDraft.Next;
import de.lichtweg.activity.ActivityDraft.Parties;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Risk;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Taking a change to several activities back gives exactly what was before, and overwrites nobody. */
class BulkChangeTest {

    private static final ActivityDraft BEFORE = draft("Vorlage schreiben", "", null, null, Risk.HIGH, "");
    private static final ActivityDraft AFTER =
            draft("Vorlage schreiben", "Bahn", "2026-11-20", "2026-12-01", Risk.NONE, "Bauleitung");

    private static ActivityDraft draft(
            String step, String turn, @Nullable String since, @Nullable String due, Risk risk, String responsible) {
        return new ActivityDraft(
                new Basics(ActivityKind.RESOLUTION, null, "Beschluss", "", "", "", false),
                new Parties("landratsamt", responsible, null),
                List.of(new RegionKey("14627180")),
                new Course(
                        1, List.of(new Entry("draft", LocalDate.parse("2026-11-01"))), 0, ActivityState.RUNNING, null),
                new Next(step, turn, day(since), day(due), "", null, risk, ""),
                new Expected(Technology.FTTH, 1000, 500, null, null, ""),
                List.of(),
                List.of(),
                List.of());
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static BulkChange.Line line() {
        return new BulkChange.Line(1, Fields.of(BEFORE), Fields.of(AFTER));
    }

    @Test
    void whatItSetIsAsBeforeAlsoWhereNothingStood() {
        assertThat(line().undone(AFTER)).contains(BEFORE);
    }

    @Test
    void whatSomebodyWroteIntoAnotherFieldSinceStays() {
        ActivityDraft later = draft("Ratsbeschluss", "Bahn", "2026-11-20", "2026-12-01", Risk.NONE, "Bauleitung");
        assertThat(line().undone(later)).contains(draft("Ratsbeschluss", "", null, null, Risk.HIGH, ""));
    }

    @Test
    void anActivityIntoWhoseFieldSomebodyWroteSomethingElseSinceStaysAsItIs() {
        ActivityDraft later = draft("Vorlage schreiben", "Bahn", "2026-11-20", "2027-01-15", Risk.NONE, "Bauleitung");
        assertThat(line().undone(later)).isEmpty();
    }
}
