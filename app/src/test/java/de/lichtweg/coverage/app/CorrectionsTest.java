package de.lichtweg.coverage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.Stage;
import de.lichtweg.coverage.app.Contradictions.Decision;
import de.lichtweg.coverage.app.Contradictions.Key;
import de.lichtweg.coverage.app.Corrections.Order;
import de.lichtweg.coverage.app.Corrections.Preview;
import de.lichtweg.coverage.domain.Offer;
import de.lichtweg.coverage.domain.Promise;
import de.lichtweg.coverage.domain.correction.Contradiction;
import de.lichtweg.coverage.domain.correction.Correction;
import de.lichtweg.coverage.domain.correction.Evidence;
import de.lichtweg.coverage.domain.correction.FactCorrection;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.testing.LichtwegTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LichtwegTest
class CorrectionsTest {

    private static final Scope ALL = Scope.system("test");
    private static final AddressQuery EVERYWHERE = AddressQuery.all(RegionKey.GERMANY);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Evidence LETTER = new Evidence(Evidence.Kind.DOCUMENTED, "Schreiben vom 14.10.2026, Az. 4711");
    private static final String NETWORK = "netz-a-demo";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operations operations;

    @Autowired
    AddressesProfile addresses;

    @Autowired
    SupplyProfile supply;

    @Autowired
    ProspectProfile prospects;

    @Autowired
    Corrections corrections;

    @Autowired
    Contradictions contradictions;

    @Autowired
    Ledger ledger;

    @Autowired
    LichtwegClock clock;

    @BeforeEach
    void threeHousesWithFibreAndAPromise() {
        clock.setTo(Instant.parse("2026-11-27T08:00:00Z"));
        List.of("address_state", "supply", "prospect", "delivery", "address_correction")
                .forEach(table -> operations.write(
                        ALL,
                        new Operations.Draft("test", "test", null, "", ""),
                        n -> jdbc.sql("update coverage." + table + " set rec_to = :n where rec_to is null")
                                .param("n", n)
                                .update()));
        TestFile.of(house("h1", "1"), house("h2", "2"), house("h3", "3"))
                .into(operations, addresses, TestFile.request("2018-01-01", null, null));
        TestFile.of(offer("1"), offer("2"))
                .into(operations, supply, TestFile.request("2026-06-30", "Netz A (Demo)", true));
        TestFile.of(promise("3")).into(operations, prospects, TestFile.request("2026-06-30", "Netz A (Demo)", false));
    }

    private static String house(String id, String number) {
        return "id=" + id + ";street=Dorfstraße;number=" + number
                + ";suffix=;postcode=01683;town=Nossen;x=380000;y=5650000;households=2";
    }

    private static String offer(String number) {
        return "street=Dorfstraße;number=" + number + ";postcode=01683;technology=FTTH;down=1000;up=500";
    }

    private static String promise(String number) {
        return "street=Dorfstraße;number=" + number
                + ";postcode=01683;kind=zugesagt;technology=FTTH;down=1000;up=500;expected_to=2028-12-31";
    }

    private LedgerView now() {
        return ledger.view(ALL, AsOf.NOW);
    }

    private int count(String key, String value) {
        return now().count(EVERYWHERE.with(key, value));
    }

    private Order order(AddressQuery query, Correction correction) {
        return new Order(query, correction, DAY, "Ortstermin", LETTER);
    }

    private long correct(Correction correction) {
        Order order = order(EVERYWHERE, correction);
        return corrections.correct(ALL, order, corrections.preview(ALL, order).fingerprint());
    }

    @Test
    void evidenceOfNoOfferCountsBeforeTheListAndComesBackByUndo() {
        assertThat(count("stage", "GIGABIT")).isEqualTo(2);
        Order order = order(EVERYWHERE.with("stage", "GIGABIT"), new Correction.Supply(NETWORK, List.of()));
        Preview preview = corrections.preview(ALL, order);
        assertThat(preview.selected()).isEqualTo(2);
        assertThat(preview.changed()).isEqualTo(2);
        assertThat(preview.says()).isEqualTo("Netz A (Demo) bietet hier nichts an");
        assertThat(count("stage", "GIGABIT")).as("a preview writes nothing").isEqualTo(2);

        long operation = corrections.correct(ALL, order, preview.fingerprint());
        assertThat(count("stage", "GIGABIT")).isZero();
        assertThat(count("correction", Long.toString(operation))).isEqualTo(2);
        assertThat(ledger.view(ALL, AsOf.through(LocalDate.of(2026, 11, 27), operation - 1))
                        .count(EVERYWHERE.with("stage", "GIGABIT")))
                .as("as it was known before")
                .isEqualTo(2);

        corrections.undo(ALL, operation, "Irrtum");
        assertThat(count("stage", "GIGABIT")).isEqualTo(2);
        assertThat(corrections.get(ALL, operation).undoneBy()).isNotNull();
    }

    @Test
    void theNextListOfTheNetworkDoesNotOverruleEvidence() {
        correct(new Correction.Supply(NETWORK, List.of()));
        TestFile.of(offer("1"), offer("2"), offer("3"))
                .into(operations, supply, TestFile.request("2026-09-30", "Netz A (Demo)", true));
        assertThat(count("stage", "GIGABIT")).isZero();
        correct(new Correction.Ending(NETWORK));
        assertThat(count("stage", "GIGABIT")).as("the list counts again").isEqualTo(3);
    }

    @Test
    void aPromiseIsDeniedOrAddedWithEvidence() {
        assertThat(count("stage", "COMMITTED")).isEqualTo(1);
        correct(new Correction.Prospect(NETWORK, null));
        assertThat(count("stage", "COMMITTED")).isZero();
        assertThat(count("stage", "OPEN")).isEqualTo(1);
        Promise building = new Promise(
                Promise.Kind.IN_CONSTRUCTION,
                Technology.FTTH,
                1_000_000,
                500_000,
                null,
                LocalDate.of(2027, 12, 31),
                false,
                "");
        correct(new Correction.Prospect(NETWORK, building));
        assertThat(count("stage", "IN_CONSTRUCTION")).isEqualTo(1);
    }

    @Test
    void aBuildingIsAnotherThanTheRegisterSaysAlsoAfterTheNextRegister() {
        correct(new Correction.Building(new FactCorrection("SCHOOL", 0, null, false)));
        assertThat(count("usage", "SCHOOL")).isEqualTo(3);
        assertThat(now().totals(EVERYWHERE).households()).isZero();
        TestFile.of(house("h1", "1"), house("h2", "2").replace("households=2", "households=5"), house("h3", "3"))
                .into(operations, addresses, TestFile.request("2026-10-01", null, true));
        assertThat(now().totals(EVERYWHERE).households()).isZero();
        correct(new Correction.Building(FactCorrection.NOTHING));
        assertThat(now().totals(EVERYWHERE).households())
                .as("from the day on the register counts again")
                .isEqualTo(9);
    }

    @Test
    void anAddressThatDoesNotExistLeavesTheCounts() {
        long id = now().list(EVERYWHERE.with("stage", "COMMITTED"), "address", 0, 1)
                .rows()
                .getFirst()
                .id();
        Order order = order(
                EVERYWHERE.with("id", Long.toString(id)),
                new Correction.Building(new FactCorrection(null, null, null, true)));
        long operation =
                corrections.correct(ALL, order, corrections.preview(ALL, order).fingerprint());
        assertThat(now().count(EVERYWHERE)).isEqualTo(2);
        assertThat(now().card(id)).isEmpty();
        corrections.undo(ALL, operation, "steht doch");
        assertThat(now().count(EVERYWHERE)).isEqualTo(3);
    }

    @Test
    void whatCannotBeIsRefusedWithASentence() {
        Correction none = new Correction.Supply(NETWORK, List.of());
        Order order = order(EVERYWHERE, none);
        assertThatThrownBy(() -> corrections.correct(ALL, order, "another"))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("correction.selection");
        correct(none);
        assertThatThrownBy(() -> correct(none)).hasMessageContaining("correction.nothing");
        assertThatThrownBy(() -> corrections.preview(ALL, order(EVERYWHERE.with("stage", "FUNDED"), none)))
                .hasMessageContaining("correction.empty");
        assertThatThrownBy(() -> corrections.preview(
                        ALL, new Order(EVERYWHERE, none, LocalDate.of(2027, 1, 1), "Grund", LETTER)))
                .hasMessageContaining("correction.future");
        assertThatThrownBy(() -> corrections.preview(ALL, new Order(EVERYWHERE, none, DAY, " ", LETTER)))
                .hasMessageContaining("correction.why");
        Scope municipality = new Scope(
                "nossen",
                "Gemeinde Nossen",
                Role.MUNICIPALITY,
                null,
                Set.of(new RegionKey("14627180")),
                RightsTable.standard());
        assertThatThrownBy(() ->
                        corrections.preview(municipality, order(AddressQuery.all(new RegionKey("14627180")), none)))
                .isInstanceOf(Closed.class);
    }

    @Test
    void aContradictionIsOpenUntilItIsDecidedAndAgainWhenTheNetworkInsists() {
        correct(new Correction.Supply(NETWORK, List.of(new Offer(Technology.FTTC, 50_000, 10_000))));
        assertThat(contradictions.list(ALL, RegionKey.GERMANY))
                .as("evidence of the same day settles it")
                .isEmpty();
        TestFile.of(offer("1"), offer("2"))
                .into(operations, supply, TestFile.request("2026-09-30", "Netz A (Demo)", true));
        List<Contradiction> open = contradictions.list(ALL, RegionKey.GERMANY);
        assertThat(open).hasSize(2);
        assertThat(open.getFirst().counting().correction()).isTrue();
        assertThat(open.getFirst().newest()).isEqualTo(LocalDate.of(2026, 9, 30));

        Key first = new Key(open.getFirst().address(), open.getFirst().operator());
        Key second = new Key(open.getLast().address(), open.getLast().operator());
        contradictions.decide(ALL, RegionKey.GERMANY, Set.of(first), Decision.CONFIRM, "gemessen", LETTER);
        assertThat(contradictions.list(ALL, RegionKey.GERMANY)).hasSize(1);
        contradictions.decide(ALL, RegionKey.GERMANY, Set.of(second), Decision.LIFT, "gebaut", LETTER);
        assertThat(contradictions.list(ALL, RegionKey.GERMANY)).isEmpty();
        assertThat(count("stage", Stage.GIGABIT.name())).isEqualTo(1);
    }
}
