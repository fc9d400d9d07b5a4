package de.lichtweg.standards.data.web;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.data.app.DataContents;
import de.lichtweg.standards.data.app.DataContents.Content;
import de.lichtweg.standards.data.app.DraftTrial;
import de.lichtweg.standards.data.app.TemplateFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a version checks: to read, to change while it is a draft, to take away as template and definition. */
@Controller
class ContentController {

    private static final String VERSION = "/standards/{key:[a-z][a-z0-9-]+}/{number:\\d{1,6}}";
    private static final long MOST_BYTES = 2L << 20;

    private final DataContents contents;
    private final TemplateFiles templates;
    private final ContentPage page;
    private final DraftTrial trial;

    ContentController(DataContents contents, TemplateFiles templates, ContentPage page, DraftTrial trial) {
        this.contents = contents;
        this.templates = templates;
        this.page = page;
        this.trial = trial;
    }

    @GetMapping(VERSION + "/daten")
    String show(
            Scope scope,
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(name = "teil", required = false, defaultValue = "") String part,
            Model model) {
        page.show(contents.get(scope, key, number), part, model);
        return "standards/data-content";
    }

    @PostMapping(VERSION + "/daten")
    String change(
            Scope scope,
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(name = "teil") String part,
            @RequestParam(name = "stand") int revision,
            @RequestParam Map<String, String> form,
            RedirectAttributes flash) {
        Content content = contents.get(scope, key, number);
        contents.save(scope, key, number, revision, new ContentForm(content.definition(), form).read(part));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + content.version().path() + "/daten?teil=" + part;
    }

    @GetMapping(VERSION + "/definition.json")
    void definition(Scope scope, @PathVariable String key, @PathVariable int number, HttpServletResponse response)
            throws IOException {
        Content content = contents.get(scope, key, number);
        send(response, "application/json;charset=UTF-8", content, "json");
        response.getOutputStream().write(contents.file(content).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(VERSION + "/definition")
    String replace(
            Scope scope,
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(name = "stand", defaultValue = "0") int revision,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        Content content = contents.get(scope, key, number);
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("standards.data.file");
        }
        if (file.getSize() > MOST_BYTES) {
            throw new RuleViolation("file.large", "JSON", MOST_BYTES >> 20);
        }
        String text = new String(file.getBytes(), StandardCharsets.UTF_8);
        contents.save(scope, key, number, revision, contents.readFile(text));
        flash.addFlashAttribute("saved", true);
        return "redirect:" + content.version().path() + "/daten";
    }

    /** A file instead of fields: it is tried on the draft. The page itself is the answer, since nothing is kept to lead to. */
    @PostMapping(path = VERSION + "/daten", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String trial(
            Scope scope,
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(name = "phase", defaultValue = "") String phase,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        Content content = contents.get(scope, key, number);
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("standards.data.file");
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream sent = file.getInputStream()) {
            page.tried(content, trial.run(content, phase, name, sent), model);
        }
        return "standards/data-content";
    }

    @GetMapping(VERSION + "/vorlage.{format}")
    void template(
            Scope scope,
            @PathVariable String key,
            @PathVariable int number,
            @PathVariable String format,
            HttpServletResponse response)
            throws IOException {
        Content content = contents.get(scope, key, number);
        send(response, TemplateFiles.mediaType(format), content, format);
        templates.write(content, format, response.getOutputStream());
    }

    private static void send(HttpServletResponse response, String type, Content content, String suffix) {
        response.setContentType(type);
        String name = content.standard().key() + "-fassung-" + content.version().number() + "." + suffix;
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
