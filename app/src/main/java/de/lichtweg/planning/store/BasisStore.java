package de.lichtweg.planning.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.domain.Basis;
import de.lichtweg.planning.domain.Basis.Kind;
import de.lichtweg.planning.domain.Reach;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Price books and rule sets, version by version. */
@Repository
public class BasisStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    BasisStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All versions that the scope may read, newest version of a series first; in one statement. */
    public List<Basis> list(Scope scope) {
        return jdbc.sql("""
                -- one version
                select *
                  from planning.basis b
                 order by b.kind, b.series, b.version desc
                """).query((r, i) -> basis(r)).list().stream()
                .filter(b -> Reach.seesBasis(scope, b.region()))
                .toList();
    }

    /** One version. */
    public Optional<Basis> find(Scope scope, long id) {
        return jdbc.sql("-- one version\nselect * from planning.basis b where b.id = :id")
                .param("id", id)
                .query((r, i) -> basis(r))
                .optional()
                .filter(b -> Reach.seesBasis(scope, b.region()));
    }

    /**
     * A version as somebody writes it.
     *
     * @param series 0 for the first version of something new
     * @param before number of the version that it follows, 0 for the first
     */
    public record Written(
            Kind kind,
            long series,
            int before,
            String name,
            RegionKey region,
            LocalDate validFrom,
            String content,
            String why) {}

    /** Writes a version; empty if somebody wrote the same one before. */
    public Optional<Long> insert(Scope scope, Written written) {
        if (!Reach.mayWriteBasis(scope, written.region())) {
            throw new Closed("basis.write");
        }
        try {
            return Optional.of(jdbc.sql("""
                    -- one version
                    insert into planning.basis
                      (kind, series, version, name, region_key, valid_from, content, why, author, written_at)
                    values (:kind, case when :series = 0 then nextval('planning.basis_series') else :series end, :version,
                      :name, :region, :validFrom, :content, :why, :author, :at)
                    returning id
                    """)
                    .param("kind", written.kind().name())
                    .param("series", written.series())
                    .param("version", written.before() + 1)
                    .param("name", written.name())
                    .param("region", written.region().value())
                    .param("validFrom", written.validFrom())
                    .param("content", written.content())
                    .param("why", written.why())
                    .param("author", scope.displayName())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Long.class)
                    .single());
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    private static Basis basis(ResultSet r) throws SQLException {
        return new Basis(
                r.getLong("id"),
                Kind.valueOf(r.getString("kind")),
                r.getLong("series"),
                r.getInt("version"),
                r.getString("name"),
                new RegionKey(r.getString("region_key")),
                r.getObject("valid_from", LocalDate.class),
                r.getString("content"),
                r.getString("why"),
                r.getString("author"),
                r.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
