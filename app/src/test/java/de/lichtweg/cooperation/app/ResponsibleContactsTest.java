package de.lichtweg.cooperation.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.cooperation.domain.Contact;
import de.lichtweg.kernel.RegionKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The right one to call stands first: by topic, then by how near it is. */
class ResponsibleContactsTest {

    private static final Contact DISTRICT = contact(1, "14627", "Koordination", "Förderung, Lose");
    private static final Contact TOWN = contact(2, "14627180", "Bauamt", "Leerrohre, Straßenbau");
    private static final List<Contact> BOTH = List.of(DISTRICT, TOWN);

    private static Contact contact(long id, String territory, String role, String topics) {
        return new Contact(
                id,
                1,
                "amt",
                "Amt",
                new RegionKey(territory),
                role,
                "",
                "",
                "",
                topics,
                null,
                "",
                null,
                null,
                null,
                null,
                false,
                false);
    }

    @Test
    void theTopicDecidesAndThenTheTerritory() {
        assertThat(ResponsibleContacts.inOrder(BOTH, List.of("förderung"))).containsExactly(DISTRICT, TOWN);
        assertThat(ResponsibleContacts.inOrder(BOTH, List.of("Leerrohr"))).containsExactly(TOWN, DISTRICT);
        assertThat(ResponsibleContacts.inOrder(BOTH, List.of()))
                .as("the nearest")
                .containsExactly(TOWN, DISTRICT);
    }
}
