package de.lichtweg.platform.backup;

import de.lichtweg.platform.backup.Catalogue.KeptTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An index is built three times faster over rows that are there than row by row. */
final class Indexes {

    private Indexes() {}

    /** Drops the indexes that no constraint needs, and returns the statements that make them again. */
    static List<String> drop(Connection connection, Collection<KeptTable> tables) throws SQLException {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        jdbc.sql("""
                        -- one index of a kept table that belongs to no constraint
                        select i.indexrelid::regclass::text as name,
                               pg_get_indexdef(i.indexrelid) as definition
                        from pg_index i
                        join pg_class t on t.oid = i.indrelid
                        join pg_namespace n on n.oid = t.relnamespace
                        where n.nspname || '.' || t.relname = any (:tables)
                          and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
                        order by 1
                        """)
                .param("tables", tables.stream().map(KeptTable::qualified).toArray(String[]::new))
                .query(row -> {
                    names.add(row.getString("name"));
                    definitions.add(row.getString("definition"));
                });
        if (!names.isEmpty()) {
            Sessions.execute(connection, "drop index " + String.join(", ", names));
        }
        return definitions;
    }
}
