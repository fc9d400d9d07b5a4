package de.lichtweg.region.store;

import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.domain.KnownSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sources of boundaries and registers on the page of the data. */
@Repository
class RegionSources implements SourceInfo {

    private final JdbcClient jdbc;

    RegionSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Source> list(Scope scope) {
        if (!scope.mayAnywhere(Level.AGGREGATE, DataClass.PUBLIC)) {
            return List.of();
        }
        return jdbc.sql("""
                        -- one row a source of boundaries, then one a source that only names regions
                        select b.source,
                               'regions' as delivers,
                               max(b.valid_from) as as_of
                        from region.boundary b
                        where b.rec_to is null
                        group by b.source
                        union all
                        select r.source,
                               'register' as delivers,
                               max(coalesce(r.population_as_of, r.valid_from)) as as_of
                        from region.region r
                        where r.rec_to is null
                          and r.rec_from > 0
                          and not exists (
                              select
                              from region.boundary b
                              where b.source = r.source
                                and b.rec_to is null)
                        group by r.source
                        order by delivers,
                                 source
                        """)
                .query((row, n) -> {
                    KnownSource known = KnownSource.of(row.getString("source"));
                    return new Source(
                            row.getString("source"),
                            known.name(),
                            row.getString("delivers"),
                            row.getObject("as_of", LocalDate.class),
                            known.licence(),
                            known.attribution());
                })
                .list();
    }
}
