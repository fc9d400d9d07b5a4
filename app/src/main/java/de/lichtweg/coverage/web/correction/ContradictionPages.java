package de.lichtweg.coverage.web.correction;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.app.Contradictions;
import de.lichtweg.coverage.app.Contradictions.Decision;
import de.lichtweg.coverage.app.Contradictions.Key;
import de.lichtweg.coverage.domain.correction.Contradiction;
import de.lichtweg.coverage.domain.correction.CorrectionText;
import de.lichtweg.coverage.domain.correction.Evidence;
import de.lichtweg.coverage.web.Question;
import de.lichtweg.coverage.web.Words;
import de.lichtweg.coverage.web.correction.CorrectionViews.Claimed;
import de.lichtweg.coverage.web.correction.CorrectionViews.Contradicted;
import de.lichtweg.coverage.web.correction.CorrectionViews.Option;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list of contradictions between sources. */
@Controller
class ContradictionPages {

    private static final int SIZE = 100;

    private final Contradictions contradictions;
    private final Ledger ledger;
    private final Operators operators;
    private final Regions regions;
    private final MessageSource messages;

    ContradictionPages(
            Contradictions contradictions,
            Ledger ledger,
            Operators operators,
            Regions regions,
            MessageSource messages) {
        this.contradictions = contradictions;
        this.ledger = ledger;
        this.operators = operators;
        this.regions = regions;
        this.messages = messages;
    }

    @GetMapping("/adressen/widersprueche")
    String list(
            Scope scope,
            HttpServletRequest request,
            @RequestParam(name = "region", defaultValue = "") String region,
            Model model) {
        RegionKey key = key(region);
        List<Contradiction> open = contradictions.list(scope, key);
        int page = Question.number(request, "seite", 1);
        Map<Long, AddressRow> rows = addresses(scope, key, open);
        Words words = Words.current(messages);
        model.addAttribute("regionKey", key);
        model.addAttribute("total", words.number(open.size()));
        model.addAttribute("empty", open.isEmpty());
        model.addAttribute("action", "/adressen/widersprueche?region=" + key);
        model.addAttribute("page", page);
        model.addAttribute(
                "evidence",
                Arrays.stream(Evidence.Kind.values())
                        .map(k -> new Option(k.name(), words.get("coverage.correction.evidence." + k)))
                        .toList());
        model.addAttribute("more", open.size() > page * SIZE);
        model.addAttribute(
                "anyCorrection", open.stream().anyMatch(c -> c.counting().correction()));
        model.addAttribute(
                "rows",
                open.stream()
                        .skip((page - 1L) * SIZE)
                        .limit(SIZE)
                        .map(c -> row(c, rows.get(c.address()), words))
                        .filter(Objects::nonNull)
                        .toList());
        return "coverage/correction/contradictions";
    }

    private Map<Long, AddressRow> addresses(Scope scope, RegionKey region, List<Contradiction> open) {
        if (open.isEmpty()) {
            return Map.of();
        }
        Set<Long> wanted = open.stream().map(Contradiction::address).collect(Collectors.toSet());
        return ledger
                .view(scope, AsOf.NOW)
                .list(AddressQuery.all(region), "locality", 0, Integer.MAX_VALUE)
                .rows()
                .stream()
                .filter(row -> wanted.contains(row.id()))
                .collect(Collectors.toMap(AddressRow::id, Function.identity()));
    }

    private @Nullable Contradicted row(Contradiction c, @Nullable AddressRow row, Words words) {
        if (row == null) {
            return null;
        }
        return new Contradicted(
                new Key(c.address(), c.operator()).toString(),
                row.label(),
                "/adressen/" + row.id(),
                row.municipalityName() + (row.localityName().isEmpty() ? "" : ", " + row.localityName()),
                operators.get(c.operator()).name(),
                c.claims().stream()
                        .map(claim -> new Claimed(
                                claim.sourceName(),
                                claim.real().isEmpty()
                                        ? words.get("coverage.contradiction.nothing")
                                        : claim.real().stream()
                                                .map(CorrectionText::offer)
                                                .collect(Collectors.joining(", ")),
                                words.date(claim.reported()),
                                claim == c.counting()))
                        .toList(),
                c.counting().correction());
    }

    @PostMapping("/adressen/widersprueche")
    String decide(
            Scope scope,
            HttpServletRequest request,
            @RequestParam(name = "region", defaultValue = "") String region,
            @RequestParam(name = "entscheidung", defaultValue = "") String decision) {
        String[] chosen = request.getParameterValues("fall");
        if (chosen == null) {
            throw new RuleViolation("contradiction.none");
        }
        CorrectionForm form = CorrectionForm.of(request);
        long operation = contradictions.decide(
                scope,
                key(region),
                Arrays.stream(chosen).map(Key::parse).collect(Collectors.toSet()),
                Arrays.stream(Decision.values())
                        .filter(d -> d.name().equals(decision))
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation("contradiction.decision")),
                form.why(),
                form.evidence());
        return "redirect:/adressen/berichtigungen/" + operation;
    }

    private RegionKey key(String region) {
        return region.isBlank() ? regions.home() : Question.region(region.strip());
    }
}
