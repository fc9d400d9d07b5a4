package de.lichtweg.portal.web;

import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.app.PageTexts;
import de.lichtweg.portal.domain.NewsText;
import de.lichtweg.portal.domain.PageText;
import de.lichtweg.portal.domain.PageText.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office writes the texts of public pages: form, preview, history. */
@Controller
@RequestMapping("/seiten/{key}")
class TextDesk {

    private final PageTexts texts;

    TextDesk(PageTexts texts) {
        this.texts = texts;
    }

    /** Where a text is written. */
    static String path(Page page) {
        return "/seiten/" + page.key();
    }

    @GetMapping
    String edit(
            Scope scope,
            @PathVariable String key,
            @RequestParam(name = "von", defaultValue = "0") int version,
            Model model) {
        Page page = page(key);
        PageText draft = texts.draft(scope, page, version);
        Object typed = model.getAttribute("typed");
        model.addAttribute("fields", typed instanceof Map<?, ?> ? typed : fields(draft));
        return form(scope, page, draft.version(), model);
    }

    private static Map<String, String> fields(PageText draft) {
        return Map.of("text", draft.bodyDe(), "text_en", draft.bodyEn(), "hinweis", "");
    }

    private String form(Scope scope, Page page, int version, Model model) {
        model.addAttribute("key", page.key());
        model.addAttribute("action", path(page));
        model.addAttribute("back", page.path());
        model.addAttribute("version", version);
        model.addAttribute("versions", texts.versions(scope, page));
        return "portal/text-form";
    }

    /** Shows what was typed as everybody would read it; nothing is kept. */
    @PostMapping("/vorschau")
    String preview(
            Scope scope,
            @PathVariable String key,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam Map<String, String> typed,
            Model model) {
        Page page = page(key);
        model.addAttribute("fields", typed);
        model.addAttribute("previewDe", NewsText.page(typed.getOrDefault("text", "")));
        model.addAttribute("previewEn", NewsText.page(typed.getOrDefault("text_en", "")));
        return form(scope, page, version, model);
    }

    @PostMapping
    String publish(
            Scope scope,
            @PathVariable String key,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam Map<String, String> typed) {
        Page page = page(key);
        boolean shipped = typed.containsKey("mitgeliefert");
        texts.publish(
                scope,
                page,
                version,
                shipped ? "" : typed.getOrDefault("text", ""),
                shipped ? "" : typed.getOrDefault("text_en", ""),
                typed.getOrDefault("hinweis", ""));
        return "redirect:" + page.path();
    }

    private static Page page(String key) {
        return Page.of(key).orElseThrow(() -> new NotFound("text " + key));
    }
}
