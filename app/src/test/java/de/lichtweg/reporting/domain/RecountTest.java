package de.lichtweg.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.region.RegionSection.Count;
import de.lichtweg.region.RegionSection.Tone;
import de.lichtweg.reporting.domain.Document.Definition;
import de.lichtweg.reporting.domain.Document.Head;
import de.lichtweg.reporting.domain.Document.Part;
import de.lichtweg.reporting.domain.Document.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A frozen report beside the same computed again. */
class RecountTest {

    private static final Definition GIGABIT = new Definition("gigabit", 1, "ab 1.000 Mbit/s");

    private static Row row(String key, long part) {
        return new Row(key, key, Long.toString(part), "", "", Tone.PLAIN, new Count(part, 10));
    }

    private static Part part(String key, boolean recorded, Row... rows) {
        return new Part(key, key, recorded, List.of(rows), "", "");
    }

    private static Document document(Definition definition, Part... parts) {
        Head head =
                new Head("t", "INTERNAL", "14627", "M", "2026-06-30", 7, "r", null, null, 0, "a", "2026-07-01", false);
        return new Document(
                Document.FORMAT,
                Document.SCHEMA,
                head,
                List.of(definition),
                Stream.of(parts).toList(),
                Map.of());
    }

    @Test
    void theSameNumbersAreEqual() {
        Document frozen = document(GIGABIT, part("outlook", true, row("OPEN", 3), row("GIGABIT", 7)));
        Document again = document(GIGABIT, part("outlook", true, row("GIGABIT", 7), row("OPEN", 3)));
        assertThat(Recount.of(frozen, again)).isEqualTo(new Recount(2, List.of(), List.of()));
    }

    @Test
    void anotherNumberIsNamedWithBoth() {
        Document frozen = document(GIGABIT, part("outlook", true, row("OPEN", 3)));
        Document again = document(GIGABIT, part("outlook", true, row("OPEN", 4)));
        assertThat(Recount.of(frozen, again).differences())
                .containsExactly(new Recount.Difference("outlook.OPEN", new Count(3, 10), new Count(4, 10)));
    }

    @Test
    void aNumberThatIsGoneIsADifference() {
        Document frozen = document(GIGABIT, part("goals", true, row("demo", 3)));
        assertThat(Recount.of(frozen, document(GIGABIT)).isEqual()).isFalse();
    }

    @Test
    void whatModulesLearnedToSaySinceAndWhatRegistersSaidIsLeftAside() {
        Document frozen =
                document(GIGABIT, part("outlook", true, row("OPEN", 3)), part("activities", false, row("1", 9)));
        Document again = document(GIGABIT, part("outlook", true, row("OPEN", 3)), part("money", true, row("sum", 5)));
        assertThat(Recount.of(frozen, again).isEqual()).isTrue();
    }

    @Test
    void anotherDefinitionIsNamed() {
        Document frozen = document(GIGABIT, part("outlook", true, row("OPEN", 3)));
        Document again = document(new Definition("gigabit", 2, "anders"), part("outlook", true, row("OPEN", 3)));
        assertThat(Recount.of(frozen, again).definitions()).containsExactly("gigabit");
    }
}
