package de.lichtweg.survey.app;

import de.lichtweg.coverage.AttentionItem;
import de.lichtweg.coverage.AttentionItem.Severity;
import de.lichtweg.coverage.AttentionSource;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.app.Expiry.Passing;
import de.lichtweg.survey.domain.Notice.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Commitments about to expire, and expired ones of which nobody has taken note. About today, whatever day is asked for. */
@Component
class CommitmentAttention implements AttentionSource {

    private final Expiry expiry;

    CommitmentAttention(Expiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public List<AttentionItem> list(Scope scope, AsOf asOf, RegionKey region) {
        if (!asOf.isNow() || !scope.mayAnywhere(Level.ADDRESS, DataClass.OWN_ACTIVITY)) {
            return List.of();
        }
        List<Passing> passing = expiry.passing(scope).stream()
                .filter(p -> p.commitment().territory().stream().anyMatch(region::contains))
                .toList();
        return Stream.of(Kind.values())
                .flatMap(kind -> items(region, passing, kind))
                .toList();
    }

    private static Stream<AttentionItem> items(RegionKey region, List<Passing> passing, Kind kind) {
        Map<RegionKey, List<Passing>> byRegion = passing.stream()
                .filter(p -> p.kind() == kind)
                .collect(Collectors.groupingBy(p -> place(region, p.commitment()), TreeMap::new, Collectors.toList()));
        return byRegion.entrySet().stream().map(e -> item(e.getKey(), e.getValue(), kind));
    }

    /** Where in a region a commitment is: what it has there in common, or the part right below. */
    private static RegionKey place(RegionKey region, Commitment c) {
        return below(
                region,
                RegionKey.common(c.territory().stream().filter(region::contains).toList()));
    }

    /** The region itself, or the part right below it. */
    private static RegionKey below(RegionKey region, RegionKey place) {
        RegionKey at = place;
        while (!at.equals(region) && !at.parent().map(region::equals).orElse(true)) {
            at = at.parent().orElse(region);
        }
        return at;
    }

    private static AttentionItem item(RegionKey region, List<Passing> passing, Kind kind) {
        LocalDate first = passing.stream()
                .map(p -> p.commitment().lastDay())
                .min(LocalDate::compareTo)
                .orElseThrow();
        boolean expired = kind == Kind.EXPIRED;
        return new AttentionItem(
                expired ? "commitment_expired" : "commitment_soon",
                expired ? Severity.DANGER : Severity.WARN,
                region,
                passing.size(),
                Optional.of(first),
                Optional.empty(),
                Optional.of("/zusagen?region=" + region + (expired ? "&stand=EXPIRED" : "&ablauf=30")));
    }
}
