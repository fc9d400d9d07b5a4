package de.lichtweg.funding.domain;

import de.lichtweg.funding.Funder;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.Grant.Access;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.funding.Money;
import de.lichtweg.funding.OwnShares;
import de.lichtweg.funding.Plan;
import de.lichtweg.funding.Shares;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a scope may do with a grant, by the table of rights (data class {@code FUNDING}). Whoever reads or writes asks here. */
public final class Reach {

    private Reach() {}

    /** Empty where the scope may not see it. */
    public static Optional<Access> of(Scope scope, RegionKey region, OwnShares shares) {
        if (scope.may(Level.WRITE, DataClass.FUNDING, region)) {
            return Optional.of(Access.WRITE);
        }
        if (scope.may(Level.ADDRESS, DataClass.FUNDING, region)) {
            return Optional.of(Access.WHOLE);
        }
        return mine(scope, shares).isEmpty() ? Optional.empty() : Optional.of(Access.SHARES);
    }

    /** Whether a scope may write any down. */
    public static boolean mayCreate(Scope scope) {
        return scope.territories().stream().anyMatch(t -> scope.may(Level.WRITE, DataClass.FUNDING, t));
    }

    /** Whether a scope may note something about what lies in a region. */
    public static boolean mayNote(Scope scope, RegionKey region) {
        return scope.may(Level.WRITE, DataClass.NOTE, region);
    }

    /** What a scope sees of it: all, or what its own municipalities contribute and nothing else. */
    public static GrantDraft seen(Scope scope, GrantDraft draft, Access access) {
        return access.isWhole() ? draft : contributed(draft, mine(scope, draft.ownShares()));
    }

    /**
     * A grant as it concerns a region: whole where its recipient lies there, else what the region contributes and nothing else.
     */
    public static Grant within(RegionKey region, Grant grant) {
        GrantDraft draft = grant.draft();
        if (region.contains(draft.basics().region())) {
            return grant;
        }
        List<OwnShares.Part> there = draft.ownShares().parts().stream()
                .filter(p -> region.contains(p.municipality()))
                .toList();
        return new Grant(
                grant.id(),
                grant.version(),
                contributed(draft, there),
                grant.organisationName(),
                grant.changedAt(),
                grant.changedBy(),
                Access.SHARES);
    }

    private static GrantDraft contributed(GrantDraft draft, List<OwnShares.Part> mine) {
        GrantDraft.Basics b = draft.basics();
        return new GrantDraft(
                new GrantDraft.Basics(
                        b.title(),
                        b.activity(),
                        b.region(),
                        b.organisation(),
                        b.model(),
                        0,
                        0,
                        null,
                        "",
                        "",
                        "",
                        b.generated()),
                new GrantDraft.Programmes("", ""),
                List.of(),
                payments(draft, mine),
                new OwnShares(draft.ownShares().key(), mine),
                List.of(),
                List.of(),
                List.of());
    }

    /** When the own municipalities pay, and nothing of what others pay. */
    private static Plan payments(GrantDraft draft, List<OwnShares.Part> mine) {
        SortedMap<RegionKey, SortedMap<Integer, Money>> all = draft.ownShares().byYear(draft.plan());
        SortedMap<Integer, Shares> years = new TreeMap<>();
        mine.forEach(p -> all.getOrDefault(p.municipality(), new TreeMap<>())
                .forEach((year, amount) ->
                        years.merge(year, Shares.NONE.with(Funder.OWN, none -> amount), Shares::plus)));
        return new Plan(years);
    }

    private static List<OwnShares.Part> mine(Scope scope, OwnShares shares) {
        return shares.parts().stream()
                .filter(p -> scope.may(Level.ADDRESS, DataClass.FUNDING, p.municipality()))
                .toList();
    }
}
