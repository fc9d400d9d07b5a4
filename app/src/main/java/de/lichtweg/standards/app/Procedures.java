package de.lichtweg.standards.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Template;
import de.lichtweg.standards.TemplateUsage;
import de.lichtweg.standards.Templates;
import de.lichtweg.standards.Version;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Procedure templates as entries of the catalogue: they come with the program and count for everybody. */
@Component
class Procedures {

    private final Templates templates;

    Procedures(Templates templates) {
        this.templates = templates;
    }

    List<Standard> list() {
        boolean german = !LocaleContextHolder.getLocale().getLanguage().equals("en");
        return templates.list().stream()
                .collect(Collectors.toMap(Template::key, Function.identity(), (a, b) -> a))
                .values()
                .stream()
                .map(t -> new Standard(
                        new TemplateUsage.Version(t.key(), t.version()).standard(),
                        StandardKind.PROCEDURE,
                        RegionKey.GERMANY,
                        "",
                        "",
                        t.name(german),
                        "",
                        0,
                        false))
                .toList();
    }

    List<Version> versions() {
        return templates.list().stream().map(Procedures::version).toList();
    }

    private static Version version(Template t) {
        return new Version(
                new TemplateUsage.Version(t.key(), t.version()).standard(),
                t.version(),
                Version.State.PUBLISHED,
                "",
                t.note(),
                t.source(),
                "",
                "",
                null,
                null,
                t.validFrom(),
                t.validTo(),
                "",
                0,
                false);
    }
}
