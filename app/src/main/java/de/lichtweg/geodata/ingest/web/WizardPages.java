package de.lichtweg.geodata.ingest.web;

import de.lichtweg.geodata.ingest.ImportProfile;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
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

    private final Uploads uploads;
    private final Wizard wizard;
    private final Recognition recognition;
    private final RunStore runs;
    private final Jobs jobs;
    private final Sentences sentences;
    private final JsonMapper json;
    private final String homeRegion;

    WizardPages(
            Uploads uploads,
            Wizard wizard,
            Recognition recognition,
            RunStore runs,
            Jobs jobs,
            Sentences sentences,
            JsonMapper json,
            @Value("${lichtweg.home-region}") String homeRegion) {
        this.uploads = uploads;
        this.wizard = wizard;
        this.recognition = recognition;
        this.runs = runs;
        this.jobs = jobs;
        this.sentences = sentences;
        this.json = json;
        this.homeRegion = homeRegion;
    }

    @GetMapping("/daten/import")
    String step(
            Scope scope,
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
            show(scope, job, model);
            return htmx == null ? "geodata/progress" : "geodata/progress :: state";
        }
        describe(scope, upload, model);
        return "geodata/options";
    }

    private void describe(Scope scope, Upload upload, Model model) {
        model.addAttribute("options", upload.options());
        model.addAttribute(
                "profiles",
                recognition.profiles().stream().map(ImportProfile::key).toList());
        try {
            model.addAttribute("preview", wizard.preview(scope, upload));
        } catch (RuleViolation e) {
            model.addAttribute("refusal", sentences.german(e));
        }
    }

    private void show(Scope scope, long id, Model model) {
        Job job = jobs.find(scope, id).orElseThrow(() -> new NotFound("job " + id));
        boolean moving = job.state() == Jobs.State.QUEUED || job.state() == Jobs.State.RUNNING;
        List<StoredRun> made = moving ? List.of() : made(scope, job);
        model.addAttribute("job", job);
        model.addAttribute("moving", moving);
        model.addAttribute("percent", job.total() <= 0 ? 0 : Math.clamp(job.done() * 100 / job.total(), 0, 100));
        model.addAttribute("made", made);
        model.addAttribute("tried", made.stream().anyMatch(StoredRun::dryRun));
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
