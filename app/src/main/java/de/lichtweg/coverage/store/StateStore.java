package de.lichtweg.coverage.store;

import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.domain.Frame;
import de.lichtweg.coverage.domain.Promise;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.domain.StateReading;
import de.lichtweg.coverage.domain.StateSink;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Streams the state of all addresses, or of those that later operations touched, out of one consistent reading. */
@Repository
public class StateStore {

    private static final String ADDRESSES = """
            copy (
              -- one row per address and period in which it exists on one of the days, as believed
              with moment as materialized (
                select current_setting('lichtweg.operation')::bigint as operation,
                       current_setting('lichtweg.first')::date as first,
                       current_setting('lichtweg.last')::date as last)
              select s.address_id,
                     s.municipality,
                     s.locality,
                     s.street,
                     s.house_number,
                     s.suffix,
                     s.postcode,
                     s.post_town,
                     s.position,
                     s.usage,
                     s.households,
                     s.businesses,
                     s.valid_from,
                     s.valid_to
                from %s, moment m
               where s.rec_from <= m.operation and (s.rec_to is null or s.rec_to > m.operation)
                 and s.valid_from <= m.last and (s.valid_to is null or s.valid_to > m.first)
                 and s.in_existence
            ) to stdout (format binary)
            """;

    private static final String OFFERS = """
            copy (
              -- one row per address, operator, source, technology, speed and period that has begun by the last day, as believed;
              -- of those that had ended by the first one only the address counts
              with moment as materialized (
                select current_setting('lichtweg.operation')::bigint as operation,
                       current_setting('lichtweg.first')::date as first,
                       current_setting('lichtweg.last')::date as last)
              select s.address_id,
                     s.operator_id,
                     s.source_id,
                     s.technology,
                     s.down_kbps,
                     s.up_kbps,
                     s.valid_from,
                     s.valid_to
                from %s, moment m
               where s.rec_from <= m.operation and (s.rec_to is null or s.rec_to > m.operation)
                 and s.valid_from <= m.last
            ) to stdout (format binary)
            """;

    private static final String PROSPECTS = """
            copy (
              -- one row per address, operator, source, kind and period that has begun by the last day, as believed;
              -- of those that had ended by the first one only the address counts
              with moment as materialized (
                select current_setting('lichtweg.operation')::bigint as operation,
                       current_setting('lichtweg.first')::date as first,
                       current_setting('lichtweg.last')::date as last)
              select s.address_id,
                     s.operator_id,
                     s.source_id,
                     s.kind,
                     s.technology,
                     s.down_kbps,
                     s.up_kbps,
                     s.expected_from,
                     s.expected_to,
                     s.secret,
                     s.valid_from,
                     s.valid_to
                from %s, moment m
               where s.rec_from <= m.operation and (s.rec_to is null or s.rec_to > m.operation)
                 and s.valid_from <= m.last
            ) to stdout (format binary)
            """;

    private static final String FACTS = """
            copy (
              -- one row per corrected address and period on one of the days, as believed
              with moment as materialized (
                select current_setting('lichtweg.operation')::bigint as operation,
                       current_setting('lichtweg.first')::date as first,
                       current_setting('lichtweg.last')::date as last)
              select s.address_id,
                     s.source_id,
                     s.usage,
                     s.households,
                     s.businesses,
                     s.gone,
                     s.valid_from,
                     s.valid_to
                from %s, moment m
               where s.rec_from <= m.operation and (s.rec_to is null or s.rec_to > m.operation)
                 and s.valid_from <= m.last and (s.valid_to is null or s.valid_to > m.first)
            ) to stdout (format binary)
            """;

    /** Every address is looked up by the index, in the order of their ids, which is that of most rows: twice as fast as a join. */
    private static final String PICKED = """
            unnest(current_setting('lichtweg.addresses')::bigint[]) as asked (id)
                 cross join lateral (
                   select a.*
                     from %s a
                    where a.address_id = asked.id
                   offset 0) s""";

    private static final String ALL = "%s s";

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Operations operations;
    private final FrameReader frames;
    private final TransactionTemplate reading;

    /** Reads in transactions of its own, whatever the caller is in. */
    public StateStore(
            JdbcClient jdbc, DataSource dataSource, Operations operations, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.operations = operations;
        this.frames = new FrameReader(jdbc);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Reads in one transaction that sees one moment; for the program itself only. */
    public <T> T read(Scope scope, Function<StateReading, T> work) {
        LedgerRights.requireProgram(scope);
        return java.util.Objects.requireNonNull(reading.execute(status -> work.apply(new Reading())));
    }

    /** One consistent reading. */
    private final class Reading implements StateReading {

        private final long latest = operations.latest();
        private int first;

        private Reading() {}

        @Override
        public long latest() {
            return latest;
        }

        @Override
        public List<Frame> frames(long operation, List<LocalDate> days) {
            set("lichtweg.operation", Long.toString(operation));
            first = Math.toIntExact(Collections.min(days).toEpochDay());
            set("lichtweg.first", Collections.min(days).toString());
            set("lichtweg.last", Collections.max(days).toString());
            Frame frame = frames.read(operation, days.getFirst());
            return days.stream().map(frame::on).toList();
        }

        @Override
        public void all(StateSink sink) {
            stream(ALL, first, sink);
        }

        @Override
        public void some(BitSet addresses, StateSink sink) {
            set(
                    "lichtweg.addresses",
                    addresses.stream().mapToObj(Integer::toString).collect(Collectors.joining(",", "{", "}")));
            stream(PICKED, first, sink);
        }

        @Override
        public BitSet addressesOf(RegionKey district, Set<RegionKey> municipalities) {
            return ids(jdbc.sql("""
                            -- one row per address that lies in the district by what is believed now or was at the moment
                            select s.address_id
                              from coverage.address_state s
                             where s.rec_to is null
                               and (s.municipality = any (:keys) or s.municipality between :district and :district || '~')
                             union
                            select s.address_id
                              from coverage.address_state s
                             where s.rec_to > current_setting('lichtweg.operation')::bigint
                               and (s.municipality = any (:keys) or s.municipality between :district and :district || '~')
                            """)
                    .param("district", district.value())
                    .param("keys", municipalities.stream().map(RegionKey::value).toArray(String[]::new)));
        }

        @Override
        public BitSet addressesChangedSince(long operation) {
            return ids("""
                    -- one row per address whose properties changed
                    select s.address_id
                      from coverage.address_state s
                     where s.rec_from > :since
                     union
                    select s.address_id
                      from coverage.address_state s
                     where s.rec_to > :since
                     union
                    select s.address_id
                      from coverage.address_correction s
                     where s.rec_from > :since
                     union
                    select s.address_id
                      from coverage.address_correction s
                     where s.rec_to > :since
                    """, operation);
        }

        @Override
        public BitSet statementsChangedSince(long operation) {
            return ids("""
                    -- one row per address that a changed statement names
                    select s.address_id from coverage.supply s where s.rec_from > :since
                     union
                    select s.address_id from coverage.supply s where s.rec_to > :since
                     union
                    select s.address_id from coverage.prospect s where s.rec_from > :since
                     union
                    select s.address_id from coverage.prospect s where s.rec_to > :since
                    """, operation);
        }
    }

    private BitSet ids(String sql, long since) {
        return ids(jdbc.sql(sql).param("since", since));
    }

    private static BitSet ids(JdbcClient.StatementSpec question) {
        BitSet result = new BitSet();
        question.query(
                (org.springframework.jdbc.core.RowCallbackHandler) rs -> result.set(Math.toIntExact(rs.getLong(1))));
        return result;
    }

    private void set(String setting, String value) {
        jdbc.sql("select set_config(:setting, :value, true)")
                .param("setting", setting)
                .param("value", value)
                .query(String.class)
                .single();
    }

    private void stream(String rowsOf, int first, StateSink sink) {
        read(ADDRESSES, rowsOf, "coverage.address_state", rows -> address(rows, sink));
        read(OFFERS, rowsOf, "coverage.supply", rows -> offer(rows, first, sink));
        read(PROSPECTS, rowsOf, "coverage.prospect", rows -> prospect(rows, first, sink));
        read(
                FACTS,
                rowsOf,
                "coverage.address_correction",
                rows -> sink.fact(
                        rows.getLong(),
                        rows.getInt(),
                        rows.findText(),
                        rows.getInt(StateSink.NOTHING),
                        rows.getInt(StateSink.NOTHING),
                        rows.getBoolean(),
                        rows.getDay(StateSink.NO_DAY),
                        rows.getDay(Segment.FOREVER)));
    }

    private void read(String sql, String rowsOf, String table, BinaryRows.RowReader reader) {
        BinaryRows.read(dataSource, sql.formatted(rowsOf.formatted(table)), reader);
    }

    /** Of a statement that has ended by the first day only the address is left: somebody once spoke of it. */
    private static void offer(BinaryRows rows, int first, StateSink sink) {
        long address = rows.getLong();
        int operator = rows.getInt();
        int source = rows.getInt();
        int technology = rows.getShort();
        int down = rows.getInt();
        int up = rows.getInt();
        int from = rows.getDay(StateSink.NO_DAY);
        int to = rows.getDay(Segment.FOREVER);
        if (to <= first) {
            sink.known(address);
        } else {
            sink.offer(address, operator, source, technology, down, up, from, to);
        }
    }

    private static void address(BinaryRows rows, StateSink sink) {
        long id = rows.getLong();
        String municipality = rows.getText();
        String locality = rows.findText();
        String street = rows.getText();
        int number = rows.getInt(StateSink.NO_NUMBER);
        String suffix = rows.getText();
        String postcode = rows.getText();
        String postTown = rows.getText();
        rows.beginPoint();
        double x = rows.getDouble();
        double y = rows.getDouble();
        sink.address(
                id,
                municipality,
                locality,
                street,
                number,
                suffix,
                postcode,
                postTown,
                x,
                y,
                rows.getText(),
                rows.getInt(),
                rows.getInt(),
                rows.getDay(StateSink.NO_DAY),
                rows.getDay(Segment.FOREVER));
    }

    private static void prospect(BinaryRows rows, int first, StateSink sink) {
        long address = rows.getLong();
        int operator = rows.getInt();
        int source = rows.getInt();
        Stage stage = stage(rows.getText());
        int technology = rows.getShort();
        int down = rows.getInt();
        int up = rows.getInt();
        int expectedFrom = rows.getDay(StateSink.NO_DAY);
        int expectedTo = rows.getDay(StateSink.NO_DAY);
        boolean secret = rows.getBoolean();
        int from = rows.getDay(StateSink.NO_DAY);
        int to = rows.getDay(Segment.FOREVER);
        if (to <= first) {
            sink.known(address);
        } else {
            sink.prospect(
                    address, operator, source, stage, technology, down, up, expectedFrom, expectedTo, secret, from, to);
        }
    }

    /** The stage of a stored kind of prospect. */
    static Stage stage(String kind) {
        return Promise.Kind.valueOf(kind).stage();
    }
}
