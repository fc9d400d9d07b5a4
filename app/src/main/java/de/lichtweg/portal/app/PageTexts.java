package de.lichtweg.portal.app;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.domain.PageText;
import de.lichtweg.portal.domain.PageText.Page;
import de.lichtweg.portal.store.PageTextStore;
import de.lichtweg.region.Regions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Texts of the public pages that the office writes: every version stays, and the texts that the program brings can come back. */
@Service
public class PageTexts {

    /** Subject of the audit log. */
    public static final String SUBJECT = "portal.text";

    private final PageTextStore store;
    private final ShippedTexts shipped;
    private final Regions regions;
    private final AuditLog audit;
    private final LichtwegClock clock;
    private final JsonMapper json;

    PageTexts(
            PageTextStore store,
            ShippedTexts shipped,
            Regions regions,
            AuditLog audit,
            LichtwegClock clock,
            JsonMapper json) {
        this.store = store;
        this.shipped = shipped;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** Whether somebody writes these texts. */
    public boolean mayWrite(Scope scope) {
        return scope.may(Level.WRITE, DataClass.PUBLIC, regions.home());
    }

    /** The texts that the office wrote, as they are read in a language, as Markdown. */
    @Transactional(readOnly = true)
    public Map<Page, String> written(Locale locale) {
        boolean english = isEnglish(locale);
        return store.newest().stream()
                .filter(t -> !t.bodyDe().isEmpty())
                .collect(Collectors.toMap(PageText::page, t -> t.body(english)));
    }

    /** A text as it is read in a language, as Markdown: of the office, else what the program brings. */
    @Transactional(readOnly = true)
    public String one(Page page, Locale locale) {
        String own = written(locale).get(page);
        return own == null ? shipped.of(page, isEnglish(locale) ? Locale.ENGLISH : Locale.GERMAN) : own;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /** What the office wrote, the newest version first. */
    @Transactional(readOnly = true)
    public List<PageText> versions(Scope scope, Page page) {
        requireWrite(scope);
        return store.versions(page);
    }

    /** The text as a form shows it: of a version, else the newest, else what the program brings. */
    @Transactional(readOnly = true)
    public PageText draft(Scope scope, Page page, int version) {
        List<PageText> all = versions(scope, page);
        int newest = all.isEmpty() ? 0 : all.getFirst().version();
        PageText chosen = all.stream()
                .filter(t -> t.version() == version)
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
        return chosen == null || chosen.bodyDe().isEmpty()
                ? new PageText(
                        page,
                        newest,
                        shipped.of(page, Locale.GERMAN),
                        shipped.of(page, Locale.ENGLISH),
                        "",
                        clock.instant(),
                        "")
                : new PageText(page, newest, chosen.bodyDe(), chosen.bodyEn(), "", clock.instant(), chosen.actor());
    }

    /**
     * Publishes a version.
     *
     * @param version the one that was shown; refused if somebody wrote a later one
     * @param bodyDe empty: what the program brings counts again
     */
    @Transactional
    public void publish(Scope scope, Page page, int version, String bodyDe, String bodyEn, String note) {
        List<PageText> before = versions(scope, page);
        PageText text = new PageText(page, version + 1, bodyDe, bodyEn, note, clock.instant(), scope.displayName());
        int newest = before.isEmpty() ? 0 : before.getFirst().version();
        if (newest != version || !store.insert(scope, text)) {
            throw new RuleViolation(
                    "text.changed", before.isEmpty() ? "" : before.getFirst().actor());
        }
        audit.write(
                scope,
                "portal.text",
                new SubjectRef(SUBJECT, page.key()),
                DataClass.PUBLIC,
                regions.home(),
                text.note(),
                before.isEmpty() ? null : json.writeValueAsString(bodies(before.getFirst())),
                json.writeValueAsString(bodies(text)));
    }

    private static Map<String, String> bodies(PageText text) {
        return Map.of("body_de", text.bodyDe(), "body_en", text.bodyEn());
    }

    private void requireWrite(Scope scope) {
        if (!mayWrite(scope)) {
            throw new Closed("text.write");
        }
    }
}
