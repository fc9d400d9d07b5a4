package de.lichtweg.portal.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.portal.app.ChangedFigures.Share;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A meeting reads where most has moved, up or down, and nothing of places where nothing did. */
class ChangedFiguresTest {

    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final RegionKey RIESA = new RegionKey("14627220");
    private static final RegionKey COSWIG = new RegionKey("14627010");
    private static final RegionKey FRESH = new RegionKey("14627290");

    @Test
    void theLargestStepComesFirst() {
        Map<RegionKey, Share> before = Map.of(
                NOSSEN,
                Share.of("Nossen", 10, 1000),
                RIESA,
                Share.of("Riesa", 500, 1000),
                COSWIG,
                Share.of("Coswig", 1, 3));
        Map<RegionKey, Share> now = Map.of(
                NOSSEN,
                Share.of("Nossen", 133, 1000),
                RIESA,
                Share.of("Riesa", 496, 1000),
                COSWIG,
                Share.of("Coswig", 1, 3),
                FRESH,
                Share.of("Thiendorf", 1, 1));
        assertThat(ChangedFigures.moved(before, now)).isEqualTo("Nossen +12,3, Riesa −0,4");
        assertThat(ChangedFigures.moved(now, now)).isEmpty();
    }
}
