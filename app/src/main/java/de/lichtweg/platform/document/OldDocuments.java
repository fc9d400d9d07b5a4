package de.lichtweg.platform.document;

import de.lichtweg.platform.retention.Retained;
import de.lichtweg.platform.security.Scope;
import java.time.Instant;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Contents of deleted documents go some days later, so that a backup that is being written finds what it has read of. Contents
 * that nobody wrote down, because the upload broke off, go with them.
 */
@Component
@Order(45)
class OldDocuments implements Retained {

    private final DocumentStore store;
    private final DocumentFiles files;

    OldDocuments(DocumentStore store, DocumentFiles files) {
        this.store = store;
        this.files = files;
    }

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public int leastDays() {
        return 1;
    }

    @Override
    public long due(Scope scope, Instant before) {
        return store.due(scope, before);
    }

    @Override
    public long remove(Scope scope, Instant before) {
        int purged = store.purge(scope, before);
        Set<String> needed = store.needed(scope);
        try (var kept = files.before(before)) {
            kept.filter(hash -> !needed.contains(hash)).toList().forEach(files::remove);
        }
        return purged;
    }
}
