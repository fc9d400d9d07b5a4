package de.lichtweg.coverage.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.PublishedRates;
import de.lichtweg.coverage.PublishedRates.Rate;
import de.lichtweg.coverage.domain.rates.PublishedRow;
import de.lichtweg.coverage.store.PublishedRateStore;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LichtwegTest
class PublishedRatesTest {

    private static final Scope SCOPE = Scope.system("test");
    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);
    private static final RegionKey THIENDORF = new RegionKey("14627290");
    private static final RegionKey TAUSCHA = new RegionKey("14627280");

    @Autowired
    PublishedRateStore store;

    @Autowired
    PublishedRates rates;

    @Autowired
    Operations operations;

    private static PublishedRow printed(String key, int percentE2) {
        PublishedRow row = PublishedRow.at(new PublishedRow.Place(key, DAY, "private", "wired"));
        row.cells().put(100, new PublishedRow.Cell(percentE2, false));
        return row;
    }

    private long print(List<PublishedRow> replaced, PublishedRow... values) {
        return operations.write(SCOPE, new Operations.Draft("import.rates", "breitbandatlas", null, "", ""), n -> {
            int source = store.source("breitbandatlas", "Breitbandatlas", "", "Quelle");
            long delivery = store.delivery(source, DAY, "test.csv", "", values.length, n);
            store.end(source, replaced, n);
            store.begin(source, delivery, List.of(values), n);
            return n;
        });
    }

    @Test
    void aMergedMunicipalityGetsTheMeanOfItsKeysByHouseholdsAndPastKnowledgeStays() {
        store.replaceWeights(Map.of(THIENDORF, 300, TAUSCHA, 100), "Test");
        print(List.of(), printed("14627290", 8000), printed("14627280", 4000), printed("14627", 7747));

        assertThat(rates.list(THIENDORF, "private", AsOf.NOW))
                .singleElement()
                .returns(70.0, Rate::percent)
                .returns(true, Rate::composed);
        assertThat(rates.list(new RegionKey("14627"), "private", AsOf.NOW))
                .singleElement()
                .returns(77.47, Rate::percent)
                .returns(false, Rate::composed);
        assertThat(rates.list(THIENDORF, "private", new AsOf(DAY.minusDays(1), null)))
                .isEmpty();

        long correction = print(List.of(printed("14627280", 4000)), printed("14627280", 6000));
        assertThat(rates.list(THIENDORF, "private", AsOf.NOW)).singleElement().returns(75.0, Rate::percent);
        operations.undo(SCOPE, correction, "Druckfehler war keiner");
        assertThat(rates.list(THIENDORF, "private", AsOf.NOW)).singleElement().returns(70.0, Rate::percent);
    }
}
