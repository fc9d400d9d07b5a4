package de.lichtweg.platform.ui;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Links that show the same page about another region. */
final class RegionLinks {

    private final PageUrl page;
    private final @Nullable RegionKey shown;
    private final Optional<RegionTrail> trail;
    private final LocalDate on;
    private final String regionRoom;

    /** {@code regionRoom} is a path with <code>{region}</code>, for pages that are not about a region; may be empty. */
    RegionLinks(PageUrl page, @Nullable RegionKey shown, Optional<RegionTrail> trail, LocalDate on, String regionRoom) {
        this.page = page;
        this.shown = shown;
        this.trail = trail;
        this.on = on;
        this.regionRoom = regionRoom;
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
        if (shown != null && page.path().endsWith("/" + shown.value()) && fits(target)) {
            return page.moved(page.path().replace(shown.value(), target.value()));
        }
        if (page.parameters().containsKey("region")) {
            return page.with("region", target.value());
        }
        return regionRoom.isEmpty() ? "" : page.to(regionRoom.replace("{region}", target.value()));
    }

    /** A comparison of what lies below has nothing to show for a locality. */
    private boolean fits(RegionKey target) {
        return target.level() != RegionKey.Level.LOCALITY || !page.path().startsWith("/kommunen/");
    }
}
