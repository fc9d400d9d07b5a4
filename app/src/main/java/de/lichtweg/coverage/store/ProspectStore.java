package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.Promise;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.kernel.Technology;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is in prospect for an address. */
@Component
public class ProspectStore extends StatementStore<Promise> {

    ProspectStore(JdbcTemplate jdbc, DataSource dataSource, Differences differences) {
        super(jdbc, dataSource, differences);
    }

    @Override
    String table() {
        return "coverage.prospect";
    }

    @Override
    List<String> columns() {
        return List.of(
                "kind", "technology", "down_kbps", "up_kbps", "expected_from", "expected_to", "secret", "subject");
    }

    @Override
    Promise payload(BinaryRows rows) {
        return new Promise(
                Promise.Kind.valueOf(rows.getText()),
                Technology.ofCode(rows.getShort()),
                rows.getInt(),
                rows.getInt(),
                day(rows),
                day(rows),
                rows.getBoolean(),
                rows.getText());
    }

    private static @Nullable LocalDate day(BinaryRows rows) {
        int day = rows.getDay(Segment.FOREVER);
        return Days.end(day);
    }

    @Override
    void copy(Copy copy, Promise p) {
        copy.text(p.kind().name()).add((long) p.technology().code());
        copy.add((long) p.downKbps()).add((long) p.upKbps());
        copy.day(p.expectedFrom()).day(p.expectedTo()).add(p.secret()).text(p.subject());
    }
}
