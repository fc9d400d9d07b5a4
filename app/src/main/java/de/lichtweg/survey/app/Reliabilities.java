package de.lichtweg.survey.app;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.domain.Delivered;
import de.lichtweg.survey.domain.HalfYear;
import de.lichtweg.survey.domain.Reliability;
import de.lichtweg.survey.domain.Reliability.Due;
import de.lichtweg.survey.domain.Standing;
import de.lichtweg.survey.store.CommitmentStore;
import de.lichtweg.survey.store.DeliveredStore;
import de.lichtweg.survey.store.DeliveredStore.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How operators keep what they promise, as far as the reader may see the commitments. */
@Component
public class Reliabilities {

    private final CommitmentStore store;
    private final DeliveredStore delivered;
    private final LichtwegClock clock;

    Reliabilities(CommitmentStore store, DeliveredStore delivered, LichtwegClock clock) {
        this.store = store;
        this.delivered = delivered;
        this.clock = clock;
    }

    /** All operators and half-years. */
    @Transactional(readOnly = true)
    public List<Reliability> list(Scope scope) {
        LocalDate today = clock.today();
        List<Commitment> all = store.list(scope);
        return Reliability.of(all, delivered.delivered(scope, all, today), today);
    }

    /** The same of commitments whose standing is known already. */
    public List<Reliability> of(List<Commitment> commitments, Map<Long, Standing> standings) {
        Map<Long, Delivered> byId = standings.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().delivered()));
        return Reliability.of(commitments, byId, clock.today());
    }

    /** Which addresses stand behind a number. */
    public enum Behind {
        IN_TIME,
        LATE,
        MISSING,
        WITHDRAWN
    }

    /** The addresses behind a number of an operator's half-year. */
    @Transactional(readOnly = true)
    public long[] addresses(Scope scope, String operator, HalfYear half, Behind behind) {
        LocalDate today = clock.today();
        Due due = behind == Behind.WITHDRAWN ? Due.WITHDRAWN : Due.YES;
        List<Commitment> meant = store.list(scope).stream()
                .filter(c -> c.draft().basics().operator().equals(operator))
                .filter(c -> HalfYear.of(c.lastDay()).equals(half))
                .filter(c -> Reliability.due(c, today) == due
                        || Reliability.due(c, today) == Due.WITHDRAWN && isSupplied(behind))
                .toList();
        return delivered.addresses(scope, meant, part(behind), today);
    }

    /** What came counts, even of what was withdrawn. */
    private static boolean isSupplied(Behind behind) {
        return behind == Behind.IN_TIME || behind == Behind.LATE;
    }

    private static Part part(Behind behind) {
        return switch (behind) {
            case IN_TIME -> Part.IN_TIME;
            case LATE -> Part.LATE;
            case MISSING, WITHDRAWN -> Part.MISSING;
        };
    }
}
