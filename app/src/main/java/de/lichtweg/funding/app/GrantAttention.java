package de.lichtweg.funding.app;

import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.AttentionItem.Severity;
import de.lichtweg.coverage.AttentionSource;
import de.lichtweg.funding.Grant;
import de.lichtweg.funding.GrantDraft.Proof;
import de.lichtweg.funding.ProgrammeVersion;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Proofs that are due, money that may be drawn, money that does not add up. About today, whatever day is asked for. */
@Component
class GrantAttention implements AttentionSource {

    private final GrantRegister register;
    private final Concerns concerns;
    private final LichtwegClock clock;

    GrantAttention(GrantRegister register, Concerns concerns, LichtwegClock clock) {
        this.register = register;
        this.concerns = concerns;
        this.clock = clock;
    }

    @Override
    public List<AttentionItem> list(Scope scope, AsOf asOf, RegionKey region) {
        // the register knows today only; a question about another day is none for it
        if (!asOf.isNow() || !scope.mayAnywhere(Level.ADDRESS, DataClass.FUNDING)) {
            return List.of();
        }
        Map<RegionKey, List<Grant>> byRegion = register.list(scope).stream()
                .filter(g -> g.access().isWhole()
                        && region.contains(g.draft().basics().region()))
                .collect(Collectors.groupingBy(
                        g -> below(region, g.draft().basics().region()), TreeMap::new, Collectors.toList()));
        if (byRegion.isEmpty()) {
            return List.of();
        }
        List<ProgrammeVersion> programmes = register.programmes();
        List<AttentionItem> items = new ArrayList<>();
        byRegion.forEach((place, grants) -> Concerns.ALL.forEach(concern -> {
            List<Grant> concerned = grants.stream()
                    .filter(g -> concerns.concerns(g, concern, programmes))
                    .toList();
            if (!concerned.isEmpty()) {
                items.add(item(place, concern, concerned));
            }
        }));
        return items;
    }

    /** The region itself, or the part right below it. */
    private static RegionKey below(RegionKey region, RegionKey place) {
        RegionKey at = place;
        while (!at.equals(region) && !at.parent().map(region::equals).orElse(true)) {
            at = at.parent().orElse(region);
        }
        return at;
    }

    private AttentionItem item(RegionKey region, String concern, List<Grant> grants) {
        LocalDate today = clock.today();
        Optional<LocalDate> first = concern.equals(Concerns.PROOF) ? firstProof(grants) : Optional.of(today);
        boolean late = concern.equals(Concerns.PROOF)
                && first.filter(d -> d.isBefore(today)).isPresent();
        return new AttentionItem(
                "funding_" + concern,
                late ? Severity.DANGER : concern.equals(Concerns.DRAW) ? Severity.INFO : Severity.WARN,
                region,
                grants.size(),
                first,
                Optional.empty(),
                Optional.of("/foerderung?region=" + region + "&was=" + concern));
    }

    private static Optional<LocalDate> firstProof(List<Grant> grants) {
        Function<Grant, Optional<LocalDate>> first = g -> g.draft().proofs().stream()
                .filter(p -> p.submitted() == null)
                .map(Proof::due)
                .min(LocalDate::compareTo);
        return grants.stream().map(first).flatMap(Optional::stream).min(LocalDate::compareTo);
    }
}
