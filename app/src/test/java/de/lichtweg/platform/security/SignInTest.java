package de.lichtweg.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.app.AccountService;
import de.lichtweg.parties.app.Invitations;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@LichtwegTest(webEnvironment = WebEnvironment.MOCK, shared = "sign-in")
class SignInTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
    private static final String GOOD = "blaue Rohre im Graben";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SessionRepositoryFilter<?> sessions;

    @Autowired
    private AccountService accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc browser;
    private String login = "";
    private static int number;

    @BeforeEach
    void anAccountAndABrowser() {
        clock.setTo(START);
        browser = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(sessions)
                .apply(springSecurity())
                .build();
        login = "pruefung-" + ++number;
        invitations.accept(accounts.add(OFFICE, login, "Prüfung", "", mandate(Role.AUDITOR)), GOOD);
        jdbc.sql("-- all attempts\ndelete from platform.sign_in_attempt").update();
    }

    @Test
    void whoSignsInGoesOnWhereHeWas() throws Exception {
        signIn(login, GOOD, "/daten?x=1").andExpect(redirectedUrl("/daten?x=1"));
    }

    @Test
    void theSessionLivesInTheDatabase() throws Exception {
        Cookie session = session(signIn(login, GOOD, ""));
        assertThat(sessionsOf(login)).isEqualTo(1);
        browser.perform(get("/verwaltung/protokoll.csv").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void anUnknownNameAndAWrongPasswordGetTheSameAnswer() throws Exception {
        String wrong = signIn(login, "falsch falsch falsch", "")
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String unknown = signIn("niemand", GOOD, "").andReturn().getResponse().getRedirectedUrl();
        assertThat(wrong).isEqualTo(unknown).isEqualTo("/anmelden?fehler");
    }

    @Test
    void afterTooManyGuessesEvenTheRightPasswordWaits() throws Exception {
        guess(login, SignInThrottle.PER_ACCOUNT);
        signIn(login, GOOD, "").andExpect(redirectedUrl("/anmelden?gesperrt"));
        clock.setTo(START.plus(SignInThrottle.WINDOW).minusSeconds(1));
        signIn(login, GOOD, "").andExpect(redirectedUrl("/anmelden?gesperrt"));
        clock.setTo(START.plus(SignInThrottle.WINDOW));
        signIn(login, GOOD, "").andExpect(redirectedUrl("/start"));
    }

    @Test
    void aNameThatDoesNotExistIsThrottledLikeOneThatDoes() throws Exception {
        guess("niemand", SignInThrottle.PER_ACCOUNT);
        signIn("niemand", GOOD, "").andExpect(redirectedUrl("/anmelden?gesperrt"));
    }

    @Test
    void oneAddressCannotTryManyNames() throws Exception {
        for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
            jdbc.sql(
                            "-- one attempt\ninsert into platform.sign_in_attempt (account, address, at) values (:a, '127.0.0.1', :t)")
                    .param("a", "name-" + i)
                    .param("t", START.atOffset(java.time.ZoneOffset.UTC))
                    .update();
        }
        signIn(login, GOOD, "").andExpect(redirectedUrl("/anmelden?gesperrt"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        browser.perform(post("/anmelden").param("kennung", login).param("kennwort", GOOD))
                .andExpect(status().isForbidden());
    }

    @Test
    void aDisabledAccountLosesItsOpenSession() throws Exception {
        Cookie session = session(signIn(login, GOOD, ""));
        accounts.setDisabled(OFFICE, login, true);
        assertThat(sessionsOf(login)).isZero();
        browser.perform(get("/verwaltung/protokoll.csv").cookie(session)).andExpect(status().is3xxRedirection());
    }

    @Test
    void anAuditorReadsTheLogButAdministersNobody() throws Exception {
        Cookie session = session(signIn(login, GOOD, ""));
        browser.perform(get("/verwaltung/personen").cookie(session)).andExpect(status().isForbidden());
        browser.perform(post("/verwaltung/personen/" + login + "/sperren")
                        .cookie(session)
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void anExpiredFormLeadsToSigningInAndBackToItsPage() throws Exception {
        browser.perform(post("/konto/kennwort").with(csrf()).header("Referer", "http://localhost/konto"))
                .andExpect(redirectedUrl("/anmelden?abgelaufen&zurueck=%2Fkonto"));
    }

    @Test
    void aFragmentThatNeedsSigningInReloadsTheWholePage() throws Exception {
        browser.perform(get("/verwaltung/auftraege")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/verwaltung/auftraege?x=1"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/anmelden?zurueck=%2Fverwaltung%2Fauftraege%3Fx%3D1"));
    }

    @Test
    void anAddressThatNobodyListedDoesNotExist() throws Exception {
        browser.perform(get("/verwaltung/geheim")).andExpect(status().isNotFound());
        browser.perform(get("/actuator/env")).andExpect(status().isNotFound());
    }

    @Test
    void everyPageSaysWhatItMayLoadAndWhoMayFrameIt() throws Exception {
        browser.perform(get("/anmelden"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.allOf(
                                        org.hamcrest.Matchers.containsString("default-src 'self'"),
                                        org.hamcrest.Matchers.containsString("frame-ancestors 'none'"),
                                        org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("unsafe")))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().doesNotExist("Strict-Transport-Security"));
        browser.perform(get("/anmelden").secure(true)).andExpect(header().exists("Strict-Transport-Security"));
    }

    @Test
    void aOneTimePasswordOpensNothingButItsOwnChange() throws Exception {
        String once = accounts.setOneTimePassword(OFFICE, login);
        Cookie session = session(signIn(login, once, ""));
        browser.perform(get("/verwaltung/protokoll.csv").cookie(session)).andExpect(redirectedUrl("/konto?wechseln"));
        browser.perform(post("/konto/kennwort")
                        .cookie(session)
                        .with(csrf())
                        .param("kennwort_alt", once)
                        .param("kennwort_neu", GOOD)
                        .param("kennwort_nochmals", GOOD))
                .andExpect(redirectedUrl("/konto"));
        browser.perform(get("/verwaltung/protokoll.csv").cookie(session(signIn(login, GOOD, ""))))
                .andExpect(status().isOk());
    }

    private void guess(String name, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            signIn(name, "geraten und falsch", "").andExpect(redirectedUrl("/anmelden?fehler"));
        }
    }

    private ResultActions signIn(String name, String password, String back) throws Exception {
        return browser.perform(post("/anmelden")
                .with(csrf())
                .param("kennung", name)
                .param("kennwort", password)
                .param("zurueck", back));
    }

    private static Cookie session(ResultActions signedIn) {
        MockHttpServletResponse response = signedIn.andReturn().getResponse();
        return Objects.requireNonNull(response.getCookie("SESSION"));
    }

    /** A write waits for the disk, so not every request is worth one; a session in use is written in time all the same. */
    @Test
    void theLastUseOfASessionIsWrittenSomeSecondsAfterTheLastTime() throws Exception {
        Cookie session = session(signIn(login, GOOD, "/"));
        long recently = lastUsed(5);
        browser.perform(get("/konto").cookie(session)).andExpect(status().isOk());
        assertThat(lastUsed()).isEqualTo(recently);
        long before = lastUsed(60);
        browser.perform(get("/konto").cookie(session)).andExpect(status().isOk());
        assertThat(lastUsed()).isGreaterThan(before);
    }

    /** Sets when the session of the account was last used; answers it. */
    private long lastUsed(int secondsAgo) {
        jdbc.sql("""
                        -- sessions of one account
                        update platform.spring_session
                           set last_access_time = :at
                         where principal_name = :n
                        """)
                .param("at", System.currentTimeMillis() - secondsAgo * 1000L)
                .param("n", login)
                .update();
        return lastUsed();
    }

    private long lastUsed() {
        return jdbc.sql("""
                        -- sessions of one account
                        select last_access_time
                          from platform.spring_session
                         where principal_name = :n
                        """).param("n", login).query(Long.class).single();
    }

    private int sessionsOf(String name) {
        return jdbc.sql(
                        "-- sessions of one account\nselect count(*) from platform.spring_session where principal_name = :n")
                .param("n", name)
                .query(Integer.class)
                .single();
    }

    private static NewMandate mandate(Role role) {
        return new NewMandate(
                role,
                "Rechnungsprüfungsamt",
                NewMandate.kindOf(role),
                new RegionKey("14627"),
                LocalDate.of(2026, 11, 1),
                null);
    }
}
