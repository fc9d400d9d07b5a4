package de.lichtweg.cooperation.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit log of this module. */
@Component
class Trail {

    private final AuditLog audit;
    private final JsonMapper json;

    Trail(AuditLog audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    void write(
            Scope scope,
            String action,
            String kind,
            long id,
            RegionKey territory,
            Map<String, String> before,
            Map<String, String> after) {
        write(scope, action, new SubjectRef(kind, Long.toString(id)), territory, before, after);
    }

    void write(
            Scope scope,
            String action,
            SubjectRef subject,
            RegionKey territory,
            Map<String, String> before,
            Map<String, String> after) {
        audit.write(
                scope,
                action,
                subject,
                DataClass.COOPERATION,
                territory,
                "",
                before.isEmpty() ? null : json.writeValueAsString(before),
                after.isEmpty() ? null : json.writeValueAsString(after));
    }
}
