package de.lichtweg.rights;

import de.lichtweg.platform.security.Routes.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A line of {@code security/routes/*.csv} with the columns behind its level: how to ask, and what is seen then.
 *
 * @param file name of the file
 * @param route the first four columns
 * @param urls addresses with parameters, for POST the fields of the form; names in braces stand for {@link Place#NAMES}
 * @param shows what stands in every answer to somebody who may see it all; empty where nothing is certain
 */
record Probe(String file, Route route, List<String> urls, String shows) {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z0-9]+)}");

    /** All lines of all modules. */
    static List<Probe> list() {
        try {
            List<Probe> all = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:security/routes/*.csv")) {
                all.addAll(parse(
                        Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of one file. */
    static List<Probe> parse(String file, String csv) {
        return csv.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> probe(file, line.split(";", -1)))
                .toList();
    }

    private static Probe probe(String file, String[] f) {
        Route route = new Route(
                f[0],
                f[1],
                de.lichtweg.platform.security.DataClass.valueOf(f[2]),
                de.lichtweg.platform.security.Level.valueOf(f[3]));
        String urls = f.length > 4 ? f[4].strip() : "";
        return new Probe(file, route, urls.isEmpty() ? List.of() : List.of(urls.split(" +")), f.length > 5 ? f[5] : "");
    }

    /** The names in braces. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(String.join(" ", urls) + " " + shows);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }
}
