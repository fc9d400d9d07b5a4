package de.lichtweg.geodata.ingest.web;

import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.app.Preview;
import de.lichtweg.geodata.ingest.app.Recognition;
import de.lichtweg.geodata.ingest.app.Uploads;
import de.lichtweg.geodata.ingest.app.Wizard;
import de.lichtweg.geodata.ingest.store.RunStore;
import de.lichtweg.geodata.ingest.store.StoredRun;
import de.lichtweg.geodata.ingest.store.UploadStore.Upload;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import de.lichtweg.platform.jobs.Jobs;
import de.lichtweg.platform.jobs.Jobs.Job;
import de.lichtweg.platform.security.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The wizard: choose a file, say what it is, check it, import it. */
@Controller
class WizardPages {

    /** Longest example in a list of columns. */
    private static final int EXAMPLE = 24;

    private final Uploads uploads;
    private final Wizard wizard;
    private final Recognition recognition;
    private final RunStore runs;
    private final Jobs jobs;
    private final Sentences sentences;
    private final FieldTexts fields;
    private final RunViews views;
    private final JsonMapper json;
    private final String homeRegion;

    WizardPages(
            Uploads uploads,
            Wizard wizard,
            Recognition recognition,
            RunStore runs,
            Jobs jobs,
            Sentences sentences,
            FieldTexts fields,
            RunViews views,
            JsonMapper json,
            @Value("${lichtweg.home-region}") String homeRegion) {
        this.uploads = uploads;
        this.wizard = wizard;
        this.recognition = recognition;
        this.runs = runs;
        this.jobs = jobs;
        this.sentences = sentences;
        this.fields = fields;
        this.views = views;
        this.json = json;
        this.homeRegion = homeRegion;
    }

    /**
     * A field with the column that means it.
     *
     * @param key its key
     * @param name what people call it
     * @param what what belongs into it
     * @param required whether a file without it is refused
     * @param header the column, empty if none
     * @param examples values of that column
     */
    public record FieldView(
            String key, String name, String what, boolean required, String header, List<String> examples) {

        /** Whether something has to be done before the file can be read. */
        public boolean isMissing() {
            return required && header.isEmpty();
        }

        boolean isShownFirst() {
            return required || !header.isEmpty();
        }
    }

    @GetMapping("/daten/import")
    String step(
            Scope scope,
            Locale locale,
            @RequestParam(name = "datei", required = false) @Nullable UUID file,
            @RequestParam(name = "auftrag", required = false) @Nullable Long job,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        model.addAttribute("homeRegion", homeRegion);
        if (file == null) {
            return "geodata/upload";
        }
        Upload upload = uploads.get(scope, file);
        model.addAttribute("upload", upload);
        if (job != null) {
            show(scope, locale, job, model);
            return htmx == null ? "geodata/progress" : "geodata/progress :: state";
        }
        describe(scope, locale, upload, model);
        return "geodata/options";
    }

    private void describe(Scope scope, Locale locale, Upload upload, Model model) {
        model.addAttribute("options", upload.options());
        model.addAttribute("speaks", true);
        model.addAttribute(
                "profiles",
                recognition.profiles().stream().map(ImportProfile::key).toList());
        try {
            Preview preview = wizard.preview(scope, upload);
            model.addAttribute("preview", preview);
            describe(preview, locale, model);
        } catch (RuleViolation e) {
            model.addAttribute("refusal", sentences.german(e));
        }
    }

    private void describe(Preview preview, Locale locale, Model model) {
        List<FieldView> views =
                preview.fields().stream().map(f -> view(preview, f, locale)).toList();
        Set<String> used = views.stream().map(FieldView::header).collect(Collectors.toSet());
        model.addAttribute("columns", columns(preview));
        model.addAttribute(
                "fields", views.stream().filter(FieldView::isShownFirst).toList());
        model.addAttribute(
                "others", views.stream().filter(f -> !f.isShownFirst()).toList());
        model.addAttribute("speaks", views.stream().anyMatch(f -> f.key().equals("operator")));
        model.addAttribute(
                "unused",
                preview.header().stream()
                        .filter(h -> !used.contains(h) && !h.isBlank())
                        .toList());
    }

    private FieldView view(Preview preview, Preview.MappedField field, Locale locale) {
        int column = preview.header().indexOf(field.header());
        return new FieldView(
                field.key(),
                fields.name(preview.profile(), field.key(), locale),
                fields.what(preview.profile(), field.key(), locale),
                field.required(),
                field.header(),
                column < 0 ? List.of() : preview.examples().get(column));
    }

    /** Header text → the column as it is offered for choice, with a value of it. */
    private static Map<String, String> columns(Preview preview) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < preview.header().size(); i++) {
            String header = preview.header().get(i);
            String example = preview.examples().get(i).stream().findFirst().orElse("");
            columns.putIfAbsent(header, example.isEmpty() ? header : header + " (" + shortened(example) + ")");
        }
        return columns;
    }

    private static String shortened(String text) {
        return text.length() <= EXAMPLE ? text : text.substring(0, EXAMPLE - 1) + "…";
    }

    private void show(Scope scope, Locale locale, long id, Model model) {
        Job job = jobs.find(scope, id).orElseThrow(() -> new NotFound("job " + id));
        boolean moving = job.state() == Jobs.State.QUEUED || job.state() == Jobs.State.RUNNING;
        List<StoredRun> made = moving ? List.of() : made(scope, job);
        model.addAttribute("job", job);
        model.addAttribute("moving", moving);
        model.addAttribute("percent", job.total() <= 0 ? 0 : Math.clamp(job.done() * 100 / job.total(), 0, 100));
        model.addAttribute(
                "made", made.stream().map(r -> views.view(scope, locale, r)).toList());
        model.addAttribute("tried", made.stream().anyMatch(StoredRun::dryRun));
        model.addAttribute("valid", made.stream().anyMatch(r -> r.counts().accepted() > 0));
        model.addAttribute("rejected", made.stream().anyMatch(r -> r.counts().rejected() > 0));
    }

    private List<StoredRun> made(Scope scope, Job job) {
        String result = job.result();
        if (result == null) {
            return List.of();
        }
        List<StoredRun> made = new ArrayList<>();
        for (JsonNode id : json.readTree(result).path("runs")) {
            runs.find(scope, id.asLong()).ifPresent(made::add);
        }
        return made;
    }

    @PostMapping("/daten/import")
    String upload(Scope scope, @RequestParam(name = "datei", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw new RuleViolation("import.file");
        }
        try (InputStream content = file.getInputStream()) {
            UUID id = uploads.add(scope, name(file), content);
            return "redirect:/daten/import?datei=" + id;
        }
    }

    /** The name alone: some browsers send a whole path. */
    private static String name(MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("Datei");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    @PostMapping("/daten/import/{upload}")
    String act(Scope scope, @PathVariable UUID upload, @RequestParam Map<String, String> form) {
        uploads.get(scope, upload);
        String action = form.getOrDefault("aktion", "");
        if (form.containsKey("profil")) {
            uploads.keep(scope, upload, typed(form));
        }
        if (action.equals("aktualisieren")) {
            return "redirect:/daten/import?datei=" + upload;
        }
        boolean dryRun = action.equals("pruefen");
        long job = wizard.start(scope, upload, dryRun, action.equals("gueltige"));
        return "redirect:/daten/import?datei=" + upload + "&auftrag=" + job;
    }

    private static Map<String, String> typed(Map<String, String> form) {
        Map<String, String> typed = new TreeMap<>(form);
        typed.keySet().removeIf(k -> k.startsWith("_") || k.equals("aktion"));
        boolean changed = !form.getOrDefault("profil", "").equals(form.getOrDefault("profil.vorher", ""));
        typed.remove("profil.vorher");
        if (changed) {
            typed.keySet().removeIf(k -> k.startsWith("spalte."));
        }
        return typed;
    }

    @PostMapping("/daten/import/{upload}/abbrechen")
    String cancel(Scope scope, @PathVariable UUID upload, @RequestParam long auftrag) {
        uploads.get(scope, upload);
        jobs.cancel(scope, auftrag);
        return "redirect:/daten/import?datei=" + upload + "&auftrag=" + auftrag;
    }
}
