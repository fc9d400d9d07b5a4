package de.lichtweg.platform.ui;

import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Doors;
import de.lichtweg.platform.security.Preview;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Makes the shell of a page from what the modules contribute. The layouts call {@link #view}. */
@Component("shells")
public class Shells {

    private static final List<String> PUBLIC_FORMS =
            List.of("/anmelden", "/einladung", "/melden", "/abonnement", "/barrierefreiheit");

    private final ObjectProvider<NavigationEntry> entries;
    private final Optional<RegionTrail> trail;
    private final ObjectProvider<RegionRange> ranges;
    private final Optional<ShellFacts> facts;
    private final Doors doors;
    private final LichtwegClock clock;
    private final boolean demo;

    Shells(
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<RegionTrail> trails,
            ObjectProvider<RegionRange> ranges,
            ObjectProvider<ShellFacts> facts,
            Doors doors,
            LichtwegClock clock,
            @Value("${lichtweg.demo:false}") boolean demo) {
        this.entries = entries;
        this.trail = trails.orderedStream().findFirst();
        this.ranges = ranges;
        this.facts = facts.orderedStream().findFirst();
        this.doors = doors;
        this.clock = clock;
        this.demo = demo;
    }

    /** The shell of the page that is being rendered; {@code regionKey} is the region it shows, if any. */
    public Shell view(@Nullable Object regionKey) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Scope scope = CurrentScope.get();
        keepForms(request, scope);
        return shell(request, scope, regionKey == null ? null : new RegionKey(regionKey.toString()));
    }

    /** The theme in which a request's page is drawn; {@code null} for the system's. */
    public static @Nullable String theme(HttpServletRequest request) {
        return Preferences.theme(request);
    }

    /** Through whose eyes the reader looks at this page; empty for the own. */
    public String preview() {
        return Preview.of(((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest())
                .map(Preview::label)
                .orElse("");
    }

    private Shell shell(HttpServletRequest request, Scope scope, @Nullable RegionKey shown) {
        AsOf asOf = Questions.of(request);
        LocalDate on = asOf.validOn() == null ? clock.today() : asOf.validOn();
        PageUrl page = PageUrl.of(request);
        @Nullable RegionKey region = shown == null ? ownRegion(scope) : shown;
        RegionLinks links = new RegionLinks(
                page, shown, trail, on, ranges.stream().toList(), regionRooms(scope), url -> doors.isOpen(scope, url));
        ShellFacts.Facts known = facts.map(f -> f.facts(shown, asOf, scope)).orElse(ShellFacts.Facts.NONE);
        return new Shell(
                homeName(on),
                demo,
                LocaleContextHolder.getLocale().getLanguage(),
                Preferences.theme(request),
                person(scope),
                rooms(page, scope, region, e -> e.order() < NavigationEntry.MENU),
                rooms(page, scope, region, e -> e.order() >= NavigationEntry.MENU),
                links.crumbs(region),
                links.siblings(region),
                links.children(region),
                question(asOf, known),
                sources(known, region, on),
                page);
    }

    /** The token's cookie has to be written before the page is: a form further down would come too late. */
    private void keepForms(HttpServletRequest request, Scope scope) {
        boolean formsLikely = demo
                || scope.role() != Role.PUBLIC
                || Preview.of(request).isPresent()
                || PUBLIC_FORMS.stream().anyMatch(request.getRequestURI()::startsWith);
        if (formsLikely && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
    }

    private String homeName(LocalDate on) {
        return trail.map(t -> t.crumbs(t.home(), on))
                .filter(stops -> !stops.isEmpty())
                .map(stops -> stops.getLast().name())
                .orElse("");
    }

    private @Nullable RegionKey ownRegion(Scope scope) {
        return scope.territories().stream()
                .filter(t -> !t.equals(RegionKey.GERMANY))
                .min(Comparator.naturalOrder())
                .or(() -> trail.map(RegionTrail::home))
                .orElse(null);
    }

    private List<Shell.Room> rooms(
            PageUrl page, Scope scope, @Nullable RegionKey region, Predicate<NavigationEntry> place) {
        return open(scope)
                .filter(place)
                .map(e -> new Shell.Room("nav." + e.key(), page.to(path(e, region, scope)), e.holds(page.path())))
                .toList();
    }

    private Stream<NavigationEntry> open(Scope scope) {
        return entries.stream()
                .filter(e -> scope.mayAnywhere(e.level(), e.dataClass()))
                .sorted(Comparator.comparingInt(NavigationEntry::order));
    }

    /** The first two rooms of a region: its parts side by side, and the region itself. */
    private RegionLinks.Rooms regionRooms(Scope scope) {
        List<String> paths = open(scope)
                .filter(NavigationEntry::ofPublished)
                .map(NavigationEntry::path)
                .limit(2)
                .toList();
        return new RegionLinks.Rooms(paths.isEmpty() ? "" : paths.getFirst(), paths.isEmpty() ? "" : paths.getLast());
    }

    /** The room of the region that is shown; where it is closed for that region, the room of the own one. */
    private String path(NavigationEntry entry, @Nullable RegionKey region, Scope scope) {
        String shown = path(entry, region);
        return entry.ofPublished() || doors.isOpen(scope, shown) ? shown : path(entry, ownRegion(scope));
    }

    private static String path(NavigationEntry entry, @Nullable RegionKey region) {
        return entry.path().replace("{region}", region == null ? "" : region.value());
    }

    private static Shell.@Nullable Person person(Scope scope) {
        return scope.role() == Role.PUBLIC
                ? null
                : new Shell.Person(scope.displayName(), "role." + scope.role().name());
    }

    private Shell.Question question(AsOf asOf, ShellFacts.Facts known) {
        LocalDate today = clock.today();
        return new Shell.Question(
                asOf.validOn(),
                asOf.knownOn(),
                asOf.knownThrough(),
                Stream.of(Optional.ofNullable(asOf.validOn()), Optional.ofNullable(known.reportingDate()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(today),
                asOf.knownOn() == null ? today : asOf.knownOn(),
                today,
                known);
    }

    private List<String> sources(ShellFacts.Facts known, @Nullable RegionKey region, LocalDate on) {
        List<String> places = region == null
                ? List.of()
                : trail.map(t -> t.sources(region, on)).orElse(List.of());
        return Stream.concat(places.stream(), known.sources().stream())
                .filter(s -> !s.isBlank())
                .distinct()
                .toList();
    }
}
