package de.lichtweg.activity;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Activities for tests that are about something else. */
public final class Drafts {

    private Drafts() {}

    /** A resolution of the district administration without any day. */
    public static ActivityDraft resolution(Organisations organisations, RegionKey region, String title) {
        return resolution(organisations, region, title, "", null, null);
    }

    /** The same with whose turn it is by when, and a milestone. */
    public static ActivityDraft resolution(
            Organisations organisations,
            RegionKey region,
            String title,
            String turn,
            @Nullable LocalDate due,
            @Nullable LocalDate milestone) {
        organisations.register(OrganisationKind.DISTRICT, "Landratsamt");
        return new ActivityDraft(
                new ActivityDraft.Basics(ActivityKind.RESOLUTION, null, title, "", "", "", false),
                new ActivityDraft.Parties("landratsamt", "", null),
                List.of(region),
                new ActivityDraft.Course(
                        0,
                        List.of(new ActivityDraft.Entry("draft", LocalDate.parse("2026-11-01"))),
                        0,
                        ActivityState.RUNNING,
                        null),
                new ActivityDraft.Next("Vorlage schreiben", turn, null, due, "", null, Risk.NONE, ""),
                new ActivityDraft.Expected(Technology.FTTH, 1000, 500, null, null, ""),
                milestone == null ? List.of() : List.of(new Milestone("Beschluss", milestone, null, null)),
                List.of(),
                List.of());
    }
}
