package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.AddressFacts;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Addresses and what registers say of them, as they are written. */
@Component
public class AddressStore {

    private static final int FETCH = 10_000;
    private static final String STATE = """
            a.municipality,
            a.locality,
            a.street,
            a.house_number,
            a.suffix,
            a.postcode,
            a.post_town,
            a.position[0],
            a.position[1],
            a.usage,
            a.households,
            a.businesses,
            a.in_existence
            """;

    private final JdbcTemplate jdbc;
    private final DataSource dataSource;

    AddressStore(JdbcTemplate jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** An address of a source with its states that are believed now. */
    public record Known(long address, String externalId, List<Segment<AddressFacts>> states) {}

    /** An address on a day, for matching. */
    public record Entry(long address, String externalId, AddressFacts facts) {}

    /** A state of an address. */
    public record Line(long address, String externalId, Segment<AddressFacts> segment) {}

    /** All addresses of a source by their external id. */
    public Map<String, Known> load(Scope scope, int sourceId) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        Map<String, Known> known = new HashMap<>(1 << 12);
        reader().query(
                        """
                        -- grain: one state of an address of the source, believed now
                        select a.address_id,
                               a.external_id,
                               a.valid_from - date '1970-01-01',
                               a.valid_to - date '1970-01-01',
                               %s
                        from coverage.address_state a
                        where a.source_id = ?
                          and a.rec_to is null
                        """.formatted(STATE),
                        rs -> {
                            Known address = known.computeIfAbsent(
                                    rs.getString(2), k -> new Known(idOf(rs), k, new ArrayList<>(1)));
                            address.states.add(new Segment<>(facts(rs, 5), rs.getInt(3), Days.end(rs, 4), 0));
                        },
                        sourceId);
        return known;
    }

    /** Every address that exists on a day, as believed now. */
    public List<Entry> list(Scope scope, LocalDate on) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        List<Entry> entries = new ArrayList<>(1 << 12);
        reader().query(
                        """
                        -- grain: one address that exists on the day
                        select a.address_id,
                               a.external_id,
                               %s
                        from coverage.address_state a
                        where a.rec_to is null
                          and a.in_existence
                          and a.valid_from <= ?
                          and (a.valid_to is null or a.valid_to > ?)
                        """.formatted(STATE),
                        rs -> {
                            entries.add(new Entry(rs.getLong(1), rs.getString(2), facts(rs, 3)));
                        },
                        on,
                        on);
        return entries;
    }

    /** Makes {@code count} new addresses and returns the first of their consecutive ids. */
    public long create(Scope scope, int count) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        Long first =
                jdbc.queryForObject("select nextval(pg_get_serial_sequence('coverage.address', 'id'))", Long.class);
        if (first == null) {
            throw new IllegalStateException("a sequence always has a next value");
        }
        jdbc.queryForObject(
                "select setval(pg_get_serial_sequence('coverage.address', 'id'), ?)", Long.class, first + count - 1);
        jdbc.update("""
                -- grain: one new address
                insert into coverage.address (id)
                select generate_series(?, ?)
                """, first, first + count - 1);
        return first;
    }

    /** Ends and begins states. */
    public void write(Scope scope, int sourceId, List<Line> ended, List<Line> begun, long operation) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        if (!ended.isEmpty()) {
            end(ended, operation);
        }
        if (!begun.isEmpty()) {
            begin(sourceId, begun, operation);
        }
    }

    private void end(List<Line> ended, long operation) {
        Long[] ids = ended.stream().map(Line::address).toArray(Long[]::new);
        String[] days = ended.stream()
                .map(l -> LocalDate.ofEpochDay(l.segment().from()).toString())
                .toArray(String[]::new);
        jdbc.update("""
                -- grain: one state of an address that ends
                update coverage.address_state a
                set rec_to = ?
                from unnest(?::bigint[], ?::date[]) as e (address_id, valid_from)
                where a.address_id = e.address_id
                  and a.valid_from = e.valid_from
                  and a.rec_to is null
                """, operation, ids, days);
    }

    private void begin(int sourceId, List<Line> begun, long operation) {
        Copy.into(
                dataSource,
                """
                copy coverage.address_state (address_id, source_id, external_id, municipality, locality, street,
                    house_number, suffix, postcode, post_town, position, usage, households, businesses, in_existence,
                    valid_from, valid_to, rec_from) from stdin
                """,
                copy -> begun.forEach(line -> {
                    AddressFacts f = line.segment().payload();
                    copy.add(line.address()).add((long) sourceId).text(line.externalId());
                    copy.text(f.municipality())
                            .text(f.locality())
                            .text(f.street())
                            .add(f.houseNumber());
                    copy.text(f.suffix()).text(f.postcode()).text(f.postTown()).point(f.x(), f.y());
                    copy.text(f.usage())
                            .add((long) f.households())
                            .add((long) f.businesses())
                            .add(f.inExistence());
                    copy.day(LocalDate.ofEpochDay(line.segment().from()))
                            .day(Days.end(line.segment().to()))
                            .add(operation)
                            .endRow();
                }));
    }

    private JdbcTemplate reader() {
        JdbcTemplate reader = new JdbcTemplate(dataSource);
        reader.setFetchSize(FETCH);
        return reader;
    }

    private static long idOf(ResultSet rs) {
        try {
            return rs.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AddressFacts facts(ResultSet rs, int at) throws SQLException {
        int number = rs.getInt(at + 3);
        @Nullable Integer houseNumber = rs.wasNull() ? null : number;
        return new AddressFacts(
                rs.getString(at),
                rs.getString(at + 1),
                rs.getString(at + 2),
                houseNumber,
                rs.getString(at + 4),
                rs.getString(at + 5),
                rs.getString(at + 6),
                rs.getDouble(at + 7),
                rs.getDouble(at + 8),
                rs.getString(at + 9),
                rs.getInt(at + 10),
                rs.getInt(at + 11),
                rs.getBoolean(at + 12));
    }
}
