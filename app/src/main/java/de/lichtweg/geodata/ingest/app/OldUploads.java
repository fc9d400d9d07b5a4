package de.lichtweg.geodata.ingest.app;

import de.lichtweg.geodata.ingest.store.UploadStore;
import de.lichtweg.platform.retention.Retained;
import de.lichtweg.platform.security.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Uploaded files: imported or forgotten, after a while they go. What was read from them stays in the ledger. */
@Component
@Order(40)
class OldUploads implements Retained {

    private final UploadStore store;
    private final Uploads uploads;

    OldUploads(UploadStore store, Uploads uploads) {
        this.store = store;
        this.uploads = uploads;
    }

    @Override
    public String key() {
        return "uploads";
    }

    @Override
    public int leastDays() {
        return 1;
    }

    @Override
    public long due(Scope scope, Instant before) {
        return store.countOlder(scope, before);
    }

    @Override
    public long remove(Scope scope, Instant before) {
        List<UUID> removed = store.removeOlder(scope, before);
        removed.forEach(uploads::removeFile);
        return removed.size();
    }
}
