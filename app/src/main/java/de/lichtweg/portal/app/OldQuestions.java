package de.lichtweg.portal.app;

import de.lichtweg.platform.retention.Retained;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.portal.store.QuestionStore;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who asked about an address is forgotten by the next question after an hour, and here where no other comes. */
@Component
@Order(75)
class OldQuestions implements Retained {

    private final QuestionStore questions;

    OldQuestions(QuestionStore questions) {
        this.questions = questions;
    }

    @Override
    public String key() {
        return "questions";
    }

    @Override
    public int leastDays() {
        return 1;
    }

    @Override
    public long due(Scope scope, Instant before) {
        return questions.due(scope, before);
    }

    @Override
    public long remove(Scope scope, Instant before) {
        return questions.remove(scope, before);
    }
}
