package de.lichtweg.geodata.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever lies in a folder: each file is imported or refused with a sentence, and nothing hangs or crashes. */
@LichtwegTest
class TryCommandTest {

    @Autowired
    ObjectProvider<TryCommand> commands;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        CommandLine line = new CommandLine(commands.getObject())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        return CurrentScope.callAs(Scope.system("test"), () -> line.execute(words));
    }

    private Map<String, JsonNode> answers() {
        Map<String, JsonNode> answers = new HashMap<>();
        json.readTree(out.toString())
                .get("files")
                .forEach(f -> answers.put(f.get("file").asString(), f));
        return answers;
    }

    private static JsonNode at(Map<String, JsonNode> answers, String file) {
        return Objects.requireNonNull(answers.get(file), file);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void odd() throws IOException {
        write("README.md", "# Notizen\n\nHier liegt | nichts.\n");
        write("leer.csv", "");
        write("bild.csv", "\u0089PNG\r\n");
        write("a/b/orte.csv", "standort_id;art;name;adress_id\nS1;Schule;Schule am Bach;h1\n");
        write(
                "zz-adressen.csv",
                "id;strasse;hausnummer;plz;ort;ostwert;nordwert\nh1;Dorfstraße;1;01683;Nossen;380000;5650000\n");
        write("lange zeile.csv", "x".repeat(300_000));
        write("seite.html", "<html><body>Nein</body></html>");
        write("abgebrochen.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"prop");
        write("bombe.xml", "<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>");
        Files.write(folder.resolve("zufall.bin"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7, (byte) 200});
        Files.write(folder.resolve("pfad.zip"), zip("../../boese.csv", "AGS;Name;Einwohner\n14627501;Eins;1\n"));
        Files.write(folder.resolve("bombe.zip"), zip("null.csv", "0".repeat(40 << 20)));
        Files.createSymbolicLink(folder.resolve("verweis.csv"), Path.of("/etc/hostname"));
        Files.writeString(folder.resolve("zeile\nbruch.csv"), "a;b\n1;2\n");
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void everyOddFileGetsOneSentenceAndTheGoodOnesGoInInTheRightOrder() throws Exception {
        odd();
        new ProcessBuilder("mkfifo", folder.resolve("rohr.csv").toString())
                .start()
                .waitFor();
        assertThat(run(folder.toString(), "--json")).isZero();
        Map<String, JsonNode> answers = answers();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(answers)
                    .hasSize((int) files.filter(f -> !Files.isDirectory(f)).count());
        }
        answers.values()
                .forEach(a -> assertThat(a.get("sentence").asString())
                        .as(a.get("file").asString())
                        .matches("(?s)\\p{Lu}„?.*[.!?)“]|„.*[.!?)“]")
                        .doesNotContain("error.", "Exception"));
        assertThat(at(answers, "a/b/orte.csv").get("accepted").asInt()).isEqualTo(1);
        assertThat(at(answers, "a/b/orte.csv").get("profile").asString()).isEqualTo("sites");
        assertThat(at(answers, "pfad.zip").get("verdict").asString()).isEqualTo("imported");
        assertThat(jdbc.sql("select count(*) from coverage.site")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(at(answers, "verweis.csv").get("sentence").asString()).contains("Verweis");
        assertThat(at(answers, "rohr.csv").get("sentence").asString()).contains("keine gewöhnliche Datei");
        for (String refused : List.of(
                "README.md",
                "leer.csv",
                "bild.csv",
                "seite.html",
                "bombe.xml",
                "bombe.zip",
                "zufall.bin",
                "abgebrochen.geojson")) {
            assertThat(at(answers, refused).get("verdict").asString())
                    .as(refused)
                    .isEqualTo("refused");
        }
    }

    @Test
    void theTableIsForPeopleAndForTheDocuments() throws IOException {
        odd();
        Path table = folder.resolveSibling("files.md");
        assertThat(run(folder.toString(), "--markdown", table.toString())).isZero();
        assertThat(out.toString()).contains("Datei ", "Antwort", "jede mit Antwort");
        String markdown = Files.readString(table);
        assertThat(markdown.lines()
                        .filter(l -> l.startsWith("| "))
                        .map(l -> l.replace("\\|", "")
                                .chars()
                                .filter(c -> c == '|')
                                .count()))
                .containsOnly(8L);
        assertThat(markdown).contains("| `zeile?bruch.csv` |", "README.md");
    }

    @Test
    void aFolderThatIsNoneIsRefused() {
        CommandLine line = new CommandLine(commands.getObject());
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            assertThat(e).hasMessageContaining("try.folder");
            return 2;
        });
        assertThat(CurrentScope.callAs(
                        Scope.system("test"),
                        () -> line.execute(folder.resolve("fehlt").toString())))
                .isEqualTo(2);
    }

    /** Real data where they are, beside the repository; the test says whether it had them. */
    @Test
    void everyFileOfTheSharedDataGetsAnAnswer() throws IOException {
        Optional<Path> shared = shared();
        System.out.println("TryCommandTest: "
                + shared.map(p -> "../shared/data, " + count(p) + " Dateien")
                        .orElse("../shared/data fehlt, kleine Dateien"));
        if (shared.isEmpty()) {
            odd();
        }
        Path used = shared.orElse(folder);
        assertThat(run(used.toString(), "--json")).isZero();
        assertThat(answers()).hasSize(count(used));
        assertThat(answers().values())
                .noneMatch(a -> a.get("verdict").asString().equals("failed"));
    }

    private static int count(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return (int) files.filter(f -> !Files.isDirectory(f)).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Optional<Path> shared() {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(p -> p.resolve("shared/data"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
