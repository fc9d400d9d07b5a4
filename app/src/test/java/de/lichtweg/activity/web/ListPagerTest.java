package de.lichtweg.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.platform.ui.PageUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

/** The parts of a long list hold everything once. */
class ListPagerTest {

    private static ListPager pager(int total, String sight, String asked) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return ListPager.of(
                total,
                sight,
                asked,
                new PageUrl("/aktivitaeten", Map.of("sicht", List.of(sight))),
                Texts.current(messages));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 39, 40, 41, 99, 100, 101, 300})
    void everyOneStandsInExactlyOnePart(int total) {
        List<Integer> all = IntStream.range(0, total).boxed().toList();
        for (String sight : List.of("tabelle", "zeit", "karte", "tafel")) {
            List<Integer> shown = new ArrayList<>();
            int page = 1;
            ListPager pager;
            do {
                pager = pager(total, sight, Integer.toString(page++));
                shown.addAll(pager.of(all));
            } while (!pager.next().isEmpty());
            assertThat(shown).as(sight).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "4", "x", "99999999999"})
    void aPartThatDoesNotExistIsTheFirst(String asked) {
        ListPager pager = pager(300, "tabelle", asked);
        assertThat(pager.from()).isZero();
        assertThat(pager.previous()).isEmpty();
        assertThat(pager.next()).contains("seite=2");
    }

    @Test
    void aShortListHasNoParts() {
        assertThat(pager(28, "zeit", "").range()).isEmpty();
        assertThat(pager(28, "zeit", "").next()).isEmpty();
    }
}
