package de.lichtweg.planning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.planner.cost.PriceBookReader;
import de.lichtweg.planning.domain.Basis;
import de.lichtweg.planning.domain.Basis.Kind;
import de.lichtweg.planning.domain.EstimateDraft;
import de.lichtweg.planning.io.RuleFile;
import de.lichtweg.planning.io.Shipped;
import de.lichtweg.platform.error.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is typed into the forms of planning becomes what is meant, and back. */
class PlanningFormsTest {

    private static final RegionKey TOWN = new RegionKey("14627180");

    private static EstimateForm form(String... pairs) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return new EstimateForm(fields);
    }

    @Test
    void budgets_are_read_as_people_write_them() {
        assertThat(form("budgets", "500.000; 1.000.000 €;2000000 ;12,50").budgets())
                .containsExactly(50_000_000L, 100_000_000L, 200_000_000L, 1_250L);
        assertThatThrownBy(() -> form("budgets", "1.50").budgets())
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("estimate.budget"));
        assertThatThrownBy(() -> form("titel", "x", "budgets", "1;2;3;4;5;6;7;8;9;10;11;12;13")
                        .draft(TOWN))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_choice_is_a_filter_and_a_list_keeps_its_own() {
        assertThat(form("titel", "x", "wahl", "foerderfaehig").draft(TOWN).question())
                .isEqualTo("eligible=yes");
        EstimateDraft listed = form("titel", "x", "wahl", "liste", "adressen", "region=14627200&stage=OPEN&q=Am+Berg")
                .draft(TOWN);
        assertThat(listed.region()).isEqualTo(new RegionKey("14627200"));
        assertThat(listed.question()).isEqualTo("q=Am+Berg&stage=OPEN");
    }

    @Test
    void a_list_is_asked_in_the_territory_that_the_form_names() {
        EstimateDraft listed = form(
                        "titel", "x", "wahl", "liste", "adressen", "region=14627200&stage=OPEN", "region", "14627230")
                .draft(TOWN);
        assertThat(listed.region()).isEqualTo(new RegionKey("14627230"));
        assertThat(listed.question()).isEqualTo("stage=OPEN");
    }

    @Test
    void a_name_is_made_where_none_was_typed() {
        assertThat(form("titel", " ", "wahl", "alle")
                        .orTitled("Nossen")
                        .draft(TOWN)
                        .title())
                .isEqualTo("Nossen");
        assertThat(form("titel", "Rest", "wahl", "alle")
                        .orTitled("Nossen")
                        .draft(TOWN)
                        .title())
                .isEqualTo("Rest");
        assertThat(form("wahl", "erfunden").choice()).isEqualTo("offen");
    }

    private static Basis basis(Kind kind, String text) {
        return new Basis(
                1, kind, 1, 1, "Buch", RegionKey.GERMANY, LocalDate.parse("2026-01-01"), text, "", "", Instant.EPOCH);
    }

    @Test
    void prices_survive_the_editor_to_the_cent_with_their_sources() {
        String text = Shipped.text("price-book.csv");
        Map<String, String> fields = BasisText.fields(basis(Kind.PRICES, text));
        String again = BasisText.content(Kind.PRICES, fields, "2026-01-01", code -> code);
        assertThat(PriceBookReader.read(again).prices())
                .isEqualTo(PriceBookReader.read(text).prices());
        assertThat(PriceBookReader.read(again).surcharges())
                .isEqualTo(PriceBookReader.read(text).surcharges());
    }

    @Test
    void rules_survive_the_editor() {
        String text = Shipped.text("rule-set.csv");
        Map<String, String> fields = BasisText.fields(basis(Kind.RULES, text));
        fields.put("name", RuleFile.read(text).network().name());
        assertThat(RuleFile.read(BasisText.content(Kind.RULES, fields, "", code -> code)))
                .isEqualTo(RuleFile.read(text));
    }

    @Test
    void a_wrong_row_is_named_and_an_empty_one_is_none() {
        Map<String, String> fields = BasisText.fields(basis(Kind.PRICES, Shipped.text("price-book.csv")));
        fields.put("p0_low", "999");
        assertThatThrownBy(() -> BasisText.content(Kind.PRICES, fields, "2026-01-01", code -> "Asphalt"))
                .isInstanceOfSatisfying(RuleViolation.class, e -> {
                    assertThat(e.code()).isEqualTo("basis.row");
                    assertThat(e.arguments().getFirst()).isEqualTo("Asphalt");
                });
        List.of("low", "likely", "high").forEach(end -> fields.put("p0_" + end, ""));
        int before = Shipped.prices().prices().size();
        assertThat(PriceBookReader.read(BasisText.content(Kind.PRICES, fields, "2026-01-01", c -> c))
                        .prices())
                .hasSize(before - 1);
    }

    @Test
    void the_grid_of_the_chart_has_round_steps() {
        assertThat(BudgetChart.step(6_400_000)).isEqualTo(2_000_000);
        assertThat(BudgetChart.step(761)).isEqualTo(200);
        assertThat(BudgetChart.step(3)).isEqualTo(1);
    }
}
