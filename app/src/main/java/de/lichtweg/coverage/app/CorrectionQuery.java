package de.lichtweg.coverage.app;

import de.lichtweg.coverage.AddressQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A query as it stands in the URL of the list. */
final class CorrectionQuery {

    private CorrectionQuery() {}

    static String text(AddressQuery query) {
        return query.filters().entrySet().stream()
                .flatMap(e ->
                        e.getValue().stream().map(v -> e.getKey() + "=" + URLEncoder.encode(v, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
