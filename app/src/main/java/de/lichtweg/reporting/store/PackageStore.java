package de.lichtweg.reporting.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.reporting.domain.Canonical;
import de.lichtweg.reporting.domain.PackageFile;
import de.lichtweg.reporting.domain.StatusPackage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Status packages as they came in. */
@Repository
public class PackageStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PackageStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A package with the moment at which it came. */
    public record Received(StatusPackage content, String sha256, Instant at) {}

    /** The newest package of each district that the scope may see, by district. */
    public List<Received> newest(Scope scope) {
        return jdbc
                .sql("""
                -- one district: its newest package
                select distinct on (p.district)
                       p.district,
                       p.document,
                       p.sha256,
                       p.received_at
                  from reporting.package p
                 order by p.district, p.as_of desc, p.made desc, p.id desc
                """)
                .query((r, i) -> new Received(
                        Canonical.read(r.getString("document"), StatusPackage.class),
                        r.getString("sha256"),
                        r.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .filter(p -> scope.may(
                        Level.AGGREGATE,
                        DataClass.STATUS_PACKAGE,
                        new RegionKey(p.content().district())))
                .toList();
    }

    /** Keeps one; false if the same is there already. */
    public boolean insert(Scope scope, PackageFile file) {
        StatusPackage content = file.content();
        if (!scope.may(Level.WRITE, DataClass.STATUS_PACKAGE, new RegionKey(content.district()))) {
            throw new Closed("reporting.package.write");
        }
        return jdbc.sql("""
                        -- one package
                        insert into reporting.package
                            (district, as_of, made, document, sha256, received_at, actor, display_name)
                        values (:district, :asOf, :made, :document, :sha256, :at, :actor, :by)
                        on conflict (sha256) do nothing
                        """)
                        .param("district", content.district())
                        .param("asOf", LocalDate.parse(content.asOf()))
                        .param("made", LocalDate.parse(content.made()))
                        .param("document", file.text())
                        .param("sha256", file.sha256())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("actor", scope.actor())
                        .param("by", scope.displayName())
                        .update()
                == 1;
    }
}
