package de.lichtweg.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.app.SavedViews;
import de.lichtweg.coverage.domain.saved.ListState;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.view.SavedView;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.testing.LichtwegTest;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** Saved views, as people of different offices save, see, change and lose them. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true")
@Import(ViewPagesTest.Small.class)
class ViewPagesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final String MAYOR = "region=14627240&down_lt=100&plan=nobody_binding";
    private static final String DISTRICT = "region=14627&stage=OPEN&sort=-down";

    @TestConfiguration
    static class Small {

        @Bean
        @Primary
        Ledger smallLedger() {
            return new SmallDistrict();
        }

        @Bean
        @Primary
        Regions smallRegions() {
            return new SmallRegions();
        }
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Logins logins;

    @Autowired
    private SavedViews views;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;
    private Scope office;
    private Scope colleague;
    private Scope nossen;
    private Scope riesa;
    private Scope centre;

    @BeforeEach
    void offices() {
        clock.setTo(MONDAY);
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        office = account(
                "office", Role.DISTRICT_COORDINATION, "Koordination (Probe)", OrganisationKind.DISTRICT, "14627");
        colleague = account(
                "office-2", Role.DISTRICT_COORDINATION, "Koordination (Probe)", OrganisationKind.DISTRICT, "14627");
        nossen = account("nossen", Role.MUNICIPALITY, "Stadt Nossen", OrganisationKind.MUNICIPALITY, "14627240");
        riesa = account("riesa", Role.MUNICIPALITY, "Stadt Riesa", OrganisationKind.MUNICIPALITY, "14627290");
        centre = account("centre", Role.STATE_CENTRE, "Kompetenzzentrum", OrganisationKind.STATE_CENTRE, "14");
        jdbc.sql("truncate parties.saved_view_place, parties.saved_view").update();
    }

    private Scope account(String login, Role role, String organisation, OrganisationKind kind, String territory) {
        accounts.ensureRole(
                Scope.system("test"),
                new RoleAccount(login, login, role, organisation, kind, new RegionKey(territory)));
        return logins.find(login).orElseThrow().scope();
    }

    @Test
    void theListOffersToSaveWhatItShowsUnderANameMadeOfItsFilters() {
        assertThat(page(office, "/adressen?" + MAYOR))
                .contains(
                        "Ansicht speichern",
                        "value=\"Nossen: unter 100 Mbit/s, niemand verbindlich\"",
                        "value=\"region=14627240&amp;down_lt=100&amp;plan=nobody_binding\"");
    }

    @Test
    void aSavedViewStandsBesideTheReadyQuestionsAndIsMarkedWhereItIsShown() {
        save(office, "Rathaus Nossen", MAYOR + "&karte=5&seite=2&unsinn=1", "PRIVATE");
        SavedView<ListState> saved = only(office);
        assertThat(saved.state().text()).isEqualTo(MAYOR);
        assertThat(page(office, "/adressen?" + MAYOR))
                .containsPattern("aria-current=\"page\">Rathaus Nossen<span>\\d+");
        assertThat(page(office, "/adressen?region=14627240")).contains(">Rathaus Nossen<span>");
    }

    @Test
    void theDayIsSavedOnlyWhereSomebodySaysSo() {
        save(office, "Heute", MAYOR + "&as_of=2026-06-30&known_on=2026-09-01", "PRIVATE");
        assertThat(only(office).state().asOf().isNow()).isTrue();
        send(
                office,
                post("/adressen/ansichten")
                        .param("name", "Damals")
                        .param("zustand", MAYOR + "&as_of=2026-06-30&known_on=2026-09-01")
                        .param("stichtag", "true"));
        assertThat(location(
                        office, "/adressen/ansichten/" + named(office, "Damals").id()))
                .isEqualTo("/adressen?" + MAYOR + "&as_of=2026-06-30&known_on=2026-09-01");
    }

    @Test
    void aPrivateViewIsItsOwnersAloneAndAForeignIdAnswersLikeAnAbsentOne() {
        save(office, "Nur für mich", DISTRICT, "PRIVATE");
        long id = only(office).id();
        for (Scope other : List.of(colleague, nossen)) {
            assertThat(views.list(other)).isEmpty();
            MockHttpServletResponse foreign = response(other, get("/adressen/ansichten/" + id));
            MockHttpServletResponse absent = response(other, get("/adressen/ansichten/999999"));
            assertThat(foreign.getStatus()).isEqualTo(404).isEqualTo(absent.getStatus());
            assertThat(send(other, change(id, 1, "Meine", "OFFICES"))).isEqualTo(404);
            assertThat(send(
                            other,
                            post("/adressen/ansichten/" + id + "/loeschen").param("version", "1")))
                    .isEqualTo(404);
            assertThat(send(other, post("/adressen/ansichten/" + id + "/start").param("an", "true")))
                    .isEqualTo(404);
            assertThat(send(
                            other,
                            post("/adressen/ansichten/" + id + "/verschieben").param("richtung", "vor")))
                    .isEqualTo(404);
            assertThat(send(other, post("/adressen/ansichten/" + id + "/wiederherstellen")))
                    .isEqualTo(404);
        }
        assertThat(only(office).name()).isEqualTo("Nur für mich");
    }

    @Test
    void anOrganisationSeesAndChangesWhatIsSharedWithIt() {
        save(office, "Unsere Offenen", DISTRICT, "ORGANISATION");
        SavedView<ListState> seen = only(colleague);
        assertThat(views.list(nossen)).isEmpty();
        assertThat(send(colleague, change(seen.id(), seen.version(), "Unsere Offenen, neu", "ORGANISATION")))
                .isEqualTo(302);
        assertThat(only(office).name()).isEqualTo("Unsere Offenen, neu");
        assertThat(send(colleague, change(seen.id(), 2, "Unsere Offenen, neu", "PRIVATE")))
                .isEqualTo(422);
    }

    @Test
    void aViewOfTheDistrictShowsAMunicipalityItsOwnPartAndNothingMore() {
        save(office, "Offene", DISTRICT, "OFFICES");
        SavedView<ListState> shared = only(nossen);
        assertThat(location(nossen, "/adressen/ansichten/" + shared.id()))
                .isEqualTo("/adressen?region=14627240&stage=OPEN&sort=-down");
        String list = page(nossen, "/adressen?region=14627240&stage=OPEN&sort=-down");
        assertThat(list)
                .containsPattern("aria-current=\"page\">Offene<span>\\d+")
                .contains("Adressen in Nossen");
        assertThat(location(nossen, "/adressen?" + DISTRICT)).startsWith("/adressen?region=14627240&");
    }

    @Test
    void aViewOfAnotherMunicipalityAndSumsAloneOpenNoView() {
        save(nossen, "Unser Ortsteil", "region=14627240&stage=OPEN", "OFFICES");
        assertThat(only(office).mayChange()).isFalse();
        assertThat(views.list(riesa)).isEmpty();
        assertThat(views.list(centre)).isEmpty();
    }

    @Test
    void nobodySavesAQuestionAboutAddressesThatAreClosed() {
        assertThat(save(nossen, "Riesa", "region=14627290", "PRIVATE")).isEqualTo(403);
        assertThat(save(centre, "Alles", "region=14", "OFFICES")).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from parties.saved_view")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverChangesAnOlderVersionIsToldAndNothingIsOverwritten() {
        save(office, "Offene", DISTRICT, "ORGANISATION");
        long id = only(office).id();
        send(colleague, change(id, 1, "Offene im Kreis", "ORGANISATION"));
        MvcResult refused = perform(
                office,
                change(id, 1, "Offene Adressen", "OFFICES").header("Referer", "http://localhost/adressen/ansichten"));
        assertThat(refused.getFlashMap().get("violation").toString()).contains("hat inzwischen office-2 geändert");
        assertThat(refused.getFlashMap().get("typed").toString()).contains("Offene Adressen");
        assertThat(only(office).name()).isEqualTo("Offene im Kreis");
        assertThat(send(office, post("/adressen/ansichten/" + id + "/loeschen").param("version", "1")))
                .isEqualTo(422);
        assertThat(send(
                        office,
                        post("/adressen/ansichten").param("zustand", MAYOR).param("ersetzt", id + ":1")))
                .isEqualTo(422);
        assertThat(only(office).state().text()).isEqualTo(DISTRICT);
    }

    @Test
    void aViewIsGivenANewQuestionAndKeepsNameAndSharing() {
        save(office, "Offene", DISTRICT, "OFFICES");
        long id = only(office).id();
        send(office, post("/adressen/ansichten").param("zustand", MAYOR).param("ersetzt", id + ":1"));
        assertThat(only(nossen).name()).isEqualTo("Offene");
        assertThat(only(nossen).state().text()).isEqualTo(MAYOR);
    }

    @Test
    void aDeletedViewComesBackForThirtyDays() {
        save(office, "Offene", DISTRICT, "OFFICES");
        long id = only(office).id();
        MvcResult deleted =
                perform(office, post("/adressen/ansichten/" + id + "/loeschen").param("version", "1"));
        assertThat(deleted.getFlashMap().values())
                .as("the next page reads it from the session in the database")
                .isNotEmpty()
                .allMatch(Serializable.class::isInstance);
        assertThat(views.list(office)).isEmpty();
        assertThat(views.list(nossen)).isEmpty();
        assertThat(page(office, "/adressen/ansichten")).contains("Gelöscht in den letzten 30 Tagen (1)");
        assertThat(send(nossen, post("/adressen/ansichten/" + id + "/wiederherstellen")))
                .isEqualTo(404);
        send(office, post("/adressen/ansichten/" + id + "/wiederherstellen"));
        assertThat(only(nossen).name()).isEqualTo("Offene");
        send(office, post("/adressen/ansichten/" + id + "/loeschen").param("version", "3"));
        clock.setTo(MONDAY.plus(Duration.ofDays(31)));
        assertThat(views.listDeleted(office)).isEmpty();
    }

    @Test
    void everybodyHasAnOrderAndAStartViewOfTheirOwn() {
        save(office, "A", DISTRICT, "OFFICES");
        save(office, "B", MAYOR, "OFFICES");
        long second = named(office, "B").id();
        send(office, post("/adressen/ansichten/" + second + "/verschieben").param("richtung", "vor"));
        assertThat(views.list(office)).extracting(SavedView::name).containsExactly("B", "A");
        assertThat(views.list(nossen)).extracting(SavedView::name).containsExactly("A", "B");
        send(office, post("/adressen/ansichten/" + second + "/start").param("an", "true"));
        assertThat(location(office, "/adressen?start=14627")).isEqualTo("/adressen?" + MAYOR);
        assertThat(location(nossen, "/adressen?start=14627240")).isEqualTo("/adressen?region=14627240");
        send(office, post("/adressen/ansichten/" + second + "/start").param("an", "false"));
        assertThat(location(office, "/adressen?start=14627")).isEqualTo("/adressen?region=14627");
    }

    @Test
    void aNameIsAskedForAndGivenOnce() {
        assertThat(save(office, "  ", DISTRICT, "PRIVATE")).isEqualTo(422);
        assertThat(save(office, "x".repeat(81), DISTRICT, "PRIVATE")).isEqualTo(422);
        assertThat(save(office, "Offene", "stage=OPEN", "PRIVATE")).isEqualTo(422);
        assertThat(save(office, "Offene", DISTRICT, "PRIVATE")).isEqualTo(302);
        assertThat(save(office, "offene", MAYOR, "PRIVATE")).isEqualTo(422);
        assertThat(save(colleague, "Offene", MAYOR, "PRIVATE")).isEqualTo(302);
    }

    @Test
    void theQuickSearchFindsViewsByWordsOfTheirNames() {
        save(office, "Schulen ohne Gigabit", DISTRICT, "OFFICES");
        long id = only(office).id();
        assertThat(page(nossen, "/suche?q=gigabit schul")).contains("/adressen/ansichten/" + id);
        assertThat(page(centre, "/suche?q=gigabit schul")).doesNotContain("/adressen/ansichten/");
    }

    @Test
    void everyChangeStandsInTheAuditLogWithWhatWasAndIs() {
        save(office, "Offene", DISTRICT, "PRIVATE");
        SavedView<ListState> view = only(office);
        send(office, change(view.id(), 1, "Offene im Kreis", "OFFICES"));
        send(office, post("/adressen/ansichten/" + view.id() + "/loeschen").param("version", "2"));
        send(office, post("/adressen/ansichten/" + view.id() + "/wiederherstellen"));
        assertThat(jdbc.sql("""
                        -- one change of the view
                        select action || ' ' || coalesce(before ->> 'name', '–') || ' > ' || coalesce(after ->> 'name', '–')
                          from platform.audit_entry
                         where subject_kind = 'coverage.view' and subject_id = :id and actor = 'office'
                         order by id
                        """)
                        .param("id", Long.toString(view.id()))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "view.create – > Offene",
                        "view.change Offene > Offene im Kreis",
                        "view.delete Offene im Kreis > –",
                        "view.restore – > Offene im Kreis");
    }

    @Test
    void thePageOfViewsSaysWhoseTheyAreAndHowManyAddressesTheyFindToday() {
        save(office, "Offene", DISTRICT, "OFFICES");
        assertThat(page(nossen, "/adressen/ansichten"))
                .contains("office, Koordination (Probe)", "Koordination", "Nossen · Perspektive: offen")
                .doesNotContain("Ändern", "??");
        assertThat(page(office, "/adressen/ansichten?lang=en"))
                .contains("only me", "Apply", "addresses today")
                .doesNotContain("??");
    }

    @Test
    void columnsStandInTheLinkAreSavedWithAViewAndExportedAsSeen() {
        String chosen = "region=14627240&spalten=address,households,since,source,stage";
        String list = page(office, "/adressen?" + chosen);
        assertThat(list)
                .containsPattern("(?s)Haushalte.*versorgt seit.*Quelle.*Perspektive.*</thead>")
                .contains("31.12.2023", "Meldung Netz B")
                .doesNotContain(">Versorgung heute<");
        save(office, "Haushalte", chosen, "PRIVATE");
        assertThat(location(office, "/adressen/ansichten/" + only(office).id()))
                .isEqualTo("/adressen?region=14627240&spalten=address%2Chouseholds%2Csince%2Csource%2Cstage");
        assertThat(page(office, "/adressen.csv?" + chosen))
                .startsWith(
                        "\uFEFFstrasse;hausnummer;zusatz;haushalte;versorgt_seit;quelle;perspektive;Hinweis;Herkunft\r\n");
        assertThat(page(office, "/adressen.csv?region=14627240"))
                .startsWith("\uFEFFlichtweg_id;ags;gemeinde;ortsteil;strasse;");
    }

    @Test
    void columnsAreTickedAndMovedWithoutAMouse() {
        String state = "zustand=region%3D14627240%26stage%3DOPEN";
        assertThat(page(office, "/adressen/spalten?" + state))
                .containsPattern("value=\"households\"> ")
                .containsPattern("value=\"stage\" checked");
        String moved = page(
                office,
                "/adressen/spalten?" + state
                        + "&reihe=address&reihe=stage&reihe=households&spalte=stage&spalte=households&hoch=households");
        String list = moved.substring(moved.indexOf("columns__list"));
        assertThat(list.indexOf("value=\"households\"")).isLessThan(list.indexOf("value=\"stage\""));
        assertThat(moved).containsPattern("id=\"hoch-households\"[^>]* autofocus");
        assertThat(
                        location(
                                office,
                                "/adressen/spalten?" + state
                                        + "&reihe=address&reihe=households&reihe=stage&spalte=stage&spalte=households&fertig=true"))
                .isEqualTo("/adressen?region=14627240&stage=OPEN&spalten=address%2Chouseholds%2Cstage");
        assertThat(location(
                        office,
                        "/adressen/spalten?" + state
                                + "&reihe=address,locality,operator,down,up,stage,expected,eligible"
                                + "&spalte=address,locality,operator,down,up,stage,expected,eligible&fertig=true"))
                .isEqualTo("/adressen?region=14627240&stage=OPEN");
    }

    private int save(Scope scope, String name, String state, String sharing) {
        return send(
                scope,
                post("/adressen/ansichten")
                        .param("name", name)
                        .param("zustand", state)
                        .param("teilen", sharing));
    }

    private static MockHttpServletRequestBuilder change(long id, int version, String name, String sharing) {
        return post("/adressen/ansichten/" + id)
                .param("version", Integer.toString(version))
                .param("name", name)
                .param("teilen", sharing);
    }

    private SavedView<ListState> only(Scope scope) {
        List<SavedView<ListState>> all = views.list(scope);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private SavedView<ListState> named(Scope scope, String name) {
        return views.list(scope).stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String location(Scope scope, String path) {
        MockHttpServletResponse response = response(scope, get(url(path)));
        assertThat(response.getStatus()).as(path).isEqualTo(302);
        return String.valueOf(response.getRedirectedUrl());
    }

    private String page(Scope scope, String path) {
        MockHttpServletResponse response = response(scope, get(url(path)));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Encoded ones as they are, others as a browser would encode them. */
    private static URI url(String path) {
        return path.contains("%")
                ? URI.create(path)
                : UriComponentsBuilder.fromUriString(path).encode().build().toUri();
    }

    private int send(Scope scope, MockHttpServletRequestBuilder request) {
        return response(scope, request).getStatus();
    }

    private MockHttpServletResponse response(Scope scope, MockHttpServletRequestBuilder request) {
        return perform(scope, request).getResponse();
    }

    private MvcResult perform(Scope scope, MockHttpServletRequestBuilder request) {
        return CurrentScope.callAs(scope, () -> {
            try {
                return browser.perform(request).andReturn();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
