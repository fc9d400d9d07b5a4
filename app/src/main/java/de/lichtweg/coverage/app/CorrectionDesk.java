package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.Offer;
import de.lichtweg.coverage.domain.Promise;
import de.lichtweg.coverage.domain.correction.FactCorrection;
import de.lichtweg.coverage.store.DeliveryStore;
import de.lichtweg.coverage.store.FactStore;
import de.lichtweg.coverage.store.ProspectStore;
import de.lichtweg.coverage.store.SourceStore;
import de.lichtweg.coverage.store.StatementStore;
import de.lichtweg.coverage.store.StatementStore.Speaker;
import de.lichtweg.coverage.store.SupplyStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.parties.Operators.Operator;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Writes evidence down the way every statement is written: as a delivery of the source {@code correction}, which outranks
 * networks and areas. Only differences are written.
 */
@Component
class CorrectionDesk {

    /** Key of the source of corrections. */
    static final String SOURCE = "correction";

    /** Evidence that a network has nothing in prospect. */
    static final Promise NOTHING_IN_PROSPECT =
            new Promise(Promise.Kind.ANNOUNCED, Technology.NONE, 0, 0, null, null, false, "");

    private static final Offer NO_OFFER = new Offer(Technology.NONE, 0, 0);
    /** Who speaks about a building: no network. */
    static final int NOBODY = 0;

    private final SupplyStore supply;
    private final ProspectStore prospects;
    private final FactStore facts;
    private final DeliveryStore deliveries;
    private final SourceStore sources;

    CorrectionDesk(
            SupplyStore supply,
            ProspectStore prospects,
            FactStore facts,
            DeliveryStore deliveries,
            SourceStore sources) {
        this.supply = supply;
        this.prospects = prospects;
        this.facts = facts;
        this.deliveries = deliveries;
        this.sources = sources;
    }

    /** For whom, from which day, about which addresses. */
    record Entry(Scope scope, LocalDate from, RegionKey region, long[] addresses) {}

    /** What changes about one kind of statement. */
    interface Part {

        /** Addresses that say something else afterwards. */
        Set<Long> changed();

        /** Whether the ledger does not know yet that this was stated for the day. */
        boolean isNews();

        /** Writes it down, inside the operation. */
        void write(long operation);
    }

    /** Evidence of exactly these offers; without any, of none at all. */
    Part evidence(Entry entry, Operator operator, List<Offer> offers) {
        return supply(entry, operator, offers.isEmpty() ? List.of(NO_OFFER) : offers);
    }

    /** What a network offers; nothing: what was corrected before ends. */
    Part supply(Entry entry, Operator operator, List<Offer> offers) {
        return part(entry, supply, "supply", operator.id(), offers);
    }

    /** What a network has in prospect. */
    Part prospects(Entry entry, Operator operator, List<Promise> promises) {
        return part(entry, prospects, "prospects", operator.id(), promises);
    }

    /** What a building is. */
    Part building(Entry entry, List<FactCorrection> corrections) {
        return part(entry, facts, "addresses", NOBODY, corrections);
    }

    private <P> Part part(Entry entry, StatementStore<P> store, String kind, int operatorId, List<P> payloads) {
        int source = sources.ensure(SOURCE, "Belegte Korrektur der Koordinierungsstelle", SourceStore.Kind.CORRECTION);
        Speaker speaker = new Speaker(source, operatorId);
        StatementImport<P> ledger = new StatementImport<>(entry.scope(), store, deliveries);
        for (long address : entry.addresses()) {
            ledger.stateNothing(address);
            payloads.forEach(payload -> ledger.state(address, payload));
        }
        ledger.compare(entry.from(), speaker, kind);
        return new Part() {
            @Override
            public Set<Long> changed() {
                return ledger.changed();
            }

            @Override
            public boolean isNews() {
                return ledger.isNews();
            }

            @Override
            public void write(long operation) {
                ledger.write(
                        speaker,
                        new DeliveryStore.NewDelivery(
                                kind,
                                source,
                                operatorId,
                                entry.region().value(),
                                entry.from(),
                                false,
                                "",
                                "",
                                entry.addresses().length,
                                ledger.covered()),
                        operation);
            }
        };
    }
}
