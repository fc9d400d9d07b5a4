package de.lichtweg.region.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.region.Regions.Region;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final RegionKey DISTRICT = new RegionKey("14627");
    private static final RegionKey THIENDORF = new RegionKey("14627290");
    private static final RegionKey TAUSCHA = new RegionKey("14627280");
    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final LocalDate MERGER_DAY = LocalDate.of(2016, 1, 1);

    private final Catalogue catalogue = new Catalogue(
            List.of(
                    said("14627", "Meißen", 2008),
                    said("14627290", "Thiendorf", 2016),
                    said("14627180", "Nossen", 2016),
                    said("14627180-001", "Raußlitz", 2016),
                    said("05113000", "Essen", 2021)),
            List.of(new Merger(TAUSCHA, THIENDORF, MERGER_DAY, "Gebietsänderung")));

    private static RegionStatement said(String key, String name, int year) {
        return new RegionStatement(
                new RegionKey(key), name, "", null, null, null, "", "register", LocalDate.of(year, 1, 1));
    }

    @Test
    void aKeyMeansItselfUntilTheDayOfItsMerger() {
        assertThat(catalogue.resolve(TAUSCHA, MERGER_DAY.minusDays(1))).isEqualTo(TAUSCHA);
        assertThat(catalogue.resolve(TAUSCHA, MERGER_DAY)).isEqualTo(THIENDORF);
        assertThat(catalogue.find(TAUSCHA, MERGER_DAY)).map(Region::name).contains("Thiendorf");
    }

    @Test
    void theTerritoryOfASuccessorHoldsTheDissolvedKeyFromThatDayOn() {
        assertThat(catalogue.storedKeys(THIENDORF, MERGER_DAY)).containsExactly(TAUSCHA, THIENDORF);
        assertThat(catalogue.storedKeys(THIENDORF, MERGER_DAY.minusDays(1))).containsExactly(THIENDORF);
        assertThat(catalogue.storedKeys(DISTRICT, MERGER_DAY)).containsExactly(NOSSEN, TAUSCHA, THIENDORF);
    }

    @Test
    void childrenAreOneLevelBelowAndSortedByName() {
        assertThat(catalogue.children(DISTRICT, MERGER_DAY))
                .extracting(Region::name)
                .containsExactly("Nossen", "Thiendorf");
        assertThat(catalogue.children(NOSSEN, MERGER_DAY))
                .extracting(Region::name)
                .containsExactly("Raußlitz");
    }

    @Test
    void aLocalityIsFoundHoweverItsNameIsSpelt() {
        assertThat(catalogue.locality(NOSSEN, "RAUSSLITZ")).contains(new RegionKey("14627180-001"));
        assertThat(catalogue.locality(NOSSEN, "Zetta")).isEmpty();
    }

    @Test
    void aRegionIsKnownBeforeTheFirstRegisterThatNamesIt() {
        assertThat(catalogue.find(NOSSEN, LocalDate.of(2010, 1, 1)))
                .map(Region::name)
                .contains("Nossen");
    }

    @Test
    void anIndependentCityIsItsOwnDistrict() {
        assertThat(catalogue.find(new RegionKey("05113"), MERGER_DAY))
                .map(Region::name)
                .contains("Essen");
        assertThat(catalogue.find(new RegionKey("09999"), MERGER_DAY)).isEmpty();
    }
}
