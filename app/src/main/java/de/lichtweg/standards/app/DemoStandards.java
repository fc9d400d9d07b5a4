package de.lichtweg.standards.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.comment.Comments;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.platform.ui.Preparation;
import de.lichtweg.region.Regions;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.Version.State;
import de.lichtweg.standards.domain.Adoption;
import de.lichtweg.standards.domain.Adoption.Stand;
import de.lichtweg.standards.store.AdoptionStore;
import de.lichtweg.standards.store.CatalogueStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Three decisions of the demo district that became standards, and what its state agreed with all districts. Who works by what, and what is
 * said about it, is generated and says so.
 */
@Component
@ConditionalOnProperty("lichtweg.demo")
class DemoStandards {

    private static final String INTENT = "absichtserklaerung";
    private static final String RATE = "gigabitquote";

    private static final String LOCALITY =
            "Neu: In jeder Zeile steht der Ortsteil, sonst lassen sich gleichnamige Straßen nicht unterscheiden.";

    /** Districts that adopted the letter of intent, of the thirteen of Saxony. */
    private static final int DISTRICTS = 9;

    /** Municipalities that report as agreed, of the 28 of the demo district. */
    private static final int MUNICIPALITIES = 21;

    private final Catalogue catalogue;
    private final VersionDesk desk;
    private final CatalogueStore store;
    private final AdoptionStore adoptions;
    private final VersionAccess access;
    private final Comments comments;
    private final Logins logins;
    private final Regions regions;
    private final LichtwegClock clock;

    DemoStandards(
            Catalogue catalogue,
            VersionDesk desk,
            CatalogueStore store,
            AdoptionStore adoptions,
            VersionAccess access,
            Comments comments,
            Logins logins,
            Regions regions,
            LichtwegClock clock) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.store = store;
        this.adoptions = adoptions;
        this.access = access;
        this.comments = comments;
        this.logins = logins;
        this.regions = regions;
        this.clock = clock;
    }

    /** After the decisions of the demo have begun their drafts. */
    @EventListener(Preparation.Done.class)
    @Order(650)
    void onceTheDecisionsAreThere() {
        Optional<Scope> centre = logins.find("bkz").map(Logins.Login::scope);
        Optional<Scope> office = logins.find("koordination").map(Logins.Login::scope);
        if (centre.isPresent()
                && office.isPresent()
                && catalogue.find(centre.get(), INTENT).isEmpty()) {
            state(centre.get());
            office.get().territories().forEach(t -> decided(office.get(), t));
            follow(office.get());
            ask(office.get());
        }
    }

    private void state(Scope centre) {
        RegionKey state = regions.home().parent().orElseThrow();
        List<RegionKey> districts = keys(state, regions.home());
        Standard intent = agree(
                centre,
                state,
                INTENT,
                StandardKind.TEMPLATE,
                "Absichtserklärung mit Netzbetreibern",
                "Was eine Erklärung enthalten muss, damit ein eigenwirtschaftlicher Ausbau als zugesagt zählt.",
                """
                1. Welche Adressen, als Liste nach der gemeinsamen Vorlage.
                2. Welche Technik, welche Bandbreite am Anschluss.
                3. Baubeginn und Inbetriebnahme je Ortsteil, mit Meilensteinen.
                4. Ab welcher Vorvermarktungsquote gebaut wird, und bis wann das feststeht.
                5. Was bei Verzug geschieht: Meldung binnen vier Wochen, neuer Termin oder Rücktritt.
                6. Wer wen anruft.""",
                LocalDate.of(2025, 3, 1));
        adopt(centre, intent, districts.subList(0, DISTRICTS), LocalDate.of(2025, 4, 15));
        deviate(
                centre,
                intent,
                districts.get(DISTRICTS),
                "Eigene Vereinbarung von 2023 läuft bis Ende 2027, danach Umstellung.");
        Standard rate = agree(
                centre,
                state,
                RATE,
                StandardKind.FIGURE,
                "Gigabitquote",
                "Damit alle Landkreise dieselbe Zahl meinen, wenn sie von Gigabit sprechen.",
                "Adressen mit mindestens einem leitungsgebundenen Angebot ab 1.000 Mbit/s im Download, geteilt durch alle Adressen am"
                        + " selben Stichtag. Kabelnetze (DOCSIS 3.1) zählen mit, Mobilfunk nicht.",
                LocalDate.of(2026, 1, 1));
        adopt(centre, rate, districts.subList(0, DISTRICTS + 2), LocalDate.of(2026, 2, 1));
        consult(
                centre,
                intent,
                "Neu: Der Netzbetreiber nennt je Ortsteil den Verteilerstandort, damit Mitverlegung geprüft werden kann.",
                "7. Je Ortsteil der Standort des Verteilers.",
                5);
    }

    /** Some municipalities work by what the district took over from the state. */
    private void follow(Scope office) {
        List<RegionKey> places = keys(regions.home(), new RegionKey("14627140"));
        adopt(
                office,
                standard(office, INTENT),
                places.subList(0, Math.min(places.size(), 17)),
                clock.today().minusWeeks(7));
        adopt(
                office,
                standard(office, RATE),
                places.subList(0, Math.min(places.size(), 24)),
                clock.today().minusWeeks(5));
    }

    /** One standard of the district is in consultation, whether or not the program brought along the one that was decided on. */
    private void ask(Scope office) {
        List<Version> all = store.versions(office, null);
        boolean asked = all.stream()
                .anyMatch(v -> v.state() == State.CONSULTATION && !v.standard().equals(INTENT));
        if (!asked) {
            all.stream()
                    .filter(v -> v.changeNote().contains("Rückmeldungen"))
                    .findFirst()
                    .flatMap(v -> catalogue.find(office, v.standard()))
                    .ifPresent(s -> consult(
                            office, s, "Neu: Auch der Stand der Leerrohre wird gemeldet.", "Leerrohre mitmelden.", 3));
        }
    }

    /** The drafts that decisions of the district began. */
    private void decided(Scope office, RegionKey district) {
        List<RegionKey> places = keys(district, new RegionKey("14627180"));
        for (Version draft : store.versions(office, null)) {
            Standard standard = catalogue.find(office, draft.standard()).orElseThrow();
            if (draft.state() != State.DRAFT
                    || draft.origin().isEmpty()
                    || !standard.territory().equals(district)) {
                continue;
            }
            if (draft.number() > 1) {
                desk.change(office, standard, standard, with(draft, draft.body(), LOCALITY, null));
                consult(office, standard, store.versions(office, standard.key()).getFirst(), 3);
                adoptFirst(office, standard, places, MUNICIPALITIES);
            } else {
                begin(office, standard, draft, places);
            }
        }
    }

    /** A standard that began with a decision gets its title and its text, and counts from the day of the decision. */
    private void begin(Scope office, Standard standard, Version draft, List<RegionKey> places) {
        boolean signs = draft.changeNote().contains("Bauschild");
        boolean list = draft.changeNote().contains("Adressen");
        Standard named = new Standard(
                standard.key(),
                signs ? StandardKind.TEMPLATE : list ? StandardKind.DATA : StandardKind.CHECKLIST,
                standard.territory(),
                standard.owner(),
                "",
                signs
                        ? "Bauschild an geförderten Strecken"
                        : list ? "Gemeinsame Adressliste" : "Rückmeldung der Kommunen",
                signs ? "Wer fördert, wer baut, bis wann, wen man anruft: überall gleich." : "",
                standard.revision(),
                true);
        String body = signs
                ? "Breitbandausbau: hier entsteht ein Glasfasernetz.\nBauherr, Netzbetreiber, Bauzeit.\n"
                        + "Gefördert durch Bund und Freistaat Sachsen.\nFragen: Breitbandkoordination des Landkreises."
                : list
                        ? "Eine Zeile je Adresse. Der Zusatz zur Hausnummer steht in einer eigenen Spalte."
                        : "Jedes Quartal bis zum 10. antworten; „unverändert“ genügt.\n"
                                + "Baubeginn, Bauende und Stillstand sofort melden, nicht erst zum Quartal.\n"
                                + "Wer weg ist, nennt eine Vertretung.";
        LocalDate from = clock.today().minusWeeks(2);
        desk.change(office, standard, named, with(draft, body, draft.changeNote(), from));
        desk.publish(office, named.key(), draft.number(), from);
        store.generated(office, named);
        int many = signs ? MUNICIPALITIES - 7 : MUNICIPALITIES;
        adoptFirst(office, named, places, many);
        deviate(
                office,
                named,
                places.get(many),
                signs ? "Die Straßenmeisterei stellt eigene Schilder auf." : "Meldet monatlich mit dem Ratsbericht.");
    }

    private void adoptFirst(Scope office, Standard standard, List<RegionKey> places, int many) {
        if (places.size() > many) {
            adopt(office, standard, places.subList(0, many), clock.today().minusWeeks(1));
        }
    }

    private Standard agree(
            Scope scope,
            RegionKey territory,
            String key,
            StandardKind kind,
            String title,
            String purpose,
            String body,
            LocalDate from) {
        String owner = desk.owner(scope);
        Standard standard = new Standard(key, kind, territory, owner, "", title, purpose, 0, true);
        Version first = with(
                new Version(key, 0, State.DRAFT, "", "Erste Fassung.", "", "", "", null, null, null, null, "", 0, true),
                body,
                "Erste Fassung.",
                from);
        desk.publish(scope, key, desk.draft(scope, standard, first).number(), from);
        return standard;
    }

    private static Version with(Version v, String body, String change, @Nullable LocalDate from) {
        return new Version(
                v.standard(),
                v.number(),
                v.state(),
                body,
                change,
                v.legalBasis(),
                v.origin(),
                v.originPath(),
                null,
                null,
                from,
                null,
                "",
                v.revision(),
                v.demo());
    }

    /** A next version on which the partners comment. */
    private void consult(Scope scope, Standard standard, String change, String added, int weeks) {
        Version valid = store.versions(scope, standard.key()).getFirst();
        Version draft = desk.next(scope, standard, valid);
        Standard now = standard(scope, standard.key());
        desk.change(scope, now, now, with(draft, draft.body() + "\n" + added, change, null));
        consult(
                scope,
                standard(scope, standard.key()),
                store.versions(scope, standard.key()).getFirst(),
                weeks);
    }

    private Standard standard(Scope scope, String key) {
        return catalogue.find(scope, key).orElseThrow();
    }

    private void consult(Scope scope, Standard standard, Version draft, int weeks) {
        desk.consult(
                scope,
                draft.standard(),
                draft.number(),
                draft.revision(),
                clock.today().plusWeeks(weeks));
        store.generated(scope, standard);
        Version open = store.versions(scope, draft.standard()).getFirst();
        say(
                standard,
                open,
                "gemeinde-nossen",
                "Für uns passt das. Bitte die Übergangszeit bis zum Quartalsende lassen.");
        say(standard, open, "koordination", "Danke, das nehmen wir auf. Wer sieht noch etwas?");
    }

    private void say(Standard standard, Version version, String login, String text) {
        logins.find(login)
                .map(Logins.Login::scope)
                .map(s -> access.of(s, standard, version))
                .filter(a -> a.talk())
                .ifPresent(a -> comments.add(logins.find(login).orElseThrow().scope(), a, text, Set.of()));
    }

    /** Keys of the regions below a territory, one that adopted for certain first. */
    private List<RegionKey> keys(RegionKey territory, RegionKey first) {
        List<RegionKey> all = regions.children(territory, clock.today()).stream()
                .map(Regions.Region::key)
                .toList();
        return Stream.concat(all.stream().filter(first::equals), all.stream().filter(k -> !k.equals(first)))
                .toList();
    }

    private void adopt(Scope scope, Standard standard, List<RegionKey> places, LocalDate since) {
        LocalDate from = store.versions(scope, standard.key()).getLast().validFrom();
        LocalDate day = from != null && from.isAfter(since) ? from : since;
        places.forEach(p -> said(scope, standard, p, Stand.ADOPTED, day, ""));
    }

    private void deviate(Scope scope, Standard standard, RegionKey place, String reason) {
        said(scope, standard, place, Stand.DEVIATES, clock.today().minusWeeks(1), reason);
    }

    private void said(Scope scope, Standard standard, RegionKey place, Stand stand, LocalDate since, String reason) {
        adoptions.insert(
                scope,
                standard,
                new Adoption(
                        standard.key(),
                        1,
                        place,
                        stand,
                        since,
                        reason,
                        "",
                        scope.displayName(),
                        clock.instant(),
                        true));
    }
}
