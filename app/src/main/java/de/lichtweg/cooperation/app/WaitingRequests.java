package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.OpenRequests;
import de.lichtweg.cooperation.domain.Request;
import de.lichtweg.cooperation.store.RequestStore;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests that wait for the reader. */
@Service
class WaitingRequests implements OpenRequests {

    private final RequestStore store;
    private final LichtwegClock clock;

    WaitingRequests(RequestStore store, LichtwegClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> ours(Scope scope) {
        return store.list(scope).stream()
                .filter(Request::isOurTurn)
                .map(r -> new Waiting(r.territory(), Optional.ofNullable(r.answerBy()), r.isLate(clock.today())))
                .toList();
    }
}
