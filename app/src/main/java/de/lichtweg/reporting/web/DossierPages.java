package de.lichtweg.reporting.web;

import de.lichtweg.parties.Holders.Choice;
import de.lichtweg.parties.OpenWork.Item;
import de.lichtweg.parties.OpenWork.Part;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.settings.Settings;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.reporting.app.Dossiers;
import de.lichtweg.reporting.app.Dossiers.Dossier;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Hand-over: {@code wer} (key of an organisation) or {@code person} (login), as page, PDF and table. */
@Controller
class DossierPages {

    static final String PATH = "/uebergabe";

    private final Dossiers dossiers;
    private final ReportPdf pdf;
    private final Settings settings;
    private final MessageSource messages;
    private final LichtwegClock clock;
    private final boolean demo;

    DossierPages(
            Dossiers dossiers,
            ReportPdf pdf,
            Settings settings,
            MessageSource messages,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.dossiers = dossiers;
        this.pdf = pdf;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
        this.demo = demo;
    }

    /** A dossier finished for page and file. */
    record View(String name, String day, int count, List<Block> blocks, boolean demo) {}

    /** A kind of open things. */
    record Block(String key, String title, List<Row> rows) {}

    /** A line. */
    record Row(String title, String note, String due, boolean late, String href) {}

    /** A line of the table to take away. */
    private record Entry(String kind, Item item) {}

    @GetMapping(PATH)
    String page(
            Scope scope,
            @RequestParam(name = "wer", defaultValue = "") String organisation,
            @RequestParam(name = "person", defaultValue = "") String person,
            Model model) {
        List<Choice> choices = dossiers.choices(scope);
        model.addAttribute("choices", choices.stream().filter(c -> !c.person()).toList());
        model.addAttribute("persons", choices.stream().filter(Choice::person).toList());
        model.addAttribute("who", organisation);
        model.addAttribute("person", person);
        boolean asked = !organisation.isEmpty() || !person.isEmpty();
        model.addAttribute("v", asked ? view(dossier(scope, organisation, person), Words.current(messages)) : null);
        return "reporting/dossier";
    }

    @GetMapping(PATH + ".{format}")
    void file(
            Scope scope,
            @RequestParam(name = "wer", defaultValue = "") String organisation,
            @RequestParam(name = "person", defaultValue = "") String person,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        Dossier dossier = dossier(scope, organisation, person);
        if (format.equals("pdf")) {
            View view = view(dossier, Words.german(messages));
            byte[] bytes = pdf.write("reporting/dossier-pdf", Map.of("v", view, "base", base()));
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"uebergabe-" + clock.today() + ".pdf\"");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } else {
            Downloads.send(table(dossier), "uebergabe", format, response);
        }
    }

    private Dossier dossier(Scope scope, String organisation, String person) {
        if (organisation.isEmpty() == person.isEmpty()) {
            throw new NotFound("holder");
        }
        return dossiers.of(scope, organisation.isEmpty() ? person : organisation, !person.isEmpty());
    }

    private View view(Dossier dossier, Words words) {
        LocalDate today = clock.today();
        return new View(
                dossier.holder().name(),
                words.date(today),
                dossier.count(),
                dossier.parts().stream().map(p -> block(p, today, words)).toList(),
                demo);
    }

    private static Block block(Part part, LocalDate today, Words words) {
        return new Block(
                part.key(),
                words.get("openwork." + part.key()),
                part.items().stream().map(i -> row(i, today, words)).toList());
    }

    private static Row row(Item item, LocalDate today, Words words) {
        return new Row(
                item.title(), item.note(), item.due().map(words::date).orElse(""), item.isLate(today), item.href());
    }

    private Table<Entry> table(Dossier dossier) {
        Words words = Words.german(messages);
        List<Column<Entry>> columns = List.of(
                Column.text("art", Entry::kind),
                Column.text("was", e -> e.item().title()),
                Column.text("hinweis", e -> e.item().note()),
                Column.date("bis", e -> e.item().due().orElse(null)),
                Column.text("link", e -> base() + e.item().href()));
        List<Entry> rows = dossier.parts().stream()
                .flatMap(p -> p.items().stream().map(i -> new Entry(words.get("openwork." + p.key()), i)))
                .toList();
        LocalDate today = clock.today();
        return new Table<>(
                "Übergabe",
                columns,
                rows,
                new Provenance("Übergabe: " + dossier.holder().name(), today, null, today, demo, List.of()));
    }

    /** Where links of a file lead: the address that was set, else the one by which the reader came. */
    private String base() {
        String set = settings.text("base-url");
        return set.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : set.replaceFirst("/+$", "");
    }
}
