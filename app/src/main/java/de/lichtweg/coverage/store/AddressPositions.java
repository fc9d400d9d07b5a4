package de.lichtweg.coverage.store;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where addresses stand and which municipality they are counted in. */
@Repository
public class AddressPositions {

    private static final int FETCH = 10_000;

    private final JdbcClient jdbc;

    AddressPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An address that exists.
     *
     * @param name street and number
     * @param municipality key as stored
     * @param x metres in the installation's system
     * @param y metres in the installation's system
     */
    public record Position(long id, String name, String municipality, double x, double y) {}

    /** Streams every existing address that has a municipality, by municipality; needs an open transaction. */
    public void each(Scope scope, Consumer<Position> work) {
        if (!scope.mayAnywhere(Level.WRITE, DataClass.INTERNAL)) {
            throw new RuleViolation("ledger.write");
        }
        try (Stream<Position> positions = jdbc
                .sql("""
                        -- one address as it stands now
                        select a.address_id,
                               concat_ws(' ', a.street, a.house_number || a.suffix, nullif(a.post_town, '')) as name,
                               a.municipality,
                               a.position[0] as x,
                               a.position[1] as y
                        from coverage.address_state a
                        where a.rec_to is null
                          and a.valid_to is null
                          and a.in_existence
                          and a.municipality <> ''
                        order by a.municipality, a.address_id
                        """)
                .withFetchSize(FETCH)
                .query((row, n) -> new Position(
                        row.getLong("address_id"),
                        row.getString("name"),
                        row.getString("municipality"),
                        row.getDouble("x"),
                        row.getDouble("y")))
                .stream()) {
            positions.forEach(work);
        }
    }
}
