package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.coverage.domain.Register.Entry;
import de.lichtweg.geodata.ingest.ImportProfile.Issues;
import de.lichtweg.geodata.ingest.ImportProfile.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ties the rows of a file of sites to addresses: by id, else by text with the confidence of {@link AddressBook}, else by place:
 * the address nearest to the point, at most {@link #NEAR_METRES} away. Where a text fits several addresses, the point decides
 * between them under the same bound, and where its only address lies far from the point, the row waits for somebody to decide: a
 * register without towns has a Main Street for every town. An area means every address inside.
 */
final class SiteMatching {

    /** So far from its point a site may stand: across a school yard, not in the next street. */
    static final double NEAR_METRES = 60;

    /** From here on point and address contradict each other: a text is not believed any more, an id is, with a notice. */
    private static final double FAR_METRES = 500;

    private static final int NAMED = 5;
    private static final int OFFERED = 40;

    private final AddressBook book;
    private final Supplier<AddressAreas> index;
    private @Nullable AddressAreas places;
    private final RowPositions positions;
    private final Issues issues;
    private final Function<Entry, String> placed;

    /** {@code index} is made when the first row needs it; {@code placed} names an address with its place for an issue. */
    SiteMatching(
            AddressBook book,
            Supplier<AddressAreas> index,
            RowPositions positions,
            Issues issues,
            Function<Entry, String> placed) {
        this.book = book;
        this.index = index;
        this.positions = positions;
        this.issues = issues;
        this.placed = placed;
    }

    /** The addresses of a row; empty and an issue if nobody knows them for certain. */
    List<Entry> find(SiteRow row) {
        if (AddressAreas.isArea(row)) {
            List<Entry> inside = places().inside(row);
            if (inside.isEmpty()) {
                issues.add(Severity.REJECTED, row, "", "site.area.empty");
            }
            return inside;
        }
        AddressBook.Match match = book.find(row);
        double[] at = positions.of(row);
        if (!match.isCertainEnough()) {
            return near(row, match, at).map(List::of).orElseGet(() -> reject(row, match));
        }
        Entry found = match.found().getFirst();
        boolean far = at.length == 2 && metres(found, at) > FAR_METRES;
        if (far) {
            issues.add(Severity.NOTICE, row, "", "site.far", row.label(), Math.round(metres(found, at)));
        }
        if (far && match.confidence() < AddressBook.BY_ID) {
            issues.add(Severity.REJECTED, row, "", "address.unmatched", row.label(), ids(match.found()));
            return List.of();
        }
        return List.of(certain(row, match));
    }

    private Entry certain(SiteRow row, AddressBook.Match match) {
        Entry found = match.found().getFirst();
        if (match.confidence() < AddressBook.BY_TEXT) {
            issues.add(
                    Severity.NOTICE,
                    row,
                    "",
                    "address.similar",
                    row.label(),
                    found.facts().label(),
                    match.confidence());
        }
        return found;
    }

    private Optional<Entry> near(SiteRow row, AddressBook.Match match, double[] at) {
        if (at.length == 0) {
            return Optional.empty();
        }
        Optional<Entry> found = match.ambiguous()
                ? match.found().stream()
                        .filter(e -> metres(e, at) <= NEAR_METRES)
                        .min(Comparator.comparingDouble(e -> metres(e, at)))
                : places().nearest(at[0], at[1], NEAR_METRES);
        found.ifPresent(e -> issues.add(
                Severity.NOTICE, row, "", "site.near", row.get("name"), placed.apply(e), Math.round(metres(e, at))));
        return found;
    }

    private AddressAreas places() {
        AddressAreas made = places;
        if (made == null) {
            made = index.get();
            places = made;
        }
        return made;
    }

    private List<Entry> reject(SiteRow row, AddressBook.Match match) {
        if (match.ambiguous()) {
            issues.add(
                    Severity.REJECTED,
                    row,
                    "",
                    "address.ambiguous",
                    row.label(),
                    match.found().size(),
                    match.found().stream().limit(NAMED).map(placed).collect(Collectors.joining("; ")),
                    ids(match.found()));
        } else {
            issues.add(Severity.REJECTED, row, "", "address.unmatched", row.label(), ids(book.near(row)));
        }
        return List.of();
    }

    private static String ids(List<Entry> found) {
        return found.stream()
                .limit(OFFERED)
                .map(e -> String.valueOf(e.address()))
                .collect(Collectors.joining(" "));
    }

    private static double metres(Entry entry, double[] at) {
        AddressFacts facts = entry.facts();
        return Math.hypot(facts.x() - at[0], facts.y() - at[1]);
    }
}
