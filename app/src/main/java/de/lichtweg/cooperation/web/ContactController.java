package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.ContactBook;
import de.lichtweg.cooperation.domain.Contact;
import de.lichtweg.cooperation.domain.Typed;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Contacts: {@code q}, {@code wer}. What is stored of one can be taken away and deleted. */
@Controller
class ContactController {

    static final String PATH = "/kontakte";

    private final ContactBook book;
    private final Texts texts;
    private final Regions regions;
    private final LichtwegClock clock;
    private final boolean demo;

    ContactController(
            ContactBook book,
            Texts texts,
            Regions regions,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.book = book;
        this.texts = texts;
        this.regions = regions;
        this.clock = clock;
        this.demo = demo;
    }

    @GetMapping(PATH)
    String list(Scope scope, HttpServletRequest request, Model model) {
        PageUrl url = PageUrl.of(request);
        List<Contact> all = book.list(scope);
        model.addAttribute("regionKey", Asked.home(scope, regions.home()));
        model.addAttribute("url", url);
        model.addAttribute("q", MeetingListPage.get(request, "q"));
        model.addAttribute("rooms", Rooms.of(PATH));
        model.addAttribute("today", clock.today());
        model.addAttribute("contacts", find(all, request));
        model.addAttribute("joins", de.lichtweg.cooperation.domain.Reach.joins(scope));
        model.addAttribute("exports", ExportLink.of(false, f -> url.moved(PATH + "." + f)));
        model.addAttribute(
                "menus",
                List.of(Filter.of(
                        "wer",
                        texts.get("cooperation.organisation"),
                        texts.get("cooperation.all"),
                        MeetingListPage.get(request, "wer"),
                        all,
                        Contact::organisation,
                        Contact::organisationName,
                        url)));
        return "cooperation/contacts";
    }

    private static List<Contact> find(List<Contact> all, HttpServletRequest request) {
        String who = MeetingListPage.get(request, "wer");
        String text = MeetingListPage.get(request, "q").toLowerCase(Locale.GERMAN);
        return all.stream()
                .filter(c -> who.isEmpty() || who.equals(c.organisation()))
                .filter(c -> (c.organisationName() + " " + c.roleName() + " " + c.person() + " " + c.topics())
                        .toLowerCase(Locale.GERMAN)
                        .contains(text))
                .toList();
    }

    @GetMapping(PATH + ".{format}")
    void file(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        send("Kontakte", "kontakte", find(book.list(scope), request), format, response);
    }

    @GetMapping(PATH + "/{id:\\d+}/auskunft.{format}")
    void information(Scope scope, @PathVariable long id, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        send("Auskunft über einen Kontakt", "auskunft-" + id, List.of(book.get(scope, id)), format, response);
    }

    private void send(String title, String name, List<Contact> rows, String format, HttpServletResponse response)
            throws IOException {
        List<Column<Contact>> columns = List.of(
                Column.integer("nummer", Contact::id),
                Column.text("organisation", Contact::organisationName),
                Column.text("stelle", Contact::roleName),
                Column.text("name", Contact::person),
                Column.text("mail", Contact::email),
                Column.text("telefon", Contact::phone),
                Column.text("themen", Contact::topics),
                Column.text("gebiet", c -> c.territory().value()),
                Column.text("vertretung", Contact::deputyName),
                Column.date("abwesend_von", Contact::absentFrom),
                Column.date("abwesend_bis", Contact::absentTo),
                Column.date("aufbewahrt_bis", Contact::keepUntil),
                Column.date("geloescht_am", Contact::erasedOn));
        LocalDate today = clock.today();
        Provenance provenance = new Provenance("Zusammenarbeit: " + title, today, null, today, demo, List.of());
        Downloads.send(new Table<>(title, columns, rows, provenance), name, format, response);
    }

    @GetMapping(PATH + "/neu")
    String fresh(Scope scope, Model model) {
        RegionKey home = Asked.home(scope, regions.home());
        return form(scope, model, null, home, Asked.typedOr(model, Map.of("gebiet", home.value())));
    }

    @GetMapping(PATH + "/{id:\\d+}")
    String show(Scope scope, @PathVariable long id, Model model) {
        Contact c = book.get(scope, id);
        return form(scope, model, c, c.territory(), Asked.typedOr(model, of(c)));
    }

    private String form(
            Scope scope, Model model, @Nullable Contact contact, RegionKey region, Map<String, String> typed) {
        model.addAttribute("regionKey", region);
        model.addAttribute("c", contact);
        model.addAttribute("t", typed);
        model.addAttribute("today", clock.today());
        model.addAttribute("organisations", texts.partnerNames(scope));
        model.addAttribute(
                "deputies",
                book.list(scope).stream()
                        .filter(o -> contact == null || o.id() != contact.id())
                        .map(o -> new Option(
                                Long.toString(o.id()),
                                o.organisationName() + ", " + o.roleName(),
                                Long.toString(o.id()).equals(typed.get("vertretung"))))
                        .toList());
        return "cooperation/contact";
    }

    private static Map<String, String> of(Contact c) {
        Map<String, String> f = new LinkedHashMap<>();
        f.put("wer", c.organisationName());
        f.put("gebiet", c.territory().value());
        f.put("stelle", c.roleName());
        f.put("name", c.person());
        f.put("mail", c.email());
        f.put("telefon", c.phone());
        f.put("themen", c.topics());
        f.put("vertretung", Objects.toString(c.deputy(), ""));
        f.put("weg_von", Objects.toString(c.absentFrom(), ""));
        f.put("weg_bis", Objects.toString(c.absentTo(), ""));
        f.put("aufbewahren", Objects.toString(c.keepUntil(), ""));
        return f;
    }

    @PostMapping(PATH)
    String create(Scope scope, HttpServletRequest request, RedirectAttributes flash) {
        long id = book.create(scope, read(request, 0, 0));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping(PATH + "/{id:\\d+}")
    String change(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            HttpServletRequest request,
            RedirectAttributes flash) {
        book.change(scope, read(request, id, version));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping(PATH + "/{id:\\d+}/loeschen")
    String erase(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            RedirectAttributes flash) {
        book.erase(scope, id, version);
        flash.addFlashAttribute("saved", true);
        return "redirect:" + PATH + "/" + id;
    }

    private Contact read(HttpServletRequest request, long id, int version) {
        String who = Typed.line(request.getParameter("wer"));
        String region = Typed.line(request.getParameter("gebiet"));
        String deputy = Typed.line(request.getParameter("vertretung"));
        if (!RegionKey.isValid(region)) {
            throw new RuleViolation("cooperation.contact.region");
        }
        return new Contact(
                id,
                version,
                texts.organisation(who),
                who,
                new RegionKey(region),
                Typed.line(request.getParameter("stelle")),
                Typed.line(request.getParameter("name")),
                Typed.line(request.getParameter("mail")),
                Typed.line(request.getParameter("telefon")),
                Typed.line(request.getParameter("themen")),
                deputy.matches("\\d{1,18}") ? Long.valueOf(deputy) : null,
                "",
                Typed.day(request.getParameter("weg_von")),
                Typed.day(request.getParameter("weg_bis")),
                Typed.day(request.getParameter("aufbewahren")),
                null,
                false,
                true);
    }
}
