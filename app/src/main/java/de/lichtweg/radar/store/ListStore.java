package de.lichtweg.radar.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.radar.domain.CaseKind;
import de.lichtweg.radar.domain.Rules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The lists of activities, each as one row with an array of addresses, the rules, and how far the last comparison came. */
@Repository
public class ListStore {

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version of an activity; the moment tells it from one of the same number that was taken back. */
    public record Version(int number, OffsetDateTime at) {}

    /** The addresses of an activity and the day on which they were chosen. */
    public record Chosen(LocalDate on, BitSet addresses) {}

    /** The last comparison, and whether there is something newer. */
    public record Standing(
            @Nullable LocalDate day, @Nullable OffsetDateTime at, int millis, boolean stale) {}

    static void requireProgram(Scope scope) {
        if (!scope.may(Level.RAW, DataClass.BUSINESS_SECRET, RegionKey.GERMANY)) {
            throw new IllegalStateException("Die Listen als Ganzes sind nur für das Programm selbst lesbar");
        }
    }

    /** The rules of a day. */
    public Rules rules(Scope scope, LocalDate today) {
        Map<CaseKind, Integer> amounts = new TreeMap<>();
        jdbc.sql("""
                -- one rule in force
                select r.kind,
                       r.amount
                  from radar.rule r
                 where r.valid_from <= :today
                   and (r.valid_to is null or r.valid_to > :today)
                """)
                .param("today", today)
                .query((r, i) -> amounts.put(CaseKind.valueOf(r.getString("kind")), r.getInt("amount")))
                .list();
        return new Rules(amounts);
    }

    /** Activity → its present version. */
    public Map<Long, Version> versions(Scope scope) {
        requireProgram(scope);
        Map<Long, Version> versions = new HashMap<>();
        jdbc.sql("-- one activity\nselect c.activity_id, c.version, c.changed_at from activity.shared_change c")
                .query((r, i) -> versions.put(
                        r.getLong("activity_id"),
                        new Version(r.getInt("version"), r.getObject("changed_at", OffsetDateTime.class))))
                .list();
        return versions;
    }

    /** Activity → its list, of those asked for that have one. */
    public Map<Long, Chosen> activities(Scope scope, Collection<Long> which) {
        requireProgram(scope);
        Map<Long, Chosen> lists = new HashMap<>();
        jdbc.sql("""
                -- one activity with addresses
                select a.activity_id,
                       (l.chosen_at at time zone 'Europe/Berlin')::date as chosen_on,
                       a.addresses
                  from (
                    select d.activity_id,
                           array_agg(d.address_id) as addresses
                      from activity.shared_address d
                     where d.activity_id = any (:which)
                     group by d.activity_id) a
                  join activity.shared_list l on l.activity_id = a.activity_id and l.activity_id = any (:which)
                """)
                .param("which", which.toArray(Long[]::new))
                .query((r, i) -> lists.put(
                        r.getLong("activity_id"), new Chosen(r.getObject("chosen_on", LocalDate.class), addresses(r))))
                .list();
        return lists;
    }

    /** The last comparison, and whether operations, activities or the day went on since. */
    public Standing standing(Scope scope, LocalDate today) {
        return on(today, """
                -- one row: the last comparison beside what is newest
                select r.on_day,
                       r.at,
                       coalesce(r.millis, 0) as millis,
                       r.on_day is null
                           or r.on_day < :today
                           or r.operation < n.operation
                           or r.activities < n.activities as stale
                  from (
                    select coalesce((select max(o.number) from platform.shared_operation o), 0) as operation,
                           coalesce((select max(l.changed_at) from activity.shared_change l), 'epoch') as activities) n
                  left join radar.run r on r.lone
                """)
                .query((r, i) -> new Standing(
                        r.getObject("on_day", LocalDate.class),
                        r.getObject("at", OffsetDateTime.class),
                        r.getInt("millis"),
                        r.getBoolean("stale")))
                .single();
    }

    private StatementSpec on(LocalDate today, String sql) {
        return jdbc.sql(sql).param("today", today);
    }

    static BitSet addresses(ResultSet r) throws SQLException {
        BitSet set = new BitSet();
        for (int address : ints(r, "addresses")) {
            set.set(address);
        }
        return set;
    }

    static int[] ints(ResultSet r, String column) throws SQLException {
        java.sql.Array array = r.getArray(column);
        return array == null
                ? new int[0]
                : Arrays.stream((Number[]) array.getArray())
                        .mapToInt(Number::intValue)
                        .toArray();
    }
}
