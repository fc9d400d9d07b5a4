package de.lichtweg.survey.domain;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.survey.Binding;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.CommitmentDraft.Basics;
import de.lichtweg.survey.CommitmentDraft.Promised;
import de.lichtweg.survey.CommitmentDraft.Quota;
import de.lichtweg.survey.Milestone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commitments for tests. */
final class Sample {

    static final BindingRules RULES = new BindingRules(List.of(
            rule(Binding.PRESS, "2015-10-22", null, false, false),
            rule(Binding.LETTER_OF_INTENT, "2015-10-22", "2026-04-01", false, false),
            rule(Binding.LETTER_OF_INTENT, "2026-04-01", null, true, false),
            rule(Binding.SURVEY_REPLY, "2015-10-22", null, true, true),
            rule(Binding.CONTRACT, "2015-10-22", null, true, false)));

    private Sample() {}

    private static BindingRule rule(
            Binding binding, String from, @Nullable String to, boolean binds, boolean milestones) {
        return new BindingRule(binding, day(from), to == null ? null : day(to), binds, milestones, 24, 30, 95, "");
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static CommitmentDraft draft(Binding binding, LocalDate said, @Nullable LocalDate until, Milestone... milestones) {
        return new CommitmentDraft(
                new Basics("Ausbau", "netz-d", binding, said, "", false, false),
                new Promised(Technology.FTTH, 1000, 500, until, "region=14627180"),
                Quota.NONE,
                List.of(milestones),
                List.of());
    }

    static Commitment commitment(long id, CommitmentDraft draft, int addresses, @Nullable Ending ending) {
        return new Commitment(
                id,
                1,
                draft,
                "Netz D",
                List.of(new RegionKey("14627180")),
                addresses,
                RULES.lastDay(draft),
                ending,
                null,
                Instant.EPOCH,
                "",
                new Commitment.Rights(true, true));
    }
}
