package de.lichtweg.cooperation.store;

import de.lichtweg.cooperation.domain.Declaration;
import de.lichtweg.cooperation.domain.Declaration.Signature;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declarations with their signatures. Their text is published; pages decide who reads the names. */
@Repository
public class DeclarationStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeclarationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Versions of a territory, the newest first. */
    public List<Declaration> list(Scope scope, RegionKey territory) {
        Map<Long, List<Signature>> signatures = new HashMap<>();
        jdbc.sql("""
                        -- one signature
                        select s.*, o.name
                          from cooperation.signature s
                          join cooperation.declaration d on d.id = s.declaration_id
                          join parties.shared_organisation o on o.key = s.organisation
                         where d.territory = :territory
                         order by o.name
                        """)
                .param("territory", territory.value())
                .query((r, i) -> signatures
                        .computeIfAbsent(r.getLong("declaration_id"), k -> new ArrayList<>())
                        .add(signature(r)))
                .list();
        return jdbc.sql("""
                        -- one version of a declaration
                        select d.*
                          from cooperation.declaration d
                         where d.territory = :territory
                         order by d.valid_from desc, d.id desc
                        """)
                .param("territory", territory.value())
                .query((r, i) -> declaration(r, signatures.getOrDefault(r.getLong("id"), List.of())))
                .list();
    }

    /** Writes a version; empty if the territory has one of that name. */
    public Optional<Long> insert(Scope scope, Declaration d) {
        BodyStore.requireRun(scope, d.territory());
        try {
            return Optional.of(jdbc.sql("""
                            -- one version of a declaration
                            insert into cooperation.declaration (
                                territory, version, title, text, valid_from, precision, source, demo, written_at, written_by)
                            values (:territory, :version, :title, :text, :from, :precision, :source, :demo, :at, :by)
                            returning id
                            """)
                    .param("territory", d.territory().value())
                    .param("version", d.version())
                    .param("title", d.title())
                    .param("text", d.text())
                    .param("from", d.validFrom())
                    .param("precision", d.yearOnly() ? "YEAR" : "DAY")
                    .param("source", d.source())
                    .param("demo", d.demo())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", scope.displayName())
                    .query(Long.class)
                    .single());
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** Notes that an organisation signed; false if it did before. */
    public boolean sign(
            Scope scope, Declaration d, String organisation, @Nullable RegionKey region, LocalDate day, boolean demo) {
        BodyStore.requireRun(scope, d.territory());
        return jdbc.sql("""
                        -- one signature
                        insert into cooperation.signature (declaration_id, organisation, region_key, signed_on, demo)
                        values (:id, :organisation, :region, :day, :demo)
                            on conflict do nothing
                        """)
                        .param("id", d.id())
                        .param("organisation", organisation)
                        .param("region", region == null ? null : region.value())
                        .param("day", day)
                        .param("demo", demo)
                        .update()
                == 1;
    }

    private static Signature signature(ResultSet r) throws SQLException {
        String region = r.getString("region_key");
        return new Signature(
                r.getString("organisation"),
                r.getString("name"),
                region == null ? null : new RegionKey(region),
                r.getObject("signed_on", LocalDate.class),
                r.getBoolean("demo"));
    }

    private static Declaration declaration(ResultSet r, List<Signature> signatures) throws SQLException {
        return new Declaration(
                r.getLong("id"),
                new RegionKey(r.getString("territory")),
                r.getString("version"),
                r.getString("title"),
                r.getString("text"),
                r.getObject("valid_from", LocalDate.class),
                r.getString("precision").equals("YEAR"),
                r.getString("source"),
                r.getBoolean("demo"),
                signatures);
    }
}
