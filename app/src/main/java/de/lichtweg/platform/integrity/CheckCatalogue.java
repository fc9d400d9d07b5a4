package de.lichtweg.platform.integrity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All checks of all modules, {@code integrity/<module>/<key>.sql}: the worst first, then by name. */
@Component
class CheckCatalogue {

    private final List<Check> checks = read();

    List<Check> list() {
        return checks;
    }

    Optional<Check> find(String key) {
        return checks.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    private static List<Check> read() {
        try {
            List<Check> checks = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:integrity/*/*.sql")) {
                String[] path = file.getURL().getPath().split("/");
                String name = path[path.length - 1];
                checks.add(CheckFile.read(
                        path[path.length - 2],
                        name.substring(0, name.length() - ".sql".length()),
                        file.getContentAsString(StandardCharsets.UTF_8)));
            }
            checks.sort(Comparator.comparing(Check::severity).thenComparing(Check::key));
            return List.copyOf(checks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
