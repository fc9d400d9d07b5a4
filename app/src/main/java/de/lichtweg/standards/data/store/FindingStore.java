package de.lichtweg.standards.data.store;

import de.lichtweg.platform.database.CopyRows;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.standards.data.domain.Delivery;
import de.lichtweg.standards.data.domain.Finding;
import de.lichtweg.standards.data.domain.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where deliveries break rules. Who may see the cells of a delivery is decided before anybody asks here. */
@Repository
public class FindingStore {

    private final JdbcClient jdbc;
    private final CopyRows copy;

    FindingStore(JdbcClient jdbc, CopyRows copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Findings of a rule. */
    public record Count(String rule, long count) {}

    /** Runs a check and writes every finding while it is found. */
    public Outcome write(Scope scope, long delivery, Function<Consumer<Finding>, Outcome> check) {
        Outcome[] outcome = new Outcome[1];
        copy.write(
                "copy standards.data_finding (delivery, position, rule, table_name, row_number, column_name, value, facts) from stdin",
                rows -> {
                    int[] position = new int[1];
                    outcome[0] = check.apply(f -> rows.field(delivery)
                            .field(++position[0])
                            .field(f.rule())
                            .field(f.table())
                            .field(f.row())
                            .field(f.column())
                            .field(f.value())
                            .field(array(f.facts()))
                            .end());
                });
        return outcome[0];
    }

    /** Texts as PostgreSQL writes an array. */
    private static String array(List<String> texts) {
        StringBuilder array = new StringBuilder("{");
        for (String text : texts) {
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    /** Findings by rule, of a delivery that the scope sees. */
    public List<Count> counts(Scope scope, Delivery delivery) {
        return jdbc.sql("""
                -- one rule
                select f.rule,
                       count(*) as count
                  from standards.data_finding f
                 where f.delivery = :id
                 group by f.rule
                """).param("id", delivery.id()).query(Count.class).list();
    }

    /**
     * The first findings of each rule, of a delivery whose cells the scope sees.
     *
     * @param rule one rule, empty for all
     */
    public List<Finding> first(Scope scope, Delivery delivery, String rule, int each) {
        return jdbc.sql("""
                -- one finding
                select f.rule,
                       f.table_name,
                       f.row_number,
                       f.column_name,
                       f.value,
                       f.facts
                  from (select a.*,
                               row_number() over (partition by a.rule order by a.position) as place
                          from standards.data_finding a
                         where a.delivery = :id
                           and (:rule = '' or a.rule = :rule)) f
                 where f.place <= :each
                 order by f.position
                """)
                .param("id", delivery.id())
                .param("rule", rule)
                .param("each", each)
                .query((r, n) -> finding(r))
                .list();
    }

    /** Findings behind a position, in their order, so many at once; {@code -1} begins. */
    public List<Finding> after(Scope scope, Delivery delivery, int position, int most) {
        return jdbc.sql("""
                -- one finding
                select f.rule,
                       f.table_name,
                       f.row_number,
                       f.column_name,
                       f.value,
                       f.facts
                  from standards.data_finding f
                 where f.delivery = :id
                   and f.position > :position
                 order by f.position
                 limit :most
                """)
                .param("id", delivery.id())
                .param("position", position)
                .param("most", most)
                .query((r, n) -> finding(r))
                .list();
    }

    private static Finding finding(ResultSet r) throws SQLException {
        return new Finding(
                r.getString("rule"),
                r.getString("table_name"),
                r.getLong("row_number"),
                r.getString("column_name"),
                r.getString("value"),
                HandedInStore.texts(r.getArray("facts")));
    }
}
