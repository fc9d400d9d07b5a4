package de.lichtweg.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.reporting.domain.Document.Definition;
import de.lichtweg.reporting.domain.StatusPackage.Sums;
import de.lichtweg.reporting.domain.StatusPackage.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A status package comes through unchanged, or is refused with a reason. */
class PackageFileTest {

    private static final Definition GIGABIT = new Definition("gigabit", 2, "Adressen mit mindestens 1.000 Mbit/s");

    private static PackageFile file() {
        Sums sums = new Sums(
                "14627", "Landkreis Meißen", List.of(new Value("gigabit", "ADDRESSES", 37530L, 67412L), hidden()));
        return PackageFile.of(new StatusPackage(
                StatusPackage.FORMAT,
                StatusPackage.SCHEMA,
                "14627",
                "Landkreis Meißen",
                "2026-06-30",
                "2026-11-27",
                142,
                "Gigabit-RL 2.0",
                false,
                List.of(GIGABIT),
                sums,
                List.of(),
                List.of()));
    }

    private static Value hidden() {
        return new Value("eligible", "ADDRESSES", null, null);
    }

    @Test
    void whatIsWrittenIsRead() {
        PackageFile written = file();
        PackageFile read = PackageFile.read(written.json());
        assertThat(read.content()).isEqualTo(written.content());
        assertThat(read.sha256()).isEqualTo(written.sha256());
    }

    @Test
    void whiteSpaceAndOrderOfNamesDoNotMatter() {
        PackageFile written = file();
        String spaced = written.json().replace(",\"", ",\n  \"");
        String turned = "{\"sha256\":\"" + written.sha256() + "\",\"package\":" + written.text() + "}";
        assertThat(PackageFile.read(spaced).sha256()).isEqualTo(written.sha256());
        assertThat(PackageFile.read(turned).sha256()).isEqualTo(written.sha256());
    }

    @Test
    void oneDigitChangedOnTheWayIsRefused() {
        String changed = file().json().replace("37530", "47530");
        assertThatThrownBy(() -> PackageFile.read(changed))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reporting.package.hash");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kein JSON",
                "[]",
                "{}",
                "{\"package\":1,\"sha256\":\"a\"}",
                "{\"package\":{\"format\":\"anderes\",\"schema\":1},\"sha256\":\"a\"}"
            })
    void whatIsNoPackageIsRefused(String text) {
        assertThatThrownBy(() -> PackageFile.read(text))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reporting.package.file");
    }

    @Test
    void aPackageWithoutAllItsPartsIsRefusedEvenWithARightHash() {
        String text = "{\"district\":\"14627\",\"format\":\"lichtweg-statuspaket\",\"schema\":1}";
        String json = "{\"package\":" + text + ",\"sha256\":\"" + Canonical.sha256(text) + "\"}";
        assertThatThrownBy(() -> PackageFile.read(json)).hasMessageContaining("reporting.package.file");
    }

    @Test
    void anotherVersionOfTheShapeIsRefused() {
        String json = file().json().replace("\"schema\":1", "\"schema\":2");
        assertThatThrownBy(() -> PackageFile.read(json)).hasMessageContaining("reporting.package.schema");
    }

    @Test
    void anotherDefinitionOfAFigureIsRefused() {
        PackageFile file = file();
        assertThatCode(() -> file.requireDefinitions(List.of(GIGABIT))).doesNotThrowAnyException();
        assertThatThrownBy(() -> file.requireDefinitions(List.of(new Definition("gigabit", 1, GIGABIT.formula()))))
                .hasMessageContaining("reporting.package.definition");
        assertThatThrownBy(() -> file.requireDefinitions(List.of(new Definition("gigabit", 2, "anders"))))
                .hasMessageContaining("reporting.package.definition");
        assertThatThrownBy(() -> file.requireDefinitions(List.of()))
                .hasMessageContaining("reporting.package.definition");
    }
}
