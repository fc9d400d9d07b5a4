package de.lichtweg.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The choice of another region never leads to a page that cannot show it. */
class RegionLinksTest {

    private static final RegionKey TOWN = new RegionKey("14627180");
    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey VILLAGE = new RegionKey("14627180-001");
    private static final RegionLinks.Rooms ROOMS = new RegionLinks.Rooms("/kommunen/{region}", "/lagebild/{region}");

    private static final List<RegionRange> RANGES = List.of(
            RegionRange.of("/steckbrief/{region}", RegionKey.Level.DISTRICT, RegionKey.Level.MUNICIPALITY),
            RegionRange.of("/pfad/{region}/**", RegionKey.Level.DISTRICT, RegionKey.Level.LOCALITY));

    /** Saxony, the district, Nossen with one village. */
    private static final class Trail implements RegionTrail {

        @Override
        public RegionKey home() {
            return DISTRICT;
        }

        @Override
        public List<Stop> crumbs(RegionKey region, LocalDate on) {
            return List.of(new Stop(new RegionKey("14"), "Sachsen"), new Stop(DISTRICT, "Landkreis Meißen"));
        }

        @Override
        public List<Stop> siblings(RegionKey region, LocalDate on) {
            return List.of(new Stop(new RegionKey("14627200"), "Priestewitz"));
        }

        @Override
        public List<Stop> children(RegionKey region, LocalDate on) {
            return List.of(new Stop(VILLAGE, "Augustusberg"));
        }

        @Override
        public List<String> sources(RegionKey region, LocalDate on) {
            return List.of();
        }
    }

    /** The map of the district is closed to whoever reads. */
    private static boolean isOpen(String url) {
        return !url.startsWith("/karte?region=14627&") && !url.equals("/karte?region=14627");
    }

    private static RegionLinks on(String path, Map<String, List<String>> query, RegionKey shown) {
        return new RegionLinks(
                new PageUrl(path, query),
                shown,
                Optional.of(new Trail()),
                LocalDate.parse("2026-11-28"),
                RANGES,
                ROOMS,
                RegionLinksTest::isOpen);
    }

    private static List<String> paths(List<Shell.RegionLink> links) {
        return links.stream().map(Shell.RegionLink::url).toList();
    }

    @Test
    void aPageOfMunicipalitiesStaysOnItselfForThemAndLeadsToThePictureOfALocality() {
        RegionLinks links = on("/steckbrief/14627180", Map.of("as_of", List.of("2026-06-30")), TOWN);
        assertThat(paths(links.siblings(TOWN))).containsExactly("/steckbrief/14627200?as_of=2026-06-30");
        assertThat(paths(links.children(TOWN))).containsExactly("/lagebild/14627180-001?as_of=2026-06-30");
        assertThat(paths(links.crumbs(TOWN)))
                .containsExactly("/kommunen/14?as_of=2026-06-30", "/steckbrief/14627?as_of=2026-06-30");
    }

    @Test
    void aPathGoesDownToTheLocalityButNotUpToTheState() {
        RegionLinks links = on("/pfad/14627180", Map.of(), TOWN);
        assertThat(paths(links.children(TOWN))).containsExactly("/pfad/14627180-001");
        assertThat(paths(links.crumbs(TOWN))).containsExactly("/kommunen/14", "/pfad/14627");
    }

    @Test
    void aPageOfNoRangeShowsEveryRegionAndOneOfNoRegionLeadsToTheRooms() {
        assertThat(paths(on("/lagebild/14627180", Map.of(), TOWN).children(TOWN)))
                .containsExactly("/lagebild/14627180-001");
        assertThat(paths(on("/adressen", Map.of("region", List.of("14627180")), TOWN)
                        .children(TOWN)))
                .containsExactly("/adressen?region=14627180-001");
        assertThat(paths(on("/aktivitaeten/9", Map.of(), TOWN).children(TOWN)))
                .containsExactly("/lagebild/14627180-001");
    }

    @Test
    void aRegionThatIsClosedOnThisPageLeadsToTheRoomWhereItIsOpen() {
        RegionLinks links = on("/karte", Map.of("region", List.of("14627180")), TOWN);
        assertThat(paths(links.siblings(TOWN))).containsExactly("/karte?region=14627200");
        assertThat(paths(links.crumbs(TOWN))).containsExactly("/karte?region=14", "/kommunen/14627");
    }
}
