package de.lichtweg.survey.app;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.survey.Commitment;
import de.lichtweg.survey.CommitmentState;
import de.lichtweg.survey.domain.BindingRules;
import de.lichtweg.survey.domain.Notice.Kind;
import de.lichtweg.survey.domain.Standing;
import de.lichtweg.survey.store.CommitmentLog;
import de.lichtweg.survey.store.CommitmentStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices that commitments are about to expire or have expired, and keeps once for each of those concerned that they are told. */
@Component
public class Expiry {

    private final CommitmentStore store;
    private final CommitmentLog log;
    private final Standings standings;
    private final LichtwegClock clock;

    Expiry(CommitmentStore store, CommitmentLog log, Standings standings, LichtwegClock clock) {
        this.store = store;
        this.log = log;
        this.standings = standings;
        this.clock = clock;
    }

    /** A commitment of which somebody has to be told, with how it stands. */
    public record Passing(Commitment commitment, Standing standing, Kind kind) {}

    /** Those that are about to expire, and those that have expired without anybody having taken note. */
    @Transactional(readOnly = true)
    public List<Passing> passing(Scope scope) {
        LocalDate today = clock.today();
        BindingRules rules = standings.rules();
        List<Commitment> near = store.list(scope).stream()
                .filter(c -> c.ending() == null && !c.isSeen())
                .filter(c -> !c.lastDay().isAfter(today.plusDays(warnDays(rules, c, today))))
                .toList();
        Map<Long, Standing> byId = standings.of(scope, near);
        return near.stream()
                .flatMap(c -> Optional.ofNullable(byId.get(c.id())).stream()
                        .flatMap(s -> kind(s).stream().map(k -> new Passing(c, s, k))))
                .toList();
    }

    private static int warnDays(BindingRules rules, Commitment c, LocalDate today) {
        return Standings.rule(rules, c, today).warnDays();
    }

    private static Optional<Kind> kind(Standing s) {
        return s.state() == CommitmentState.EXPIRED
                ? Optional.of(Kind.EXPIRED)
                : s.state().isOpen() ? Optional.of(Kind.SOON) : Optional.empty();
    }

    /**
     * Keeps that those concerned are told: the district, and each municipality unless it is a secret.
     *
     * @return how many were told for the first time
     */
    @Transactional
    public int tell(Scope scope) {
        int told = 0;
        for (Passing p : passing(scope)) {
            Commitment c = p.commitment;
            for (RegionKey audience : audiences(c)) {
                told += log.tell(scope, c.id(), p.kind, c.lastDay(), audience) ? 1 : 0;
            }
        }
        return told;
    }

    private static List<RegionKey> audiences(Commitment c) {
        Stream<RegionKey> districts =
                c.territory().stream().map(RegionKey::district).distinct();
        return c.draft().basics().secret()
                ? districts.toList()
                : Stream.concat(districts, c.territory().stream()).toList();
    }
}
