package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.coverage.domain.Register.Change;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Addresses and what registers say of them, as they are written. */
@Component
public class AddressStore {

    private static final int NO_NUMBER = Integer.MIN_VALUE;

    private static final String WHICH = "/* which rows */";

    private static final String STATES = """
            copy (
              -- grain: one recorded state of an address
              select a.source_id,
                     a.address_id,
                     a.external_id,
                     a.municipality,
                     a.locality,
                     a.street,
                     a.house_number,
                     a.suffix,
                     a.postcode,
                     a.post_town,
                     a.position,
                     a.usage,
                     a.households,
                     a.businesses,
                     a.in_existence,
                     a.valid_from,
                     a.valid_to,
                     a.rec_to is null
                from coverage.address_state a
               where /* which rows */
            ) to stdout (format binary)
            """;

    private static final String BELIEVED = "a.rec_to is null";

    private static final String CHANGED_SINCE = """
            a.rec_from > current_setting('lichtweg.since')::bigint
                  or a.rec_to > current_setting('lichtweg.since')::bigint
            """;

    private final JdbcTemplate jdbc;
    private final DataSource dataSource;

    AddressStore(JdbcTemplate jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** A state of an address. */
    public record Line(long address, String externalId, Segment<AddressFacts> segment) {}

    /** The last operation that began or ended a state of an address; 0 before the first. */
    public long lastChange(Scope scope) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        Long last = jdbc.queryForObject("""
                -- one row; both come from an index
                select greatest(
                         (select coalesce(max(a.rec_from), 0) from coverage.address_state a),
                         (select coalesce(max(a.rec_to), 0) from coverage.address_state a where a.rec_to is not null))
                """, Long.class);
        return last == null ? 0 : last;
    }

    /** Whether the running transaction has written anything, so that it may see what will never be committed. */
    public boolean hasWritten(Scope scope) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_current_xact_id_if_assigned() is not null", Boolean.class));
    }

    /** Every state that is believed now. */
    public List<Change> listBelieved(Scope scope) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        return changes(BELIEVED);
    }

    /** States that operations after {@code operation} have begun or ended. */
    public List<Change> listChangedSince(Scope scope, long operation) {
        LedgerRights.requireWrite(scope, DataClass.INTERNAL);
        jdbc.queryForObject("select set_config('lichtweg.since', ?, true)", String.class, Long.toString(operation));
        return changes(CHANGED_SINCE);
    }

    private List<Change> changes(String which) {
        List<Change> changes = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        BinaryRows.read(dataSource, STATES.replace(WHICH, which), rows -> changes.add(change(rows, texts)));
        return changes;
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
                    copy.day(line.segment().from())
                            .day(line.segment().to())
                            .add(operation)
                            .endRow();
                }));
    }

    /** Texts that many addresses share are kept once. */
    private static Change change(BinaryRows rows, Map<String, String> texts) {
        int source = rows.getInt();
        long address = rows.getLong();
        String externalId = rows.getText();
        String municipality = shared(rows.getText(), texts);
        String locality = rows.findText();
        String street = shared(rows.getText(), texts);
        int number = rows.getInt(NO_NUMBER);
        String suffix = shared(rows.getText(), texts);
        String postcode = shared(rows.getText(), texts);
        String postTown = shared(rows.getText(), texts);
        rows.beginPoint();
        AddressFacts facts = new AddressFacts(
                municipality,
                locality == null ? null : shared(locality, texts),
                street,
                number == NO_NUMBER ? null : number,
                suffix,
                postcode,
                postTown,
                rows.getDouble(),
                rows.getDouble(),
                shared(rows.getText(), texts),
                rows.getInt(),
                rows.getInt(),
                rows.getBoolean());
        Segment<AddressFacts> state = new Segment<>(facts, rows.getDay(0), rows.getDay(Segment.FOREVER), 0);
        return new Change(source, address, externalId, state, rows.getBoolean());
    }

    private static String shared(String text, Map<String, String> texts) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
