package de.lichtweg.coverage.web;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.table.Provenance;
import de.lichtweg.platform.table.Table;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The address list as filtered, to take away. */
@Component
class AddressExport {

    private final Ledger ledger;
    private final Regions regions;
    private final MessageSource messages;
    private final LichtwegClock clock;
    private final boolean demo;

    AddressExport(
            Ledger ledger,
            Regions regions,
            MessageSource messages,
            LichtwegClock clock,
            @Value("${lichtweg.demo}") boolean demo) {
        this.ledger = ledger;
        this.regions = regions;
        this.messages = messages;
        this.clock = clock;
        this.demo = demo;
    }

    void csv(Scope scope, AddressQuery query, String sort, AsOf asOf, HttpServletResponse response) throws IOException {
        Downloads.csv(table(scope, query, sort, asOf), stem(query), response);
    }

    void xlsx(Scope scope, AddressQuery query, String sort, AsOf asOf, HttpServletResponse response)
            throws IOException {
        Downloads.xlsx(table(scope, query, sort, asOf), stem(query), response);
    }

    private static String stem(AddressQuery query) {
        return "adressen-" + query.region();
    }

    Table<AddressRow> table(Scope scope, AddressQuery asked, String sort, AsOf asOf) {
        LedgerView view = ledger.view(scope, asOf);
        Words words = Words.current(messages);
        Regions.Region region = regions.get(asked.region(), view.validOn());
        AddressQuery query = asked.in(region.key());
        return new Table<>(
                words.get("coverage.list.title"),
                AddressColumns.of(words, view.validOn()),
                view.list(query, sort, 0, Integer.MAX_VALUE).rows(),
                provenance(view, query, region, words));
    }

    private Provenance provenance(LedgerView view, AddressQuery query, Regions.Region region, Words words) {
        List<Provenance.Fact> facts = new ArrayList<>();
        facts.add(new Provenance.Fact("Region", region.name() + " (" + region.key() + ")"));
        facts.add(new Provenance.Fact("Tag der Auskunft", words.date(view.validOn())));
        query.filters()
                .forEach((key, values) -> facts.add(new Provenance.Fact("Filter " + key, String.join(", ", values))));
        Long through = view.asOf().knownThrough();
        if (through != null) {
            facts.add(new Provenance.Fact("bekannt nach Vorgang", Long.toString(through)));
        }
        facts.add(new Provenance.Fact("Regelwerk", view.ruleSet().name()));
        facts.add(new Provenance.Fact("Spalten", words.get("coverage.export.columns")));
        return new Provenance(
                words.get("coverage.export.source"),
                view.reportingDate(),
                view.asOf().knownOn(),
                clock.today(),
                demo,
                facts);
    }
}
