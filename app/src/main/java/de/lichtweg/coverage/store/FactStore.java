package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.correction.FactCorrection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What evidence says of buildings against the register. */
@Component
public class FactStore extends StatementStore<FactCorrection> {

    private static final int NOTHING = -1;

    FactStore(JdbcTemplate jdbc, DataSource dataSource, Differences differences) {
        super(jdbc, dataSource, differences);
    }

    @Override
    String table() {
        return "coverage.address_correction";
    }

    @Override
    List<String> columns() {
        return List.of("usage", "households", "businesses", "gone");
    }

    @Override
    FactCorrection payload(BinaryRows rows) {
        String usage = rows.findText();
        int households = rows.getInt(NOTHING);
        int businesses = rows.getInt(NOTHING);
        return new FactCorrection(
                usage,
                households == NOTHING ? null : households,
                businesses == NOTHING ? null : businesses,
                rows.getBoolean());
    }

    @Override
    void copy(Copy copy, FactCorrection facts) {
        copy.text(facts.usage()).add(facts.households()).add(facts.businesses()).add(facts.gone());
    }
}
