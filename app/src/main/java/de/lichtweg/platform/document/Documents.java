package de.lichtweg.platform.document;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.document.DocumentFiles.Kept;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.settings.Settings;
import de.lichtweg.platform.subject.SubjectAccess.Access;
import de.lichtweg.platform.subject.Subjects;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents on records. Who may see the record's inside may see them, who may write the record may add, replace and delete
 * them; every change is in the audit log. Contents are never opened, only kept and given back.
 */
@Service
public class Documents {

    /** Subject of the audit log. */
    public static final String SUBJECT = "platform.document";

    /** Longest description and reason. */
    public static final int LINE = 200;

    private final DocumentStore store;
    private final DocumentFiles files;
    private final Subjects subjects;
    private final Settings settings;
    private final AuditLog audit;
    private final JsonMapper json;

    Documents(
            DocumentStore store,
            DocumentFiles files,
            Subjects subjects,
            Settings settings,
            AuditLog audit,
            JsonMapper json) {
        this.store = store;
        this.files = files;
        this.subjects = subjects;
        this.settings = settings;
        this.audit = audit;
        this.json = json;
    }

    /**
     * What somebody sends.
     *
     * @param name as it was sent; it is cleaned
     * @param description what it is, may be empty
     * @param day the day it is about
     * @param generated whether it is invented for the demo
     */
    public record Sent(
            String name,
            InputStream content,
            String description,
            @Nullable LocalDate day,
            boolean generated) {}

    /** A document and the record it hangs on. */
    public record Found(Document document, Access access) {}

    /** Those of a record, the newest first. */
    @Transactional(readOnly = true)
    public List<Document> list(Scope scope, Access access) {
        return store.list(scope, access);
    }

    /** One that the scope may see; an unknown and a foreign one answer alike. */
    @Transactional(readOnly = true)
    public Found get(Scope scope, long id) {
        Optional<Document> document = store.find(scope, id);
        Optional<Access> record = subjects.behind(scope, document.map(Document::subject));
        return document.flatMap(d -> record.map(r -> new Found(d, r)))
                .orElseThrow(() -> new NotFound(SUBJECT + " " + id));
    }

    /** Its versions, the newest first. */
    @Transactional(readOnly = true)
    public List<DocumentVersion> versions(Scope scope, Found found) {
        return store.versions(scope, found.document());
    }

    /** Where the content of a version lies. */
    public Path content(DocumentVersion version) {
        return files.path(version.sha256());
    }

    /** How large a file may be. */
    public int limitMegabytes() {
        return settings.number("document.max-mb");
    }

    /** Hangs a new document on a record and returns its number. */
    @Transactional
    public long add(Scope scope, Access access, Sent sent) {
        requireWrite(access);
        String name = FileName.clean(sent.name());
        Kept content = files.keep(sent.content(), limitMegabytes(), name);
        DocumentType type = type(content, name);
        String description = line(sent.description());
        long id = store.insert(scope, access.subject(), description, sent.day(), sent.generated());
        store.add(scope, id, 1, name, type, content);
        audit(scope, "document.add", id, access, "", null, fields(1, name, content, description, sent.day()));
        return id;
    }

    /**
     * Adds a version to a document; those before stay.
     *
     * @param version the one that was shown; refused if somebody added a later one
     */
    @Transactional
    public void replace(Scope scope, long id, int version, String sentName, InputStream sent) {
        Found found = get(scope, id);
        requireWrite(found.access());
        DocumentVersion old = found.document().version();
        String name = FileName.clean(sentName);
        Kept content = files.keep(sent, limitMegabytes(), name);
        if (content.sha256().equals(old.sha256())) {
            throw new RuleViolation("document.same", old.name());
        }
        DocumentType type = type(content, name);
        if (old.number() != version || !store.add(scope, id, version + 1, name, type, content)) {
            throw new RuleViolation("document.changed", old.by());
        }
        Document d = found.document();
        audit(
                scope,
                "document.replace",
                id,
                found.access(),
                "",
                fields(d),
                fields(version + 1, name, content, d.description(), d.day()));
    }

    /** Says otherwise what it is. */
    @Transactional
    public void describe(Scope scope, long id, String description, @Nullable LocalDate day) {
        Found found = get(scope, id);
        requireWrite(found.access());
        String text = line(description);
        store.describe(scope, found.document(), text, day);
        Map<String, String> after = new LinkedHashMap<>(fields(found.document()));
        after.put("description", text);
        after.put("day", day == null ? "" : day.toString());
        audit(scope, "document.describe", id, found.access(), "", fields(found.document()), after);
    }

    /** Takes a document away; its content goes for good after the days of the setting {@code retention.documents}. */
    @Transactional
    public void delete(Scope scope, long id, String why) {
        Found found = get(scope, id);
        requireWrite(found.access());
        String reason = line(why);
        if (reason.isEmpty()) {
            throw new RuleViolation("document.reason");
        }
        store.delete(scope, found.document(), reason);
        audit(scope, "document.delete", id, found.access(), reason, fields(found.document()), null);
    }

    private static void requireWrite(Access access) {
        if (!access.write()) {
            throw new Closed("document.write");
        }
    }

    private static DocumentType type(Kept content, String name) {
        return DocumentType.of(content.head(), name).orElseThrow(() -> new RuleViolation("document.type", name));
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (line.length() > LINE) {
            throw new RuleViolation("document.line", LINE);
        }
        return line;
    }

    private static Map<String, String> fields(Document d) {
        DocumentVersion v = d.version();
        return fields(v.number(), v.name(), new Kept(v.sha256(), v.bytes(), new byte[0]), d.description(), d.day());
    }

    private static Map<String, String> fields(
            int version, String name, Kept content, String description, @Nullable LocalDate day) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", Integer.toString(version));
        fields.put("name", name);
        fields.put("bytes", Long.toString(content.bytes()));
        fields.put("sha256", content.sha256());
        fields.put("description", description);
        fields.put("day", day == null ? "" : day.toString());
        return fields;
    }

    private void audit(
            Scope scope,
            String action,
            long id,
            Access access,
            String why,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {
        audit.write(
                scope,
                action,
                new SubjectRef(SUBJECT, Long.toString(id)),
                access.dataClass(),
                access.territory(),
                why,
                before == null ? null : json.writeValueAsString(before),
                after == null ? null : json.writeValueAsString(after));
    }
}
