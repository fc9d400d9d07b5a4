package de.lichtweg.coverage.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.domain.Register;
import de.lichtweg.coverage.store.AddressStore;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.testing.LichtwegTest;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LichtwegTest
class RegistersTest {

    private static final int DAY = (int) LocalDate.of(2024, 1, 1).toEpochDay();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operations operations;

    @Autowired
    AddressesProfile addresses;

    @Autowired
    SupplyProfile supply;

    @Autowired
    AddressStore store;

    @Autowired
    Registers registers;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void noAddress() {
        jdbc.sql("truncate coverage.address_state, coverage.supply, coverage.delivery")
                .update();
    }

    private static String house(String id, int number) {
        return "id=" + id + ";street=Markt;number=" + number + ";postcode=01683;town=Nossen;x=380000;y=5650000";
    }

    private long deliver(String day, boolean complete, String... rows) {
        TestFile.of(rows).into(operations, addresses, TestFile.request(day, null, complete));
        return operations.latest();
    }

    private Register current() {
        Register[] found = {Register.EMPTY};
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> found[0] = registers.current(TestFile.SCOPE));
        return found[0];
    }

    private Set<String> known() {
        return text(current());
    }

    private static Set<String> text(Register register) {
        Set<String> lines = new TreeSet<>();
        register.forEachOn(DAY, e -> lines.add(e.facts().label()));
        return lines;
    }

    /** What the ledger says without any memory. */
    private Set<String> read() {
        Register[] fresh = {Register.EMPTY};
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> fresh[0] = new Registers(store).current(TestFile.SCOPE));
        return text(fresh[0]);
    }

    @Test
    void isKeptWhileNoAddressChanges() {
        deliver("2018-01-01", false, house("h1", 1));
        Register first = current();
        TestFile.of("address=h1;technology=FTTH;down=1000;up=500")
                .into(operations, supply, TestFile.request("2018-12-31", "Netz A (Demo)", null));
        assertThat(current()).isSameAs(first);
    }

    @Test
    void followsAnImportOfAddressesAndItsUndo() {
        deliver("2018-01-01", false, house("h1", 1), house("h2", 2));
        assertThat(known()).containsExactly("Markt 1", "Markt 2");
        long second = deliver("2019-01-01", true, house("h1", 11), house("h3", 3));
        assertThat(known()).containsExactly("Markt 11", "Markt 3");
        operations.undo(TestFile.SCOPE, second, "falsche Datei");
        assertThat(known()).containsExactly("Markt 1", "Markt 2");
    }

    @Test
    void aListFindsAnAddressThatCameJustBefore() {
        deliver("2018-01-01", false, house("h1", 1));
        known();
        deliver("2018-01-01", false, house("h2", 2));
        TestFile list = TestFile.of("street=Markt;number=2;postcode=01683;technology=FTTH;down=1000;up=500");
        assertThat(list.into(operations, supply, TestFile.request("2018-12-31", "Netz A (Demo)", null))
                        .accepted())
                .isEqualTo(1);
        assertThat(list.issues).isEmpty();
    }

    @Test
    void followsWhatAnotherProcessCommits() {
        deliver("2018-01-01", false, house("h1", 1));
        known();
        // no event is heard in this process: the rows are simply there
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            long number = operations.latest() + 1;
            jdbc.sql("""
                            insert into platform.operation (number, kind, source, why, summary, actor, at)
                            values (:n, 'correction', 'x', '', '', 'elsewhere', now())
                            """).param("n", number).update();
            jdbc.sql("update coverage.address_state set rec_to = :n where rec_to is null")
                    .param("n", number)
                    .update();
            jdbc.sql("""
                            insert into coverage.address_state (address_id, source_id, external_id, municipality, street,
                                house_number, position, valid_from, rec_from)
                            select address_id, source_id, external_id, municipality, 'Am Markt', house_number, position,
                                   valid_from, :n
                              from coverage.address_state where rec_to = :n
                            """).param("n", number).update();
        });
        assertThat(known()).containsExactly("Am Markt 1");
    }

    @Test
    void keepsNothingOfATransactionThatIsRolledBack() {
        long first = deliver("2018-01-01", false, house("h1", 1));
        known();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            deliver("2018-01-01", false, house("h2", 2));
            assertThat(text(registers.current(TestFile.SCOPE)))
                    .as("within, it is seen")
                    .containsExactly("Markt 1", "Markt 2");
            status.setRollbackOnly();
        });
        operations.undo(TestFile.SCOPE, first, "falsche Datei");
        assertThat(known()).as("the number was given again").isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 20261127})
    void alwaysSaysWhatTheLedgerSays(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            if (random.nextInt(4) == 0 && operations.latest() > 0) {
                operations.list(TestFile.SCOPE, 1, 0).stream()
                        .filter(o -> o.undoneBy() == null && o.draft().kind().equals("import"))
                        .forEach(o -> operations.undo(TestFile.SCOPE, o.number(), "Versuch"));
            } else {
                String[] rows = IntStream.range(0, 12)
                        .filter(n -> random.nextBoolean())
                        .mapToObj(n -> house("h" + n, 1 + random.nextInt(90)))
                        .toArray(String[]::new);
                deliver("20" + (18 + random.nextInt(8)) + "-01-01", random.nextBoolean(), rows);
            }
            assertThat(known()).as("step " + i).isEqualTo(read());
        }
    }
}
