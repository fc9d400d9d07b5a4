package de.lichtweg.radar.store;

import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What the ledger says of addresses, as sets: of all of them, or of some that changed. For the program only: secrets are in it.
 */
@Repository
public class LedgerStore {

    private static final int GIGABIT_KBPS = 1_000_000;

    private static final String ONLY = "/* only some */";

    private static final String OFFERS = """
            -- wired offers of one network, fast ones and others apart; what a surer source says about it counts
            with surer as materialized (
              select c.address_id,
                     c.operator_id,
                     max(c.rank) as rank
                from coverage.shared_statement c
               where c.what = 'supply'
                 and c.source_kind <> 'operator'
                 and c.valid_from <= :today and (c.valid_to is null or c.valid_to > :today)
               group by c.address_id, c.operator_id)
            select p.key as operator,
                   s.down_kbps >= :gigabit or s.technology = any (:fibre) as fast,
                   s.down_kbps >= :gigabit as gigabit,
                   array_agg(s.address_id) as addresses
              from coverage.shared_statement s
              join parties.shared_operator p on p.id = s.operator_id
              left join surer c on c.address_id = s.address_id and c.operator_id = s.operator_id
             where s.what = 'supply'
               and s.technology = any (:wired)
               and s.down_kbps > 0
               and s.valid_from <= :today and (s.valid_to is null or s.valid_to > :today)
               and (c.rank is null or c.rank <= s.rank)
               /* only some */
             group by 1, 2, 3
            """;

    private static final String PROMISES = """
            -- what one network says in one list from one day on until another: the stage and what it belongs to
            select p.key as operator,
                   s.kind,
                   s.secret,
                   case when s.source_kind = 'activity' then s.subject else '' end as subject,
                   s.thing,
                   s.valid_from as said_on,
                   s.expected_to as until,
                   array_agg(s.address_id) as addresses
              from coverage.shared_statement s
              join parties.shared_operator p on p.id = s.operator_id
             where s.what = 'prospects'
               and s.source_key <> 'activity'
               and s.valid_from <= :today and (s.valid_to is null or s.valid_to > :today)
               /* only some */
             group by 1, 2, 3, 4, 5, 6, 7
            """;

    private static final String DELIVERIES = """
            -- the newest complete list of one network for a territory
            select distinct on (d.kind, d.operator_id, d.source_id, d.territory) d.kind,
                   d.operator_id,
                   d.source_id,
                   d.territory,
                   d.as_of,
                   d.file_name,
                   p.key as operator
              from coverage.shared_delivery d
              join parties.shared_operator p on p.id = d.operator_id
             where d.complete
               and d.source_kind = 'operator'
               and d.kind in ('supply', 'prospects')
               and d.as_of <= :today
             order by d.kind, d.operator_id, d.source_id, d.territory, d.as_of desc, d.id desc
            """;

    private static final String DROPPED = """
            -- what one list no longer names, by the day promised; the days are asked for first, since few statements end on them
            select s.what,
                   s.operator_id,
                   s.source_id,
                   s.valid_to,
                   s.secret,
                   s.expected_to,
                   array_agg(s.address_id) as addresses
              from coverage.shared_statement s
             where s.valid_to = any (:days::date[])
               and s.valid_from < s.valid_to
               and (s.expected_to is null or s.expected_to >= s.valid_to)
             group by 1, 2, 3, 4, 5, 6
             order by 1, 2, 3, 4, 5, 6
            """;

    private static final String STREETS = """
            -- one street of one municipality with its addresses, their numbers and the epoch days from which they are known
            select a.municipality,
                   a.street,
                   array_agg(a.address_id) as addresses,
                   array_agg(concat_ws(' ', a.house_number::text, nullif(a.suffix, ''))) as numbers,
                   array_agg(a.since - date '1970-01-01') as since
              from (
                select s.address_id,
                       s.municipality,
                       s.street,
                       s.house_number,
                       s.suffix,
                       s.valid_from,
                       s.valid_to,
                       min(s.valid_from) over (partition by s.address_id) as since
                  from coverage.shared_address s
                 where true
                   /* only some */
                ) a
             where a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
             group by a.municipality, a.street
            """;

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Wired offers of a network; {@code fast} with fibre or gigabit. */
    public record Offer(String operator, boolean fast, boolean gigabit) {}

    /**
     * What a network says in one list.
     *
     * @param kind {@code ANNOUNCED}, {@code COMMITTED}, {@code GRANTED}, {@code IN_CONSTRUCTION}
     * @param subject the commitment that says so; empty for the network's own list
     * @param thing its kind and id
     */
    public record Promise(
            String operator,
            String kind,
            boolean secret,
            String subject,
            String thing,
            LocalDate saidOn,
            @Nullable LocalDate until) {}

    /** Addresses of which the same is said. */
    public record Of<K>(K what, int[] addresses) {}

    /** A list of a network. */
    public record ListId(String kind, int operator, int source, LocalDate asOf) {}

    /** The newest complete list of a network for a territory. */
    public record Delivered(
            ListId id, String operator, @Nullable String territory, String file) {}

    /** A part of what lists of a day no longer name. */
    public record Dropped(
            ListId by, boolean secret, @Nullable LocalDate until, BitSet addresses) {}

    /** A street. */
    public record StreetRow(String municipality, String street, int[] addresses, String[] numbers, int[] since) {}

    /** Addresses of which something was written down: themselves, what is offered, what is promised. */
    public record Touched(BitSet addresses, BitSet supply, BitSet prospects) {}

    /** The last operation. */
    public long operation(Scope scope) {
        return jdbc.sql("-- the last operation\nselect coalesce(max(o.number), 0) from platform.shared_operation o")
                .query(Long.class)
                .single();
    }

    /** What operations after one wrote down. */
    public Touched touched(Scope scope, long since) {
        ListStore.requireProgram(scope);
        Touched touched = new Touched(new BitSet(), new BitSet(), new BitSet());
        jdbc.sql("""
                -- one address and kind of statement
                select r.what, r.address_id from coverage.shared_recorded r where r.rec_from > :since
                 union
                select r.what, r.address_id from coverage.shared_recorded r where r.rec_to > :since
                """).param("since", since).query((org.springframework.jdbc.core.RowCallbackHandler)
                r -> set(touched, r.getString("what")).set(Math.toIntExact(r.getLong("address_id"))));
        return touched;
    }

    private static BitSet set(Touched touched, String what) {
        return switch (what) {
            case "address" -> touched.addresses;
            case "supply" -> touched.supply;
            default -> touched.prospects;
        };
    }

    /** What is offered; at some addresses only, where they are given. */
    public List<Of<Offer>> offers(Scope scope, LocalDate today, @Nullable BitSet some) {
        String surer = some == null
                ? OFFERS
                : OFFERS.replace("group by c.address_id", "and c.address_id = any (:ids)\n group by c.address_id");
        return on(scope, today, surer, some)
                .param("gigabit", GIGABIT_KBPS)
                .param("wired", codes(true))
                .param("fibre", codes(false))
                .query((r, i) -> new Of<>(
                        new Offer(r.getString("operator"), r.getBoolean("fast"), r.getBoolean("gigabit")),
                        ints(r, "addresses")))
                .list();
    }

    private static Integer[] codes(boolean anyWired) {
        return Arrays.stream(Technology.values())
                .filter(t -> anyWired ? t.wired() : t.fibre())
                .map(Technology::code)
                .toArray(Integer[]::new);
    }

    /** What is promised; at some addresses only, where they are given. */
    public List<Of<Promise>> promises(Scope scope, LocalDate today, @Nullable BitSet some) {
        return on(scope, today, PROMISES, some)
                .query((r, i) -> new Of<>(
                        new Promise(
                                r.getString("operator"),
                                r.getString("kind"),
                                r.getBoolean("secret"),
                                r.getString("subject"),
                                r.getString("thing"),
                                Objects.requireNonNull(r.getObject("said_on", LocalDate.class)),
                                r.getObject("until", LocalDate.class)),
                        ints(r, "addresses")))
                .list();
    }

    /** The newest complete lists. */
    public List<Delivered> deliveries(Scope scope, LocalDate today) {
        return on(scope, today, DELIVERIES, null)
                .query((r, i) -> new Delivered(
                        new ListId(
                                r.getString("kind"),
                                r.getInt("operator_id"),
                                r.getInt("source_id"),
                                Objects.requireNonNull(r.getObject("as_of", LocalDate.class))),
                        r.getString("operator"),
                        r.getString("territory"),
                        r.getString("file_name")))
                .list();
    }

    /** What lists of these days no longer name, as far as it was promised beyond them. */
    public List<Dropped> dropped(Scope scope, Collection<LocalDate> days) {
        ListStore.requireProgram(scope);
        return jdbc.sql(DROPPED)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((r, i) -> new Dropped(
                        new ListId(
                                r.getString("what"),
                                r.getInt("operator_id"),
                                r.getInt("source_id"),
                                Objects.requireNonNull(r.getObject("valid_to", LocalDate.class))),
                        r.getBoolean("secret"),
                        r.getObject("expected_to", LocalDate.class),
                        ListStore.addresses(r)))
                .list();
    }

    /** Addresses by street; some only, where they are given. */
    public List<StreetRow> streets(Scope scope, LocalDate today, @Nullable BitSet some) {
        return on(scope, today, STREETS, some)
                .query((r, i) -> new StreetRow(
                        r.getString("municipality"),
                        r.getString("street"),
                        ints(r, "addresses"),
                        (String[]) r.getArray("numbers").getArray(),
                        ints(r, "since")))
                .list();
    }

    private StatementSpec on(Scope scope, LocalDate today, String sql, @Nullable BitSet some) {
        ListStore.requireProgram(scope);
        return some == null
                ? jdbc.sql(sql).param("today", today)
                : jdbc.sql(sql.replace(ONLY, "and s.address_id = any (:ids)"))
                        .param("today", today)
                        .param("ids", some.stream().mapToObj(Long::valueOf).toArray(Long[]::new));
    }

    private static int[] ints(ResultSet r, String column) throws SQLException {
        return ListStore.ints(r, column);
    }
}
