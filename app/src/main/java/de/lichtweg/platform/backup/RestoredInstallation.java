package de.lichtweg.platform.backup;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes into the audit log of a restored installation that it was restored. */
@Component
@Lazy(false)
@ConditionalOnWebApplication
class RestoredInstallation {

    private static final Logger LOG = LoggerFactory.getLogger(RestoredInstallation.class);

    private final Installation installation;
    private final AuditLog audit;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    RestoredInstallation(Installation installation, AuditLog audit, JsonMapper json, ApplicationEventPublisher events) {
        this.events = events;
        this.installation = installation;
        this.audit = audit;
        this.json = json;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void writeDown() {
        try {
            RestoreNote.take(installation.dataFolder(), json).ifPresent(this::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(RestoreNote note) {
        events.publishEvent(new InstallationRestored());
        LOG.info("Wiederhergestellt aus {}, Stand {}", note.file(), note.backupOf());
        audit.write(
                Scope.system("cli:" + note.actor()),
                "backup.restore",
                new SubjectRef("platform.backup", note.file()),
                DataClass.ADMINISTRATION,
                "",
                null,
                json.writeValueAsString(note));
    }
}
