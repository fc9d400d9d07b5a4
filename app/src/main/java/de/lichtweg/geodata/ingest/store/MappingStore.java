package de.lichtweg.geodata.ingest.store;

import de.lichtweg.platform.security.Scope;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Columns mapped by hand, remembered for the next file with the same header. */
@Repository
public class MappingStore {

    private final JdbcClient jdbc;

    MappingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Field key → header text, empty if nobody mapped such a file. */
    public Map<String, String> find(Scope scope, String profile, String signature) {
        Map<String, String> mapping = new HashMap<>();
        jdbc.sql("""
                        -- one row a field
                        select field, header
                        from geodata.column_mapping
                        where profile = :profile
                          and signature = :signature
                        """).param("profile", profile).param("signature", signature).query(row -> {
            mapping.put(row.getString("field"), row.getString("header"));
        });
        return mapping;
    }

    /** Remembers a mapping in place of the one before. */
    @Transactional
    public void save(Scope scope, String profile, String signature, Map<String, String> mapping) {
        jdbc.sql("delete from geodata.column_mapping where profile = :profile and signature = :signature")
                .param("profile", profile)
                .param("signature", signature)
                .update();
        mapping.forEach((field, header) -> jdbc.sql("""
                        insert into geodata.column_mapping (profile, signature, field, header)
                        values (:profile, :signature, :field, :header)
                        """)
                .param("profile", profile)
                .param("signature", signature)
                .param("field", field)
                .param("header", header)
                .update());
    }
}
