package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.correction.Report;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports about addresses. Whoever may open addresses of a municipality sees them; senders see their own. */
@Component
public class ReportStore {

    private static final String SELECT = """
            -- one row per report
            select r.id,
                   r.code,
                   r.address_id,
                   r.written,
                   r.municipality,
                   r.topic,
                   r.operator_key,
                   r.text,
                   r.evidence,
                   r.from_role,
                   r.from_login,
                   r.from_name,
                   r.contact,
                   r.state,
                   r.answer,
                   r.operation,
                   r.version,
                   r.created_at,
                   r.decided_at,
                   r.decided_by
              from coverage.request r
            """;

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new report and answers its id. */
    public long insert(Scope scope, Report r) {
        return jdbc.sql("""
                -- one report
                insert into coverage.request (
                    code, address_id, written, municipality, topic, operator_key, text, evidence, from_role, from_login,
                    from_name, contact, created_at)
                values (
                    :code, :address, :written, :municipality, :topic, :operator, :text, :evidence, :role, :login,
                    :name, :contact, :at)
                returning id
                """)
                .param("code", r.code())
                .param("address", r.address())
                .param("written", r.written())
                .param(
                        "municipality",
                        r.municipality() == null ? "" : r.municipality().value())
                .param("topic", r.topic().name())
                .param("operator", r.operatorKey())
                .param("text", r.text())
                .param("evidence", r.evidence())
                .param("role", scope.role().name())
                .param("login", r.sender().login())
                .param("name", r.sender().name())
                .param("contact", r.contact())
                .param("at", r.createdAt().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * Ends a report; the contact is forgotten.
     *
     * @return whether it was still open and unchanged
     */
    public boolean decide(
            Scope scope, Report r, Report.State state, String answer, @Nullable Long operation, Instant at) {
        return jdbc.sql("""
                        -- one report
                        update coverage.request r
                        set state = :state,
                            answer = :answer,
                            operation = :operation::bigint,
                            contact = '',
                            version = r.version + 1,
                            decided_at = :at,
                            decided_by = :by
                        where r.id = :id
                          and r.version = :version
                          and r.state = 'OPEN'
                        """)
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("operation", operation)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", scope.displayName())
                        .param("id", r.id())
                        .param("version", r.version())
                        .update()
                == 1;
    }

    /** Reports that the scope may see, open ones first, then the newest. */
    public List<Report> list(Scope scope) {
        return jdbc
                .sql(SELECT + " order by (r.state = 'OPEN') desc, r.created_at desc, r.id desc limit 5000")
                .query((row, n) -> report(row))
                .list()
                .stream()
                .filter(r -> maySee(scope, r))
                .toList();
    }

    /** A report by its id, as far as the scope may see it. */
    public Optional<Report> find(Scope scope, long id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query((row, n) -> report(row))
                .optional()
                .filter(r -> maySee(scope, r));
    }

    /** A report by the code that its sender was given; the code is the key to it. */
    public Optional<Report> findByCode(Scope scope, String code) {
        return jdbc.sql(SELECT + " where r.code = :code")
                .param("code", code)
                .query((row, n) -> report(row))
                .optional();
    }

    /** An address about which somebody waits for an answer. */
    public record OpenAddress(long address, RegionKey municipality) {}

    /** Addresses with an open report in the territory whose addresses the scope may open. */
    public List<OpenAddress> listOpenAddresses(Scope scope) {
        return jdbc
                .sql("""
                -- one row per address with an open report
                select distinct r.address_id, r.municipality
                  from coverage.request r
                 where r.state = 'OPEN' and r.address_id is not null and r.municipality <> ''
                """)
                .query((row, n) -> new OpenAddress(row.getLong(1), new RegionKey(row.getString(2))))
                .list()
                .stream()
                .filter(a -> scope.may(Level.ADDRESS, DataClass.INTERNAL, a.municipality()))
                .toList();
    }

    /** Reports of people without an account since a moment, to keep machines from flooding the office. */
    public int countPublicSince(Scope scope, Instant since) {
        return jdbc.sql("""
                        -- one number
                        select count(*)
                          from coverage.request r
                         where r.from_role = 'PUBLIC' and r.created_at >= :since
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private static boolean maySee(Scope scope, Report r) {
        RegionKey where = r.municipality();
        boolean own = !r.sender().login().isEmpty() && r.sender().login().equals(scope.actor());
        return own
                || (where == null
                        ? scope.mayAnywhere(Level.WRITE, DataClass.INTERNAL)
                        : scope.may(Level.ADDRESS, DataClass.INTERNAL, where));
    }

    private static Report report(ResultSet row) throws SQLException {
        String municipality = row.getString("municipality");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Report(
                row.getLong("id"),
                row.getString("code"),
                row.getObject("address_id", Long.class),
                row.getString("written"),
                municipality.isEmpty() ? null : new RegionKey(municipality),
                Report.Topic.valueOf(row.getString("topic")),
                row.getString("operator_key"),
                row.getString("text"),
                row.getString("evidence"),
                new Report.Sender(row.getString("from_role"), row.getString("from_login"), row.getString("from_name")),
                row.getString("contact"),
                Report.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getObject("operation", Long.class),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"));
    }
}
