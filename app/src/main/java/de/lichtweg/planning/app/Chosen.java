package de.lichtweg.planning.app;

import de.lichtweg.coverage.AddressLink;
import de.lichtweg.coverage.AddressQuery;
import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.LedgerView;
import de.lichtweg.coverage.LedgerView.AddressRow;
import de.lichtweg.kernel.AsOf;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.domain.Estimate.Needs;
import de.lichtweg.planning.domain.EstimateDraft;
import de.lichtweg.planning.store.EstimateStore.Found;
import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Level;
import de.lichtweg.platform.security.Scope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Which addresses an estimate is about: those that its question finds for who asks. The question is put again without promises in
 * confidence, and again with nothing but the ledger; where another answer comes, it shows what only some may read.
 */
@Component
class Chosen {

    private static final int MOST = 60_000;
    private static final Map<DataClass, Level> WITHOUT_SECRETS = Map.of(DataClass.BUSINESS_SECRET, Level.NONE);

    private final Ledger ledger;

    Chosen(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Addresses, and what is said about them all. */
    record Addresses(List<AddressRow> rows, Found found) {}

    /** The question of a draft. */
    static AddressQuery query(EstimateDraft draft) {
        return draft.question().isEmpty()
                ? AddressQuery.all(draft.region())
                : AddressLink.parse(draft.question(), draft.region()).in(draft.region());
    }

    /** The addresses of a draft; refused where there are none or too many. */
    Addresses of(Scope scope, EstimateDraft draft) {
        Scope asking = draft.open() ? scope.atMost(WITHOUT_SECRETS) : scope;
        AddressQuery query = query(draft);
        LedgerView view = ledger.view(asking, AsOf.NOW);
        BitSet answer = view.ids(query);
        requireSize(answer.cardinality());
        List<AddressRow> rows = new ArrayList<>();
        view.rows(query, "locality").forEach(rows::add);
        List<RegionKey> territory =
                rows.stream().map(AddressRow::municipality).distinct().sorted().toList();
        return new Addresses(rows, new Found(territory, rows.size(), needs(asking, query, answer)));
    }

    /** How many they are, without reading them; refused where there are none or too many. */
    int count(Scope scope, EstimateDraft draft) {
        Scope asking = draft.open() ? scope.atMost(WITHOUT_SECRETS) : scope;
        return requireSize(ledger.view(asking, AsOf.NOW).ids(query(draft)).cardinality());
    }

    static int requireSize(int addresses) {
        if (addresses == 0 || addresses > MOST) {
            throw new RuleViolation(addresses == 0 ? "estimate.none" : "estimate.many", addresses, MOST);
        }
        return addresses;
    }

    private Needs needs(Scope scope, AddressQuery query, BitSet answer) {
        if (answer.equals(ids(scope.atMost(ledgerOnly()), query))) {
            return Needs.NONE;
        }
        return new Needs(true, !answer.equals(ids(scope.atMost(WITHOUT_SECRETS), query)));
    }

    /** Nothing where whoever reads so little may not ask at all. */
    private BitSet ids(Scope scope, AddressQuery query) {
        try {
            return ledger.view(scope, AsOf.NOW).ids(query);
        } catch (RuleViolation | Closed e) {
            return new BitSet();
        }
    }

    private static Map<DataClass, Level> ledgerOnly() {
        Map<DataClass, Level> highest = new EnumMap<>(DataClass.class);
        Collection<DataClass> others = EnumSet.complementOf(EnumSet.of(DataClass.PUBLIC, DataClass.INTERNAL));
        others.forEach(c -> highest.put(c, Level.NONE));
        return highest;
    }
}
