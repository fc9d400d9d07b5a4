package de.lichtweg.standards.data.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.standards.data.app.ShippedStandards;
import de.lichtweg.standards.data.domain.DataColumn;
import de.lichtweg.standards.data.domain.DataStandard;
import de.lichtweg.standards.data.domain.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the form shows and what it makes of what is typed. */
class ContentFormTest {

    private static DataStandard addresses() {
        return Objects.requireNonNull(ShippedStandards.all().get("adressliste"));
    }

    private static Map<String, String> fields(DataStandard standard, String part) {
        return new LinkedHashMap<>(ContentForm.fields(standard, part));
    }

    @Test
    void whatIsShownAndSentBackChangesNothing() {
        for (DataStandard standard : ShippedStandards.all().values()) {
            List<String> parts = new ArrayList<>(List.of(ContentPage.CODES, ContentPage.RULES));
            standard.layers().stream().map(Layer::name).forEach(parts::add);
            for (String part : parts) {
                assertThat(new ContentForm(standard, fields(standard, part)).read(part))
                        .as(part)
                        .isEqualTo(standard);
            }
        }
    }

    @Test
    void theEmptyRowTakesAColumnAndARowWithoutNameGoes() {
        Map<String, String> form = fields(addresses(), "adressen");
        form.put("name.1", "");
        form.put("name.13", "zustand");
        form.put("art.13", "DECIMAL");
        form.put("bis.13", "9,5");
        List<DataColumn> columns = new ContentForm(addresses(), form)
                .read("adressen")
                .layers()
                .getFirst()
                .columns();
        assertThat(columns).extracting(DataColumn::name).doesNotContain("oid").contains("zustand");
        assertThat(columns.getLast().max()).isEqualByComparingTo("9.5");
    }

    @Test
    void aColumnThatARuleNeedsStaysAndANumberThatIsNoneIsNamed() {
        Map<String, String> without = fields(addresses(), "adressen");
        without.put("name.0", "");
        assertThatThrownBy(() -> new ContentForm(addresses(), without).read("adressen"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.arguments()).contains("adress_id", "AL-01"));
        Map<String, String> wrong = fields(addresses(), "adressen");
        wrong.put("von.7", "null");
        assertThatThrownBy(() -> new ContentForm(addresses(), wrong).read("adressen"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.arguments()).containsExactly("null", "hnr"));
    }
}
