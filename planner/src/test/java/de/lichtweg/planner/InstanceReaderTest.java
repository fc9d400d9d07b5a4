package de.lichtweg.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.planner.graph.Graph;
import de.lichtweg.planner.text.BrokenFile;
import de.lichtweg.planner.text.Instance;
import de.lichtweg.planner.text.InstanceReader;
import de.lichtweg.planner.text.InstanceWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are read as they are meant, or refused. */
class InstanceReaderTest {

    private static Instance read(String text) throws IOException {
        return InstanceReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_written_is_read_back_the_same(@TempDir Path folder) throws IOException {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Graph graph = RandomProblems.graph(random, 2 + random.nextInt(20));
            long[] prizes = new long[graph.vertices()];
            prizes[0] = random.nextInt(3);
            Instance instance = new Instance(graph, new int[] {1}, prizes, 1, random.nextInt(4), prizes[0] > 0);
            Path file = folder.resolve(seed % 2 == 0 ? "x.stp" : "x.stp.gz");
            InstanceWriter.write(file, instance);
            Instance again = InstanceReader.read(file);
            assertThat(InstanceWriter.text(again).replaceAll("\\.?0+(?=\\n)", ""))
                    .as("seed %d", seed)
                    .isEqualTo(InstanceWriter.text(instance).replaceAll("\\.?0+(?=\\n)", ""));
            assertThat(IntStream.range(0, graph.edges())
                            .mapToObj(e -> again.written(again.graph().cost(e)).replaceAll("\\.0+$", "")))
                    .as("seed %d", seed)
                    .hasSize(graph.edges());
        }
    }

    @Test
    void terminals_may_stand_before_the_graph_and_must_exist_all_the_same() throws IOException {
        String terminals = "SECTION Terminals\nTerminals 2\nT 1\nT 3\nEND\n";
        Instance instance = read(terminals + "SECTION Graph\nNodes 3\nEdges 2\nE 1 2 5\nE 2 3 7\nEND\nEOF\n");
        assertThat(instance.steinerProblem().terminalList()).containsExactly(0, 2);
        assertThatThrownBy(() -> read(terminals + "SECTION Graph\nNodes 2\nEdges 1\nE 1 2 5\nEND\nEOF\n"))
                .isInstanceOf(BrokenFile.class)
                .hasMessageContaining("Zeile 4")
                .hasMessageContaining("3");
        assertThatThrownBy(() -> read(terminals + "EOF\n")).isInstanceOf(BrokenFile.class);
    }

    @Test
    void both_dialects_line_ends_and_decimals_are_understood() throws IOException {
        Instance pace =
                read("SECTION Graph\r\nNodes 3\r\nEdges 2\r\nE 1 2 5\r\nE 2 3 7\r\nEND\r\n\r\nSECTION Terminals\r\n"
                        + "Terminals 2\r\nT 1\r\nT 3\r\nEND\r\n\r\nEOF\r\n");
        assertThat(pace.graph().cost(1)).isEqualTo(7);
        assertThat(pace.steinerProblem().terminals()).isEqualTo(2);
        Instance prize = read(
                "33D32945 STP File, STP Format Version 1.0\nSECTION Comment\nProblem \"Rooted\"\nEND\n"
                        + "Section Graph\nNodes 2\nEdges 1\nE 1 2 0.125\nEND\nSection Terminals\nTerminals 1\nRootP 2\nTP 1 3.50\nEND\nEOF\n");
        assertThat(prize.decimals()).isEqualTo(3);
        assertThat(prize.graph().cost(0)).isEqualTo(125);
        assertThat(prize.prizes()[0]).isEqualTo(3500);
        assertThat(prize.root()).isEqualTo(1);
        assertThat(prize.written(125)).isEqualTo("0.125");
    }

    @Test
    void files_that_break_off_or_contradict_themselves_are_refused() {
        String start = "SECTION Graph\nNodes 3\nEdges 2\nE 1 2 5\n";
        assertThatThrownBy(() -> read(start)).isInstanceOf(BrokenFile.class).hasMessageContaining("Angekündigt sind 2");
        assertThatThrownBy(() -> read("")).isInstanceOf(BrokenFile.class);
        assertThatThrownBy(() -> read(start + "E 2 3 1\nEND\nSECTION Terminals\nT 1\nT 1\nEND\nEOF"))
                .hasMessageContaining("zweimal");
        assertThatThrownBy(() -> read("SECTION Graph\nNodes 3000000000\n")).isInstanceOf(BrokenFile.class);
        assertThatThrownBy(() -> InstanceReader.read(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0}))
                .isInstanceOf(IOException.class);
    }

    @Test
    void lines_may_end_as_they_like_and_remarks_do_not_matter() throws IOException {
        String text =
                "SECTION Comment\nName \"x\"\nEND\nSECTION Graph\nNodes 3\nEdges 2\nE 1 2 5 # narrow\nE 2 3 7\nEND\n"
                        + "SECTION Coordinates\nDD 1 3.5 4\nEND\nSECTION Terminals\nTerminals 2\nT 1\nT 3\nEND\nEOF\n";
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            assertThat(read(text.replace("\n", end)).graph().edges()).isEqualTo(2);
            assertThat(read(text.toUpperCase(java.util.Locale.ROOT).replace("\n", end))
                            .terminals())
                    .containsExactly(0, 2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T 3 | T 3 9 | Zeile 10: Ein Anschlusspunkt ohne Preis ist ein Knoten allein („T v“); was heißt „9“ dahinter?",
                "E 2 3 7 | E 2 3 7 8 | Zeile 5: Eine Kante hat zwei Knoten und einen Preis; was heißt „8“ dahinter?",
                "Edges 2 | Edges 3 | Zeile 3: Angekündigt sind 3 Kanten, gelesen wurden 2",
                "Terminals 2 | Terminals 4 | Zeile 8: Angekündigt sind 4 Anschlusspunkte, gelesen wurden 2",
                "END | Nodes 1 | Zeile 6: „Nodes“ steht zweimal",
                "E 1 2 5 | E 1 2 . | Zeile 4: Der Preis der Kante ist keine Zahl",
                "Nodes 3 | Nodes 40000000 | Die meisten Knoten stünden allein",
                "SECTION Terminals | SECTION MaximumDegrees | Der Abschnitt „MaximumDegrees“ ist unbekannt und könnte die Aufgabe ändern",
                "SECTION Terminals | Terminal | Zeile 9: „T“ steht in keinem Abschnitt"
            })
    void what_might_mean_another_problem_is_refused_with_its_line(String good, String bad, String sentence) {
        String text =
                "SECTION Graph\nNodes 3\nEdges 2\nE 1 2 5\nE 2 3 7\nEND\nSECTION Terminals\nTerminals 2\nT 1\nT 3\n";
        String broken = text.replaceFirst("(?m)^" + good + "$", bad);
        assertThatThrownBy(() -> read(broken)).isInstanceOf(BrokenFile.class).hasMessageContaining(sentence);
    }
}
