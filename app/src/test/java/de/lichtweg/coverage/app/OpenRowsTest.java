package de.lichtweg.coverage.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.OpenRows;
import de.lichtweg.geodata.ingest.OpenRows.OpenRow;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LichtwegTest
class OpenRowsTest {

    private static final Scope OFFICE = TestFile.SCOPE;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Operations operations;

    @Autowired
    AddressesProfile addresses;

    @Autowired
    Imports imports;

    @Autowired
    OpenRows open;

    @BeforeEach
    void twoHousesOfOneName() throws IOException {
        jdbc.sql("truncate coverage.address_state, coverage.supply, coverage.delivery, geodata.import_run cascade")
                .update();
        TestFile.of(house("h1", "01683"), house("h2", "01665"))
                .into(operations, addresses, TestFile.request("2018-01-01", null, null));
        deliver("liste.csv", false, "Dorfstraße;3;;FTTH;1000;500", "Dorfstraße;99;;FTTH;1000;500");
    }

    private static String house(String id, String postcode) {
        return "id=" + id + ";street=Dorfstraße;number=3;postcode=" + postcode + ";x=380000;y=5650000";
    }

    private void deliver(String name, boolean complete, String... rows) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "Straße;Hausnummer;PLZ;Technik;Download;Upload\n" + String.join("\n", rows) + "\n");
        Request request = new Request(
                OFFICE,
                null,
                LocalDate.of(2024, 12, 31),
                "Netz A (Demo)",
                null,
                complete,
                true,
                false,
                null,
                name,
                name);
        imports.run("supply", file, request, Map.of(), null);
    }

    private OpenRow row(long number) {
        return open.list(OFFICE, 10).stream()
                .filter(r -> r.row() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<String> supplied() {
        return jdbc.sql("""
                -- grain: one statement believed now
                select a.external_id || ' ' || s.down_kbps / 1000
                from coverage.supply s
                join coverage.address_state a on a.address_id = s.address_id
                where s.rec_to is null
                  and a.rec_to is null
                order by 1
                """).query(String.class).list();
    }

    @Test
    void aRowWaitsUntilItsAddressIsChosenAndAgainWhenTheChoiceIsUndone() {
        OpenRow ambiguous = row(2);
        assertThat(ambiguous.kind()).isEqualTo("address.ambiguous");
        assertThat(ambiguous.candidates()).hasSize(2);
        long second = ambiguous.candidates().stream()
                .filter(id -> "h2"
                        .equals(jdbc.sql("select external_id from coverage.address_state where address_id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single()))
                .findFirst()
                .orElseThrow();
        long made = open.assign(OFFICE, ambiguous.run(), 2, second);
        assertThat(supplied()).containsExactly("h2 1000");
        assertThat(open.list(OFFICE, 10)).extracting(OpenRow::row).containsExactly(3L);
        long operation = jdbc.sql("select operation from geodata.import_run where id = :id")
                .param("id", made)
                .query(Long.class)
                .single();
        operations.undo(OFFICE, operation, "verwechselt");
        assertThat(supplied()).isEmpty();
        assertThat(open.count(OFFICE)).isEqualTo(2);
    }

    @Test
    void aDismissedRowLeavesTheListWithItsReason() {
        OpenRow unknown = row(3);
        assertThat(unknown.kind()).isEqualTo("address.unmatched");
        assertThatThrownBy(() -> open.dismiss(OFFICE, unknown.run(), 3, " ")).isInstanceOf(RuleViolation.class);
        open.dismiss(OFFICE, unknown.run(), 3, "Die Nummer gibt es nicht");
        assertThat(open.list(OFFICE, 10)).extracting(OpenRow::row).containsExactly(2L);
        assertThat(jdbc.sql("select why from platform.audit_entry where action = 'import.row.dismiss'")
                        .query(String.class)
                        .list())
                .contains("Die Nummer gibt es nicht");
    }

    @Test
    void aLaterWholeDeliveryTakesItsPlace() throws IOException {
        deliver("ganz.csv", true, "Dorfstraße;3;01683;FTTH;1000;500");
        assertThat(open.count(OFFICE)).isZero();
    }

    @Test
    void whoMayNotOpenDeliveriesSeesNoRow() {
        Scope town = new Scope(
                "ort", "Ort", Role.MUNICIPALITY, null, Set.of(new RegionKey("14627180")), RightsTable.standard());
        assertThat(open.count(town)).isZero();
        long run = row(2).run();
        assertThatThrownBy(() -> open.get(town, run, 2)).isInstanceOf(NotFound.class);
    }
}
