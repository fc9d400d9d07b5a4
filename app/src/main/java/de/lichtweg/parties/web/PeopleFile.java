package de.lichtweg.parties.web;

import de.lichtweg.parties.app.AccountService;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Column;
import de.lichtweg.platform.table.Downloads;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** People and their mandates to take away: one row per mandate, and one for whoever has none. */
@Controller
class PeopleFile {

    private final AccountService accounts;
    private final Clock clock;
    private final boolean demo;

    PeopleFile(AccountService accounts, Clock clock, @Value("${lichtweg.demo}") boolean demo) {
        this.accounts = accounts;
        this.clock = clock;
        this.demo = demo;
    }

    private record Row(AccountRow account, AccountRow.@Nullable MandateRow mandate) {

        static Stream<Row> of(AccountRow account) {
            return account.mandates().isEmpty()
                    ? Stream.of(new Row(account, null))
                    : account.mandates().stream().map(m -> new Row(account, m));
        }
    }

    @GetMapping("/verwaltung/personen.{format}")
    void file(Scope scope, @PathVariable String format, HttpServletResponse response) throws IOException {
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = accounts.list(scope).stream()
                .map(a -> AccountRow.of(a, today))
                .flatMap(Row::of)
                .toList();
        List<Column<Row>> columns = List.of(
                Column.text("kennung", r -> r.account().login()),
                Column.text("name", r -> r.account().displayName()),
                Column.text("e_mail", r -> r.account().email()),
                Column.text("stand", r -> r.account().state()),
                Column.text("rolle", r -> r.mandate() == null ? "" : r.mandate().role()),
                Column.text(
                        "organisation",
                        r -> r.mandate() == null ? "" : r.mandate().organisation()),
                Column.text(
                        "gebiet", r -> r.mandate() == null ? "" : r.mandate().territory()),
                Column.date("von", r -> r.mandate() == null ? null : r.mandate().validFrom()),
                Column.date("bis", r -> r.mandate() == null ? null : r.mandate().validTo()),
                Column.yesNo(
                        "gilt_heute",
                        r -> r.mandate() == null ? null : r.mandate().holds()));
        Provenance provenance = new Provenance("Personen der Installation", null, null, today, demo, List.of());
        Downloads.send(new Table<>("Personen", columns, rows, provenance), "personen", format, response);
    }
}
