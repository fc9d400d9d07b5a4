package de.lichtweg.portal.store;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.domain.Barrier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Barriers that readers reported. */
@Repository
public class BarrierStore {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    BarrierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a report. */
    public void insert(Scope scope, Barrier barrier) {
        jdbc.sql("""
                -- one report
                insert into portal.barrier_report (body, page, contact, at, state, answer, settled_by)
                values (:body, :page, :contact, :at, 'OPEN', '', '')
                """)
                .param("body", barrier.body())
                .param("page", barrier.page())
                .param("contact", barrier.contact())
                .param("at", barrier.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Open ones first, then the newest. */
    public List<Barrier> list(Scope scope) {
        return jdbc.sql("""
                -- one report
                select * from portal.barrier_report b order by b.state = 'OPEN' desc, b.at desc, b.id limit :most
                """)
                .param("most", MOST)
                .query((row, number) -> barrier(row))
                .list();
    }

    /** One of them. */
    public Optional<Barrier> find(Scope scope, long id) {
        return jdbc.sql("""
                -- one report
                select * from portal.barrier_report b where b.id = :id
                """)
                .param("id", id)
                .query((row, number) -> barrier(row))
                .optional();
    }

    /** How many are open. */
    public int open(Scope scope) {
        return jdbc.sql("-- grain: one number\nselect count(*) from portal.barrier_report b where b.state = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    /** Settles one and forgets how to answer; false if somebody else did in between. */
    public boolean settle(Scope scope, long id, int version, String answer, Instant now) {
        return jdbc.sql("""
                -- one report
                update portal.barrier_report b
                   set version = b.version + 1,
                       state = 'DONE',
                       answer = :answer,
                       contact = '',
                       settled_at = :now,
                       settled_by = :by
                 where b.id = :id
                   and b.version = :version
                   and b.state = 'OPEN'
                """)
                        .param("answer", answer)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", scope.displayName())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Barrier barrier(ResultSet row) throws SQLException {
        return new Barrier(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("body"),
                row.getString("page"),
                row.getString("contact"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("state").equals("DONE"),
                row.getString("answer"));
    }
}
