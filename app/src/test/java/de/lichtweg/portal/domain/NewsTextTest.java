package de.lichtweg.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewsTextTest {

    @Test
    void markupBecomesParagraphsListsLinksAndHeadingsBelowThePage() {
        assertThat(NewsText.html("Ein **Wort**.\n\n- eins\n- zwei\n\n# Teil\n\n[Seite](https://beispiel.de/a?b=1&c=2)"))
                .isEqualToIgnoringWhitespace("<p>Ein <strong>Wort</strong>.</p><ul><li>eins</li><li>zwei</li></ul>"
                        + "<h3>Teil</h3>"
                        + "<p><a rel=\"noopener nofollow\" href=\"https://beispiel.de/a?b=1&amp;c=2\">Seite</a></p>");
    }

    @Test
    void nothingOfItRunsAndNothingIsFetchedFromElsewhere() {
        String html = NewsText.html(
                "<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n"
                        + "[y](data:text/html,x) [z](//beispiel.de) [w](/karte)\n\n![ein Bild](https://beispiel.de/bild.png) <img src=x onerror=alert(1)>");
        assertThat(html)
                .doesNotContain("<script", "<img", "javascript:", "data:text", "\"//beispiel")
                .contains("ein Bild", "href=\"/karte\"", "&lt;script&gt;", "&lt;img");
    }

    @Test
    void withoutMarkupOnlyTheWordsAreLeft() {
        assertThat(NewsText.plain("Ein **Wort** und eine [Seite](https://beispiel.de)."))
                .startsWith("Ein Wort und eine ");
        assertThat(NewsText.plain("## Kopf")).isEqualTo("Kopf");
    }
}
