package de.lichtweg.activity.app;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.domain.LogNote;
import de.lichtweg.activity.domain.Said;
import de.lichtweg.activity.store.TalkStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Talks with a municipality, on the phone and on the spot, beside the notes of the activities that go on in it alone. */
@Service
public class Talks {

    /** Subject of the audit log. */
    public static final String SUBJECT = "activity.talk";

    private final TalkStore store;
    private final ActivityRegister register;
    private final AuditLog audit;
    private final JsonMapper json;

    Talks(TalkStore store, ActivityRegister register, AuditLog audit, JsonMapper json) {
        this.store = store;
        this.register = register;
        this.audit = audit;
        this.json = json;
    }

    /**
     * What was said about a region, and the activities that it is about.
     *
     * @param notes the newest first
     * @param activities those that go on inside the region alone
     */
    public record Heard(List<LogNote> notes, List<Activity> activities) {}

    /** Everything that was said about a region. */
    @Transactional(readOnly = true)
    public Heard list(Scope scope, RegionKey region) {
        if (!scope.may(Level.ADDRESS, DataClass.NOTE, region)) {
            throw new Closed("activity.note.closed");
        }
        List<Activity> inside = register.list(scope).stream()
                .filter(a ->
                        a.rights().internal() && a.draft().territory().stream().allMatch(region::contains))
                .toList();
        return new Heard(store.list(scope, region, inside), inside);
    }

    /** Whether a scope may write something down about a region. */
    public boolean mayNote(Scope scope, RegionKey region) {
        return scope.may(Level.WRITE, DataClass.NOTE, region);
    }

    /** Writes down what was said. */
    @Transactional
    public void note(Scope scope, RegionKey region, Said said) {
        if (!mayNote(scope, region)) {
            throw new Closed("activity.note.closed");
        }
        store.add(scope, region, said);
        audit.write(
                scope,
                "activity.talk",
                new SubjectRef(SUBJECT, region.value()),
                DataClass.NOTE,
                region,
                "",
                null,
                json.writeValueAsString(
                        Map.of("note", said.text(), "contact", said.contact(), "fileNumber", said.fileNumber())));
    }
}
