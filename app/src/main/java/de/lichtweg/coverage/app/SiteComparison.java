package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.site.Site;
import de.lichtweg.coverage.store.SiteStore.Known;
import de.lichtweg.coverage.store.SiteStore.Newest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The sites of one source as a file names them, beside those that are known. */
final class SiteComparison {

    private final Map<Place, Known> known = new HashMap<>();
    private final Set<Place> named = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Known> ended = new ArrayList<>();
    private final Set<Site> begun = new LinkedHashSet<>();

    private record Place(String externalId, long address) {

        static Place of(Site site) {
            return new Place(site.externalId(), site.address());
        }
    }

    SiteComparison(Collection<Known> known) {
        known.forEach(k -> this.known.put(Place.of(k.site()), k));
    }

    /** A site that the file names. */
    void name(Site site) {
        named.add(Place.of(site));
        ids.add(site.externalId());
        Known before = known.get(Place.of(site));
        if (before == null || !before.site().equals(site)) {
            Optional.ofNullable(before).ifPresent(ended::add);
            begun.add(site);
        }
    }

    /** Known sites that the file does not name end if they have moved, or if a condition says so. */
    void endOthers(Predicate<Known> gone) {
        Set<String> moved = new HashSet<>();
        begun.stream().filter(s -> !s.kind().isSpread()).forEach(s -> moved.add(s.externalId()));
        known.forEach((place, k) -> {
            if (!named.contains(place) && (moved.contains(place.externalId) || gone.test(k))) {
                ended.add(k);
            }
        });
    }

    /** The newest day that is known of what the file names, or of what a condition says. */
    Optional<LocalDate> newest(Collection<Newest> all, Predicate<Newest> also) {
        return all.stream()
                .filter(n -> ids.contains(n.externalId()) || also.test(n))
                .map(Newest::day)
                .max(Comparator.naturalOrder());
    }

    boolean begins(Site site) {
        return begun.contains(site);
    }

    List<Known> ended() {
        return ended;
    }

    Set<Site> begun() {
        return begun;
    }

    long written() {
        return ended.size() + (long) begun.size();
    }
}
