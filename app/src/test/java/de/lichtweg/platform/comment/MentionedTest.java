package de.lichtweg.platform.comment;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.platform.comment.People.Person;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionedTest {

    private static final Person NOSSEN = new Person(1, "nossen", "Stadt Nossen");
    private static final Person OFFICE = new Person(2, "koordination", "Koordination");
    private static final List<Person> BOTH = List.of(NOSSEN, OFFICE);

    @Test
    void whoStandsBehindAnAtOrWasChosenIsMentionedAndNobodyElse() {
        assertThat(Comments.mentioned(BOTH, "Bitte prüfen, @Stadt Nossen!", Set.of()))
                .containsExactly(NOSSEN);
        assertThat(Comments.mentioned(BOTH, "@koordination: erledigt", Set.of()))
                .containsExactly(OFFICE);
        assertThat(Comments.mentioned(BOTH, "@nossen, bitte prüfen", Set.of()))
                .as("by the login")
                .containsExactly(NOSSEN);
        assertThat(Comments.mentioned(BOTH, "Bitte prüfen", Set.of(1L))).containsExactly(NOSSEN);
        assertThat(Comments.mentioned(BOTH, "amt@koordination.example, @koordinationen", Set.of()))
                .isEmpty();
        assertThat(Comments.mentioned(BOTH, "Bitte prüfen", Set.of(3L)))
                .as("who may not see the record cannot be chosen")
                .isEmpty();
    }
}
