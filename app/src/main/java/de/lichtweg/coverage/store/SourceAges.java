package de.lichtweg.coverage.store;

import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sources of the ledger on the page of the data, with the newest Stichtag that each has delivered. */
@Repository
class SourceAges implements SourceInfo {

    private final JdbcClient jdbc;

    SourceAges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Source> list(Scope scope) {
        if (!scope.mayAnywhere(Level.AGGREGATE, DataClass.INTERNAL)) {
            return List.of();
        }
        return jdbc.sql("""
                        -- one row a source and kind of what it has delivered
                        select source.key,
                               source.name,
                               delivery.kind,
                               max(delivery.as_of) as as_of,
                               source.licence,
                               source.attribution
                        from coverage.source
                        join coverage.delivery
                          on delivery.source_id = source.id
                         and delivery.rec_to is null
                        group by source.id,
                                 delivery.kind
                        order by max(delivery.as_of) desc,
                                 source.name,
                                 delivery.kind desc
                        """)
                .query((row, n) -> new Source(
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("licence"),
                        row.getString("attribution")))
                .list();
    }
}
