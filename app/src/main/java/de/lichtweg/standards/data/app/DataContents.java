package de.lichtweg.standards.data.app;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.Standard;
import de.lichtweg.standards.StandardKind;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.store.ContentStore;
import de.lichtweg.standards.data.store.ContentStore.Shipped;
import de.lichtweg.standards.data.store.ContentStore.Stored;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What versions of data standards check. A new version begins with what the one before it checks; the first one of a standard that
 * the product brings along begins with that.
 */
@Service
public class DataContents {

    private static final int READ = 32;

    private final Standards standards;
    private final ContentStore store;
    private final AuditLog audit;
    private final Map<String, DataStandard> read = new ConcurrentHashMap<>();

    DataContents(Standards standards, ContentStore store, AuditLog audit) {
        this.standards = standards;
        this.store = store;
        this.audit = audit;
    }

    /**
     * What a version checks.
     *
     * @param revision counts the changes of the version's own definition, 0 while it has none
     */
    public record Content(Standard standard, Version version, DataStandard definition, int revision, boolean write) {}

    /** That of a version that the scope sees; an unknown and a hidden one answer alike. */
    public Content get(Scope scope, String key, int number) {
        return standards
                .find(scope, key)
                .flatMap(s -> standards.version(scope, key, number).flatMap(v -> find(scope, s, v)))
                .orElseThrow(() -> new NotFound(Standards.VERSION + " " + key + "." + number));
    }

    /** That of a version; empty where the standard is no data standard, or nobody wrote yet what it checks. */
    public Optional<Content> find(Scope scope, Standard standard, Version version) {
        if (standard.kind() != StandardKind.DATA) {
            return Optional.empty();
        }
        boolean write = version.state() != Version.State.PUBLISHED && standards.mayWrite(scope, standard);
        return store.find(scope, version.standard(), version.number())
                .map(s -> new Content(
                        standard, version, parsed(s), s.number() == version.number() ? s.revision() : 0, write));
    }

    private DataStandard parsed(Stored stored) {
        if (read.size() > READ) {
            read.clear();
        }
        return read.computeIfAbsent(stored.definition(), DefinitionJson::read);
    }

    /** What the product brings along. */
    public List<Shipped> shipped(Scope scope) {
        return store.shipped(scope);
    }

    /** What the product brings along under a key. */
    public Optional<DataStandard> shipped(Scope scope, String key) {
        return shipped(scope).stream()
                .filter(s -> s.key().equals(key))
                .map(s -> DefinitionJson.read(s.definition()))
                .findFirst();
    }

    /** A definition as a file. */
    public String file(Content content) {
        return DefinitionJson.write(content.definition());
    }

    /** Reads a file of a definition; refuses one that is not sound. */
    public DataStandard readFile(String text) {
        return DefinitionJson.read(text);
    }

    /**
     * Writes what a draft checks.
     *
     * @param revision the one that was shown
     */
    @Transactional
    public void save(Scope scope, String key, int number, int revision, DataStandard definition) {
        Standard standard = standards
                .find(scope, key)
                .filter(s -> s.kind() == StandardKind.DATA)
                .orElseThrow(() -> new NotFound(Standards.STANDARD + " " + key));
        Version version = standards
                .version(scope, key, number)
                .orElseThrow(() -> new NotFound(Standards.VERSION + " " + key + "." + number));
        if (!standards.mayWrite(scope, standard)) {
            throw new Closed("standards.data.write");
        }
        if (version.state() == Version.State.PUBLISHED) {
            throw new RuleViolation("standards.data.published", number);
        }
        String before = store.find(scope, key, number).map(Stored::definition).orElse(null);
        String after = DefinitionJson.write(definition);
        if (!store.save(scope, key, number, revision, after, version.demo())) {
            throw new RuleViolation("standards.data.changed");
        }
        audit.write(
                scope,
                "standards.data.write",
                new SubjectRef(Standards.VERSION, version.id()),
                DataClass.STANDARD_OFFICE,
                standard.territory(),
                "",
                before,
                after);
    }
}
