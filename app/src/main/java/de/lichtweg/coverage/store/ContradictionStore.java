package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.Offer;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where several sources speak about what one network offers at one address. */
@Component
public class ContradictionStore {

    private final JdbcClient jdbc;

    ContradictionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An offer as one of several sources states it. */
    public record Said(long address, int operator, int source, Offer offer) {}

    /** A source. */
    public record Source(int id, String key, String name, int rank, boolean correction) {}

    /** Sources, the lowest first. */
    public List<Source> sources(Scope scope) {
        LedgerRights.requireWrite(scope, DataClass.BUSINESS_SECRET);
        return jdbc.sql("""
                -- one row per source
                select s.id, s.key, s.name, s.rank, s.kind = 'correction' as correction
                  from coverage.source s
                 order by s.rank, s.key desc
                """)
                .query((row, n) ->
                        new Source(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4), row.getBoolean(5)))
                .list();
    }

    /**
     * Every offer believed of a day, at addresses of some municipalities, of networks about which more than one source
     * speaks there.
     *
     * @param municipalities keys as stored; empty for an address outside every known one
     */
    public List<Said> list(Scope scope, Collection<String> municipalities, LocalDate day) {
        LedgerRights.requireWrite(scope, DataClass.BUSINESS_SECRET);
        return jdbc.sql("""
                -- one row per offer, address, network and source
                with spoken as (
                  select d.operator_id
                    from coverage.delivery d
                   where d.kind = 'supply' and d.rec_to is null
                   group by d.operator_id
                  having count(distinct d.source_id) > 1),
                said as materialized (
                  select s.address_id, s.operator_id, s.source_id, s.technology, s.down_kbps, s.up_kbps
                    from coverage.supply s
                   where s.rec_to is null
                     and s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day)
                     and s.operator_id in (select operator_id from spoken)),
                several as (
                  select s.address_id, s.operator_id
                    from said s
                   group by s.address_id, s.operator_id
                  having min(s.source_id) < max(s.source_id))
                select s.address_id, s.operator_id, s.source_id, s.technology, s.down_kbps, s.up_kbps
                  from said s
                  join several using (address_id, operator_id)
                 where exists (
                   select from coverage.address_state a
                    where a.address_id = s.address_id and a.rec_to is null and a.in_existence
                      and a.valid_from <= :day and (a.valid_to is null or a.valid_to > :day)
                      and a.municipality = any (:municipalities))
                 order by s.address_id, s.operator_id, s.source_id
                """)
                .param("day", day)
                .param("municipalities", municipalities.toArray(String[]::new))
                .query((row, n) -> new Said(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        new Offer(Technology.ofCode(row.getInt(4)), row.getInt(5), row.getInt(6))))
                .list();
    }
}
