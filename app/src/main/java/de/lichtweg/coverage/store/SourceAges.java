package de.lichtweg.coverage.store;

import de.lichtweg.geodata.ingest.SourceInfo;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.UntilOperation;
import de.lichtweg.platform.operation.UntilOperation.Memory;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sources of the ledger on the page of the data, with the newest Stichtag that each has delivered. */
@Repository
public class SourceAges implements SourceInfo {

    private final JdbcClient jdbc;
    private final String homeRegion;
    private final Memory<String, List<Delivered>> known;

    SourceAges(JdbcClient jdbc, UntilOperation until, @Value("${lichtweg.home-region}") String homeRegion) {
        this.homeRegion = homeRegion;
        this.jdbc = jdbc;
        this.known = until.memory(1);
    }

    /** A source with the territory of what it delivers. */
    private record Delivered(Source source, RegionKey territory) {}

    @Override
    public List<Source> list(Scope scope) {
        Map<String, Source> newest = new LinkedHashMap<>();
        for (Delivered d : known.get("all", this::read)) {
            if (sees(scope, d.source.delivers(), d.territory)) {
                newest.putIfAbsent(d.source.key() + " " + d.source.delivers(), d.source);
            }
        }
        return List.copyOf(newest.values());
    }

    private List<Delivered> read() {
        return jdbc.sql("""
                        -- one row a source, kind and territory of deliveries
                        select source.key,
                               source.name,
                               delivery.kind,
                               delivery.territory,
                               max(delivery.as_of) as as_of,
                               source.licence,
                               source.attribution
                        from coverage.source
                        join coverage.delivery
                          on delivery.source_id = source.id
                         and delivery.rec_to is null
                        group by source.id, delivery.kind, delivery.territory
                        order by max(delivery.as_of) desc, source.name, delivery.kind desc
                        """)
                .query((row, i) -> new Delivered(
                        source(row), new RegionKey(Objects.requireNonNullElse(row.getString("territory"), homeRegion))))
                .list();
    }

    /** A network's supply is shown at every address; that an operator promised anything is its business secret. */
    private static boolean sees(Scope scope, String kind, RegionKey territory) {
        return switch (kind) {
            case "prospects" -> scope.may(Level.RAW, DataClass.BUSINESS_SECRET, territory);
            case "supply" -> scope.may(Level.ADDRESS, DataClass.INTERNAL, territory);
            default -> scope.mayAnywhere(Level.AGGREGATE, DataClass.INTERNAL);
        };
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("key"),
                row.getString("name"),
                row.getString("kind"),
                row.getObject("as_of", LocalDate.class),
                row.getString("licence"),
                row.getString("attribution"));
    }
}
