package de.lichtweg.planning.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planning.domain.Basis;
import de.lichtweg.planning.domain.Basis.Kind;
import de.lichtweg.planning.io.Shipped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which budgets are computed, which version counts today, and that the shipped ones are those of the command line. */
class EstimateBudgetsTest {

    @Test
    void without_budgets_there_are_nine_steps_and_what_reaches_everything_is_left_out() {
        assertThat(EstimateWork.budgets(List.of(), 1_000)).containsExactly(100, 200, 300, 400, 500, 600, 700, 800, 900);
        assertThat(EstimateWork.budgets(List.of(400L, 1_000L, 2_000L), 1_000)).containsExactly(400);
    }

    private static Basis version(long id, long series, int version, String day, String region) {
        return new Basis(
                id,
                Kind.PRICES,
                series,
                version,
                "Buch " + series,
                new RegionKey(region),
                LocalDate.parse(day),
                "",
                "",
                "",
                Instant.EPOCH);
    }

    @Test
    void the_version_of_the_day_counts_and_own_ones_stand_first() {
        List<Basis> all = List.of(
                version(1, 1, 1, "2026-01-01", "DE"),
                version(2, 7, 1, "2026-01-01", "14627"),
                version(3, 7, 2, "2026-06-01", "14627"),
                version(4, 7, 3, "2027-01-01", "14627"));
        assertThat(BasisShelf.current(all, Kind.PRICES, LocalDate.parse("2026-11-28")))
                .extracting(Basis::id)
                .containsExactly(3L, 1L);
        assertThat(BasisShelf.current(all, Kind.RULES, LocalDate.parse("2026-11-28")))
                .isEmpty();
    }

    @Test
    void a_series_that_counts_later_only_is_shown_all_the_same() {
        List<Basis> all = List.of(
                version(1, 1, 1, "2026-01-01", "DE"),
                version(2, 7, 2, "2028-01-01", "14627"),
                version(3, 7, 1, "2027-01-01", "14627"));
        assertThat(BasisShelf.shown(all, Kind.PRICES, LocalDate.parse("2026-11-28")))
                .extracting(Basis::id)
                .containsExactly(1L, 3L);
    }

    @Test
    void what_is_shipped_into_the_database_is_what_the_command_line_uses() throws IOException {
        try (InputStream in = EstimateBudgetsTest.class.getResourceAsStream("/db/migration/planning/V980__basis.sql")) {
            String sql = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            String[] texts = sql.split("\\$basis\\$", -1);
            assertThat(texts[1]).isEqualTo(Shipped.text("price-book.csv"));
            assertThat(texts[3]).isEqualTo(Shipped.text("rule-set.csv"));
        }
    }
}
