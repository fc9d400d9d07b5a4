package de.lichtweg.standards.data.app;

import de.lichtweg.platform.error.Closed;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.data.app.DataContents.Content;
import de.lichtweg.standards.data.app.SentFile.Received;
import de.lichtweg.standards.data.domain.Finding;
import de.lichtweg.standards.data.domain.Outcome;
import de.lichtweg.standards.data.domain.Surroundings;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tries a file on a version that is being written, before it counts. Nothing is kept, and it is no delivery. */
@Service
public class DraftTrial {

    private static final int FEW = 5;

    private final DeliveryCheck check;
    private final LichtwegClock clock;

    DraftTrial(DeliveryCheck check, LichtwegClock clock) {
        this.check = check;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param first some findings of each rule
     */
    public record Tried(String fileName, Outcome outcome, List<Finding> first) {}

    /**
     * Checks a file as a delivery of the whole territory of the standard, today.
     *
     * @param content what was read for whoever asks; only who may write it tries it
     * @param phase key of the phase, empty where the standard has none
     */
    public Tried run(Content content, String phase, String fileName, InputStream file) {
        if (content.version().state() == Version.State.PUBLISHED) {
            throw new RuleViolation(
                    "standards.data.published", content.version().number());
        }
        if (!content.write()) {
            throw new Closed("standards.data.write");
        }
        DeliveryDesk.requirePhase(content, phase);
        Surroundings around = check.around(content.standard().territory(), clock.today(), phase);
        Map<String, List<Finding>> first = new HashMap<>();
        try (SentFile sent = SentFile.take(file, fileName)) {
            Received received = sent.received();
            Outcome outcome = check.run(
                    content.definition(), received.path(), received.name(), around, found -> keep(first, found));
            return new Tried(
                    received.name(),
                    outcome,
                    first.values().stream().flatMap(List::stream).toList());
        }
    }

    private static void keep(Map<String, List<Finding>> first, Finding found) {
        List<Finding> some = first.computeIfAbsent(found.rule(), r -> new ArrayList<>());
        if (some.size() < FEW) {
            some.add(found);
        }
    }
}
