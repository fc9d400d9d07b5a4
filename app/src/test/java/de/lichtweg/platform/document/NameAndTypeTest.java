package de.lichtweg.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAndTypeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Bescheid 2026.pdf,            Bescheid 2026.pdf
            ../../etc/passwd,             passwd
            C:\\Akten\\Los 7\\Plan.dwg,   Plan.dwg
            'a"b;c|d<e>.pdf',             a_b_c_d_e_.pdf
            '  ..  .hidden ',             hidden
            CON.txt,                      _CON.txt
            '',                           Dokument
            '...',                        Dokument
            """)
    void aNameLosesWhatCouldDoHarm(String sent, String clean) {
        assertThat(FileName.clean(sent == null ? "" : sent)).isEqualTo(clean);
    }

    @Test
    void signsThatTurnTheDirectionOfWritingCannotHideAnEnding() {
        assertThat(FileName.clean("Rechnung\u202Efdp.exe")).isEqualTo("Rechnungfdp.exe");
        assertThat(FileName.clean("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie_ x.pdf");
        assertThat(FileName.clean("x".repeat(500) + ".xlsx")).hasSize(120).endsWith(".xlsx");
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theContentDecidesWhatAFileIs() {
        assertThat(DocumentType.of(text("%PDF-1.7"), "x.pdf")).contains(DocumentType.PDF);
        assertThat(DocumentType.of(text("%PDF-1.7"), "ohne Endung")).contains(DocumentType.PDF);
        assertThat(DocumentType.of(hex("504b030414"), "Liste.XLSX")).contains(DocumentType.XLSX);
        assertThat(DocumentType.of(hex("504b030414"), "Akten.zip"))
                .as("an archive is not opened")
                .contains(DocumentType.ZIP);
        assertThat(DocumentType.of(hex("ffd8ffe0"), "Foto.jpeg")).contains(DocumentType.JPEG);
        assertThat(DocumentType.of(text("Adresse;Stand\nÄhrenweg 1;fertig"), "b.csv"))
                .contains(DocumentType.CSV);
        assertThat(DocumentType.of(hex("00010203"), "messung.bin")).contains(DocumentType.FILE);
    }

    @Test
    void whatRunsOrPretendsToBeSomethingElseIsNotTaken() {
        assertThat(DocumentType.of(hex("4d5a9000"), "setup.exe")).isEmpty();
        assertThat(DocumentType.of(hex("4d5a9000"), "Bescheid.pdf")).isEmpty();
        assertThat(DocumentType.of(text("#!/bin/sh"), "notiz.txt")).isEmpty();
        assertThat(DocumentType.of(text("<html><script>alert(1)</script>"), "notiz.txt"))
                .isEmpty();
        assertThat(DocumentType.of(text("  <SVG onload=x>"), "plan")).isEmpty();
        assertThat(DocumentType.of(hex("504b0304"), "Bescheid.pdf")).isEmpty();
        assertThat(DocumentType.of(text("kein Bild"), "Foto.jpg")).isEmpty();
    }
}
