package de.lichtweg.geodata.ingest.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.geodata.ingest.store.StoredRun;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LichtwegTest(webEnvironment = WebEnvironment.MOCK, properties = "lichtweg.data=target/wizard-data")
@AutoConfigureMockMvc(addFilters = false)
class WizardTest {

    private static final Scope SCOPE = Scope.system("test");

    @Autowired
    Uploads uploads;

    @Autowired
    Wizard wizard;

    @Autowired
    RefusedRun refused;

    @Autowired
    RejectedRows rejected;

    @Autowired
    de.lichtweg.geodata.ingest.Imports imports;

    @Autowired
    Operations operations;

    @Autowired
    MockMvcTester mvc;

    private UUID upload(String text) {
        return uploads.add(SCOPE, "orte.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anUploadIsRecognisedAndBelongsToWhoUploadedIt() {
        UUID id = upload("AGS;Name;Einwohner\n14627180;Nossen;10512\n");
        Preview preview = wizard.preview(SCOPE, uploads.get(SCOPE, id));
        assertThat(preview.profile()).isEqualTo("register");
        assertThat(preview.rows()).isEqualTo(1);
        assertThat(preview.fields()).contains(new Preview.MappedField("ags", true, "AGS"));
        assertThatThrownBy(() -> uploads.get(Scope.system("other"), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasTypedIsKeptAndAMappingIsRememberedForTheSameHeader() {
        UUID id = upload("Kennung;Wie\n14627180;Nossen\n");
        uploads.keep(SCOPE, id, Map.of("profil", "register", "spalte.ags", "Kennung", "spalte.name", "Wie"));
        wizard.start(SCOPE, id, true, false);
        UUID next = upload("Kennung;Wie\n14627010;Coswig\n");
        uploads.keep(SCOPE, next, Map.of("profil", "register"));
        assertThat(wizard.preview(SCOPE, uploads.get(SCOPE, next)).fields())
                .contains(new Preview.MappedField("ags", true, "Kennung"));
    }

    @Test
    void theRejectedRowsComeAsAFileWithoutFormulas() throws IOException {
        String text = "AGS;Name\n14627180;Nossen\nfalsch;=1+1\n";
        UUID id = upload(text);
        var request = new Options(Map.of()).request(SCOPE, uploads.get(SCOPE, id), false, false);
        assertThatThrownBy(() -> imports.run("register", uploads.path(uploads.get(SCOPE, id)), request, Map.of(), null))
                .isInstanceOf(de.lichtweg.platform.error.RuleViolation.class);
        StringWriter out = new StringWriter();
        rejected.write(SCOPE, refused.last(SCOPE).orElseThrow().runId(), i -> i.kind(), out);
        assertThat(out.toString()).startsWith("\uFEFFAGS;Name;Zeile;Grund\r\n").contains("falsch;'=1+1;3;");
    }

    @Test
    void thePagesShowAnImportItsIssuesAndTheWizard() {
        UUID id = upload("AGS;Name\n14627999;Neustadt\nfalsch;Unsinn\n");
        var request = new Options(Map.of()).request(SCOPE, uploads.get(SCOPE, id), false, true);
        long run = imports.run("register", uploads.path(uploads.get(SCOPE, id)), request, Map.of(), null)
                .runId();
        CurrentScope.callAs(SCOPE, () -> {
            assertThat(mvc.get().uri("/daten")).bodyText().contains("orte.csv", "eingelesen");
            assertThat(mvc.get().uri("/daten/import/" + run)).bodyText().contains("Unsinn", "Zurücknehmen");
            assertThat(mvc.get().uri("/daten/import")).bodyText().contains("type=\"file\"");
            uploads.keep(SCOPE, id, Map.of("profil", "register"));
            assertThat(mvc.get().uri("/daten/import?datei=" + id))
                    .bodyText()
                    .contains(
                            "Gemeinderegister", "Neustadt", "Gebietsschlüssel", "Land 2, Kreis 5, Gemeinde 8 Ziffern");
            assertThat(mvc.get().uri("/daten/import/" + run))
                    .bodyText()
                    .contains("1 von 2 Zeilen", "Schlüssel ist nicht amtlich");
            long job = wizard.start(SCOPE, id, true, false);
            assertThat(mvc.get().uri("/daten/import?datei=" + id + "&auftrag=" + job))
                    .bodyText()
                    .contains("Prüfen: orte.csv");
            return StoredRun.State.DONE;
        });
    }
}
