package de.lichtweg.reporting.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.reporting.app.PackageDesk;
import de.lichtweg.reporting.domain.PackageFile;
import de.lichtweg.reporting.domain.StatusPackage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Status packages: made by a district, read by the state centre, all districts beside each other. */
@Controller
class PackagePages {

    private static final int LARGEST = 5_000_000;

    private final PackageDesk desk;
    private final MessageSource messages;
    private final LichtwegClock clock;

    PackagePages(PackageDesk desk, MessageSource messages, LichtwegClock clock) {
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/berichte/kreise")
    String compare(Scope scope, Model model) {
        Words words = Words.current(messages);
        List<DistrictRow> rows = rows(scope, words);
        model.addAttribute("rows", rows);
        model.addAttribute("mayReceive", desk.mayReceive(scope));
        model.addAttribute(
                "sameDay", rows.stream().map(DistrictRow::asOf).distinct().count() <= 1);
        model.addAttribute("exports", ExportLink.of(false, format -> "/berichte/kreise." + format));
        return "reporting/districts";
    }

    private List<DistrictRow> rows(Scope scope, Words words) {
        return desk.newest(scope).stream()
                .map(p -> DistrictRow.of(p.content(), p.sha256(), words))
                .toList();
    }

    @GetMapping("/berichte/kreise.{format}")
    void file(Scope scope, @PathVariable String format, HttpServletResponse response) throws IOException {
        List<Column<DistrictRow>> columns = List.of(
                Column.text("Schlüssel", DistrictRow::district),
                Column.text("Landkreis", DistrictRow::name),
                Column.date("Stichtag", DistrictRow::asOf),
                Column.integer("Adressen", DistrictRow::addresses),
                Column.percent("Gigabit, Adressen", DistrictRow::gigabit),
                Column.percent("Gigabit, Haushalte", DistrictRow::households),
                Column.percent("Glasfaser, Haushalte", DistrictRow::fibre),
                Column.integer("offen", DistrictRow::open),
                Column.integer("voraussichtlich förderfähig", DistrictRow::eligible),
                Column.integer("Aktivitäten", DistrictRow::activities),
                Column.integer("davon im Verzug", DistrictRow::late),
                Column.text("SHA-256", DistrictRow::sha256));
        List<DistrictRow> rows = rows(scope, Words.german(messages));
        Provenance provenance = new Provenance(
                "Statuspakete der Landkreise",
                null,
                null,
                clock.today(),
                rows.stream().anyMatch(DistrictRow::demo),
                List.of());
        Downloads.send(new Table<>("Landkreise", columns, rows, provenance), "landkreise", format, response);
    }

    @PostMapping("/berichte/kreise")
    String receive(
            Scope scope,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            throw new RuleViolation("reporting.package.file");
        }
        StatusPackage read = desk.receive(scope, new String(file.getBytes(), StandardCharsets.UTF_8));
        flash.addFlashAttribute("received", read.name());
        return "redirect:/berichte/kreise";
    }

    @GetMapping("/berichte/paket/{region:\\d{5}}")
    void make(
            Scope scope,
            @PathVariable String region,
            @RequestParam(name = "stichtag", defaultValue = "") String asOf,
            HttpServletResponse response)
            throws IOException {
        RegionKey district = new RegionKey(region);
        if (!desk.mayMake(scope, district)) {
            throw new NotFound("package of " + district);
        }
        PackageFile file = desk.make(scope, district, day(asOf));
        byte[] bytes = file.json().getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"lichtweg-statuspaket-" + district + "-"
                        + file.content().asOf() + ".json\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private LocalDate day(String text) {
        try {
            return text.isBlank() ? clock.today() : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new RuleViolation("reporting.day", text);
        }
    }
}
