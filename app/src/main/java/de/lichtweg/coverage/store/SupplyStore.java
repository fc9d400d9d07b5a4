package de.lichtweg.coverage.store;

import de.lichtweg.coverage.domain.Offer;
import de.lichtweg.kernel.Technology;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who supplies an address with what. */
@Component
public class SupplyStore extends StatementStore<Offer> {

    SupplyStore(JdbcTemplate jdbc, DataSource dataSource, Differences differences) {
        super(jdbc, dataSource, differences);
    }

    @Override
    String table() {
        return "coverage.supply";
    }

    @Override
    List<String> columns() {
        return List.of("technology", "down_kbps", "up_kbps");
    }

    @Override
    Offer payload(BinaryRows rows) {
        return new Offer(Technology.ofCode(rows.getShort()), rows.getInt(), rows.getInt());
    }

    @Override
    void copy(Copy copy, Offer offer) {
        copy.add((long) offer.technology().code()).add((long) offer.downKbps()).add((long) offer.upKbps());
    }
}
