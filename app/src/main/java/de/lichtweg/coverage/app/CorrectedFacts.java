package de.lichtweg.coverage.app;

import de.lichtweg.coverage.domain.AddressFacts;
import de.lichtweg.coverage.domain.Believed;
import de.lichtweg.coverage.domain.Segment;
import de.lichtweg.coverage.domain.correction.FactCorrection;
import de.lichtweg.coverage.store.FactStore;
import de.lichtweg.coverage.store.SourceStore;
import de.lichtweg.coverage.store.StatementStore.Speaker;
import de.lichtweg.platform.security.Scope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that lies over the register. A list that was given out shows it; taken back, what only repeats the evidence is
 * no change of the register.
 */
final class CorrectedFacts {

    private final Believed<FactCorrection> believed;

    private CorrectedFacts(Believed<FactCorrection> believed) {
        this.believed = believed;
    }

    /** What is believed now, as the running transaction sees it. */
    static CorrectedFacts load(Scope scope, FactStore facts, SourceStore sources) {
        return new CorrectedFacts(sources.find(CorrectionDesk.SOURCE)
                .map(source -> facts.load(scope, new Speaker(source, CorrectionDesk.NOBODY)))
                .orElseGet(Believed::new));
    }

    /** What a row says of an address, with the register's word wherever the row repeats the evidence. */
    AddressFacts withoutEvidence(AddressFacts read, AddressFacts kept, long address, int day) {
        AddressFacts result = read;
        for (Segment<FactCorrection> segment : believed.of(address)) {
            if (segment.from() <= day && day < segment.to()) {
                FactCorrection said = segment.payload();
                result = result.with(
                        pick(said.usage(), result.usage(), kept.usage()),
                        pick(said.households(), result.households(), kept.households()),
                        pick(said.businesses(), result.businesses(), kept.businesses()));
            }
        }
        return result;
    }

    private static <V> V pick(@Nullable V said, V read, V kept) {
        return said != null && Objects.equals(said, read) ? kept : read;
    }
}
