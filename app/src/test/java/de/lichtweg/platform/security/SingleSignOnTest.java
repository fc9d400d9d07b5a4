package de.lichtweg.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.parties.app.AccountService;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.testing.LichtwegTest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in through a service that speaks OpenID Connect, over real HTTP. */
@LichtwegTest(webEnvironment = WebEnvironment.MOCK)
class SingleSignOnTest {

    private static final Scope OFFICE = Scope.system("test");
    private static final NewMandate MANDATE = new NewMandate(
            Role.DISTRICT_ADMINISTRATION,
            "Landkreis Meißen",
            OrganisationKind.DISTRICT,
            new RegionKey("14627"),
            LocalDate.of(2018, 3, 15),
            null);

    @SuppressWarnings("NullAway.Init")
    private static SmallIdentityService service;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AccountService accounts;

    private final MockHttpSession session = new MockHttpSession();
    private MockMvc browser;

    @DynamicPropertySource
    static void aServiceIsConfigured(DynamicPropertyRegistry properties) throws Exception {
        service = new SmallIdentityService();
        properties.add("lichtweg.oidc.issuer", service::issuer);
        properties.add("lichtweg.oidc.client-secret", () -> SmallIdentityService.SECRET);
        properties.add("lichtweg.oidc.name", () -> "dem Konto des Landratsamts");
    }

    @AfterAll
    static void closeService() {
        service.close();
    }

    @BeforeEach
    void anAccountThatWasCreatedHere() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        if (accounts.list(OFFICE).stream().noneMatch(a -> a.person().login().equals("bauamt"))) {
            accounts.add(OFFICE, "bauamt", "Bauamt", "", MANDATE);
        }
    }

    @Test
    void theSignInPageOffersIt() throws Exception {
        assertThat(open("/anmelden").getContentAsString())
                .contains("Anmelden mit dem Konto des Landratsamts", "href=\"/anmelden/sso/dienst\"");
    }

    @Test
    void whoIsConfirmedAndKnownHereComesIn() throws Exception {
        assertThat(signInThere("bauamt").getRedirectedUrl()).isEqualTo("/start");
        assertThat(open("/start").getContentAsString()).contains("Landratsamt");
    }

    @Test
    void whoIsConfirmedButUnknownHereStaysOutside() throws Exception {
        assertThat(signInThere("irgendwer").getRedirectedUrl()).isEqualTo("/anmelden?fremd");
        assertThat(session.isInvalid()).isTrue();
        assertThat(open("/anmelden?fremd=").getContentAsString()).contains("gibt es hier keinen Zugang");
    }

    @Test
    void anAnswerThatNobodyAskedForOpensNothing() throws Exception {
        String code = service.confirm("bauamt", "nonce");
        MockHttpServletResponse answer = open("/anmelden/sso/antwort/dienst?code=" + code + "&state=geraten");
        assertThat(answer.getRedirectedUrl()).isEqualTo("/anmelden?dienst");
        assertThat(open("/start").getContentAsString()).doesNotContain("Landratsamt");
    }

    @Test
    void aConfirmationMadeForAnotherAttemptIsRefused() throws Exception {
        String state = begin("state");
        String code = service.confirm("bauamt", "nonce of another attempt");
        assertThat(answer(code, state).getRedirectedUrl()).isEqualTo("/anmelden?dienst");
    }

    private MockHttpServletResponse signInThere(String login) throws Exception {
        String asked = Objects.requireNonNull(open("/anmelden/sso/dienst").getRedirectedUrl());
        assertThat(asked).startsWith(service.issuer() + "/authorize?").contains("code_challenge=");
        return answer(service.confirm(login, parameter(asked, "nonce")), parameter(asked, "state"));
    }

    private String begin(String parameter) throws Exception {
        return parameter(Objects.requireNonNull(open("/anmelden/sso/dienst").getRedirectedUrl()), parameter);
    }

    private MockHttpServletResponse answer(String code, String state) throws Exception {
        return browser.perform(get("/anmelden/sso/antwort/dienst")
                        .session(session)
                        .param("code", code)
                        .param("state", state))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String path) throws Exception {
        MockHttpSession kept = session.isInvalid() ? new MockHttpSession() : session;
        return browser.perform(get(path).session(kept)).andReturn().getResponse();
    }

    private static String parameter(String url, String name) {
        String raw =
                UriComponentsBuilder.fromUriString(url).build().getQueryParams().getFirst(name);
        return URLDecoder.decode(Objects.requireNonNull(raw, name), StandardCharsets.UTF_8);
    }
}
