package de.lichtweg.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PageUrlTest {

    @Test
    void aLinkChangesOneThingAndKeepsTheRest() {
        assertThat(page("/adressen", "region", "14627180", "stage", "OPEN").with("as_of", "2021-12-31"))
                .isEqualTo("/adressen?region=14627180&stage=OPEN&as_of=2021-12-31");
    }

    @Test
    void anotherPageKeepsTheQuestionOnly() {
        assertThat(page("/adressen", "stage", "OPEN", "as_of", "2021-12-31").to("/lagebild/14627"))
                .isEqualTo("/lagebild/14627?as_of=2021-12-31");
    }

    @Test
    void switchingTheLanguageIsNotKept() {
        assertThat(page("/", "lang", "en").with("theme", "dark")).isEqualTo("/?theme=dark");
    }

    @Test
    void valuesAreEncoded() {
        assertThat(page("/suche", "q", "Haupt 12 & a").without("x")).isEqualTo("/suche?q=Haupt%2012%20%26%20a");
    }

    private static PageUrl page(String path, String... parameters) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        for (int i = 0; i < parameters.length; i += 2) {
            request.addParameter(parameters[i], parameters[i + 1]);
        }
        return PageUrl.of(request);
    }
}
