package de.lichtweg.geodata.ingest.web;

import de.lichtweg.geodata.ingest.OperationRuns;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.SubjectPages;
import de.lichtweg.platform.security.Scope;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Operations in the audit log lead to the page of their import, where they can be undone. */
@Component
class OperationSubjects implements SubjectPages {

    private static final String KIND = "platform.operation";

    private final OperationRuns runs;

    OperationSubjects(OperationRuns runs) {
        this.runs = runs;
    }

    @Override
    public Map<SubjectRef, String> find(Scope scope, Collection<SubjectRef> subjects) {
        Map<Long, SubjectRef> operations = subjects.stream()
                .filter(s -> s.kind().equals(KIND) && s.id().matches("\\d{1,18}"))
                .collect(Collectors.toMap(s -> Long.valueOf(s.id()), s -> s));
        return operations.isEmpty()
                ? Map.of()
                : runs.find(scope, operations.keySet()).entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> operations.get(e.getKey()), e -> OperationRuns.path(e.getValue())));
    }
}
