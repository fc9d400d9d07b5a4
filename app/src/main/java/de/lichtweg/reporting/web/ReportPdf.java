package de.lichtweg.reporting.web;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * A report as PDF that people with a screen reader can use (PDF/UA-1, ISO 14289-1): tagged, with language, title and embedded
 * fonts. Nothing outside of the class path is read.
 */
@Component
class ReportPdf {

    private static final String FONTS = "/static/vendor/fira-sans-ttf-0.4.1/FiraSans_";
    private static final float PDF_VERSION = 1.7f;
    private static final int REGULAR = 400;
    private static final int BOLD = 600;

    private final SpringTemplateEngine templates;

    ReportPdf(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * The file.
     *
     * @param base address of the installation, in front of every link
     * @param path page of the report
     */
    byte[] write(ReportView report, String base, String path) {
        return write("reporting/pdf", Map.of("report", report, "base", base, "path", path));
    }

    /** Another template of this module, in German, with its values. */
    byte[] write(String template, Map<String, Object> values) {
        String html = templates.process(template, new Context(Locale.GERMAN, values));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(PDF_VERSION);
        builder.useFont(font("400Regular.ttf"), "Fira Sans", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(font("600SemiBold.ttf"), "Fira Sans", BOLD, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static FSSupplier<InputStream> font(String name) {
        return () -> Objects.requireNonNull(ReportPdf.class.getResourceAsStream(FONTS + name), name);
    }
}
