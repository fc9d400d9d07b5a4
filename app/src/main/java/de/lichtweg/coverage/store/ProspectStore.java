package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.Promise;
import de.lichtweg.kernel.Technology;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is in prospect for an address. */
@Component
public class ProspectStore extends StatementStore<Promise> {

    ProspectStore(JdbcTemplate jdbc, DataSource dataSource) {
        super(jdbc, dataSource);
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
    Promise payload(ResultSet rs, int column) throws SQLException {
        return new Promise(
                Promise.Kind.valueOf(rs.getString(column)),
                Technology.ofCode(rs.getInt(column + 1)),
                rs.getInt(column + 2),
                rs.getInt(column + 3),
                rs.getObject(column + 4, LocalDate.class),
                rs.getObject(column + 5, LocalDate.class),
                rs.getBoolean(column + 6),
                rs.getString(column + 7));
    }

    @Override
    void copy(Copy copy, Promise p) {
        copy.text(p.kind().name()).add((long) p.technology().code());
        copy.add((long) p.downKbps()).add((long) p.upKbps());
        copy.day(p.expectedFrom()).day(p.expectedTo()).add(p.secret()).text(p.subject());
    }
}
