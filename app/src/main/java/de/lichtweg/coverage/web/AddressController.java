package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.app.AddressNotes;
import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.view.ColumnOffer;
import de.lichtweg.platform.hanging.Hangings;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of addresses, its exports, and the card of one address. */
@Controller
class AddressController {

    private final AddressListPage list;
    private final AddressCardPage card;
    private final AddressExport export;
    private final Regions regions;
    private final Hangings hangings;

    AddressController(
            AddressListPage list, AddressCardPage card, AddressExport export, Regions regions, Hangings hangings) {
        this.list = list;
        this.card = card;
        this.export = export;
        this.regions = regions;
        this.hangings = hangings;
    }

    /** Where the rights end above addresses, the link leads to the finest sums that may be seen. */
    @GetMapping("/adressen")
    String list(Scope scope, HttpServletRequest request, Model model) {
        AddressQuery query = query(scope, request);
        if (Question.seesSumsOnly(scope, query.region())) {
            return "redirect:" + new Links(Question.asOf(request)).situation(query.region());
        }
        ListState state = new ListState(query, sort(request), columns(request), Question.asOf(request));
        ListState reached = ViewBars.within(scope, state);
        if (!reached.equals(state)) {
            return "redirect:" + ViewBars.href(reached);
        }
        model.addAttribute("regionKey", query.region());
        model.addAttribute("view", list.build(scope, query, options(request)));
        return "coverage/addresses";
    }

    @GetMapping("/adressen/{id:\\d+}")
    String card(@PathVariable long id, Scope scope, HttpServletRequest request, Model model) {
        AddressCardView view = card.get(scope, Question.asOf(request), id, "");
        model.addAttribute("regionKey", view.region());
        model.addAttribute("card", view);
        if (Question.asOf(request).isNow()) {
            model.addAttribute(
                    "beside",
                    hangings.beside(scope, new SubjectRef(AddressNotes.SUBJECT, Long.toString(id)), view.region()));
            view.record().ifPresent(record -> model.addAttribute("talk", hangings.talk(scope, record)));
        }
        return "coverage/address";
    }

    @GetMapping("/adressen.{format}")
    void file(@PathVariable String format, Scope scope, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AddressQuery query = query(scope, request);
        Downloads.send(
                export.table(scope, query, sort(request), columns(request), Question.asOf(request)),
                "adressen-" + query.region(),
                format,
                response);
    }

    @GetMapping("/adressen/versorgung.{format}")
    void offers(@PathVariable String format, Scope scope, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AddressQuery query = query(scope, request);
        Downloads.send(
                export.offers(scope, query, sort(request), Question.asOf(request)),
                "versorgung-" + query.region(),
                format,
                response);
    }

    @GetMapping("/adressen/perspektive.{format}")
    void prospects(@PathVariable String format, Scope scope, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        AddressQuery query = query(scope, request);
        Downloads.send(
                export.prospects(scope, query, sort(request), Question.asOf(request)),
                "perspektive-" + query.region(),
                format,
                response);
    }

    private AddressQuery query(Scope scope, HttpServletRequest request) {
        return Question.addresses(request, Question.ownRegion(scope, regions));
    }

    private static AddressListPage.Options options(HttpServletRequest request) {
        AsOf asOf = Question.asOf(request);
        return new AddressListPage.Options(
                asOf,
                sort(request),
                columns(request),
                Question.number(request, "seite", 1),
                Question.number(request, "karte", 0));
    }

    private static List<String> columns(HttpServletRequest request) {
        return ColumnOffer.parse(Question.text(request, ColumnOffer.PARAMETER, ""));
    }

    private static String sort(HttpServletRequest request) {
        return Question.text(request, "sort", "locality");
    }
}
