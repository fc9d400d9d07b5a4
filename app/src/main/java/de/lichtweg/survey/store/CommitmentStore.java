package de.lichtweg.survey.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.database.ReadOnce;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.Commitment.Ending;
import de.lichtweg.survey.Commitment.Rights;
import de.lichtweg.survey.CommitmentDraft;
import de.lichtweg.survey.domain.Reach;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The register. Who may read and write what is decided by {@link Reach}. */
@Repository
public class CommitmentStore {

    private static final String ROW = """
            -- one commitment
            select c.*,
                   coalesce(o.name, c.operator) as operator_name,
                   (select count(*) from survey.address a where a.commitment_id = c.id) as addresses
              from survey.commitment c
              left join parties.shared_organisation o on o.key = c.operator
            """;

    private final JdbcClient jdbc;
    private final CommitmentRows rows;
    private final Clock clock;

    CommitmentStore(JdbcClient jdbc, CommitmentRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Those that the scope may see. */
    public List<Commitment> list(Scope scope) {
        return query(scope, jdbc.sql(ROW + " order by c.id"));
    }

    /** One of them. */
    public Optional<Commitment> find(Scope scope, long id) {
        return ReadOnce.of(
                "survey.commitment",
                List.of(scope, id),
                () -> query(scope, jdbc.sql(ROW + " where c.id = :id").param("id", id)).stream()
                        .findFirst());
    }

    /** Those that are about an address; most addresses are in none. */
    public List<Commitment> ofAddress(Scope scope, long address) {
        return query(scope, jdbc.sql(ROW + """
                         where c.id in (select a.commitment_id from survey.address a where a.address_id = :address)
                         order by c.id
                        """).param("address", address));
    }

    private List<Commitment> query(Scope scope, StatementSpec sql) {
        return sql
                .query((r, i) -> {
                    Optional<Rights> rights = Reach.of(
                            scope, CommitmentRows.territory(r), r.getString("operator"), r.getBoolean("secret"));
                    return rights.isEmpty() ? Optional.<Commitment>empty() : Optional.of(rows.read(r, rights.get()));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Writes a new one. */
    public long insert(Scope scope, CommitmentDraft draft, LocalDate lastDay, List<RegionKey> territory) {
        requireWrite(scope, draft, territory);
        String columns = String.join(", ", CommitmentRows.COLUMNS);
        String values = CommitmentRows.COLUMNS.stream().map(c -> ":" + c).collect(Collectors.joining(", "));
        StatementSpec sql = jdbc.sql("""
                -- one commitment
                insert into survey.commitment (version, changed_at, changed_by, milestones, evidence, %s)
                values (1, :at, :by, :milestones::jsonb, :evidence::jsonb, %s)
                returning id
                """.formatted(columns, values));
        return stamped(scope, rows.write(sql, draft, lastDay, territory))
                .query(Long.class)
                .single();
    }

    /** Writes the next version; false if somebody wrote it before. */
    public boolean update(
            Scope scope, long id, int version, CommitmentDraft draft, LocalDate lastDay, List<RegionKey> territory) {
        requireWrite(scope, draft, territory);
        String set = CommitmentRows.COLUMNS.stream().map(c -> c + " = :" + c).collect(Collectors.joining(", "));
        StatementSpec sql = jdbc.sql("""
                        -- one commitment
                        update survey.commitment c
                           set version = c.version + 1, changed_at = :at, changed_by = :by,
                               milestones = :milestones::jsonb, evidence = :evidence::jsonb, %s
                         where c.id = :id and c.version = :seen
                        """.formatted(set)).param("id", id).param("seen", version);
        return stamped(scope, rows.write(sql, draft, lastDay, territory)).update() == 1;
    }

    /** Ends one; false if somebody wrote another version before. */
    public boolean end(Scope scope, Commitment c, int version, Ending ending) {
        requireWrite(scope, c.draft(), c.territory());
        StatementSpec sql = jdbc.sql("""
                        -- one commitment
                        update survey.commitment c
                           set version = c.version + 1, changed_at = :at, changed_by = :by,
                               ended_on = :day, end_why = :why, superseded_by = :other
                         where c.id = :id and c.version = :seen
                        """)
                .param("day", ending.day())
                .param("why", ending.why())
                .param("other", ending.by())
                .param("id", c.id())
                .param("seen", version);
        return stamped(scope, sql).update() == 1;
    }

    /** Keeps that somebody has taken note of its having passed. */
    public void see(Scope scope, Commitment c, String note) {
        requireWrite(scope, c.draft(), c.territory());
        jdbc.sql("""
                -- one commitment
                update survey.commitment c
                   set seen_last_day = c.last_day, seen_note = :note, seen_by = :by, seen_at = :at
                 where c.id = :id
                """)
                .param("note", note)
                .param("by", scope.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", c.id())
                .update();
    }

    private StatementSpec stamped(Scope scope, StatementSpec sql) {
        return sql.param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", scope.displayName());
    }

    private static void requireWrite(Scope scope, CommitmentDraft draft, List<RegionKey> territory) {
        if (!Reach.mayWrite(scope, territory, draft.basics().secret())) {
            throw new Closed("survey.write");
        }
    }

    /** Ids of the addresses of one that the scope may see, in one statement. */
    public long[] addresses(Scope scope, long id) {
        return ReadOnce.of("survey.addresses", List.of(scope, id), () -> readAddresses(scope, id));
    }

    private long[] readAddresses(Scope scope, long id) {
        return jdbc.sql("""
                        -- one commitment with its addresses
                        select c.operator,
                               c.secret,
                               c.territory,
                               array(
                                 select a.address_id
                                   from survey.address a
                                  where a.commitment_id = c.id
                                  order by a.address_id) as ids
                          from survey.commitment c
                         where c.id = :id
                        """)
                .param("id", id)
                .query((r, i) -> {
                    boolean open = Reach.of(
                                    scope, CommitmentRows.territory(r), r.getString("operator"), r.getBoolean("secret"))
                            .isPresent();
                    return open ? CommitmentRows.ids(r) : new long[0];
                })
                .optional()
                .orElse(new long[0]);
    }

    /** Lets one be about these addresses; the caller has written its draft. */
    public void replaceAddresses(Scope scope, long id, long[] addresses) {
        jdbc.sql("-- all addresses of one commitment\ndelete from survey.address a where a.commitment_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                -- one address
                insert into survey.address (commitment_id, address_id)
                select :id, a.id
                  from unnest(:addresses::bigint[]) as a (id)
                """)
                .param("id", id)
                .param("addresses", Arrays.stream(addresses).boxed().toArray(Long[]::new))
                .update();
    }
}
