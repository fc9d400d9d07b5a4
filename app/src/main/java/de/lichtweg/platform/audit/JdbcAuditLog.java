package de.lichtweg.platform.audit;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes with the transaction of the change, so neither exists without the other. */
@Repository
class JdbcAuditLog implements AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditMark mark;

    JdbcAuditLog(JdbcClient jdbc, Clock clock, AuditMark mark) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mark = mark;
    }

    @Override
    public void write(
            Scope scope,
            String action,
            SubjectRef subject,
            DataClass dataClass,
            RegionKey territory,
            String why,
            @Nullable String before,
            @Nullable String after) {
        jdbc.sql("""
                -- one entry
                insert into platform.audit_entry (
                    at, actor, display_name, role, action, subject_kind, subject_id, data_class, territory, why, before, after)
                values (
                    :at, :actor, :displayName, :role, :action, :kind, :id, :dataClass, :territory, :why,
                    cast(:before as jsonb), cast(:after as jsonb))
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", scope.actor())
                .param("displayName", scope.displayName())
                .param("role", scope.role().name())
                .param("action", action)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("dataClass", dataClass.name())
                .param("territory", territory.value())
                .param("why", why)
                .param("before", before)
                .param("after", after)
                .update();
        mark.written();
    }
}
