package de.lichtweg.radar.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.radar.domain.CaseEvent.What;
import de.lichtweg.radar.domain.CaseKind;
import de.lichtweg.radar.domain.Facts;
import de.lichtweg.radar.store.KeptCases.Kept;
import de.lichtweg.radar.store.KeptCases.Moved;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Makes the cases what was found: the same finding is the same case, what vanished is resolved by itself. */
@Repository
public class CaseWriter {

    /** One lock for all nodes: two comparisons at a time would find the same thing twice. */
    private static final long LOCK = 790_790L;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final KeptCases kept;

    CaseWriter(KeptCases kept, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.kept = kept;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A finding to be kept.
     *
     * @param hushed whether it is found no more once business secrets are known
     */
    public record Found(
            String key,
            CaseKind kind,
            boolean secret,
            boolean hushed,
            String region,
            @Nullable Long address,
            @Nullable LocalDate actBy,
            List<Long> activities,
            List<Integer> addresses,
            Facts facts) {}

    /** Whether this transaction may compare; false if another one does. */
    public boolean lock(Scope scope) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Writes what is new, what changed and what is no more. Nothing is written where nothing changed. */
    public void keep(Scope scope, Collection<Found> found, LocalDate today) {
        requireProgram(scope);
        Map<String, Kept> kept = this.kept.load(scope);
        List<Map<String, Object>> fresh = new ArrayList<>();
        List<Map<String, Object>> changed = new ArrayList<>();
        Set<String> back = new HashSet<>();
        Set<String> keys = new HashSet<>();
        Moved come = new Moved();
        Moved left = new Moved();
        for (Found f : found) {
            keys.add(f.key);
            Kept now = Kept.of(f);
            Kept old = kept.put(f.key, now);
            if (old == null) {
                fresh.add(row(f));
            } else if (!old.saysTheSameAs(now)) {
                changed.add(row(f));
                if (!old.holds()) {
                    back.add(f.key);
                }
            }
            List<Integer> before = old == null ? List.of() : old.addresses();
            if (!before.equals(now.addresses())) {
                come.add(f.key, now.addresses(), before);
                left.add(f.key, before, now.addresses());
            }
        }
        List<String> gone = kept.entrySet().stream()
                .filter(k -> k.getValue().holds() && !keys.contains(k.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        gone.forEach(key -> kept.computeIfPresent(key, (k, old) -> old.gone()));
        insert(scope, fresh, today);
        update(scope, changed, back);
        addresses(come, left);
        resolve(scope, gone, today);
        this.kept.wrote(kept);
    }

    private Map<String, Object> row(Found f) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("key", f.key);
        row.put("kind", f.kind.name());
        row.put("secret", f.secret);
        row.put("hushed", f.hushed);
        row.put("region_key", f.region);
        row.put("address_id", f.address);
        row.put("act_by", Objects.toString(f.actBy, null));
        row.put("activities", f.activities);
        row.put("addresses", f.addresses.size());
        row.put("facts", f.facts);
        return row;
    }

    private void insert(Scope scope, List<Map<String, Object>> rows, LocalDate today) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                -- one new case
                insert into radar.case_file (key, kind, secret, region_key, address_id, act_by, activities, addresses, facts, holds,
                    hushed, opened_on)
                select t.key, t.kind, t.secret, t.region_key, t.address_id, t.act_by, t.activities, t.addresses, t.facts, true,
                       t.hushed, :today
                  from jsonb_to_recordset(:rows::jsonb) as t (key text, kind text, secret boolean, region_key text,
                       address_id bigint, act_by date, activities bigint[], addresses int, facts jsonb, hushed boolean)
                 order by t.act_by nulls last, t.key
                """)
                .param("rows", json.writeValueAsString(rows))
                .param("today", today)
                .update();
        events(scope, keys(rows), What.OPENED);
    }

    private void update(Scope scope, List<Map<String, Object>> rows, Set<String> back) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                -- one case of which something else is known now
                update radar.case_file c
                   set act_by = t.act_by,
                       activities = t.activities,
                       addresses = t.addresses,
                       facts = t.facts,
                       holds = true,
                       hushed = t.hushed,
                       resolved_on = null
                  from jsonb_to_recordset(:rows::jsonb) as t (key text, act_by date, activities bigint[],
                       addresses int, facts jsonb, hushed boolean)
                 where c.key = t.key
                """).param("rows", json.writeValueAsString(rows)).update();
        events(scope, back, What.REAPPEARED);
    }

    private void addresses(Moved come, Moved left) {
        move("""
                -- one address that left a case
                delete from radar.case_address a
                 using radar.case_file c
                  join unnest(:cases::text[], :addresses::int[]) as t (key, address) on t.key = c.key
                 where a.case_id = c.id
                   and a.address_id = t.address
                """, left);
        move("""
                -- one address that came to a case
                insert into radar.case_address (case_id, address_id)
                select c.id, t.address
                  from unnest(:cases::text[], :addresses::int[]) as t (key, address)
                  join radar.case_file c on c.key = t.key
                """, come);
    }

    private void move(String sql, Moved moved) {
        if (!moved.cases().isEmpty()) {
            jdbc.sql(sql)
                    .param("cases", moved.cases().toArray(String[]::new))
                    .param("addresses", moved.addresses().toArray(Integer[]::new))
                    .update();
        }
    }

    private void resolve(Scope scope, List<String> keys, LocalDate today) {
        if (keys.isEmpty()) {
            return;
        }
        jdbc.sql("""
                -- one case that is found no more; a person's closing ends with it
                update radar.case_file c
                   set version = c.version + 1, holds = false, resolved_on = :today, closed_on = null, closed_by = null, closed_reason = null
                 where c.key = any (:keys)
                """)
                .param("today", today)
                .param("keys", keys.toArray(String[]::new))
                .update();
        events(scope, keys, What.RESOLVED);
    }

    private void events(Scope scope, Collection<String> keys, What what) {
        if (keys.isEmpty()) {
            return;
        }
        jdbc.sql("""
                -- one event of one case
                insert into radar.case_event (case_id, what, body, actor, display_name, at)
                select c.id, :what, '', :actor, '', :at
                  from radar.case_file c
                 where c.key = any (:keys)
                """)
                .param("what", what.name())
                .param("actor", scope.actor())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    private static List<String> keys(List<Map<String, Object>> rows) {
        return rows.stream().map(r -> String.valueOf(r.get("key"))).toList();
    }

    /** Remembers that everything known by now was compared. */
    public void compared(Scope scope, LocalDate today, int millis) {
        String stamp = UUID.randomUUID().toString();
        jdbc.sql("""
                -- the one row
                insert into radar.run (at, on_day, operation, activities, millis, stamp)
                select :at,
                       :today,
                       coalesce((select max(o.number) from platform.shared_operation o), 0),
                       coalesce((select max(l.changed_at) from activity.shared_change l), 'epoch'),
                       :millis,
                       :stamp
                    on conflict (lone) do update
                   set at = excluded.at, on_day = excluded.on_day, operation = excluded.operation,
                       activities = excluded.activities, millis = excluded.millis, stamp = excluded.stamp
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", today)
                .param("millis", millis)
                .param("stamp", stamp)
                .update();
        kept.stamped(stamp);
    }

    private static void requireProgram(Scope scope) {
        if (!scope.may(Level.RAW, DataClass.BUSINESS_SECRET, RegionKey.GERMANY)) {
            throw new IllegalStateException("Fälle findet nur das Programm selbst");
        }
    }
}
