package de.lichtweg.coverage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridCellTest {

    @Test
    void aPointLiesInTheCellWhoseSouthWestCornerIsBelowIt() {
        GridCell cell = GridCell.at(1000, 397_999.99, 5_680_000);
        assertThat(cell.code()).isEqualTo("1000mE397N5680");
        assertThat(cell.west()).isEqualTo(397_000);
        assertThat(cell.south()).isEqualTo(5_680_000);
        assertThat(GridCell.parse(cell.code())).isEqualTo(cell);
        assertThat(GridCell.at(1000, -0.5, 0).east()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1000",
                "E397N5680",
                "1000mE397",
                "5mE1N1",
                "9999999mE1N1",
                "1000mE3.5N7",
                "1000mE397N5680 or 1"
            })
    void anythingElseIsRefused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> GridCell.parse(code));
    }

    @Test
    void cellsGetSmallerWithTheZoomAndFullSooner() {
        for (int zoom = 1; zoom < 18; zoom++) {
            int before = GridCell.sideAt(zoom - 1);
            int side = GridCell.sideAt(zoom);
            assertThat(side).isLessThanOrEqualTo(before).isPositive();
            assertThat(GridCell.full(side))
                    .isLessThanOrEqualTo(GridCell.full(before))
                    .isPositive();
        }
    }
}
