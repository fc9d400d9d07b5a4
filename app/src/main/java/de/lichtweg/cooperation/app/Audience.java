package de.lichtweg.cooperation.app;

import de.lichtweg.cooperation.domain.Reach;
import de.lichtweg.cooperation.store.ParticipantStore;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who reads a record of working together and so can be mentioned on it: the offices of its territory and some organisations. */
@Component
class Audience {

    private final ParticipantStore participants;

    Audience(ParticipantStore participants) {
        this.participants = participants;
    }

    /** Asks for the accounts once, when the first reader is asked for. */
    Predicate<Scope> of(RegionKey territory, Collection<String> organisations) {
        return new Predicate<>() {
            private Set<String> logins = Set.of();
            private boolean asked;

            @Override
            public boolean test(Scope other) {
                return Reach.sees(other, territory) || logins().contains(other.actor());
            }

            private Set<String> logins() {
                if (!asked) {
                    asked = true;
                    logins = participants.logins(Scope.system("cooperation"), organisations).values().stream()
                            .flatMap(List::stream)
                            .collect(Collectors.toSet());
                }
                return logins;
            }
        };
    }
}
