package de.lichtweg.radar.app;

import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.radar.domain.Detector;
import de.lichtweg.radar.domain.Facts;
import de.lichtweg.radar.domain.Finding;
import de.lichtweg.radar.domain.Places;
import de.lichtweg.radar.domain.World;
import de.lichtweg.radar.store.CaseWriter;
import de.lichtweg.radar.store.CaseWriter.Found;
import de.lichtweg.radar.store.ListStore;
import de.lichtweg.radar.store.ListStore.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares all lists and keeps what was found as cases. */
@Service
public class Radar {

    private static final Logger LOG = LoggerFactory.getLogger(Radar.class);
    private static final Scope PROGRAM = Scope.system("radar");

    private final WorldReader reader;
    private final ListStore lists;
    private final CaseWriter cases;
    private final LichtwegClock clock;

    Radar(WorldReader reader, ListStore lists, CaseWriter cases, LichtwegClock clock) {
        this.reader = reader;
        this.lists = lists;
        this.cases = cases;
        this.clock = clock;
    }

    /** The last comparison; made anew where operations, activities or the day went on since. Costs a third of a second then. */
    @Transactional
    public Standing upToDate() {
        Standing standing = lists.standing(PROGRAM, clock.today());
        if (standing.stale() && compare()) {
            return lists.standing(PROGRAM, clock.today());
        }
        return standing;
    }

    /** Compares; false where another node does so at this moment. */
    @Transactional
    public boolean compare() {
        if (!cases.lock(PROGRAM)) {
            return false;
        }
        long begun = System.nanoTime();
        LocalDate today = clock.today();
        List<Found> found = find(today);
        cases.keep(PROGRAM, found, today);
        int millis = (int) ((System.nanoTime() - begun) / 1_000_000);
        cases.compared(PROGRAM, today, millis);
        LOG.info("Radar: {} Funde in {} ms", found.size(), millis);
        return true;
    }

    /** What everybody may know is looked for without secrets; what the secrets add is a secret itself. */
    private List<Found> find(LocalDate today) {
        long begun = System.nanoTime();
        World world = reader.read(PROGRAM, today);
        long read = System.nanoTime();
        Detector.Found found = Detector.compare(world, lists.rules(PROGRAM, today));
        LOG.info(
                "Radar: Listen gelesen in {} ms, verglichen in {} ms",
                (read - begun) / 1_000_000,
                (System.nanoTime() - read) / 1_000_000);
        Stream<Found> everybody =
                found.open().stream().map(f -> found(f, false, found.hushed().contains(f.key()), world.places()));
        Stream<Found> secret = found.secret().stream().map(f -> found(f, true, false, world.places()));
        return Stream.concat(everybody, secret).toList();
    }

    private static Found found(Finding f, boolean secret, boolean hushed, Places places) {
        boolean conflict = f.kind().isConflict();
        int first = f.addresses().nextSetBit(0);
        return new Found(
                secret && !f.key().endsWith("!") ? f.key() + "!" : f.key(),
                f.kind(),
                secret,
                hushed,
                f.municipality().value(),
                conflict ? null : Long.valueOf(first),
                f.actBy(),
                Stream.concat(Stream.of(f.from(), f.to()), f.chain().stream().map(Finding.Evidence::list))
                        .map(Finding.Side::activity)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                f.addresses().stream().boxed().toList(),
                Facts.of(f, conflict ? "" : places.label(first)));
    }
}
