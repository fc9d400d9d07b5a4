package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Statements of one source and operator about addresses, as segments. The rows believed now are read in one pass; what
 * ends and what begins is written in one statement each.
 *
 * @param <P> what is stated
 */
public abstract class StatementStore<P> {

    private static final int FETCH = 10_000;

    private final JdbcTemplate jdbc;
    private final DataSource dataSource;

    StatementStore(JdbcTemplate jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** Whose statements. */
    public record Speaker(int sourceId, int operatorId) {}

    /** A segment of an address. */
    public record Line<P>(long address, Segment<P> segment) {}

    /** Columns of the payload, as they are read and copied. */
    abstract List<String> columns();

    abstract String table();

    abstract P payload(ResultSet rs, int column) throws SQLException;

    abstract void copy(Copy copy, P payload);

    /** All segments of a speaker that are believed now, by address. */
    public Map<Long, List<Segment<P>>> load(Scope scope, Speaker speaker) {
        LedgerRights.requireWrite(scope, DataClass.BUSINESS_SECRET);
        Map<Long, List<Segment<P>>> byAddress = new HashMap<>(1 << 12);
        JdbcTemplate reader = new JdbcTemplate(dataSource);
        reader.setFetchSize(FETCH);
        reader.query(
                """
                -- grain: one statement believed now
                select s.address_id,
                       s.valid_from - date '1970-01-01',
                       s.valid_to - date '1970-01-01',
                       s.delivery_id,
                       %s
                from %s s
                where s.operator_id = ?
                  and s.source_id = ?
                  and s.rec_to is null
                """.formatted("s." + String.join(", s.", columns()), table()),
                rs -> {
                    byAddress
                            .computeIfAbsent(rs.getLong(1), k -> new ArrayList<>(2))
                            .add(new Segment<>(payload(rs, 5), rs.getInt(2), Days.end(rs, 3), rs.getLong(4)));
                },
                speaker.operatorId(),
                speaker.sourceId());
        return byAddress;
    }

    /** Ends and begins segments. */
    public void write(Scope scope, Speaker speaker, List<Line<P>> ended, List<Line<P>> begun, long operation) {
        LedgerRights.requireWrite(scope, DataClass.BUSINESS_SECRET);
        if (!ended.isEmpty()) {
            end(speaker, ended, operation);
        }
        if (!begun.isEmpty()) {
            begin(speaker, begun, operation);
        }
    }

    private void end(Speaker speaker, List<Line<P>> ended, long operation) {
        String staging = table().replace("coverage.", "ended_");
        jdbc.execute("""
                create temp table %s as select address_id, valid_from, %s from %s with no data
                """.formatted(staging, String.join(", ", columns()), table()));
        Copy.into(
                dataSource,
                "copy " + staging + " from stdin",
                copy -> ended.forEach(line -> {
                    copy.add(line.address())
                            .day(LocalDate.ofEpochDay(line.segment().from()));
                    copy(copy, line.segment().payload());
                    copy.endRow();
                }));
        jdbc.execute("analyze " + staging);
        jdbc.update(
                """
                -- grain: one statement that ends
                update %s s
                set rec_to = ?
                from %s e
                where s.address_id = e.address_id
                  and s.valid_from = e.valid_from
                  and %s
                  and s.operator_id = ?
                  and s.source_id = ?
                  and s.rec_to is null
                """.formatted(table(), staging, samePayload()), operation, speaker.operatorId(), speaker.sourceId());
        jdbc.execute("drop table " + staging);
    }

    private String samePayload() {
        return columns().stream()
                .map(c -> "s." + c + " is not distinct from e." + c)
                .reduce((a, b) -> a + " and " + b)
                .orElseThrow();
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
                    copy.add(line.address()).day(LocalDate.ofEpochDay(s.from()));
                    copy(copy, s.payload());
                    copy.add((long) speaker.operatorId())
                            .add((long) speaker.sourceId())
                            .add(s.delivery());
                    copy.day(Days.end(s.to())).add(operation).endRow();
                }));
    }
}
