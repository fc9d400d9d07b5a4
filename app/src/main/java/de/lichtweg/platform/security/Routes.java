package de.lichtweg.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every URL of the product and what it takes to open it, read from {@code security/routes/*.csv}. A route that stands on
 * several lines is open to whoever satisfies one of them; a route that stands on none is closed to everybody. The columns
 * behind the level tell the proof of rights how to ask for it.
 */
public final class Routes {

    /** One line. {@code level} is raised to {@link Level#WRITE} for methods that change what is not public. */
    public record Route(String method, String pattern, DataClass dataClass, Level level) {

        /** Whether a scope may call it somewhere; the fine check is made where the data is read. */
        public boolean allows(Scope scope) {
            return scope.mayAnywhere(needed(), dataClass);
        }

        /** The values of the pattern's variables in a path that it matches; none for another path. */
        Map<String, String> values(String path) {
            PathPattern.PathMatchInfo match =
                    PathPatternParser.defaultInstance.parse(pattern).matchAndExtract(PathContainer.parsePath(path));
            return match == null ? Map.of() : match.getUriVariables();
        }

        /** The level that is really demanded. */
        public Level needed() {
            boolean changes = !method.equals("GET") && dataClass != DataClass.PUBLIC;
            return changes ? Level.WRITE : level;
        }
    }

    private record Compiled(Route route, PathPattern pattern) {}

    private static final Comparator<Compiled> MOST_SPECIFIC =
            Comparator.comparing(Compiled::pattern, PathPattern.SPECIFICITY_COMPARATOR);

    /** Stands for routes whose first segment is not a word. */
    private static final String ANY = "*";

    private final List<Route> routes;
    private final Map<String, List<Compiled>> byFirstSegment;

    private Routes(List<Route> routes) {
        PathPatternParser parser = PathPatternParser.defaultInstance;
        this.routes = List.copyOf(routes);
        this.byFirstSegment = routes.stream()
                .map(r -> new Compiled(r, parser.parse(r.pattern)))
                .collect(Collectors.groupingBy(c -> firstSegment(c.route.pattern)));
    }

    /** The word with which a pattern begins; {@link #ANY} if that is a variable or a wildcard. */
    private static String firstSegment(String pattern) {
        int end = pattern.indexOf('/', 1);
        String first = pattern.substring(1, end < 0 ? pattern.length() : end);
        return first.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0) ? first : ANY;
    }

    /** The routes of all modules on the class path. */
    public static Routes standard() {
        try {
            List<Route> all = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:security/routes/*.csv")) {
                all.addAll(parse(file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return new Routes(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The routes of a text with the header {@code method;pattern;data_class;level}. */
    public static Routes of(String csv) {
        return new Routes(parse(csv));
    }

    /** All lines. */
    public List<Route> list() {
        return routes;
    }

    /** The lines of the most specific pattern that a request meets; empty for an unlisted one. */
    public List<Route> find(HttpServletRequest request) {
        return find(
                request.getMethod(),
                ServletRequestPathUtils.parseAndCache(request).pathWithinApplication());
    }

    List<Route> find(String method, PathContainer path) {
        List<Compiled> hits = Stream.of(firstSegment(path), ANY)
                .flatMap(first -> byFirstSegment.getOrDefault(first, List.of()).stream())
                .filter(c -> answers(c.route, method) && c.pattern.matches(path))
                .sorted(MOST_SPECIFIC)
                .toList();
        return hits.stream()
                .filter(c -> c.pattern.equals(hits.getFirst().pattern))
                .map(Compiled::route)
                .toList();
    }

    private static String firstSegment(PathContainer path) {
        return path.elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(e -> ((PathContainer.PathSegment) e).valueToMatch())
                .findFirst()
                .orElse("");
    }

    /** The lines of exactly this pattern, as a controller declares it. */
    public List<Route> listed(String method, String pattern) {
        return list().stream()
                .filter(r -> answers(r, method) && r.pattern.equals(pattern))
                .toList();
    }

    private static boolean answers(Route route, String method) {
        return route.method.equals(method) || method.equals("HEAD") && route.method.equals("GET");
    }

    private static List<Route> parse(String csv) {
        return csv.lines()
                .skip(1)
                .filter(l -> !l.isBlank())
                .map(l -> l.split(";", -1))
                .map(f -> new Route(f[0], f[1], DataClass.valueOf(f[2]), Level.valueOf(f[3])))
                .toList();
    }
}
