package de.lichtweg.standards.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.standards.Version;
import de.lichtweg.standards.Version.Standing;
import de.lichtweg.standards.Version.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Version FIRST = published(1, "2026-01-01", "2026-12-01");
    private static final Version SECOND = published(2, "2026-12-01", null);
    private static final Validity TWO = new Validity(List.of(SECOND, FIRST));

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Version published(int number, String from, @Nullable String to) {
        return version(number, State.PUBLISHED, from, to, null);
    }

    private static Version version(
            int number, State state, @Nullable String from, @Nullable String to, @Nullable String consultUntil) {
        return new Version(
                "liste",
                number,
                state,
                "",
                "",
                "",
                "",
                "",
                consultUntil == null ? null : day("2026-11-01"),
                consultUntil == null ? null : day(consultUntil),
                from == null ? null : day(from),
                to == null ? null : day(to),
                "",
                1,
                false);
    }

    @Test
    void a_version_counts_from_its_day_until_the_next_one_begins() {
        assertThat(TWO.on(day("2025-12-31"))).isEmpty();
        assertThat(TWO.on(day("2026-01-01"))).contains(FIRST);
        assertThat(TWO.on(day("2026-11-30"))).contains(FIRST);
        assertThat(TWO.on(day("2026-12-01"))).contains(SECOND);
    }

    @Test
    void whoever_adopted_the_first_one_only_goes_on_by_it() {
        assertThat(TWO.on(day("2026-12-01"), Set.of(1))).contains(FIRST);
        assertThat(TWO.on(day("2026-12-01"), Set.of(1, 2))).contains(SECOND);
        assertThat(TWO.on(day("2026-11-30"), Set.of(1, 2))).contains(FIRST);
        assertThat(TWO.on(day("2026-12-01"), Set.of())).isEmpty();
    }

    @Test
    void nothing_counts_once_the_standard_was_ended() {
        Validity ended = new Validity(List.of(FIRST, published(2, "2026-12-01", "2027-01-01")));

        assertThat(ended.on(day("2026-12-31"))).isPresent();
        assertThat(ended.on(day("2027-01-01"))).isEmpty();
        assertThat(ended.on(day("2027-01-01"), Set.of(1, 2))).isEmpty();
    }

    @Test
    void what_a_version_is_follows_from_the_day() {
        assertThat(FIRST.standing(TODAY)).isEqualTo(Standing.VALID);
        assertThat(FIRST.standing(day("2026-12-01"))).isEqualTo(Standing.REPLACED);
        assertThat(SECOND.standing(TODAY)).isEqualTo(Standing.AGREED);
        Version asked = version(3, State.CONSULTATION, null, null, "2026-11-20");
        assertThat(asked.standing(TODAY)).isEqualTo(Standing.CONSULTATION);
        assertThat(asked.standing(TODAY.plusDays(1))).isEqualTo(Standing.CONSULTED);
    }

    @Test
    void a_later_version_never_changes_what_counted_yesterday() {
        Version draft = version(3, State.DRAFT, null, null, null);

        assertThatThrownBy(() -> TWO.requirePublishable(draft, TODAY.minusDays(1), TODAY))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("standards.from.past");
        assertThatThrownBy(() -> TWO.requirePublishable(draft, day("2026-12-01"), TODAY))
                .hasMessageContaining("standards.from.order");
        assertThatCode(() -> TWO.requirePublishable(draft, day("2026-12-02"), TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void the_first_one_may_record_what_has_counted_already() {
        Version draft = version(1, State.DRAFT, null, null, null);

        assertThatCode(() -> new Validity(List.of(draft)).requirePublishable(draft, day("2020-01-01"), TODAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Validity(List.of(draft)).requirePublishable(draft, null, TODAY))
                .hasMessageContaining("standards.from.missing");
    }

    @Test
    void nothing_is_published_while_partners_still_comment() {
        Version asked = version(3, State.CONSULTATION, null, null, "2026-11-20");

        assertThatThrownBy(() -> TWO.requirePublishable(asked, day("2027-01-01"), TODAY))
                .hasMessageContaining("standards.consulting");
        assertThatCode(() -> TWO.requirePublishable(asked, day("2027-01-01"), TODAY.plusDays(1)))
                .doesNotThrowAnyException();
    }
}
