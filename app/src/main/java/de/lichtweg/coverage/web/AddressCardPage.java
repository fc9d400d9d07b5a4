package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressLinks;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressCard;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.LedgerView.ProspectLine;
import de.lichtweg.coverage.LedgerView.StatementLine;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.app.AddressAccess;
import de.lichtweg.coverage.app.SiteCatalogue;
import de.lichtweg.coverage.store.SiteStore.Held;
import de.lichtweg.coverage.web.AddressCardView.Fact;
import de.lichtweg.coverage.web.AddressCardView.LinkGroup;
import de.lichtweg.coverage.web.AddressCardView.Offer;
import de.lichtweg.coverage.web.AddressCardView.Prospect;
import de.lichtweg.coverage.web.AddressCardView.Site;
import de.lichtweg.coverage.web.AddressCardView.Source;
import de.lichtweg.coverage.web.AddressCardView.Statement;
import de.lichtweg.coverage.web.AddressCardView.Step;
import de.lichtweg.coverage.web.AddressCardView.Then;
import de.lichtweg.coverage.web.CardHistory.Dated;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Builds the card of an address: everything known about it in the order in which people ask. */
@Component
class AddressCardPage {

    private static final int SOURCES = 6;

    private final Ledger ledger;
    private final CardHistory told;
    private final AddressAccess access;
    private final SiteCatalogue sites;
    private final ObjectProvider<AddressLinks> linkSources;
    private final MessageSource messages;

    AddressCardPage(
            Ledger ledger,
            CardHistory told,
            AddressAccess access,
            SiteCatalogue sites,
            ObjectProvider<AddressLinks> linkSources,
            MessageSource messages) {
        this.ledger = ledger;
        this.told = told;
        this.access = access;
        this.sites = sites;
        this.linkSources = linkSources;
        this.messages = messages;
    }

    AddressCardView get(Scope scope, AsOf asOf, long id, String closeHref) {
        return find(scope, asOf, id, closeHref).orElseThrow(() -> new NotFound("address " + id));
    }

    Optional<AddressCardView> find(Scope scope, AsOf asOf, long id, String closeHref) {
        LedgerView view = ledger.view(scope, asOf);
        return view.card(id).map(card -> build(scope, view, card, closeHref));
    }

    private AddressCardView build(Scope scope, LedgerView view, AddressCard card, String closeHref) {
        Words words = Words.current(messages);
        CardHistory.Found found = told.find(scope, card, view.asOf(), words);
        Links links = new Links(view.asOf());
        AddressRow row = card.row();
        LocalDate day = view.validOn();
        Optional<LocalDate> before = momentBefore(view, card);
        return new AddressCardView(
                row.locality() == null ? row.municipality() : row.locality(),
                row.id(),
                place(row),
                links.addresses(AddressQuery.all(row.municipality())),
                row.label(),
                words.get("coverage.card.lead." + row.stage()),
                sentence(card, words),
                steps(row.stage(), words),
                words.get(
                        row.stage() == Stage.UNKNOWN
                                ? "coverage.card.undecided"
                                : row.eligible() ? "coverage.card.eligible" : "coverage.card.notEligible"),
                Verdict.why(card, words),
                words.get("coverage.card.rule", view.ruleSet().name()),
                facts(row, words),
                sites.at(scope, view, row).stream()
                        .map(held -> site(held, words))
                        .toList(),
                card.offers().stream()
                        .map(offer -> new Offer(
                                offer.operatorName(),
                                words.technology(offer.technology()),
                                words.mbit(offer.downKbps()),
                                words.mbit(offer.upKbps()),
                                words.date(offer.since()),
                                offer.source()))
                        .toList(),
                card.prospects().stream()
                        .map(prospect -> prospect(prospect, words))
                        .toList(),
                linkSources
                        .orderedStream()
                        .map(source ->
                                new LinkGroup("coverage.card.links." + source.key(), source.list(scope, row.id())))
                        .filter(group -> !group.lines().isEmpty())
                        .toList(),
                TimeChart.of(card.history(), day, before.orElse(null), words),
                before.map(then -> new Then(
                        words.get("coverage.card.asKnown", words.date(then)),
                        new Links(new AsOf(then, then)).address(row.id()),
                        "",
                        held(card, then, then))),
                new Then(
                        words.get("coverage.card.asNow", words.date(day)),
                        "",
                        words.stage(row.stage()),
                        held(card, day, LocalDate.MAX)),
                sources(card, words),
                history(card, found, words),
                found.view(),
                access.of(scope, row),
                closeHref,
                links.address(row.id()),
                links.addresses(
                        MapPage.PATH,
                        AddressQuery.all(row.municipality()),
                        java.util.Map.of("auswahl", MapChoice.ADDRESS + row.id())),
                row.x(),
                row.y());
    }

    private static String place(AddressRow row) {
        return row.municipalityName()
                + (row.localityName().isEmpty() ? "" : " › " + row.localityName())
                + (row.postcode().isEmpty() ? "" : " · " + row.postcode());
    }

    private static String sentence(AddressCard card, Words words) {
        AddressRow row = card.row();
        if (row.stage() == Stage.UNKNOWN) {
            return words.get("coverage.card.say.unknown");
        }
        String today = row.down() < 0 || row.technology() == null
                ? words.get("coverage.card.say.none")
                : words.get(
                        "coverage.card.say.offer",
                        words.mbit(row.down()),
                        row.operatorName(),
                        words.technology(row.technology()));
        return card.prospects().stream()
                .min(Comparator.comparing(ProspectLine::expired).thenComparing(ProspectLine::stage))
                .filter(prospect -> row.stage() != Stage.GIGABIT)
                .map(prospect -> today + " " + promise(prospect, words))
                .orElse(today);
    }

    private static String promise(ProspectLine prospect, Words words) {
        LocalDate to = prospect.expectedTo();
        if (prospect.expired()) {
            return words.get("coverage.card.say.expired", words.date(to));
        }
        return words.get(
                "coverage.card.say." + prospect.stage() + (to == null ? ".open" : ""),
                prospect.operatorName(),
                words.date(to));
    }

    private static List<Step> steps(Stage stage, Words words) {
        List<Step> steps = new ArrayList<>();
        for (Stage each : StageLook.ORDER) {
            if (each != Stage.UNKNOWN || stage == Stage.UNKNOWN) {
                boolean current = each == stage;
                steps.add(new Step(
                        words.get("coverage.step." + each.name()), current ? StageLook.fill(each) : "off", current));
            }
        }
        return steps;
    }

    private static List<Fact> facts(AddressRow row, Words words) {
        return List.of(
                new Fact(
                        words.get("coverage.filter.usage"),
                        words.getOr("coverage.value.usage." + row.usage(), row.usage())),
                new Fact(words.get("coverage.card.households"), words.number(row.households())),
                new Fact(words.get("coverage.card.businesses"), words.number(row.businesses())),
                new Fact(
                        words.get("coverage.card.position"),
                        words.number(Math.round(row.x())) + " / " + words.number(Math.round(row.y()))));
    }

    private static Site site(Held held, Words words) {
        String carrier = held.site().carrier();
        return new Site(
                held.site().kind().letter(),
                words.get("coverage.site.kind." + held.site().kind()),
                held.site().name(),
                (carrier.isEmpty() ? "" : carrier + " · ")
                        + held.source()
                        + " · "
                        + words.get("coverage.card.since", words.date(held.validFrom())));
    }

    private static Prospect prospect(ProspectLine line, Words words) {
        LocalDate from = line.expectedFrom();
        LocalDate to = line.expectedTo();
        String expected = to == null
                ? words.get("coverage.card.noDate")
                : from == null
                        ? words.get("coverage.until", words.date(to))
                        : words.date(from) + " – " + words.date(to);
        return new Prospect(
                words.stage(line.stage()),
                StageLook.fill(line.stage()),
                line.operatorName() + " · " + words.technology(line.technology()),
                expected,
                line.expired() ? words.get("coverage.card.expired") : "",
                line.source());
    }

    /** The day to compare with: the one that was asked for, else the day before the newest statement became known. */
    private static Optional<LocalDate> momentBefore(LedgerView view, AddressCard card) {
        LocalDate asked = view.asOf().knownOn();
        if (asked != null) {
            return Optional.of(asked);
        }
        List<LocalDate> known = card.history().stream()
                .filter(StatementLine::isOfNetwork)
                .map(line -> LocalDate.ofInstant(line.recordedFrom(), LichtwegClock.BERLIN))
                .distinct()
                .sorted()
                .toList();
        return known.size() < 2 ? Optional.empty() : Optional.of(known.getLast().minusDays(1));
    }

    /** Statements that held on a day as believed on another. */
    private static List<String> held(AddressCard card, LocalDate day, LocalDate known) {
        return card.history().stream()
                .filter(StatementLine::isOfNetwork)
                .filter(line -> !LocalDate.ofInstant(line.recordedFrom(), LichtwegClock.BERLIN)
                        .isAfter(known))
                .filter(line -> line.recordedTo() == null
                        || LocalDate.ofInstant(line.recordedTo(), LichtwegClock.BERLIN)
                                .isAfter(known))
                .filter(line -> !line.validFrom().isAfter(day))
                .filter(line -> line.validTo() == null || line.validTo().isAfter(day))
                .map(StatementLine::text)
                .distinct()
                .toList();
    }

    private static List<Source> sources(AddressCard card, Words words) {
        return card.history().stream()
                .filter(line -> line.recordedTo() == null)
                .sorted(Comparator.comparing(StatementLine::recordedFrom).reversed())
                .limit(SOURCES)
                .map(line -> new Source(
                        words.date(line.recordedFrom()),
                        LocalDate.ofInstant(line.recordedFrom(), LichtwegClock.BERLIN)
                                .toString(),
                        line.text(),
                        line.source() + " · " + words.get("coverage.card.since", words.date(line.validFrom()))))
                .toList();
    }

    /** Statements and notes together, the newest first. */
    private static List<Statement> history(AddressCard card, CardHistory.Found found, Words words) {
        Map<String, String> pages = found.view().operations().stream()
                .collect(Collectors.toMap(CardHistoryView.Operation::number, CardHistoryView.Operation::href));
        return Stream.concat(
                        card.history().stream()
                                .map(line -> new Dated(line.recordedFrom(), statement(line, pages, words))),
                        CardHistory.lines(found.notes(), words))
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::statement)
                .toList();
    }

    private static Statement statement(StatementLine line, Map<String, String> pages, Words words) {
        return new Statement(
                words.get("coverage.card.kind." + line.kind()),
                line.text(),
                period(words.date(line.validFrom()), line.validTo() == null ? "" : words.date(line.validTo()), words),
                period(
                        words.date(line.recordedFrom()),
                        line.recordedTo() == null ? "" : words.date(line.recordedTo()),
                        words),
                line.recordedTo() == null,
                Long.toString(line.operation()),
                pages.getOrDefault(Long.toString(line.operation()), ""),
                line.source());
    }

    private static String period(String from, String to, Words words) {
        return to.isEmpty() ? words.get("coverage.from", from) : from + " – " + to;
    }
}
