package de.lichtweg.funding.domain;

import de.lichtweg.funding.Funder;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.ProgrammeVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The versions of programmes by which a grant was given, empty where none is named. */
public record Rulebook(Optional<ProgrammeVersion> federal, Optional<ProgrammeVersion> state) {

    /** No programme is named. */
    public static final Rulebook NONE = new Rulebook(Optional.empty(), Optional.empty());

    /** Those that a grant names. */
    public static Rulebook of(GrantDraft draft, List<ProgrammeVersion> all) {
        return new Rulebook(
                find(all, draft.programmes().federal(), Funder.FEDERATION),
                find(all, draft.programmes().state(), Funder.STATE));
    }

    private static Optional<ProgrammeVersion> find(List<ProgrammeVersion> all, String reference, Funder funder) {
        return all.stream()
                .filter(p -> p.reference().equals(reference) && p.funder() == funder)
                .findFirst();
    }

    /** Both of them, as far as they are named. */
    public Stream<ProgrammeVersion> stream() {
        return Stream.of(federal, state).flatMap(Optional::stream);
    }
}
