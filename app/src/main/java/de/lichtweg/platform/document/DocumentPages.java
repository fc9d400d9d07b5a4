package de.lichtweg.platform.document;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.document.Documents.Found;
import de.lichtweg.platform.document.Documents.Sent;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Documents in and out. They leave as attachments only, with the type that their content has. */
@Controller
@RequestMapping("/dokumente")
class DocumentPages {

    private final Documents documents;
    private final Subjects subjects;

    DocumentPages(Documents documents, Subjects subjects) {
        this.documents = documents;
        this.subjects = subjects;
    }

    @GetMapping("/{id:\\d+}")
    ResponseEntity<Resource> content(Scope scope, @PathVariable long id) {
        return attachment(documents.get(scope, id).document().version());
    }

    @GetMapping("/{id:\\d+}/{version:\\d+}")
    ResponseEntity<Resource> content(Scope scope, @PathVariable long id, @PathVariable int version) {
        return attachment(documents.versions(scope, documents.get(scope, id)).stream()
                .filter(v -> v.number() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("version " + version)));
    }

    private ResponseEntity<Resource> attachment(DocumentVersion version) {
        Path file = documents.content(version);
        if (!Files.isRegularFile(file)) {
            throw new RuleViolation("document.missing", version.name());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(version.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(version.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(file));
    }

    @GetMapping("/{id:\\d+}/angaben")
    String page(Scope scope, @PathVariable long id, Model model) {
        Found found = documents.get(scope, id);
        model.addAttribute("regionKey", found.access().territory());
        model.addAttribute("d", found.document());
        model.addAttribute("record", found.access());
        model.addAttribute("versions", documents.versions(scope, found));
        model.addAttribute("limit", documents.limitMegabytes());
        return "platform/document";
    }

    @PostMapping
    String add(
            Scope scope,
            @RequestParam(name = "art", defaultValue = "") String kind,
            @RequestParam(name = "satz", defaultValue = "") String record,
            @RequestParam(name = "beschreibung", defaultValue = "") String description,
            @RequestParam(name = "datum", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile file)
            throws IOException {
        Access access = subjects.get(scope, new SubjectRef(kind, record));
        MultipartFile sent = present(file);
        try (var content = sent.getInputStream()) {
            documents.add(scope, access, new Sent(name(sent), content, description, day, false));
        }
        return "redirect:" + access.path() + "#dokumente";
    }

    @PostMapping("/{id:\\d+}/fassungen")
    String replace(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "fassung", defaultValue = "0") int version,
            @RequestParam(name = "datei", required = false) @Nullable MultipartFile file)
            throws IOException {
        documents.get(scope, id);
        MultipartFile sent = present(file);
        try (var content = sent.getInputStream()) {
            documents.replace(scope, id, version, name(sent), content);
        }
        return "redirect:/dokumente/" + id + "/angaben";
    }

    @PostMapping("/{id:\\d+}/angaben")
    String describe(
            Scope scope,
            @PathVariable long id,
            @RequestParam(name = "beschreibung", defaultValue = "") String description,
            @RequestParam(name = "datum", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate day) {
        documents.describe(scope, id, description, day);
        return "redirect:/dokumente/" + id + "/angaben";
    }

    @PostMapping("/{id:\\d+}/loeschen")
    String delete(Scope scope, @PathVariable long id, @RequestParam(name = "grund", defaultValue = "") String why) {
        String path = documents.get(scope, id).access().path();
        documents.delete(scope, id, why);
        return "redirect:" + path + "#dokumente";
    }

    private static MultipartFile present(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty() && name(file).isBlank()) {
            throw new RuleViolation("document.none");
        }
        return file;
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
