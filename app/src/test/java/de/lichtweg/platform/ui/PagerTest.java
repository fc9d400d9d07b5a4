package de.lichtweg.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of a long list hold everything once. */
class PagerTest {

    private static final PageUrl URL = new PageUrl("/organisationen", Map.of("art", List.of("UTILITY")));

    private static Pager pager(int total, String asked) {
        return Pager.of(total, 40, asked, URL);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 39, 40, 41, 79, 80, 81, 300})
    void everyOneStandsInExactlyOnePart(int total) {
        List<Integer> all = IntStream.range(0, total).boxed().toList();
        List<Integer> shown = new ArrayList<>();
        int page = 1;
        Pager pager;
        do {
            pager = pager(total, Integer.toString(page++));
            shown.addAll(pager.of(all));
        } while (!pager.next().isEmpty());
        assertThat(shown).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "9", "x", "99999999999"})
    void aPartThatDoesNotExistIsTheFirst(String asked) {
        Pager pager = pager(300, asked);
        assertThat(pager.from()).isZero();
        assertThat(pager.previous()).isEmpty();
        assertThat(pager.next()).isEqualTo("/organisationen?art=UTILITY&seite=2");
    }

    @Test
    void aShortListHasNoParts() {
        assertThat(pager(28, "").isWhole()).isTrue();
        assertThat(pager(28, "").next()).isEmpty();
        assertThat(pager(41, "2").isWhole()).isFalse();
    }

    @Test
    void whoeverAsksSomethingElseBeginsAtTheFirst() {
        PageUrl second = new PageUrl("/organisationen", Map.of("q", List.of("amt"), "seite", List.of("2")));
        assertThat(Pager.without(second).moved("/organisationen")).isEqualTo("/organisationen?q=amt");
    }
}
