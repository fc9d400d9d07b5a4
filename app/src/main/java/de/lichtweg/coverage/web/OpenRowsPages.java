package de.lichtweg.coverage.web;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.geodata.ingest.OpenRows;
import de.lichtweg.geodata.ingest.OpenRows.OpenRow;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.ExportLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rows of deliveries whose address nobody knows for certain: choose it, or dismiss the row. */
@Controller
class OpenRowsPages {

    private static final int ROWS = 200;
    private static final int HITS = 12;

    private final OpenRows open;
    private final Ledger ledger;
    private final MessageSource messages;

    OpenRowsPages(OpenRows open, Ledger ledger, MessageSource messages) {
        this.open = open;
        this.ledger = ledger;
        this.messages = messages;
    }

    /**
     * An address that may be chosen.
     *
     * @param place municipality and locality
     * @param today what is there today, one line
     */
    public record Choice(long id, String label, String place, String today) {}

    /** A cell of the row. */
    public record Cell(String header, String value) {}

    @GetMapping("/daten/offen")
    String list(Scope scope, Model model) {
        model.addAttribute("rows", open.list(scope, ROWS));
        model.addAttribute("count", open.count(scope));
        model.addAttribute("exports", ExportLink.of(false, format -> "/daten/offen." + format));
        return "coverage/open-rows";
    }

    @GetMapping("/daten/offen/{run}/{row}")
    String one(
            Scope scope,
            @PathVariable long run,
            @PathVariable long row,
            @RequestParam(name = "suche", defaultValue = "") String text,
            Model model) {
        OpenRow found = open.get(scope, run, row);
        model.addAttribute("row", found);
        model.addAttribute("cells", cells(found));
        model.addAttribute("search", text);
        model.addAttribute("choices", choices(scope, found, text.strip()));
        model.addAttribute("mayDecide", scope.mayAnywhere(Level.WRITE, DataClass.INTERNAL));
        return "coverage/open-row";
    }

    private static List<Cell> cells(OpenRow row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.cells().size(), row.header().size()); i++) {
            if (!row.cells().get(i).isBlank()) {
                cells.add(new Cell(row.header().get(i), row.cells().get(i)));
            }
        }
        return cells;
    }

    /** What a search found, else what the row itself may mean. */
    private List<Choice> choices(Scope scope, OpenRow row, String text) {
        LedgerView view = ledger.view(scope, AsOf.NOW);
        Words words = Words.current(messages);
        Map<Long, AddressRow> rows = new LinkedHashMap<>();
        if (text.isEmpty()) {
            row.candidates().forEach(id -> view.card(id).ifPresent(c -> rows.put(id, c.row())));
        } else {
            view.search(text, HITS).forEach(r -> rows.put(r.id(), r));
        }
        return rows.values().stream().map(r -> choice(r, words)).toList();
    }

    private static Choice choice(AddressRow row, Words words) {
        String place = row.localityName().isEmpty() || row.localityName().equals(row.municipalityName())
                ? row.municipalityName()
                : row.municipalityName() + ", " + row.localityName();
        String today = row.down() < 0
                ? words.get("coverage.open.nothing")
                : words.mbit(row.down()) + " Mbit/s · " + row.operatorName() + " · "
                        + words.technology(row.technology());
        return new Choice(row.id(), row.label(), (row.postcode() + " " + place).strip(), today);
    }

    @PostMapping("/daten/offen/{run}/{row}/zuordnen")
    String assign(
            Scope scope,
            @PathVariable long run,
            @PathVariable long row,
            @RequestParam(name = "adresse", required = false) @Nullable Long address) {
        if (address == null) {
            throw new RuleViolation("import.open.choose");
        }
        return "redirect:/daten/import/" + open.assign(scope, run, row, address);
    }

    @PostMapping("/daten/offen/{run}/{row}/verwerfen")
    String dismiss(
            Scope scope,
            @PathVariable long run,
            @PathVariable long row,
            @RequestParam(name = "grund", defaultValue = "") String reason) {
        open.dismiss(scope, run, row, reason);
        return "redirect:/daten/offen";
    }
}
