package de.lichtweg.portal.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.lichtweg.testing.LichtwegTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.demo=true")
@AutoConfigureMockMvc
class PublicPagesTest {

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/auftrag",
                "/meine-adresse",
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
    void theThemeOfTheReaderIsKept() throws Exception {
        mvc.perform(get("/").param("theme", "dark"))
                .andExpect(content().string(containsString("data-kern-theme=\"dark\"")));
    }
}
