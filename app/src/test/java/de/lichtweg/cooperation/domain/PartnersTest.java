package de.lichtweg.cooperation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.cooperation.domain.Declaration.Signature;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.error.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartnersTest {

    private static final RegionKey NOSSEN = new RegionKey("14627180");
    private static final RegionKey STREHLA = new RegionKey("14627250");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private static Contact contact(
            String person, @Nullable LocalDate keep, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Contact(
                0, 1, "amt", "Amt", NOSSEN, "Bauamt", person, "", "", "", null, "", from, to, keep, null, false, true);
    }

    @Test
    void onlyMunicipalitiesOfTodayCountAndEachOnce() {
        Declaration declaration = new Declaration(
                1,
                new RegionKey("14627"),
                "2022",
                "Erklärung",
                "Wortlaut",
                DAY,
                true,
                "",
                false,
                List.of(
                        new Signature("nossen", "Stadt Nossen", NOSSEN, DAY, false),
                        new Signature("bauhof", "Bauhof Nossen", NOSSEN, DAY, false),
                        new Signature("alt", "Aufgelöst", new RegionKey("14627280"), DAY, false),
                        new Signature("kreis", "Landkreis", null, DAY, false)));
        assertThat(declaration.signed(Set.of(NOSSEN, STREHLA))).containsExactly(NOSSEN);
    }

    @Test
    void aNameIsNotStoredWithoutALastDay() {
        assertThat(contact("", null, null, null).person()).isEmpty();
        assertThat(contact("Vorname Nachname", DAY, null, null).keepUntil()).isEqualTo(DAY);
        assertThatThrownBy(() -> contact("Vorname Nachname", null, null, null))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.code()).isEqualTo("cooperation.contact.keep"));
    }

    @Test
    void whoIsAwayIsAwayOnBothEnds() {
        Contact away = contact("", null, DAY, DAY.plusDays(2));
        assertThat(away.isAbsent(DAY.minusDays(1))).isFalse();
        assertThat(away.isAbsent(DAY)).isTrue();
        assertThat(away.isAbsent(DAY.plusDays(2))).isTrue();
        assertThat(away.isAbsent(DAY.plusDays(3))).isFalse();
        assertThat(contact("", null, null, null).isAbsent(DAY)).isFalse();
    }
}
