package de.lichtweg.coverage.web.correction;

import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.app.Contradictions;
import de.lichtweg.coverage.app.Contradictions.Decision;
import de.lichtweg.coverage.app.Contradictions.Key;
import de.lichtweg.coverage.domain.correction.Contradiction;
import de.lichtweg.coverage.domain.correction.Evidence;
import de.lichtweg.coverage.web.Question;
import de.lichtweg.coverage.web.Words;
import de.lichtweg.coverage.web.correction.CorrectionViews.Claimed;
import de.lichtweg.coverage.web.correction.CorrectionViews.Contradicted;
import de.lichtweg.coverage.web.correction.CorrectionViews.Option;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
    private final ContradictionRows rows;
    private final MessageSource messages;

    ContradictionPages(Contradictions contradictions, ContradictionRows rows, MessageSource messages) {
        this.contradictions = contradictions;
        this.rows = rows;
        this.messages = messages;
    }

    @GetMapping("/adressen/widersprueche")
    String list(
            Scope scope,
            HttpServletRequest request,
            @RequestParam(name = "region", defaultValue = "") String region,
            Model model) {
        RegionKey key = rows.region(region);
        List<Contradiction> open = contradictions.list(scope, key);
        int page = Question.number(request, "seite", 1);
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
                rows
                        .of(
                                scope,
                                key,
                                open.stream()
                                        .skip((page - 1L) * SIZE)
                                        .limit(SIZE)
                                        .toList())
                        .stream()
                        .map(row -> row(row, words))
                        .toList());
        model.addAttribute(
                "exports", ExportLink.of(false, format -> "/adressen/widersprueche." + format + "?region=" + key));
        return "coverage/correction/contradictions";
    }

    private static Contradicted row(ContradictionRows.Row row, Words words) {
        Contradiction c = row.contradiction();
        AddressRow address = row.address();
        return new Contradicted(
                new Key(c.address(), c.operator()).toString(),
                address.label(),
                "/adressen/" + address.id(),
                address.municipalityName() + (address.localityName().isEmpty() ? "" : ", " + address.localityName()),
                row.network(),
                c.claims().stream()
                        .map(claim -> new Claimed(
                                claim.sourceName(),
                                row.says(claim),
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
                rows.region(region),
                Arrays.stream(chosen).map(Key::parse).collect(Collectors.toSet()),
                Arrays.stream(Decision.values())
                        .filter(d -> d.name().equals(decision))
                        .findFirst()
                        .orElseThrow(() -> new RuleViolation("contradiction.decision")),
                form.why(),
                form.evidence());
        return "redirect:/adressen/berichtigungen/" + operation;
    }
}
