package de.lichtweg.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address of the page that is shown, to make links that keep everything but one thing.
 *
 * @param path path without the query
 * @param parameters the query, without what only switches language and theme
 */
public record PageUrl(String path, Map<String, List<String>> parameters) {

    private static final Set<String> SWITCHES = Set.of("lang", "theme", "_csrf");
    private static final Set<String> QUESTION = Set.of("as_of", "known_on");

    /** A name and a value, for hidden fields. */
    public record Parameter(String name, String value) {}

    /** The page that a request asks for. */
    public static PageUrl of(HttpServletRequest request) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        if (request.getMethod().equals("GET")) {
            request.getParameterMap().forEach((name, values) -> {
                if (!SWITCHES.contains(name)) {
                    kept.put(name, List.of(values));
                }
            });
        }
        return new PageUrl(request.getRequestURI(), kept);
    }

    /** This page with one parameter set. */
    public String with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.of(value));
        return link(path, changed);
    }

    /** This page with one parameter left out. */
    public String without(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return link(path, changed);
    }

    /** Another path at the same question: with {@code as_of} and {@code known_on} of this page. */
    public String to(String otherPath) {
        Map<String, List<String>> question = new LinkedHashMap<>(parameters);
        question.keySet().retainAll(QUESTION);
        String query = query(question);
        return query.isEmpty() ? otherPath : otherPath + (otherPath.contains("?") ? "&" : "?") + query;
    }

    /** Another path with all parameters of this page. */
    public String moved(String otherPath) {
        return link(otherPath, parameters);
    }

    /** Another path with some parameters of this page. */
    public String moved(String otherPath, Collection<String> names) {
        Map<String, List<String>> kept = new LinkedHashMap<>(parameters);
        kept.keySet().retainAll(names);
        return link(otherPath, kept);
    }

    /** All parameters but one, for the hidden fields of a form that asks for that one. */
    public List<Parameter> hidden(String except) {
        return parameters.entrySet().stream()
                .filter(e -> !e.getKey().equals(except))
                .flatMap(e -> e.getValue().stream().map(v -> new Parameter(e.getKey(), v)))
                .toList();
    }

    /** The parameters of the question alone, for the hidden fields of a form that leads elsewhere. */
    public List<Parameter> question() {
        return hidden("").stream().filter(p -> QUESTION.contains(p.name())).toList();
    }

    private static String link(String path, Map<String, List<String>> parameters) {
        String query = query(parameters);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String query(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> encode(e.getKey()) + "=" + encode(v)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
