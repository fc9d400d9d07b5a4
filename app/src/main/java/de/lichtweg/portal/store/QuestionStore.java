package de.lichtweg.portal.store;

import de.lichtweg.platform.security.Scope;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When somebody asked about an address, never about which; the counting is in the database, so that several nodes count together. */
@Repository
public class QuestionStore {

    private final JdbcClient jdbc;

    QuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a question down and forgets those before a moment; how many of the asker there were since then, this one included. */
    public int record(Scope scope, String asker, Instant at, Instant since) {
        return jdbc.sql("""
                        -- grain: one number; what is inserted and deleted here is not seen by the count
                        with gone as (
                          delete from portal.address_question q
                           where q.at <= :since),
                        asked as (
                          insert into portal.address_question (asker, at)
                          values (:asker, :at))
                        select count(*) + 1
                          from portal.address_question q
                         where q.asker = :asker
                           and q.at > :since
                        """)
                .param("asker", asker)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** How many there are from before a moment. */
    public long due(Scope scope, Instant before) {
        return jdbc.sql("""
                        -- grain: one number
                        select count(*) from portal.address_question q where q.at < :before
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Forgets those from before a moment. */
    public long remove(Scope scope, Instant before) {
        return jdbc.sql("""
                        -- questions from before a moment
                        delete from portal.address_question q where q.at < :before
                        """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
