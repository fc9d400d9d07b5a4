package de.lichtweg.platform.settings;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values by key, such as {@code "backup.folder"}. What nobody changed on a page has the value of the configuration, {@code
 * lichtweg.<key>}.
 */
@Service
public class Settings {

    private final JdbcClient jdbc;
    private final Environment environment;
    private final AuditLog audit;
    private final JsonMapper json;

    Settings(JdbcClient jdbc, Environment environment, AuditLog audit, JsonMapper json) {
        this.jdbc = jdbc;
        this.environment = environment;
        this.audit = audit;
        this.json = json;
    }

    /** The value in force; a key that the configuration does not know is a fault of the program. */
    public String text(String key) {
        return jdbc.sql("""
                        -- one setting
                        select s.value from platform.setting s where s.key = :key
                        """).param("key", key).query(String.class).optional().orElseGet(() -> standard(key));
    }

    /** The same as a number. */
    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    private String standard(String key) {
        return environment.getRequiredProperty("lichtweg." + key);
    }

    /**
     * Changes settings of one subject together, with the values before and after in the audit log; nothing is written where
     * nothing differs.
     *
     * @param subject what they are about, such as {@code "backup"}
     */
    @Transactional
    public void change(Scope scope, String subject, Map<String, String> values) {
        if (!scope.mayAnywhere(Level.WRITE, DataClass.ADMINISTRATION)) {
            throw new RuleViolation("settings.write");
        }
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        values.forEach((key, value) -> {
            String old = text(key);
            if (!old.equals(value)) {
                before.put(key, old);
                after.put(key, value);
                write(key, value);
            }
        });
        if (!after.isEmpty()) {
            audit.write(
                    scope,
                    "settings.change",
                    new SubjectRef("platform.setting", subject),
                    DataClass.ADMINISTRATION,
                    "",
                    json.writeValueAsString(before),
                    json.writeValueAsString(after));
        }
    }

    private void write(String key, String value) {
        jdbc.sql("""
                -- one setting
                insert into platform.setting (key, value)
                values (:key, :value)
                on conflict (key) do update set value = excluded.value
                """).param("key", key).param("value", value).update();
    }
}
