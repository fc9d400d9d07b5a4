package de.lichtweg.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org",
                "/\\example.org",
                "\\/example.org",
                "javascript:alert(1)",
                "",
                "start",
                "/start\r\nSet-Cookie: a=b",
                "/anmelden?zurueck=/anmelden"
            })
    void neverLeadsToAnotherServer(String text) {
        assertThat(ReturnPath.of(text)).isEmpty();
    }

    @Test
    void keepsTheWholeStateOfAPage() {
        assertThat(ReturnPath.of("/adressen?region=14627180&q=Haupt%2012a"))
                .contains("/adressen?region=14627180&q=Haupt%2012a");
    }

    @Test
    void takesPathAndQueryOfAReferer() {
        assertThat(ReturnPath.ofAddress("http://localhost:8080/daten?x=1#a")).contains("/daten?x=1");
    }
}
