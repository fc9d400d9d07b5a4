package de.lichtweg.portal.app;

import de.lichtweg.coverage.PublicAddresses;
import de.lichtweg.coverage.PublicAddresses.Answer;
import de.lichtweg.coverage.PublicAddresses.Question;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.security.RightsTable;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.settings.Settings;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.portal.domain.Asker;
import de.lichtweg.portal.store.QuestionStore;
import de.lichtweg.region.Regions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Answers everybody about one address of the home district. What may be told follows from the rights of {@link
 * Role#PUBLIC_ADDRESS}, which nobody else has; how often follows from the setting {@code portal.addresses-per-hour}.
 */
@Service
public class MyAddress {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String PER_HOUR = "portal.addresses-per-hour";

    private final PublicAddresses addresses;
    private final QuestionStore questions;
    private final Settings settings;
    private final Regions regions;
    private final LichtwegClock days;
    private final Clock clock;

    MyAddress(
            PublicAddresses addresses,
            QuestionStore questions,
            Settings settings,
            Regions regions,
            LichtwegClock days,
            Clock clock) {
        this.addresses = addresses;
        this.questions = questions;
        this.settings = settings;
        this.regions = regions;
        this.days = days;
        this.clock = clock;
    }

    /** Municipalities that can be asked about. */
    public List<Regions.Region> municipalities() {
        return regions.children(regions.home(), days.today());
    }

    /** The municipality of a key of a form; empty where it is none of the home district. */
    public Optional<Regions.Region> municipality(String key) {
        return municipalities().stream()
                .filter(r -> r.key().value().equals(key))
                .findFirst();
    }

    /** The answer; empty where somebody has asked too often within an hour, which costs the same whatever is asked. */
    public Optional<Answer> ask(Asker asker, Question question) {
        Instant now = clock.instant();
        Scope scope = scope(regions.home());
        int asked = questions.record(scope, asker.key(), now, now.minus(WINDOW));
        return asked > settings.number(PER_HOUR) ? Optional.empty() : Optional.of(addresses.ask(scope, question));
    }

    /** What is told to somebody who asked once to hear of changes: the same answer, asked by the program and counted for nobody. */
    Answer tell(Question question) {
        return addresses.ask(scope(regions.home()), question);
    }

    private static Scope scope(RegionKey home) {
        return new Scope(
                "meine-adresse",
                "Auskunft zu einer Adresse",
                Role.PUBLIC_ADDRESS,
                null,
                Set.of(home),
                RightsTable.standard());
    }
}
