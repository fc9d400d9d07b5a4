package de.lichtweg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file of an operator with mistakes in it goes in through the wizard, and out again. */
class ImportWizardTest extends Journey {

    private static final String GIGABIT = "/adressen?region=14627180&down_ge=1000";

    @Test
    void aFileWithMistakesGoesInByItsValidRowsAndIsUndoneWithoutAMouse() throws IOException {
        try (Visitor visitor = browser.atDesk()) {
            visitor.as("Als Koordination");
            long before = total(visitor.go(GIGABIT));

            upload(visitor);
            assertThat(visitor.text())
                    .contains("Versorgung je Adresse", "5 Zeilen", "Kennung der Adresse", "Drahtpost");
            visitor.check();
            Locator day = visitor.page().locator("#stichtag");
            visitor.tabTo(day);
            day.fill("2026-06-30");
            visitor.tabTo(visitor.page().locator("#betreiber")).type("Netz A (Demo)");
            Locator extent = visitor.page().locator("#umfang");
            visitor.tabTo(extent);
            extent.selectOption("teil");
            visitor.enter(visitor.button("Prüfen"));

            valid(visitor).waitFor();
            visitor.check();
            assertThat(total(visitor.go(GIGABIT))).isEqualTo(before);
            visitor.page().goBack();

            visitor.enter(visitor.page().locator("#stand .outcome a").first());
            assertThat(visitor.text()).contains("„schnell“ ist keine Geschwindigkeit", "Drahtpost", "Zu „");
            visitor.check();
            visitor.page().goBack();
            String checked = visitor.page().url();
            visitor.enter(valid(visitor));
            visitor.page().waitForURL(url -> !url.equals(checked));
            visitor.enter(visitor.page().locator("#stand .outcome a").first());
            visitor.page().waitForURL(Pattern.compile(".*/daten/import/\\d+"));
            String run = visitor.path();
            assertThat(visitor.page().locator("main .tag").first()).hasText("eingelesen");
            visitor.check();
            assertThat(rejectedRows(visitor)).hasSize(4).first().asString().contains("Grund");

            assertThat(total(visitor.go(GIGABIT))).isEqualTo(before + 2);
            visitor.go(run).tabTo(visitor.page().locator("#grund")).type("Probe");
            visitor.enter(visitor.button("Import zurücknehmen"));
            assertThat(visitor.page().locator("main")).containsText("Zurückgenommen");
            visitor.check();
            assertThat(total(visitor.go(GIGABIT))).isEqualTo(before);
        }
    }

    @Test
    void theWizardFitsAPhone() {
        try (Visitor visitor = browser.onPhone()) {
            visitor.as("Als Koordination").open("/daten/import");
            upload(visitor);
            visitor.check();
        }
    }

    private void upload(Visitor visitor) {
        visitor.go("/daten").enter(visitor.link("Datei einlesen"));
        visitor.page().waitForURL("**/daten/import");
        visitor.tabTo(visitor.page().locator("#datei"));
        visitor.page()
                .locator("#datei")
                .setInputFiles(new FilePayload("probe.csv", "text/csv", file().getBytes(StandardCharsets.UTF_8)));
        visitor.enter(visitor.button("Hochladen und erkennen"));
        visitor.page().waitForURL("**/daten/import?datei=*");
    }

    /** Two good rows for addresses without fibre, three that cannot be read. */
    private String file() {
        List<String> ids = slowAddresses();
        return String.join(
                "\n",
                "adress_id;technologie;download_mbit;upload_mbit",
                ids.get(0) + ";FTTH;1000;500",
                ids.get(1) + ";FTTH;1000;500",
                ids.get(2) + ";FTTH;schnell;500",
                ids.get(3) + ";Drahtpost;1000;500",
                "gibt-es-nicht;FTTH;1000;500",
                "");
    }

    private List<String> slowAddresses() {
        return jdbc.sql("""
                        -- addresses of Nossen that are offered less than 100 Mbit/s today
                        select distinct
                            a.external_id
                        from coverage.address_state a
                        join coverage.supply s on s.address_id = a.address_id
                        where a.municipality = '14627180'
                          and a.rec_to is null
                          and a.valid_to is null
                        group by
                            a.external_id,
                            a.address_id
                        having max(s.down_kbps) < 100000
                        order by a.external_id
                        limit 4
                        """).query(String.class).list();
    }

    private static Locator valid(Visitor visitor) {
        return visitor.button("Nur gültige Zeilen übernehmen");
    }

    private static List<String> rejectedRows(Visitor visitor) throws IOException {
        Download download = visitor.page()
                .waitForDownload(
                        () -> visitor.link("Abgewiesene Zeilen als CSV").click());
        try (Stream<String> lines = Files.lines(download.path(), StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank()).toList();
        }
    }

    private static long total(Visitor visitor) {
        return Long.parseLong(
                visitor.page().locator(".list__count b").first().innerText().replace(".", ""));
    }
}
