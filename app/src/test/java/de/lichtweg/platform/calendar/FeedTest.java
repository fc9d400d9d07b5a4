package de.lichtweg.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import de.lichtweg.activity.Drafts;
import de.lichtweg.activity.app.ActivityRegister;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.Organisations;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Logins;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A calendar program without a login, which is biweekly here, reads what the owner of the token may see now. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true", shared = "time")
class FeedTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final RegionKey LOMMATZSCH = new RegionKey("14627130");
    private static final String ODD =
            "Los 7; Straße, „Süd“ \\ Nord und so viel Text, dass keine Zeile von 75 Zeichen ihn fasst: äöü ß € 🚧";

    @Autowired
    WebApplicationContext context;

    @Autowired
    FeedTable feeds;

    @Autowired
    ActivityRegister register;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Logins logins;

    @Autowired
    LichtwegClock clock;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;
    private Scope nossen;

    @BeforeEach
    void aMunicipality() {
        clock.setTo(Instant.parse("2026-11-20T09:00:00Z"));
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        jdbc.sql("delete from platform.feed").update();
        jdbc.sql("update parties.mandate set valid_to = null").update();
        accounts.ensureRole(
                OFFICE,
                new RoleAccount(
                        "nossen",
                        "Stadt Nossen",
                        Role.MUNICIPALITY,
                        "Stadt Nossen",
                        OrganisationKind.MUNICIPALITY,
                        NOSSEN));
        nossen = logins.find("nossen").orElseThrow().scope();
        if (register.list(OFFICE).stream().noneMatch(a -> a.title().equals(ODD))) {
            add(NOSSEN, ODD, "Stadt Nossen");
            add(NOSSEN, "Fremd in Nossen", "Landratsamt");
            add(LOMMATZSCH, "Nicht in Nossen", "Landratsamt");
        }
    }

    private void add(RegionKey region, String title, String turn) {
        LocalDate due = LocalDate.parse("2026-12-04");
        register.create(
                OFFICE, Drafts.resolution(organisations, region, title, turn, due, LocalDate.parse("2027-02-28")));
    }

    private MockHttpServletResponse fetch(String token) throws Exception {
        return web.perform(get("/kalender/feed/" + token + ".ics")).andReturn().getResponse();
    }

    private List<VEvent> events(String token) throws Exception {
        byte[] body = fetch(token).getContentAsByteArray();
        String text = new String(body, StandardCharsets.UTF_8);
        assertThat(text.split("\r\n"))
                .as("no line is longer than RFC 5545 allows")
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        return calendar.getEvents();
    }

    @Test
    void anotherParserReadsEveryEntryAsItWasWrittenWithItsLink() throws Exception {
        String token = feeds.create(nossen, Feed.Kind.ROLE, "Outlook");
        MockHttpServletResponse answer = fetch(token);
        assertThat(answer.getContentType()).startsWith("text/calendar");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
        List<VEvent> odd = events(token).stream()
                .filter(e -> e.getSummary().getValue().equals(ODD))
                .toList();
        assertThat(odd).hasSize(2);
        VEvent step = odd.getFirst();
        assertThat(step.getDateStart().getValue().hasTime()).as("a whole day").isFalse();
        assertThat(step.getDateStart().getValue().getRawComponents().toString(false, false))
                .isEqualTo("20261204");
        assertThat(step.getDateEnd().getValue().getRawComponents().toString(false, false))
                .isEqualTo("20261205");
        assertThat(step.getTransparency().isTransparent()).isTrue();
        String page = "http://localhost/aktivitaeten/" + id();
        assertThat(step.getUrl().getValue()).isEqualTo(page);
        assertThat(step.getDescription().getValue()).isEqualTo("Vorlage schreiben, am Zug: Stadt Nossen\n" + page);
        assertThat(step.getUid().getValue()).isEqualTo("activity.step-" + id() + "-0@lichtweg");
        assertThat(step.getCategories().getFirst().getValues()).containsExactly("Schritt");
        assertThat(events(token).stream().map(e -> e.getUid().getValue()))
                .as("the same entries have the same names again, each its own")
                .isEqualTo(
                        events(token).stream().map(e -> e.getUid().getValue()).toList())
                .doesNotHaveDuplicates();
    }

    private long id() {
        return register.list(OFFICE).stream()
                .filter(a -> a.title().equals(ODD))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void itCarriesWhatItsOwnerMaySeeAtThisMomentAndNothingElse() throws Exception {
        String all = feeds.create(nossen, Feed.Kind.ROLE, "alles");
        String own = feeds.create(nossen, Feed.Kind.OWN, "eigene");
        assertThat(titles(all)).contains(ODD, "Fremd in Nossen").doesNotContain("Nicht in Nossen");
        assertThat(titles(own)).contains(ODD).doesNotContain("Fremd in Nossen", "Nicht in Nossen");
        jdbc.sql("""
                update parties.mandate m
                   set valid_to = '2026-11-19'
                  from parties.person p
                 where p.id = m.person_id
                   and p.login = 'nossen'
                """).update();
        assertThat(fetch(all).getStatus()).as("the mandate has ended").isEqualTo(404);
    }

    private List<String> titles(String token) throws Exception {
        return events(token).stream().map(e -> e.getSummary().getValue()).toList();
    }

    @Test
    void aWithdrawnTokenAnswersLikeOneThatNeverWas() throws Exception {
        String token = feeds.create(nossen, Feed.Kind.ROLE, "altes Telefon");
        assertThat(feeds.list(nossen).getFirst().lastUsedAt()).isNull();
        assertThat(fetch(token).getStatus()).isEqualTo(200);
        Feed feed = feeds.list(nossen).getFirst();
        assertThat(feed.lastUsedAt()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> feeds.revoke(OFFICE, feed.id()))
                .as("nobody else's")
                .isInstanceOf(NotFound.class);
        feeds.revoke(nossen, feed.id());
        assertThat(fetch(token).getStatus()).isEqualTo(404);
        assertThat(fetch("niemals").getStatus()).isEqualTo(404);
        assertThat(feeds.list(nossen)).isEmpty();
        assertThat(jdbc.sql("select encode(token_hash, 'escape') from platform.feed")
                        .query(String.class)
                        .single())
                .as("the token itself is not kept")
                .doesNotContain(token);
    }
}
