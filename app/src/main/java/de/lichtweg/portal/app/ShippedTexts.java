package de.lichtweg.portal.app;

import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.domain.PageText.Page;
import de.lichtweg.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts that the program brings, as Markdown: what counts until the office writes its own, and what its first version begins with. */
@Component
class ShippedTexts {

    private static final int PARTS = 5;
    private static final int STATEMENTS = 4;
    private static final int PARTNERS = 4;

    private final MessageSource messages;
    private final Regions regions;
    private final LichtwegClock clock;
    private final String mail;
    private final String address;

    ShippedTexts(
            MessageSource messages,
            Regions regions,
            LichtwegClock clock,
            @Value("${lichtweg.office.mail:}") String mail,
            @Value("${lichtweg.office.address:}") String address) {
        this.messages = messages;
        this.regions = regions;
        this.clock = clock;
        this.mail = mail;
        this.address = address;
    }

    /** Of a page, in a language. */
    String of(Page page, Locale locale) {
        return switch (page) {
            case IMPRINT -> imprint(locale);
            case PRIVACY -> parts("portal.privacy", PARTS, locale);
            case ACCESSIBILITY -> parts("portal.accessibility", STATEMENTS, locale);
            case ABOUT -> text(locale, "portal.front.lead", home());
            case CONTACT -> contact(locale);
            case PARTNERS -> partners(locale);
        };
    }

    private String parts(String key, int count, Locale locale) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> "## " + text(locale, key + "." + n) + "\n\n" + text(locale, key + "." + n + ".text"))
                .collect(Collectors.joining("\n\n"));
    }

    private String imprint(Locale locale) {
        List<String> parts = new ArrayList<>();
        parts.add("**" + text(locale, "portal.contact.office") + " " + home() + "**");
        parts.add(text(locale, "portal.office.seat"));
        if (!address.isEmpty()) {
            parts.add(address);
        }
        if (!mail.isEmpty()) {
            parts.add("[" + mail + "](mailto:" + mail + ")");
        }
        if (address.isEmpty() && mail.isEmpty()) {
            parts.add(text(locale, "portal.imprint.empty"));
        }
        for (String part : List.of("content", "software")) {
            parts.add("## " + text(locale, "portal.imprint." + part));
            parts.add(text(locale, "portal.imprint." + part + ".text"));
        }
        return String.join("\n\n", parts);
    }

    private String contact(Locale locale) {
        String office = "**" + text(locale, "portal.contact.office") + "**\n\n" + home() + "\n\n"
                + text(locale, "portal.office.seat");
        return mail.isEmpty() ? office : office + "\n\n[" + mail + "](mailto:" + mail + ")";
    }

    private String partners(Locale locale) {
        return IntStream.rangeClosed(1, PARTNERS)
                .mapToObj(n -> "- **" + text(locale, "portal.partner." + n) + "** "
                        + text(locale, "portal.partner." + n + ".text"))
                .collect(Collectors.joining("\n"));
    }

    private String home() {
        return regions.find(regions.home(), clock.today())
                .map(Regions.Region::name)
                .orElse("");
    }

    private String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
