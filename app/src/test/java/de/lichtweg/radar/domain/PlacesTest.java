package de.lichtweg.radar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.radar.domain.Places.Street;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Places that followed what changed say the same as places made anew. */
class PlacesTest {

    private static final int ROUNDS = 60;
    private static final int HOUSES = 200;

    /** Where a house stands and since when. */
    private record House(String municipality, String street, String number, int since) {}

    private static House house(Random random) {
        return new House(
                "1462701" + random.nextInt(3),
                "Weg " + random.nextInt(4),
                random.nextInt(20) + (random.nextBoolean() ? " a" : ""),
                17_000 + random.nextInt(2_000));
    }

    private static void add(Places places, int id, House house) {
        places.add(
                new Street(new RegionKey(house.municipality), house.street),
                new int[] {id},
                new String[] {house.number},
                new int[] {house.since});
    }

    /** All that can be asked, in words that do not depend on the numbers of streets. */
    private static Map<String, String> said(Places places) {
        BitSet all = places.known();
        Map<String, String> said = new TreeMap<>();
        places.byMunicipality(all).forEach((key, part) -> said.put(key.value(), part.toString()));
        all.stream().forEach(a -> {
            BitSet one = new BitSet();
            one.set(a);
            BitSet street = places.streets(one);
            said.put(
                    "house " + a,
                    places.municipality(a) + " " + places.street(street.nextSetBit(0)) + " " + places.label(a) + " "
                            + places.since(a) + " " + places.on(street));
        });
        return said;
    }

    @Test
    void placesThatFollowSayTheSameAsPlacesMadeAnew() {
        Random random = new Random(4070);
        Map<Integer, House> houses = new TreeMap<>();
        Places followed = new Places();
        for (int round = 0; round < ROUNDS; round++) {
            Map<Integer, House> moved = random.ints(1 + random.nextInt(20), 0, HOUSES)
                    .distinct()
                    .boxed()
                    .collect(Collectors.toMap(a -> a, a -> house(random)));
            String before = said(followed).toString();
            BitSet touched = new BitSet();
            moved.keySet().forEach(touched::set);
            Places next = followed.without(touched);
            moved.forEach((id, house) -> {
                if (random.nextInt(4) == 0) {
                    houses.remove(id);
                } else {
                    houses.put(id, house);
                    add(next, id, house);
                }
            });
            assertThat(said(followed).toString()).as("what was before stays").isEqualTo(before);
            Places anew = new Places();
            houses.forEach((id, house) -> add(anew, id, house));
            assertThat(said(next)).as("round %d", round).isEqualTo(said(anew));
            followed = next;
        }
    }

    @Test
    void aMunicipalityHasItsHousesAndNoOthers() {
        Places places = new Places();
        add(places, 3, new House("14627010", "Weg 1", "12 a", 17_000));
        add(places, 5, new House("14627020", "Weg 1", "", 17_001));
        BitSet five = new BitSet();
        five.set(5);
        five.set(9);
        assertThat(places.byMunicipality(five).toString()).isEqualTo("{14627020={5}}");
        assertThat(places.label(3)).isEqualTo("Weg 1 12 a");
        assertThat(places.label(5)).isEqualTo("Weg 1");
        assertThat(places.since(5)).isEqualTo(LocalDate.ofEpochDay(17_001));
        assertThat(places.of(new RegionKey("14627030")).isEmpty()).isTrue();
    }
}
