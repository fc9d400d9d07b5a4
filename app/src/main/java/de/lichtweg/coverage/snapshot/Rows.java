package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.domain.StateSink;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes rows for people out of columns; names are looked up once per answer. */
final class Rows {

    private final Snapshot snapshot;
    private final Territory territory;
    private final Operators operators;
    private final Secrets secrets;
    private final Map<String, String> names = new HashMap<>();
    private final Map<Integer, String> operatorNames = new HashMap<>();

    Rows(Snapshot snapshot, Territory territory, Operators operators, Secrets secrets) {
        this.snapshot = snapshot;
        this.territory = territory;
        this.operators = operators;
        this.secrets = secrets;
    }

    AddressRow row(Chunk chunk, int row) {
        Columns c = chunk.columns;
        Dictionaries texts = snapshot.texts;
        RegionKey municipality = territory.municipality(c.municipality[row]).orElse(RegionKey.GERMANY);
        String locality = texts.localities.text(c.locality[row]);
        LocalDate expected = Chunk.day(secrets.expected(chunk, row));
        boolean offered = chunk.bestDown[row] != Chunk.NO_OFFER;
        return new AddressRow(
                c.id[row],
                municipality,
                municipality.equals(RegionKey.GERMANY) ? "" : name(municipality.value()),
                locality.isEmpty() ? null : new RegionKey(locality),
                locality.isEmpty() ? "" : name(locality),
                texts.streets.text(c.street[row]),
                c.number[row] == StateSink.NO_NUMBER ? null : c.number[row],
                texts.suffixes.text(c.suffix[row]),
                texts.postcodes.text(c.postcode[row]),
                texts.postTowns.text(c.postTown[row]),
                c.x[row],
                c.y[row],
                texts.usages.text(c.usage[row]),
                c.households[row],
                c.businesses[row],
                chunk.bestDown[row],
                chunk.bestUp[row],
                offered ? Technology.ofCode(chunk.bestTechnology[row]) : null,
                offered ? operatorName(chunk.bestOperator[row]) : "",
                Codes.stage(chunk.stage[row]),
                expected,
                quarter(expected),
                chunk.eligible[row],
                Codes.reason(chunk.reason[row]).name());
    }

    String operatorName(int id) {
        return operatorNames.computeIfAbsent(id, i -> operators.get(i).name());
    }

    String name(String region) {
        return names.computeIfAbsent(region, r -> territory.name(new RegionKey(r)));
    }

    /** "4. Q. 2028". */
    static String quarter(@Nullable LocalDate day) {
        return day == null ? "" : (day.getMonthValue() + 2) / 3 + ". Q. " + day.getYear();
    }
}
