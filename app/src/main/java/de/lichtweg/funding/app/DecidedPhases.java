package de.lichtweg.funding.app;

import de.lichtweg.activity.Activities;
import de.lichtweg.funding.Decision;
import de.lichtweg.funding.Decision.Kind;
import de.lichtweg.funding.GrantDraft;
import de.lichtweg.platform.security.Scope;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A notice of the funding authority moves the activity that it pays for, and so what its addresses may expect, in the transaction in
 * which it is written down. The activity stays the one that speaks about addresses.
 */
@Component
class DecidedPhases {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private final Activities activities;
    private final MessageSource messages;

    DecidedPhases(Activities activities, MessageSource messages) {
        this.activities = activities;
        this.messages = messages;
    }

    /**
     * Follows what was decided anew.
     *
     * @param known how many decisions were written down before
     */
    void follow(Scope scope, GrantDraft draft, int known, @Nullable Long operation) {
        Long activity = draft.basics().activity();
        if (activity == null) {
            return;
        }
        List<Decision> fresh =
                draft.decisions().subList(known, draft.decisions().size());
        fresh.forEach(d -> phase(d.kind())
                .ifPresent(phase -> activities.enter(scope, activity, phase, d.on(), said(d), operation)));
    }

    /** The phase of the procedure that a notice begins; the others change amounts only. */
    private static Optional<String> phase(Kind kind) {
        return switch (kind) {
            case PROVISIONAL -> Optional.of("provisional");
            case FINAL -> Optional.of("final");
            case AMENDMENT, CORRECTION -> Optional.empty();
        };
    }

    /** "Bescheid in vorläufiger Höhe vom 01.09.2026, AZ 1". */
    private String said(Decision d) {
        String kind = messages.getMessage("funding.decision." + d.kind(), null, Locale.GERMAN);
        String said = messages.getMessage("funding.decided", new Object[] {kind, DAY.format(d.on())}, Locale.GERMAN);
        return d.fileNumber().isEmpty() ? said : said + ", " + d.fileNumber();
    }
}
