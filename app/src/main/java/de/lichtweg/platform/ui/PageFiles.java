package de.lichtweg.platform.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The style sheets and script modules of all modules, so that a module only has to add its file. */
@Component("pageFiles")
public class PageFiles {

    private final List<String> styles = names("css");
    private final List<String> scripts = names("js");

    /** Paths of the style sheets, the common one first. */
    public List<String> styles() {
        return styles;
    }

    /** Paths of the script modules. */
    public List<String> scripts() {
        return scripts;
    }

    private static List<String> names(String kind) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:static/" + kind + "/*." + kind))
                    .map(r -> Objects.requireNonNull(r.getFilename()))
                    .distinct()
                    .sorted(Comparator.comparing((String n) -> !n.equals("lichtweg.css"))
                            .thenComparing(Comparator.naturalOrder()))
                    .map(n -> "/static/" + kind + "/" + n)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
