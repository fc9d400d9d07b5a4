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
        RegionKey town = new RegionKey("14627180");
        assertThat(ResponsibleContacts.inOrder(BOTH, town, List.of("förderung")))
                .containsExactly(DISTRICT, TOWN);
        assertThat(ResponsibleContacts.inOrder(BOTH, town, List.of("Leerrohr"))).containsExactly(TOWN, DISTRICT);
        assertThat(ResponsibleContacts.inOrder(BOTH, town, List.of()))
                .as("the nearest")
                .containsExactly(TOWN, DISTRICT);
    }

    /** Of what belongs to the district not one of its 28 municipalities is responsible, nor is the state before the district. */
    @Test
    void whoIsResponsibleForAllOfARegionComesBeforeWhoIsForAPartOfIt() {
        Contact state = contact(3, "14", "Kompetenzzentrum", "");
        RegionKey district = new RegionKey("14627");
        assertThat(ResponsibleContacts.inOrder(List.of(TOWN, state, DISTRICT), district, List.of()))
                .containsExactly(DISTRICT, state, TOWN);
    }
}
