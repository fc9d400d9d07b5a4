package de.lichtweg.radar.store;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The lists that are compared, each as one row with an array of addresses. For the program only: secrets are in them. */
@Repository
public class ListStore {

    private static final int GIGABIT_KBPS = 1_000_000;

    private static final String OFFERS = """
            -- wired offers of one network, fast ones and others apart; what a surer source says about it counts
            select p.key as operator,
                   s.down_kbps >= :gigabit or s.technology = any (:fibre) as fast,
                   s.down_kbps >= :gigabit as gigabit,
                   array_agg(s.address_id) as addresses
              from coverage.shared_statement s
              join parties.shared_operator p on p.id = s.operator_id
             where s.what = 'supply'
               and s.technology = any (:wired)
               and s.down_kbps > 0
               and s.valid_from <= :today and (s.valid_to is null or s.valid_to > :today)
               and not exists (
                 select 1
                   from coverage.shared_statement c
                  where c.what = 'supply'
                    and c.address_id = s.address_id
                    and c.operator_id = s.operator_id
                    and c.rank > s.rank
                    and c.source_kind <> 'operator'
                    and c.valid_from <= :today and (c.valid_to is null or c.valid_to > :today))
             group by 1, 2, 3
            """;

    private static final String PROMISES = """
            -- what one network says in one list: the stage and what it belongs to
            select p.key as operator,
                   s.kind,
                   s.secret,
                   case when s.source_kind = 'activity' then s.subject else '' end as subject,
                   array_agg(s.address_id) as addresses,
                   max(s.valid_from) as said_on,
                   max(s.expected_to) as until
              from coverage.shared_statement s
              join parties.shared_operator p on p.id = s.operator_id
             where s.what = 'prospects'
               and s.source_key <> 'activity'
               and s.valid_from <= :today and (s.valid_to is null or s.valid_to > :today)
             group by 1, 2, 3, 4
             order by 1, 2, 3, 4
            """;

    private static final String DELIVERIES = """
            -- the newest complete list of one network for a territory, with what it no longer names, by the day promised
            select n.kind,
                   p.key as operator,
                   n.territory,
                   n.as_of,
                   n.file_name,
                   s.secret,
                   s.expected_to,
                   array_agg(s.address_id) filter (where s.address_id is not null) as addresses
              from (
                select distinct on (d.kind, d.operator_id, d.source_id, d.territory) d.*
                  from coverage.shared_delivery d
                 where d.complete
                   and d.operator_id is not null
                   and d.source_kind = 'operator'
                   and d.kind in ('supply', 'prospects')
                   and d.as_of <= :today
                 order by d.kind, d.operator_id, d.source_id, d.territory, d.as_of desc, d.id desc) n
              join parties.shared_operator p on p.id = n.operator_id
              left join coverage.shared_statement s
                on s.what = n.kind
               and s.operator_id = n.operator_id
               and s.source_id = n.source_id
               and s.valid_to = n.as_of
               and s.valid_from < n.as_of
               and (s.expected_to is null or s.expected_to >= n.as_of)
             group by 1, 2, 3, 4, 5, 6, 7
             order by 1, 2, 3, 4, 5, 6, 7
            """;

    private static final String STREETS = """
            -- one street of one municipality with its addresses and the epoch days from which they are known
            select a.municipality,
                   a.street,
                   array_agg(a.address_id) as addresses,
                   array_agg(f.since - date '1970-01-01') as since
              from coverage.shared_address a
              join (
                select b.address_id,
                       min(b.valid_from) as since
                  from coverage.shared_address b
                 group by b.address_id) f on f.address_id = a.address_id
             where a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
             group by a.municipality, a.street
            """;

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The addresses of an activity and the day on which they were chosen. */
    public record Chosen(LocalDate on, BitSet addresses) {}

    /** Wired offers of a network; {@code fast} with fibre or gigabit. */
    public record Offers(String operator, boolean fast, boolean gigabit, BitSet addresses) {}

    /**
     * What a network says in one list.
     *
     * @param kind {@code ANNOUNCED}, {@code COMMITTED}, {@code GRANTED}, {@code IN_CONSTRUCTION}
     * @param subject the commitment that says so; empty for the network's own list
     */
    public record Promises(
            String operator,
            String kind,
            boolean secret,
            String subject,
            BitSet addresses,
            LocalDate saidOn,
            @Nullable LocalDate until) {}

    /** The newest complete list of a network, and a part of what it no longer names. */
    public record Delivered(
            String kind,
            String operator,
            @Nullable String territory,
            LocalDate asOf,
            String file,
            boolean secret,
            @Nullable LocalDate until,
            BitSet dropped) {}

    /** A street. */
    public record StreetRow(String municipality, String street, int[] addresses, int[] since) {}

    /** The last comparison, and whether there is something newer. */
    public record Standing(
            @Nullable LocalDate day, @Nullable OffsetDateTime at, int millis, boolean stale) {}

    private static void requireProgram(Scope scope) {
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

    /** Activity → its list. */
    public Map<Long, Chosen> activities(Scope scope) {
        requireProgram(scope);
        Map<Long, Chosen> lists = new HashMap<>();
        jdbc.sql("""
                -- one activity with addresses
                select a.activity_id,
                       (max(l.chosen_at) at time zone 'Europe/Berlin')::date as chosen_on,
                       array_agg(a.address_id) as addresses
                  from activity.shared_address a
                  join activity.shared_list l on l.activity_id = a.activity_id
                 group by a.activity_id
                """)
                .query((r, i) -> lists.put(
                        r.getLong("activity_id"), new Chosen(r.getObject("chosen_on", LocalDate.class), addresses(r))))
                .list();
        return lists;
    }

    /** What is offered. */
    public List<Offers> offers(Scope scope, LocalDate today) {
        requireProgram(scope);
        return on(today, OFFERS)
                .param("gigabit", GIGABIT_KBPS)
                .param("wired", codes(true))
                .param("fibre", codes(false))
                .query((r, i) -> new Offers(
                        r.getString("operator"), r.getBoolean("fast"), r.getBoolean("gigabit"), addresses(r)))
                .list();
    }

    private static Integer[] codes(boolean anyWired) {
        return Arrays.stream(Technology.values())
                .filter(t -> anyWired ? t.wired() : t.fibre())
                .map(Technology::code)
                .toArray(Integer[]::new);
    }

    /** What is promised. */
    public List<Promises> promises(Scope scope, LocalDate today) {
        requireProgram(scope);
        return on(today, PROMISES)
                .query((r, i) -> new Promises(
                        r.getString("operator"),
                        r.getString("kind"),
                        r.getBoolean("secret"),
                        r.getString("subject"),
                        addresses(r),
                        r.getObject("said_on", LocalDate.class),
                        r.getObject("until", LocalDate.class)))
                .list();
    }

    /** The newest complete lists; one with several dropped parts has several rows. */
    public List<Delivered> deliveries(Scope scope, LocalDate today) {
        requireProgram(scope);
        return on(today, DELIVERIES)
                .query((r, i) -> new Delivered(
                        r.getString("kind"),
                        r.getString("operator"),
                        r.getString("territory"),
                        r.getObject("as_of", LocalDate.class),
                        r.getString("file_name"),
                        r.getBoolean("secret"),
                        r.getObject("expected_to", LocalDate.class),
                        addresses(r)))
                .list();
    }

    /** All addresses by street. */
    public List<StreetRow> streets(Scope scope, LocalDate today) {
        requireProgram(scope);
        return on(today, STREETS)
                .query((r, i) -> new StreetRow(
                        r.getString("municipality"), r.getString("street"), ints(r, "addresses"), ints(r, "since")))
                .list();
    }

    /** Address → "Dorfstraße 12 a". */
    public Map<Long, String> labels(Scope scope, BitSet addresses, LocalDate today) {
        requireProgram(scope);
        Map<Long, String> labels = new HashMap<>();
        on(today, """
                -- one address
                select a.address_id,
                       concat_ws(' ', a.street, a.house_number::text, nullif(a.suffix, '')) as label
                  from coverage.shared_address a
                 where a.address_id = any (:ids)
                   and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
                """)
                .param("ids", addresses.stream().mapToObj(Long::valueOf).toArray(Long[]::new))
                .query((r, i) -> labels.put(r.getLong("address_id"), r.getString("label")))
                .list();
        return labels;
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
                           coalesce((select max(l.changed_at) from activity.shared_list l), 'epoch') as activities) n
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

    private static BitSet addresses(ResultSet r) throws SQLException {
        BitSet set = new BitSet();
        for (int address : ints(r, "addresses")) {
            set.set(address);
        }
        return set;
    }

    private static int[] ints(ResultSet r, String column) throws SQLException {
        java.sql.Array array = r.getArray(column);
        return array == null
                ? new int[0]
                : Arrays.stream((Number[]) array.getArray())
                        .mapToInt(Number::intValue)
                        .toArray();
    }
}
