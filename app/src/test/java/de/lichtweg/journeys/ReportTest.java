package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

/** A report is drafted, written, frozen, proved and followed back to its addresses; a fact sheet is printed. */
class ReportTest extends Journey {

    @Test
    void theOfficeWritesAReportFreezesItAndFollowsANumberOfItsPdf() throws Exception {
        try (Visitor office = browser.atDesk().as("Als Koordination")) {
            office.go("/berichte").check().link("Neuer Bericht").click();
            office.page().waitForURL("**/berichte/neu");
            office.check();
            office.page().locator("[name=fuer][value=MUNICIPALITY]").check();
            office.page().locator("#region").selectOption("14627180");
            office.button("Entwurf anlegen").click();
            office.page().waitForURL("**/berichte/entwurf/*");
            office.check();
            office.page().locator("#text_summary").fill("In Nossen wird gebaut.");
            office.page().locator("#titel").fill("");
            office.button("Speichern").click();
            assertThat(office.page().getByRole(AriaRole.ALERT)).containsText("Bitte einen Titel angeben");
            assertThat(office.page().locator("#text_summary")).hasValue("In Nossen wird gebaut.");
            office.page().locator("#titel").fill("Bericht an die Stadt Nossen");
            office.button("Speichern und einfrieren").click();
            office.page().waitForURL("**/berichte/*");
            String path = office.check().path();
            assertThat(office.text())
                    .contains("Bericht an die Stadt Nossen", "In Nossen wird gebaut.", "Los 5 · Nossen");

            String hash = office.page().locator(".reports__hash").innerText();
            assertThat(sha256(get(office, path + ".json"))).isEqualTo(hash);
            office.go(path + "/nachrechnen");
            assertThat(office.check().text()).contains("Byte für Byte dieselben");

            String number = firstLink(get(office, path + ".pdf"));
            office.page().navigate(number);
            assertThat(office.text()).contains("1.193");
        }
    }

    @Test
    void theFactSheetOfAMunicipalityPrintsOnOnePage() throws Exception {
        try (Visitor mayor = browser.onPhone().as("Als Gemeinde Nossen")) {
            mayor.go("/lagebild/14627180").link("Steckbrief").click();
            mayor.page().waitForURL("**/steckbrief/14627180");
            assertThat(mayor.check().text()).contains("Kennzahlen", "Perspektive der Adressen", "Los 5 · Nossen");
            byte[] printed =
                    mayor.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
            try (PDDocument sheet = Loader.loadPDF(printed)) {
                assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    private static byte[] get(Visitor visitor, String path) {
        String base = visitor.page().url().replaceFirst("(https?://[^/]+).*", "$1");
        APIResponse answer = visitor.page().request().get(base + path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static String sha256(byte[] bytes) throws Exception {
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("{\"definitions\"");
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String firstLink(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getPage(0).getAnnotations().stream()
                    .filter(PDAnnotationLink.class::isInstance)
                    .map(a -> ((PDAnnotationLink) a).getAction())
                    .filter(PDActionURI.class::isInstance)
                    .map(a -> ((PDActionURI) a).getURI())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
