package de.lichtweg.standards.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.Standards;
import de.lichtweg.standards.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the audit log of this module, before and after. */
@Component
class StandardTrail {

    private final AuditLog audit;
    private final JsonMapper json;

    StandardTrail(AuditLog audit, JsonMapper json) {
        this.audit = audit;
        this.json = json;
    }

    void write(
            Scope scope,
            String action,
            SubjectRef subject,
            RegionKey territory,
            String why,
            Map<String, String> before,
            Map<String, String> after) {
        audit.write(
                scope,
                action,
                subject,
                DataClass.STANDARD,
                territory,
                why,
                before.isEmpty() ? null : json.writeValueAsString(before),
                after.isEmpty() ? null : json.writeValueAsString(after));
    }

    static SubjectRef subject(Version version) {
        return new SubjectRef(Standards.VERSION, version.id());
    }

    static Map<String, String> fields(Version v) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("state", v.state().name());
        fields.put("body", v.body());
        fields.put("change", v.changeNote());
        fields.put("basis", v.legalBasis());
        fields.put("origin", v.origin());
        fields.put("consultation", Objects.toString(v.consultUntil(), ""));
        fields.put("from", Objects.toString(v.validFrom(), ""));
        fields.put("to", Objects.toString(v.validTo(), ""));
        return fields;
    }
}
