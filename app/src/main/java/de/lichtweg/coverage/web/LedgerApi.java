package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures and addresses for programs, by the same services as the pages. */
@RestController
@Tag(name = "Ledger", description = "Kennzahlen und Adressen")
class LedgerApi {

    private static final int MOST = 1000;

    private final Ledger ledger;

    LedgerApi(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Addresses of a query.
     *
     * @param operation last operation that the answer knows
     * @param total how many there are in all
     */
    record Addresses(
            long operation, LocalDate asOf, @Nullable LocalDate knownOn, int total, List<AddressRow> addresses) {}

    @GetMapping("/api/figures")
    @Operation(summary = "Kennzahlen von Regionen", description = "region: Schlüssel, mehrere mit Komma")
    List<FigureLine> figures(
            @Parameter(hidden = true) Scope scope,
            @RequestParam String region,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(name = "known_on", required = false) @Nullable String knownOn) {
        LedgerView view = ledger.view(scope, Arguments.asOf(asOf, knownOn));
        return Arguments.regions(region).stream()
                .flatMap(r -> view.figures(r).stream())
                .map(FigureLine::of)
                .toList();
    }

    @GetMapping("/api/addresses")
    @Operation(summary = "Adressen einer Region", description = "Filter wie in der Adresse der Liste /adressen")
    Addresses addresses(
            @Parameter(hidden = true) Scope scope,
            @RequestParam String region,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            @RequestParam(name = "known_on", required = false) @Nullable String knownOn,
            @RequestParam(defaultValue = "address") String sort,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam MultiValueMap<String, String> all) {
        LedgerView view = ledger.view(scope, Arguments.asOf(asOf, knownOn));
        AddressQuery query = new AddressQuery(Arguments.region(region), filters(all));
        LedgerView.AddressPage page = view.list(query, sort, offset, Math.min(limit, MOST));
        return new Addresses(view.operation(), view.validOn(), view.asOf().knownOn(), page.total(), page.rows());
    }

    private static Map<String, List<String>> filters(MultiValueMap<String, String> all) {
        Map<String, List<String>> filters = new TreeMap<>();
        all.forEach((key, values) -> {
            if (AddressQuery.KEYS.contains(key)) {
                filters.put(key, values);
            }
        });
        return filters;
    }
}
