package de.lichtweg.cooperation.web;

import de.lichtweg.cooperation.app.Bodies;
import de.lichtweg.cooperation.app.ContactBook;
import de.lichtweg.cooperation.app.Directory;
import de.lichtweg.cooperation.domain.Body;
import de.lichtweg.cooperation.domain.Contact;
import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.domain.Typed;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations.Organisation;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.ExportLink;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.PageUrl;
import de.lichtweg.platform.ui.Pager;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The directory of organisations with their contacts and the bodies they sit in: {@code q}, {@code art}, {@code kontakt=fehlt}. */
@Controller
class OrganisationController {

    static final String PATH = "/organisationen";

    private static final String MISSING = "fehlt";

    /** Rows of one part of the list. */
    private static final int PART = 80;

    private final Directory directory;
    private final ContactBook book;
    private final Bodies bodies;
    private final Texts texts;
    private final Regions regions;
    private final LichtwegClock clock;
    private final boolean demo;

    OrganisationController(
            Directory directory,
            ContactBook book,
            Bodies bodies,
            Texts texts,
            Regions regions,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.directory = directory;
        this.book = book;
        this.bodies = bodies;
        this.texts = texts;
        this.regions = regions;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * An organisation as a reader sees it.
     *
     * @param kind what it is, in words
     * @param contacts whom the reader may call there
     * @param bodies names of the bodies that the reader sees and it sits in
     */
    record Row(Organisation organisation, String kind, List<Contact> contacts, List<String> bodies) {

        private String reachable() {
            return contacts.isEmpty() ? MISSING : "da";
        }

        private boolean matches(String text) {
            return (organisation.name() + " " + kind + " "
                            + contacts.stream()
                                    .map(c -> c.roleName() + " " + c.topics())
                                    .collect(Collectors.joining(" ")))
                    .toLowerCase(Locale.GERMAN)
                    .contains(text);
        }
    }

    @GetMapping(PATH)
    String list(Scope scope, HttpServletRequest request, Model model) {
        PageUrl url = Pager.without(PageUrl.of(request));
        RegionKey home = Asked.home(scope, regions.home());
        List<Row> all = rows(scope);
        List<Row> found = find(all, request);
        Pager pager = Pager.of(found.size(), PART, MeetingListPage.get(request, Pager.PARAMETER), url);
        model.addAttribute("regionKey", home);
        model.addAttribute("url", url);
        model.addAttribute("q", MeetingListPage.get(request, "q"));
        model.addAttribute("rooms", Rooms.of(ContactController.PATH));
        model.addAttribute("rows", pager.of(found));
        model.addAttribute("pager", pager);
        model.addAttribute("runs", Reach.runs(scope, home));
        model.addAttribute("kinds", Directory.WRITTEN.stream().sorted().toList());
        model.addAttribute("t", Asked.typedOr(model, Map.of("art", OrganisationKind.AUTHORITY.name())));
        model.addAttribute("exports", ExportLink.of(false, f -> url.moved(PATH + "." + f)));
        model.addAttribute("menus", menus(all, request, url));
        return "cooperation/organisations";
    }

    private List<Filter> menus(List<Row> all, HttpServletRequest request, PageUrl url) {
        return List.of(
                Filter.of(
                        "art",
                        texts.get("cooperation.directory.kind"),
                        texts.get("cooperation.all"),
                        MeetingListPage.get(request, "art"),
                        all,
                        r -> r.organisation().kind().name(),
                        Row::kind,
                        url),
                Filter.of(
                        "kontakt",
                        texts.get("cooperation.directory.contact"),
                        texts.get("cooperation.all"),
                        MeetingListPage.get(request, "kontakt"),
                        all,
                        Row::reachable,
                        r -> texts.get("cooperation.directory.contact." + r.reachable()),
                        url));
    }

    private List<Row> rows(Scope scope) {
        Map<String, List<Contact>> contacts =
                book.list(scope).stream().collect(Collectors.groupingBy(Contact::organisation));
        List<Body> seen = bodies.list(scope);
        return texts.partners(scope).stream()
                .map(o -> new Row(
                        o,
                        texts.get("cooperation.kind." + o.kind()),
                        contacts.getOrDefault(o.key(), List.of()),
                        seen.stream()
                                .filter(b -> b.members().contains(o.key()))
                                .map(Body::name)
                                .toList()))
                .sorted(Comparator.comparing((Row r) -> r.organisation().kind()))
                .toList();
    }

    private static List<Row> find(List<Row> all, HttpServletRequest request) {
        String kind = MeetingListPage.get(request, "art");
        String contact = MeetingListPage.get(request, "kontakt");
        String text = MeetingListPage.get(request, "q").toLowerCase(Locale.GERMAN);
        return all.stream()
                .filter(r ->
                        kind.isEmpty() || kind.equals(r.organisation().kind().name()))
                .filter(r -> contact.isEmpty() || contact.equals(r.reachable()))
                .filter(r -> r.matches(text))
                .toList();
    }

    @GetMapping(PATH + ".{format}")
    void file(Scope scope, HttpServletRequest request, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        List<Column<Row>> columns = List.of(
                Column.text("schluessel", r -> r.organisation().key()),
                Column.text("organisation", r -> r.organisation().name()),
                Column.text(
                        "art",
                        r -> texts.german("cooperation.kind." + r.organisation().kind())),
                Column.text(
                        "stellen",
                        r -> r.contacts().stream().map(Contact::roleName).collect(Collectors.joining(", "))),
                Column.text(
                        "zustaendig_fuer",
                        r -> r.contacts().stream()
                                .map(Contact::topics)
                                .filter(t -> !t.isEmpty())
                                .collect(Collectors.joining(", "))),
                Column.text("gremien", r -> String.join(", ", r.bodies())));
        LocalDate today = clock.today();
        Downloads.send(
                new Table<>(
                        "Organisationen",
                        columns,
                        find(rows(scope), request),
                        new Provenance("Zusammenarbeit: Organisationen", today, null, today, demo, List.of())),
                "organisationen",
                format,
                response);
    }

    @PostMapping(PATH)
    String add(Scope scope, HttpServletRequest request, RedirectAttributes flash) {
        OrganisationKind kind = Arrays.stream(OrganisationKind.values())
                .filter(k -> k.name().equals(MeetingListPage.get(request, "art")))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("cooperation.directory.kind"));
        Organisation added = directory.add(
                scope, Asked.home(scope, regions.home()), kind, Typed.line(request.getParameter("organisation")));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + new PageUrl(PATH, Map.of()).with("q", added.name());
    }
}
