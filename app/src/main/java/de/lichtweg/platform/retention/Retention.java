package de.lichtweg.platform.retention;

import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The days of everything that is kept for a while, and their use. */
@Service
class Retention {

    /** A hundred years; more is a typing error. */
    static final int MOST_DAYS = 36_500;

    private final List<Retained> all;
    private final Settings settings;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Retention(
            ObjectProvider<Retained> all,
            Settings settings,
            AuditLog audit,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.all = all.orderedStream().toList();
        this.settings = settings;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One line of the page. */
    record Line(String key, int days, int leastDays, long due) {}

    List<Line> lines(Scope scope) {
        return all.stream()
                .map(r -> new Line(r.key(), days(r), r.leastDays(), r.due(scope, before(r))))
                .toList();
    }

    private int days(Retained retained) {
        return settings.number(setting(retained));
    }

    private static String setting(Retained retained) {
        return "retention." + retained.key();
    }

    private Instant before(Retained retained) {
        return clock.instant().minus(Duration.ofDays(days(retained)));
    }

    /** Removes what is due and writes the numbers into the audit log; all of it or nothing. */
    @Transactional
    public Map<String, Long> apply(Scope scope) {
        jdbc.sql("select set_config('lichtweg.retention', 'on', true)").query().singleValue();
        Map<String, Long> removed = new LinkedHashMap<>();
        for (Retained retained : all) {
            long count = retained.remove(scope, before(retained));
            if (count > 0) {
                removed.put(retained.key(), count);
            }
        }
        jdbc.sql("select set_config('lichtweg.retention', '', true)").query().singleValue();
        if (!removed.isEmpty()) {
            audit.write(
                    scope,
                    "retention.apply",
                    new SubjectRef("platform.retention", "removed"),
                    DataClass.ADMINISTRATION,
                    "",
                    json.writeValueAsString(removed),
                    null);
        }
        return removed;
    }

    /** Changes days by key; refuses what is no number or too few. */
    void change(Scope scope, Map<String, String> days) {
        Map<String, String> values = new TreeMap<>();
        for (Retained retained : all) {
            String typed = days.getOrDefault(retained.key(), "").strip();
            boolean number = typed.matches("\\d{1,5}");
            if (!number || Integer.parseInt(typed) < retained.leastDays() || Integer.parseInt(typed) > MOST_DAYS) {
                throw new RuleViolation("retention." + retained.key(), typed, retained.leastDays());
            }
            values.put(setting(retained), Integer.toString(Integer.parseInt(typed)));
        }
        settings.change(scope, "retention", values);
    }
}
