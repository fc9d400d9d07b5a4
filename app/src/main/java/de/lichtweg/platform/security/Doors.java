package de.lichtweg.platform.security;

import de.lichtweg.kernel.RegionKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which links lead somewhere for whoever reads them, by the table of routes and the region in their address. It opens nothing:
 * a page that shows a link too many answers with a refusal, and this keeps it from showing one.
 */
@Component("doors")
public class Doors {

    private static final List<String> REGION_PARAMETERS = List.of("region", "start", "gebiet");

    private final Routes routes;

    Doors(Routes routes) {
        this.routes = routes;
    }

    /** Whether a page of the product may be opened; who is not signed in is asked to do so there, which leads somewhere too. */
    public boolean isOpen(Scope scope, String href) {
        UriComponents parts = UriComponentsBuilder.fromUriString(href).build();
        String path = parts.getPath();
        return scope.role() == Role.PUBLIC
                || path != null
                        && routes.find("GET", PathContainer.parsePath(path)).stream()
                                .anyMatch(route -> allows(scope, route, region(route, path, parts)));
    }

    /** The address for the reader of the page that is being rendered; none if it leads nowhere, so that no link is shown. */
    public @Nullable String href(@Nullable String href) {
        return href != null && !href.isEmpty() && isOpen(CurrentScope.get(), href) ? href : null;
    }

    private static boolean allows(Scope scope, Routes.Route route, Optional<RegionKey> region) {
        return region.map(key -> scope.may(route.needed(), route.dataClass(), key))
                .orElseGet(() -> route.allows(scope));
    }

    private static Optional<RegionKey> region(Routes.Route route, String path, UriComponents parts) {
        Map<String, String> values = route.values(path);
        return Optional.ofNullable(values.get("region"))
                .or(() -> REGION_PARAMETERS.stream()
                        .map(parts.getQueryParams()::getFirst)
                        .filter(value -> value != null)
                        .findFirst())
                .filter(RegionKey::isValid)
                .map(RegionKey::new);
    }
}
