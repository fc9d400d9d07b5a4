package de.lichtweg.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.lichtweg.activity.ActivityDraft;
import de.lichtweg.activity.ActivityKind;
import de.lichtweg.activity.ActivityState;
import de.lichtweg.activity.Drafts;
import de.lichtweg.activity.Milestone;
import de.lichtweg.activity.Obstacle;
import de.lichtweg.activity.Risk;
import de.lichtweg.activity.WebLink;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Routes;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.app.Newsroom;
import de.lichtweg.portal.app.PageTexts;
import de.lichtweg.portal.app.PublicDates;
import de.lichtweg.portal.domain.DateDraft;
import de.lichtweg.portal.domain.NewsDraft;
import de.lichtweg.portal.domain.PageText.Page;
import de.lichtweg.portal.domain.PublicDate.State;
import de.lichtweg.region.Regions;
import de.lichtweg.testing.LichtwegTest;
import jakarta.servlet.http.Cookie;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@LichtwegTest(
        webEnvironment = WebEnvironment.MOCK,
        properties = {"lichtweg.demo=true", "lichtweg.portal.keep=true"})
@AutoConfigureMockMvc
class PublicPagesTest {

    private static final String SECRET = "Zwiebelturm";
    private static final String OTHER = "Fliederbusch";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ActivityRegister activities;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Regions regions;

    @Autowired
    private PublicDates dates;

    @Autowired
    private PageTexts texts;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Newsroom newsroom;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/auftrag",
                "/meine-adresse",
                "/ausbau",
                "/veranstaltungen",
                "/abonnement",
                "/abonnement/gesendet",
                "/abonnement/ende/erfunden",
                "/barrierefreiheit/danke",
                "/aktuelles",
                "/impressum",
                "/datenschutz",
                "/barrierefreiheit",
                "/begriffe",
                "/suche?q=No"
            })
    void everybodyMayReadItInBothLanguagesWithoutInlineStyleOrScript(String path) throws Exception {
        for (String language : new String[] {"de", "en"}) {
            mvc.perform(get(path).param("lang", language))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("<html lang=\"" + language + "\""),
                                    containsString("id=\"inhalt\""),
                                    not(containsString("style=\"")),
                                    not(containsString("??")))));
        }
    }

    @Test
    void theFrontDoorOpensWithoutAnyDataAndSaysSo() throws Exception {
        mvc.perform(get("/"))
                .andExpect(content().string(containsString("sobald die Tabellen des Breitbandatlas eingelesen sind")));
    }

    @Test
    void inTheDemoOneClickSignsIn() throws Exception {
        mvc.perform(get("/")).andExpect(content().string(containsString("Als Gemeinde Nossen")));
    }

    @Test
    void theMandateNamesButtonsAsTheReaderFindsThem() throws Exception {
        mvc.perform(get("/auftrag").param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Choose “As the coordination office”"),
                                not(containsString("“Als ")),
                                not(containsString("*")))));
        mvc.perform(get("/auftrag").param("lang", "de"))
                .andExpect(content().string(containsString("„Als Koordination“")));
    }

    @Test
    void theFirstNewsTellsOfTheBeginning() throws Exception {
        mvc.perform(get("/aktuelles/2018-04-10-koordination-beginnt"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("15. März 2018")));
    }

    @Test
    void theFeedNamesTheNews() throws Exception {
        mvc.perform(get("/aktuelles.atom"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<feed xmlns=\"http://www.w3.org/2005/Atom\">"),
                                containsString("2018-04-10T00:00:00+02:00"))));
    }

    @Test
    void searchEnginesReadWhichPagesThereAreAndNoneOfThoseInside() throws Exception {
        mvc.perform(get("/sitemap.xml"))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_XML))
                .andExpect(content()
                        .string(allOf(
                                containsString(
                                        "<loc>http://localhost:8080/aktuelles/2018-04-10-koordination-beginnt</loc>"),
                                not(containsString("/verwaltung")),
                                not(containsString("/redaktion")))));
        mvc.perform(get("/robots.txt"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Disallow: /abonnement/"),
                                containsString("Sitemap: http://localhost:8080/sitemap.xml"))));
        mvc.perform(get("/impressum").param("lang", "en"))
                .andExpect(content()
                        .string(containsString("<link rel=\"canonical\" href=\"http://localhost:8080/impressum\">")));
    }

    /** A mail program ends a subscription without a page, a cookie or a token (RFC 8058); everything else asks for the token. */
    @Test
    void oneRequestEndsASubscription() throws Exception {
        mvc.perform(post("/abonnement/ende/erfunden").param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Das Abo ist beendet")));
        mvc.perform(post("/abonnement").param("mail", "a@ort.example").param("aktuelles", "ja"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aDateIsReadByEverybodyOnceItIsPublishedAndCalendarsHearThatItIsCalledOff() throws Exception {
        Scope office = Scope.system("test");
        long id = dates.create(
                office,
                new DateDraft(
                        "Sprechtag",
                        "Office hours",
                        "",
                        "",
                        LocalDate.of(2099, 2, 1),
                        LocalTime.of(17, 0),
                        LocalTime.of(19, 0),
                        "Rathaus"));
        mvc.perform(get("/veranstaltungen/" + id)).andExpect(status().isNotFound());
        dates.set(office, id, 1, State.PUBLISHED);
        mvc.perform(get("/veranstaltungen/" + id).param("lang", "en"))
                .andExpect(content().string(containsString("Office hours")));
        Calendar before = calendar();
        assertThat(before.getComponents()).hasSize(1);
        assertThat(before.toString()).contains("STATUS:CONFIRMED", "DTSTART:20990201T160000Z", "SEQUENCE:1");
        dates.set(office, id, 2, State.CANCELLED);
        assertThat(calendar().toString()).contains("STATUS:CANCELLED", "SEQUENCE:2");
        assertThatThrownBy(() -> dates.set(office, id, 2, State.PUBLISHED)).hasMessageContaining("date.changed");
    }

    private Calendar calendar() throws Exception {
        String text = mvc.perform(get("/veranstaltungen.ics"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new CalendarBuilder().build(new StringReader(text));
    }

    @Test
    void theOfficeWritesTheTextsOfPagesAndTheShippedOnesComeBack() throws Exception {
        Scope office = Scope.system("test");
        texts.publish(office, Page.IMPRINT, 0, "## Anbieter\n\nLandkreis <b>Mitte</b>", "", "neue Anschrift");
        mvc.perform(get("/impressum").param("lang", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<h2>Anbieter</h2>"),
                                containsString("&lt;b&gt;Mitte&lt;/b&gt;"),
                                not(containsString("/seiten/imprint")))));
        assertThatThrownBy(() -> texts.publish(office, Page.IMPRINT, 0, "Anderes", "", ""))
                .hasMessageContaining("text.changed");
        texts.publish(office, Page.IMPRINT, 1, "", "", "");
        mvc.perform(get("/impressum")).andExpect(content().string(containsString("Verantwortung für den Inhalt")));
        assertThat(texts.draft(office, Page.IMPRINT, 1).bodyDe()).startsWith("## Anbieter");
        assertThat(texts.versions(office, Page.IMPRINT)).hasSize(2);
    }

    /** Whatever is written down of an activity that is public: nobody reads more of it than its title and how far it is. */
    @Test
    void noFieldOfAnActivityIsReadInAnyPublicAnswer() throws Exception {
        Scope office = Scope.system("test");
        ActivityDraft draft = Drafts.resolution(organisations, regions.home(), "Los 9 · Probe");
        long id = activities.create(
                office,
                new ActivityDraft(
                        new ActivityDraft.Basics(
                                ActivityKind.MUNICIPAL_PROJECT, null, "Los 9 · Probe", SECRET, SECRET, SECRET, false),
                        new ActivityDraft.Parties(
                                organisations
                                        .register(OrganisationKind.DISTRICT, SECRET)
                                        .key(),
                                SECRET,
                                null),
                        draft.territory(),
                        new ActivityDraft.Course(
                                0,
                                List.of(new ActivityDraft.Entry("construction", LocalDate.of(2026, 11, 1))),
                                0,
                                ActivityState.RUNNING,
                                null),
                        new ActivityDraft.Next(SECRET, SECRET, null, null, SECRET, null, Risk.HIGH, SECRET),
                        draft.expected(),
                        List.of(new Milestone(SECRET, LocalDate.of(2027, 1, 1), null, null)),
                        List.of(new Obstacle(SECRET, null, SECRET, SECRET, null)),
                        List.of(new WebLink(SECRET, "https://ort.example/" + SECRET))));
        activities.note(office, id, SECRET);
        activities.create(office, Drafts.resolution(organisations, regions.home(), "Noch nicht beschlossen " + SECRET));
        mvc.perform(get("/ausbau"))
                .andExpect(content().string(allOf(containsString("Los 9 · Probe"), containsString("wird gebaut"))));
        for (Routes.Route route : Routes.standard().list()) {
            if (route.method().equals("GET")
                    && route.dataClass() == DataClass.PUBLIC
                    && route.level() == Level.AGGREGATE
                    && !route.pattern().matches(".*[{*].*")) {
                assertThat(answer(route.pattern(), "")).as(route.pattern()).doesNotContain(SECRET);
            }
        }
        assertThat(answer("/suche", SECRET).replace(SECRET, OTHER))
                .as("searched for, it is as unknown as any other word")
                .isEqualTo(answer("/suche", OTHER));
    }

    /** The page stands still until something changes, and each reader has a token of the own in it. */
    @Test
    void whatEverybodyReadsAlikeIsKeptUntilSomethingChanges() throws Exception {
        String first = answer("/", "");
        String second = answer("/", "");
        assertThat(token(second)).isNotEmpty().isNotEqualTo(token(first));
        assertThat(second.replace(token(second), "")).isEqualTo(first.replace(token(first), ""));

        Scope office = Scope.system("test");
        texts.publish(office, Page.ABOUT, 0, "Wir sind umgezogen.", "", "");
        assertThat(answer("/", "")).contains("Wir sind umgezogen.");
        texts.publish(office, Page.ABOUT, 1, "", "", "");
        assertThat(answer("/", "")).doesNotContain("Wir sind umgezogen.");

        clock.setTo(Instant.parse("2026-11-20T09:00:00Z"));
        String slug = newsroom.create(office, new NewsDraft("Morgen beginnt der Bau", "", "Text", ""));
        newsroom.publish(office, slug, newsroom.get(office, slug).version(), LocalDateTime.of(2026, 11, 21, 8, 0));
        assertThat(answer("/aktuelles", "")).doesNotContain("Morgen beginnt der Bau");
        clock.setTo(Instant.parse("2026-11-21T07:00:30Z"));
        assertThat(answer("/aktuelles", "")).contains("Morgen beginnt der Bau");
        clock.run();
    }

    @Test
    void whoIsSignedInNeitherReadsNorMakesWhatIsKept() throws Exception {
        accounts.ensureRole(
                Scope.system("demo"),
                new Accounts.RoleAccount(
                        "koordination",
                        "Koordination",
                        Role.DISTRICT_COORDINATION,
                        "Landkreis Meißen",
                        OrganisationKind.DISTRICT,
                        regions.home()));
        String everybody = answer("/aktuelles", "");
        Cookie session = mvc.perform(post("/demo/anmelden").with(csrf()).param("rolle", "koordination"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        String own = mvc.perform(get("/aktuelles").cookie(Objects.requireNonNull(session)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(own).contains("/aktuelles/redaktion");
        assertThat(everybody).doesNotContain("/aktuelles/redaktion");
        assertThat(answer("/aktuelles", "")).isEqualTo(everybody);
    }

    private static String token(String page) {
        return page.replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    private String answer(String path, String query) throws Exception {
        return mvc.perform(query.isEmpty() ? get(path) : get(path).param("q", query))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theThemeOfTheReaderIsKept() throws Exception {
        mvc.perform(get("/").param("theme", "dark"))
                .andExpect(content().string(containsString("data-kern-theme=\"dark\"")));
    }
}
