package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.AnswerText;
import de.lichtweg.cooperation.store.AnswerTextStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.Scope;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Texts to begin answers with. What an office changes is a new version of its own; answers keep the one they began with. */
@Service
public class AnswerTexts {

    /** Subject of the audit log. */
    public static final String SUBJECT = "cooperation.answer";

    private final AnswerTextStore store;
    private final Trail trail;

    AnswerTexts(AnswerTextStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /** The version of each text that counts for an office, by title; withdrawn ones too where they are asked for. */
    @Transactional(readOnly = true)
    public List<AnswerText> valid(Scope scope, RegionKey office, boolean withdrawn) {
        Map<String, AnswerText> first = new LinkedHashMap<>();
        store.list(scope, office).forEach(t -> first.putIfAbsent(t.key(), t));
        return first.values().stream()
                .filter(t -> withdrawn || !t.withdrawn())
                .sorted(Comparator.comparing(AnswerText::title))
                .toList();
    }

    /** All versions of one, the one that counts first. */
    @Transactional(readOnly = true)
    public List<AnswerText> versions(Scope scope, RegionKey office, String key) {
        List<AnswerText> versions = store.list(scope, office).stream()
                .filter(t -> t.key().equals(key))
                .toList();
        if (versions.isEmpty()) {
            throw new NotFound("text " + key);
        }
        return versions;
    }

    /**
     * Writes a version down.
     *
     * @param text its version is the one that was shown, 0 for a new text
     */
    @Transactional
    public void write(Scope scope, RegionKey office, AnswerText text) {
        List<AnswerText> before = store.list(scope, office).stream()
                .filter(t -> t.key().equals(text.key()))
                .toList();
        int last = before.stream().mapToInt(AnswerText::version).max().orElse(0);
        if (last != text.version()) {
            throw new RuleViolation(text.version() == 0 ? "cooperation.answer.taken" : "cooperation.changed");
        }
        AnswerText next = new AnswerText(
                text.key(),
                office.value(),
                last + 1,
                text.title(),
                text.text(),
                text.withdrawn(),
                text.writtenAt(),
                text.writtenBy());
        if (!store.insert(scope, office, next)) {
            throw new RuleViolation("cooperation.changed");
        }
        trail.write(
                scope,
                "answer.write",
                SUBJECT,
                last + 1L,
                office,
                before.isEmpty() ? Map.of() : fields(before.getFirst()),
                fields(next));
    }

    private static Map<String, String> fields(AnswerText text) {
        return Map.of(
                "key",
                text.key(),
                "version",
                Integer.toString(text.version()),
                "title",
                text.title(),
                "text",
                text.text(),
                "withdrawn",
                Boolean.toString(text.withdrawn()));
    }
}
