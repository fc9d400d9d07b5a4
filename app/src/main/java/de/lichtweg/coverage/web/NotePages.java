package de.lichtweg.coverage.web;

import de.lichtweg.coverage.app.AddressNotes;
import de.lichtweg.platform.security.ReturnPath;
import de.lichtweg.platform.security.Scope;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes on an address: write, change, withdraw, take the withdrawal back. Afterwards the page they were written on is shown. */
@Controller
@RequestMapping("/adressen/{id:\\d+}/notizen")
class NotePages {

    private final AddressNotes notes;

    NotePages(AddressNotes notes) {
        this.notes = notes;
    }

    @PostMapping
    String write(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        notes.create(scope, id, text);
        return back(id, request);
    }

    @PostMapping("/{note:\\d+}")
    String edit(
            Scope scope,
            @PathVariable long id,
            @PathVariable long note,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        notes.edit(scope, id, note, version, text);
        return back(id, request);
    }

    @PostMapping("/{note:\\d+}/zurueckziehen")
    String withdraw(
            Scope scope,
            @PathVariable long id,
            @PathVariable long note,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String grund,
            HttpServletRequest request,
            RedirectAttributes flash) {
        notes.withdraw(scope, id, note, version, grund);
        flash.addFlashAttribute("withdrawnNote", note);
        flash.addFlashAttribute("withdrawnVersion", version + 1);
        return back(id, request);
    }

    @PostMapping("/{note:\\d+}/wiederherstellen")
    String restore(
            Scope scope,
            @PathVariable long id,
            @PathVariable long note,
            @RequestParam int version,
            HttpServletRequest request) {
        notes.restore(scope, id, note, version);
        return back(id, request);
    }

    private static String back(long id, HttpServletRequest request) {
        return "redirect:"
                + ReturnPath.ofAddress(request.getHeader("Referer"))
                        .filter(path -> path.startsWith("/adressen"))
                        .orElse("/adressen/" + id);
    }
}
