package de.lichtweg.geodata.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.platform.error.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file as it comes in real life is read, or refused with a sentence that exists. */
class RealFilesTest {

    private static final Path DATA = shared();

    /** The folder beside the project, wherever the project is checked out. */
    private static Path shared() {
        Path place = Path.of("").toAbsolutePath();
        for (Path up = place; up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("shared").resolve("data"))) {
                return up.resolve("shared").resolve("data");
            }
        }
        return place.resolve("missing");
    }

    private static List<String> outcomes(Path file) throws IOException {
        List<String> outcomes = new ArrayList<>();
        String name = String.valueOf(file.getFileName());
        long begun = System.nanoTime();
        try (Unpacked unpacked = Unpacked.open(file, name, Limits.STANDARD)) {
            for (DataFile data : unpacked.files()) {
                for (RawTable table : data.tables(Limits.STANDARD)) {
                    Layout layout = Layout.of(table, data.name(), cells -> 0);
                    outcomes.add(data.name() + ": " + table.dialect() + ", header row " + layout.headerRow() + ", "
                            + layout.rows() + " × " + layout.header().size() + " "
                            + layout.header().stream().limit(4).toList());
                }
            }
        } catch (RuleViolation e) {
            try (InputStream in = RealFilesTest.class.getResourceAsStream("/messages/geodata.properties")) {
                ResourceBundle sentences = new PropertyResourceBundle(java.util.Objects.requireNonNull(in));
                assertThat(sentences.containsKey("error." + e.code()))
                        .as(e.code())
                        .isTrue();
            }
            outcomes.add(name + ": refused, " + e.code());
        }
        outcomes.add("  " + (System.nanoTime() - begun) / 1_000_000 + " ms");
        return outcomes;
    }

    @Test
    void everySharedFileIsReadOrRefusedWithASentence() throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("shared data not present: only the small files of ReadingTest were used");
            return;
        }
        try (Stream<Path> files = Files.walk(DATA)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                List<String> outcomes = outcomes(file);
                assertThat(outcomes).hasSizeGreaterThan(1);
                outcomes.forEach(System.out::println);
            }
        }
    }
}
