package de.lichtweg.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.region.RegionSection.Tone;
import de.lichtweg.reporting.domain.Document.Row;
import de.lichtweg.reporting.web.ReportView.Block;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The PDF of a report can be read by everybody: PDF/UA-1, checked by veraPDF, which shares no code with what writes it. */
class ReportPdfTest {

    private static byte[] file = {};

    private static ReportPdf pdf() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/reporting");
        messages.setDefaultEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return new ReportPdf(engine);
    }

    @BeforeAll
    static void write() {
        List<Row> rows = IntStream.range(0, 60)
                .mapToObj(i -> new Row(
                        "k" + i,
                        "Gemeinde <" + i + "> & Ortsteile",
                        i + ",5 %",
                        "„611 offen“ – Prüfung",
                        "/adressen?region=14627&stage=OPEN&n=" + i,
                        Tone.PLAIN,
                        null))
                .toList();
        Block summary = new Block(
                "summary", "Zusammenfassung", "Erste Zeile.\nÄÖÜ ß € → zweite.", "", Optional.empty(), List.of(), "");
        Block parts = new Block("parts", "Kommunen", "", "", Optional.empty(), rows, "Stichtag 30.06.2026");
        file = pdf().write(
                        new ReportView(
                                "Statusbericht Landkreis Meißen",
                                "intern · Landkreis Meißen · Stichtag 30.06.2026",
                                "eingefroren am 02.07.2026",
                                "f".repeat(64),
                                0,
                                List.of(summary, parts),
                                List.of(),
                                List.of("Vorgang 119"),
                                true),
                        "https://lichtweg.example",
                        "/berichte/7");
    }

    @Test
    void veraPdfFindsNothingAgainstIt() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(result.getTestAssertions().toString())
                    .isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
        }
    }

    @Test
    void everyNumberLeadsToItsPage() throws Exception {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<String> links = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                page.getAnnotations().stream()
                        .filter(PDAnnotationLink.class::isInstance)
                        .map(a -> ((PDAnnotationLink) a).getAction())
                        .filter(PDActionURI.class::isInstance)
                        .forEach(a -> links.add(((PDActionURI) a).getURI()));
            }
            assertThat(links)
                    .hasSize(61)
                    .contains(
                            "https://lichtweg.example/adressen?region=14627&stage=OPEN&n=59",
                            "https://lichtweg.example/berichte/7");
        }
    }
}
