package de.lichtweg.survey.store;

import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.domain.Delivered;
import de.lichtweg.survey.domain.Outcomes;
import de.lichtweg.survey.domain.Outcomes.Outcome;
import de.lichtweg.survey.domain.Outcomes.Owed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Compares what was promised with what the ledger says is supplied. An address is supplied as promised if the operator offers that
 * technology, or fibre in place of fibre, with at least that speed, by the source that counts on the day; since when is the first day
 * of such an offer.
 */
@Repository
public class DeliveredStore {

    private static final String SUPPLIED = """
              from survey.commitment c
              join survey.address a on a.commitment_id = c.id
              left join parties.shared_operator o on o.key = c.operator
              left join lateral (
                select min(s.valid_from) filter (where s.fits) as since
                  from (
                    select s.valid_from,
                           s.rank,
                           (s.technology = c.technology or s.technology = any (:fibre) and c.technology = any (:fibre))
                               and s.down_kbps >= c.down_mbps * 1000
                               and s.up_kbps >= c.up_mbps * 1000 as fits,
                           (s.valid_to is null or s.valid_to > :day) as holds,
                           max(s.rank) filter (where s.valid_to is null or s.valid_to > :day) over () as counting
                      from coverage.shared_supply s
                     where s.address_id = a.address_id
                       and s.operator_id = o.id
                       and s.valid_from <= :day) s
                having bool_or(s.fits and s.holds and s.rank = s.counting)) d on true
            """;

    private static final String ASKED = " where c.id = any (:ids)";

    /** An address that several commitments of a group name has the worst of what became of them. */
    private static final String OUTCOMES = """
            -- one address of one group of commitments
            select g.name as name,
                   a.address_id,
                   min(case when d.since <= c.last_day then 3 when d.since is not null then 2 when g.given then 1 else 0 end) as outcome
            """ + SUPPLIED + """
              join unnest(:ids::bigint[], :groups::text[], :given::boolean[]) as g (id, name, given) on g.id = c.id
             group by 1, 2
            """;

    /** Which of the addresses of a commitment. */
    public enum Part {
        ALL("true"),
        DELIVERED("d.since is not null"),
        MISSING("d.since is null");

        private final String condition;

        Part(String condition) {
            this.condition = condition;
        }
    }

    private final JdbcClient jdbc;

    DeliveredStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is supplied on a day of the addresses of commitments that the scope may see; in one statement. */
    public Map<Long, Delivered> delivered(Scope scope, Collection<Commitment> commitments, LocalDate day) {
        Map<Long, Delivered> found = new HashMap<>();
        asked(commitments, day, jdbc.sql("""
                -- one commitment
                select c.id,
                       count(*) as addresses,
                       count(d.since) as delivered,
                       count(*) filter (where d.since <= c.last_day) as in_time
                """ + SUPPLIED + ASKED + " group by c.id"))
                .query((r, i) -> found.put(
                        r.getLong("id"),
                        new Delivered(r.getInt("addresses"), r.getInt("delivered"), r.getInt("in_time"))))
                .list();
        return found;
    }

    /** Ids of a part of the addresses of commitments that the scope may see. */
    public long[] addresses(Scope scope, Collection<Commitment> commitments, Part part, LocalDate day) {
        return asked(
                        commitments,
                        day,
                        jdbc.sql("-- one address of one commitment\nselect distinct a.address_id\n" + SUPPLIED + ASKED
                                + " and " + part.condition))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    /** What became of all addresses of groups of commitments that the scope may see, by the name of the group; in one statement. */
    public Map<String, Outcomes> outcomes(Scope scope, Collection<Owed> owed, LocalDate day) {
        Map<String, Outcomes> found = new HashMap<>();
        due(owed, day, jdbc.sql("""
                -- one group of commitments
                select o.name,
                       count(*) filter (where o.outcome = 3) as in_time,
                       count(*) filter (where o.outcome = 2) as late,
                       count(*) filter (where o.outcome = 0) as missing,
                       count(*) filter (where o.outcome = 1) as withdrawn
                  from (
                """ + OUTCOMES + ") o group by o.name"))
                .query((r, i) -> found.put(
                        r.getString("name"),
                        new Outcomes(
                                r.getInt("in_time"), r.getInt("late"), r.getInt("missing"), r.getInt("withdrawn"))))
                .list();
        return found;
    }

    /** Ids of the addresses of one group of commitments that have come to that. */
    public long[] addresses(Scope scope, Collection<Owed> owed, Outcome outcome, LocalDate day) {
        return due(
                        owed,
                        day,
                        jdbc.sql("-- one address\nselect o.address_id from (" + OUTCOMES
                                + ") o where o.outcome = :outcome order by 1"))
                .param("outcome", outcome.ordinal())
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static StatementSpec due(Collection<Owed> owed, LocalDate day, StatementSpec sql) {
        return sql.param("ids", owed.stream().map(Owed::commitment).toArray(Long[]::new))
                .param("groups", owed.stream().map(Owed::group).toArray(String[]::new))
                .param("given", owed.stream().map(Owed::withdrawn).toArray(Boolean[]::new))
                .param("fibre", fibre())
                .param("day", day);
    }

    private static Integer[] fibre() {
        return Arrays.stream(Technology.values())
                .filter(Technology::fibre)
                .map(Technology::code)
                .toArray(Integer[]::new);
    }

    private static StatementSpec asked(Collection<Commitment> commitments, LocalDate day, StatementSpec sql) {
        return sql.param("ids", commitments.stream().map(Commitment::id).toArray(Long[]::new))
                .param("fibre", fibre())
                .param("day", day);
    }
}
