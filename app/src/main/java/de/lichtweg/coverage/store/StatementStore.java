package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.AddressSet;
import de.lichtweg.coverage.domain.Believed;
import de.lichtweg.coverage.domain.Difference;
import de.lichtweg.coverage.domain.Difference.Line;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Statements of one source and operator about addresses, as segments. The rows believed now are read in one pass; what
 * ends and what begins is written in one statement each.
 *
 * @param <P> what is stated
 */
public abstract class StatementStore<P> {

    private final JdbcTemplate jdbc;
    private final DataSource dataSource;
    private final Differences differences;

    StatementStore(JdbcTemplate jdbc, DataSource dataSource, Differences differences) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.differences = differences;
    }

    /** Whose statements. */
    public record Speaker(int sourceId, int operatorId) {}

    /** Columns of the payload, as they are read and copied. */
    abstract List<String> columns();

    abstract String table();

    abstract P payload(BinaryRows rows) throws SQLException;

    abstract void copy(Copy copy, P payload);

    /** All segments of a speaker that are believed now, by address. */
    public Believed<P> load(Scope scope, Speaker speaker) {
        return load(scope, speaker, table() + " s");
    }

    /**
     * The segments of a speaker about some addresses that are believed now, by address. Each address is looked up by the
     * index: a planner that knows nothing of a fresh table yet would compare every row with every address.
     */
    public Believed<P> load(Scope scope, Speaker speaker, AddressSet addresses) {
        set(
                "lichtweg.addresses",
                LongStream.of(addresses.toArray()).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}")));
        return load(scope, speaker, """
                unnest(current_setting('lichtweg.addresses')::bigint[]) as asked (id)
                   cross join lateral (
                     select a.*, a.ctid
                       from %s a
                      where a.address_id = asked.id
                     offset 0) s
                """.formatted(table()));
    }

    private Believed<P> load(Scope scope, Speaker speaker, String rowsOfAddresses) {
        LedgerRights.requireWrite(scope, DataClass.BUSINESS_SECRET);
        set("lichtweg.speaker_operator", Integer.toString(speaker.operatorId()));
        set("lichtweg.speaker_source", Integer.toString(speaker.sourceId()));
        Believed<P> believed = new Believed<>();
        Map<P, P> shared = new HashMap<>();
        BinaryRows.read(dataSource, """
                copy (
                  -- grain: one statement believed now
                  select s.address_id,
                         s.ctid,
                         s.valid_from,
                         s.valid_to,
                         s.delivery_id,
                         %s
                    from %s
                   where s.operator_id = current_setting('lichtweg.speaker_operator')::int
                     and s.source_id = current_setting('lichtweg.speaker_source')::int
                     and s.rec_to is null
                ) to stdout (format binary)
                """.formatted("s." + String.join(", s.", columns()), rowsOfAddresses), rows -> {
            long address = rows.getLong();
            long place = rows.getPlace();
            believed.add(address, segment(rows, shared), place);
        });
        return believed;
    }

    private Segment<P> segment(BinaryRows rows, Map<P, P> shared) throws SQLException {
        int from = rows.getDay(0);
        int to = rows.getDay(Segment.FOREVER);
        long delivery = rows.getLong();
        P payload = payload(rows);
        P known = shared.putIfAbsent(payload, payload);
        return new Segment<>(known == null ? payload : known, from, to, delivery);
    }

    private void set(String setting, String value) {
        jdbc.queryForObject("select set_config(?, ?, true)", String.class, setting, value);
    }

    /**
     * Ends and begins segments.
     *
     * @param ended segments that were loaded in this transaction
     * @param places where their rows lie, in the same order
     */
    public void write(
            Scope scope, Speaker speaker, List<Line<P>> ended, List<Long> places, List<Line<P>> begun, long operation) {
        LedgerRights.requireWrite(scope, DataClass.BUSINESS_SECRET);
        if (!ended.isEmpty()) {
            end(places, operation);
        }
        if (!begun.isEmpty()) {
            begin(speaker, begun, operation);
        }
        differences.add(operation, new Difference<>(speaker.sourceId(), speaker.operatorId(), ended, begun));
    }

    private void end(List<Long> places, long operation) {
        String rows = places.stream()
                .map(place -> "\"(" + (place >>> 16) + "," + (place & 0xffff) + ")\"")
                .collect(Collectors.joining(",", "{", "}"));
        int ended = jdbc.update("""
                -- grain: one statement that ends
                update %s s
                set rec_to = ?
                where s.ctid = any (?::tid[])
                  and s.rec_to is null
                """.formatted(table()), operation, rows);
        if (ended != places.size()) {
            throw new IllegalStateException(ended + " of " + places.size() + " rows of " + table() + " ended");
        }
    }

    private void begin(Speaker speaker, List<Line<P>> begun, long operation) {
        String sql =
                "copy %s (address_id, valid_from, %s, operator_id, source_id, delivery_id, valid_to, rec_from) from stdin"
                        .formatted(table(), String.join(", ", columns()));
        Copy.into(
                dataSource,
                sql,
                copy -> begun.forEach(line -> {
                    Segment<P> s = line.segment();
                    copy.add(line.address()).day(s.from());
                    copy(copy, s.payload());
                    copy.add((long) speaker.operatorId())
                            .add((long) speaker.sourceId())
                            .add(s.delivery());
                    copy.day(s.to()).add(operation).endRow();
                }));
    }
}
