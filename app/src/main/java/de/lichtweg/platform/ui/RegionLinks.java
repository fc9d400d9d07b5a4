package de.lichtweg.platform.ui;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links that show the same page about another region. */
final class RegionLinks {

    private final PageUrl page;
    private final @Nullable RegionKey shown;
    private final Optional<RegionTrail> trail;
    private final LocalDate on;
    private final List<RegionRange> ranges;
    private final Rooms rooms;
    private final Predicate<String> isOpen;

    /**
     * Where a region is shown whose key the page cannot take: paths with <code>{region}</code>, empty if the reader may enter none.
     *
     * @param parts compares what lies below a region
     * @param whole shows the region itself
     */
    record Rooms(String parts, String whole) {

        /** Whether a page is one of them: whoever may enter them sees of every region at least what is published. */
        private boolean hold(String path) {
            return Stream.of(parts, whole)
                    .map(room -> room.replaceAll("\\{.*", ""))
                    .anyMatch(path::startsWith);
        }
    }

    RegionLinks(
            PageUrl page,
            @Nullable RegionKey shown,
            Optional<RegionTrail> trail,
            LocalDate on,
            List<RegionRange> ranges,
            Rooms rooms,
            Predicate<String> isOpen) {
        this.page = page;
        this.shown = shown;
        this.trail = trail;
        this.on = on;
        this.ranges = ranges;
        this.rooms = rooms;
        this.isOpen = isOpen;
    }

    List<Shell.RegionLink> crumbs(@Nullable RegionKey region) {
        return links(region, (t, r) -> t.crumbs(r, on));
    }

    List<Shell.RegionLink> siblings(@Nullable RegionKey region) {
        return links(region, (t, r) -> t.siblings(r, on));
    }

    List<Shell.RegionLink> children(@Nullable RegionKey region) {
        return links(region, (t, r) -> t.children(r, on));
    }

    private List<Shell.RegionLink> links(
            @Nullable RegionKey region, BiFunction<RegionTrail, RegionKey, List<RegionTrail.Stop>> which) {
        if (region == null || trail.isEmpty()) {
            return List.of();
        }
        return which.apply(trail.get(), region).stream()
                .map(s -> new Shell.RegionLink(s.name(), url(s.key()), s.key().equals(shown)))
                .toList();
    }

    private String url(RegionKey target) {
        return samePage(target)
                .filter(url -> fits(target) && (rooms.hold(page.path()) || isOpen.test(url)))
                .orElseGet(() -> room(target));
    }

    /** This page about another region, if its address names the region. */
    private Optional<String> samePage(RegionKey target) {
        if (shown != null && page.path().endsWith("/" + shown.value())) {
            return Optional.of(page.moved(page.path().replace(shown.value(), target.value())));
        }
        return page.parameters().containsKey("region")
                ? Optional.of(page.with("region", target.value()))
                : Optional.empty();
    }

    private String room(RegionKey target) {
        String room = target.level() == RegionKey.Level.LOCALITY ? rooms.whole() : rooms.parts();
        return room.isEmpty() ? "" : page.to(room.replace("{region}", target.value()));
    }

    private boolean fits(RegionKey target) {
        return ranges.stream().filter(r -> r.isOf(page.path())).allMatch(r -> r.holds(target));
    }
}
