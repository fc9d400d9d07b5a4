package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Explainer;
import de.lichtweg.coverage.Explainer.Comparison;
import de.lichtweg.platform.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a figure moved, for programs. */
@RestController
@Tag(name = "Ledger", description = "Kennzahlen und Adressen")
class ExplainApi {

    private final Explainer explainer;

    ExplainApi(Explainer explainer) {
        this.explainer = explainer;
    }

    @GetMapping("/api/explain")
    @Operation(
            summary = "Warum sich eine Kennzahl geändert hat",
            description =
                    "from und to als Tag; known_from und known_to als Tag oder Nummer eines Vorgangs. Ohne known_to"
                            + " gilt alles heute Bekannte, ohne known_from dasselbe Wissen wie für to.")
    ExplainAnswer explain(
            @Parameter(hidden = true) Scope scope,
            @RequestParam String region,
            @RequestParam(defaultValue = "gigabit") String figure,
            @RequestParam(defaultValue = "addresses") String weighting,
            @RequestParam String from,
            @RequestParam(name = "known_from", required = false) @Nullable String knownFrom,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(name = "known_to", required = false) @Nullable String knownTo) {
        return ExplainAnswer.of(explainer.explain(
                scope,
                new Comparison(
                        Arguments.region(region),
                        figure,
                        Arguments.weighting(weighting),
                        Arguments.asOf(from, knownFrom == null ? knownTo : knownFrom),
                        Arguments.asOf(to, knownTo))));
    }
}
