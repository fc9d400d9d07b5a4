package de.lichtweg.activity.web;

import de.lichtweg.activity.Activity;
import de.lichtweg.activity.ActivitySection;
import de.lichtweg.activity.app.ActivityAccess;
import de.lichtweg.platform.document.Documents;
import de.lichtweg.platform.security.Scope;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The documents of an activity. */
@Component
@Order(400)
class DocumentSection implements ActivitySection {

    private final ActivityAccess access;
    private final Documents documents;

    DocumentSection(ActivityAccess access, Documents documents) {
        this.access = access;
        this.documents = documents;
    }

    @Override
    public Optional<Part> part(Scope scope, Activity activity) {
        return access.of(scope, activity).map(record -> {
            var list = documents.list(scope, record);
            return Part.of(
                            "dokumente",
                            "platform.documents",
                            "platform/document-parts :: list",
                            Map.of("documents", list, "access", record))
                    .counted(list.size());
        });
    }
}
