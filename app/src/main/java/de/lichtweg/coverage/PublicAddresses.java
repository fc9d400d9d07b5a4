package de.lichtweg.coverage;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.Technology;
import de.lichtweg.platform.security.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of one address that somebody names by heart. The outlook is worked out anew from what the scope may
 * see: a promise that is a secret to it counts for nothing, neither for the stage nor for the funding nor for whether the
 * address is known at all, so that no answer changes with a secret.
 */
public interface PublicAddresses {

    /** Most streets that an answer names. */
    int MOST_STREETS = 6;

    /**
     * What is asked.
     *
     * @param municipality where
     * @param written street and house number as typed: "Am Mühlgraben 12 a", a place may follow behind a comma
     * @param place one of {@link Place#key}, empty where nothing was chosen
     */
    record Question(RegionKey municipality, String written, String place) {}

    /** The answer; refused with {@code Closed("scope.addresses")} where the scope may not open addresses. */
    Answer ask(Scope scope, Question question);

    /** One of three answers. */
    sealed interface Answer permits Found, Several, Missing {}

    /** The address is not known; a wrong house number and a wrong street answer alike, with streets that sound like it. */
    record Missing(List<String> streets) implements Answer {

        /** Copies the list. */
        public Missing {
            streets = List.copyOf(streets);
        }
    }

    /** The municipality has the address more than once. */
    record Several(List<Place> places) implements Answer {

        /** Copies the list. */
        public Several {
            places = List.copyOf(places);
        }
    }

    /** A part of the municipality; its key is that of the locality, else the postcode. */
    record Place(String key, String name) {}

    /**
     * One address.
     *
     * @param label "Am Mühlgraben 12 a"
     * @param place its locality or its postcode and town
     * @param reason name of the reason why it is eligible or not
     * @param now best wired offer; {@code null} without one
     * @param next what is surest to come, whatever is there; {@code null} without anything
     * @param rule name of the rule set in force, empty without one
     * @param reportingDate newest Stichtag of what networks say they offer; {@code null} without any
     */
    record Found(
            String label,
            Place place,
            Stage stage,
            String reason,
            @Nullable Now now,
            @Nullable Next next,
            String rule,
            @Nullable LocalDate reportingDate)
            implements Answer {}

    /**
     * What is there.
     *
     * @param band lower edge of its bandwidth class in Mbit/s
     * @param source who says so
     */
    record Now(Technology technology, int band, String source) {}

    /**
     * What comes.
     *
     * @param network name of who builds; empty while nobody was chosen
     * @param expectedTo its last day; {@code null} without one
     * @param late whether that day has passed
     */
    record Next(Stage stage, String network, @Nullable LocalDate expectedTo, boolean late) {}
}
