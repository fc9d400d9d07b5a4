package de.lichtweg.coverage.web.correction;

import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.coverage.domain.correction.Contradiction;
import de.lichtweg.coverage.domain.correction.Contradiction.Claim;
import de.lichtweg.coverage.domain.correction.CorrectionText;
import de.lichtweg.coverage.web.Question;
import de.lichtweg.coverage.web.Words;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Operators;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.region.Regions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the addresses and the networks to the contradictions, for the page and for the file. */
@Component
class ContradictionRows {

    private final Ledger ledger;
    private final Operators operators;
    private final Regions regions;
    private final MessageSource messages;

    ContradictionRows(Ledger ledger, Operators operators, Regions regions, MessageSource messages) {
        this.ledger = ledger;
        this.operators = operators;
        this.regions = regions;
        this.messages = messages;
    }

    /** A contradiction at an address that the scope may open; {@code network} is the name. */
    record Row(Contradiction contradiction, AddressRow address, String network, Words words) {

        /** What a source says in one line. */
        String says(Claim claim) {
            return claim.real().isEmpty()
                    ? words.get("coverage.contradiction.nothing")
                    : claim.real().stream().map(CorrectionText::offer).collect(Collectors.joining(", "));
        }
    }

    /** The region that is asked for, that of the installation where none is named. */
    RegionKey region(String asked) {
        return asked.isBlank() ? regions.home() : Question.region(asked.strip());
    }

    /** In the same order, without those whose address the scope may not open. */
    List<Row> of(Scope scope, RegionKey region, List<Contradiction> contradictions) {
        Map<Long, AddressRow> addresses = addresses(scope, region, contradictions);
        Words words = Words.current(messages);
        return contradictions.stream()
                .flatMap(c -> Stream.ofNullable(addresses.get(c.address()))
                        .map(a -> new Row(c, a, operators.get(c.operator()).name(), words)))
                .toList();
    }

    private Map<Long, AddressRow> addresses(Scope scope, RegionKey region, List<Contradiction> open) {
        if (open.isEmpty()) {
            return Map.of();
        }
        Set<Long> wanted = open.stream().map(Contradiction::address).collect(Collectors.toSet());
        return ledger
                .view(scope, AsOf.NOW)
                .list(AddressQuery.all(region), "locality", 0, Integer.MAX_VALUE)
                .rows()
                .stream()
                .filter(row -> wanted.contains(row.id()))
                .collect(Collectors.toMap(AddressRow::id, Function.identity()));
    }
}
