package de.lichtweg.geodata.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.platform.error.RuleViolation;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives is read, or refused with the right sentence, with little memory and in little time. */
class HostileFilesTest {

    private static final int MEBIBYTES = 128;
    private static final int SECONDS = 90;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path hostile;

    @SuppressWarnings("NullAway.Init")
    static Map<String, String> expected;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @BeforeAll
    static void writeHostileFiles() throws IOException {
        expected = HostileFiles.write(hostile);
    }

    /** Code of the refusal of a file, or what it was read as. */
    static String outcome(Path file) {
        try (Unpacked unpacked = Unpacked.open(file, String.valueOf(file.getFileName()), Limits.STANDARD)) {
            long rows = 0;
            for (DataFile data : unpacked.files()) {
                for (RawTable table : data.tables(Limits.STANDARD)) {
                    rows += Layout.of(table, data.name(), cells -> 0).rows();
                }
            }
            return rows + " rows";
        } catch (RuleViolation e) {
            return e.code();
        }
    }

    /** Reads every file of a folder and prints what came out; for a process of its own with little memory. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new java.io.FileOutputStream(arguments[1]), true, StandardCharsets.UTF_8);
        try (var files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                out.println(file.getFileName() + "=" + outcome(file));
            }
        }
    }

    @Test
    void everyHostileFileIsRefusedWithItsSentenceInAProcessWithLittleMemory() throws IOException, InterruptedException {
        Path answers = Files.createTempFile("lichtweg-hostile", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MEBIBYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFilesTest.class.getName(),
                        hostile.toString(),
                        answers.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(answers + ".log"))
                .start();
        boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("within %d s", SECONDS).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(Path.of(answers + ".log")))
                .isZero();
        List<String> wanted = expected.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .toList();
        List<String> found = Files.readAllLines(answers);
        assertThat(wanted).hasSizeGreaterThan(50);
        assertThat(wanted.stream().filter(w -> !found.contains(w))).isEmpty();
        assertThat(found).hasSameSizeAs(wanted);
    }

    @Test
    void everyRefusalHasASentenceInBothLanguagesThatSaysWhatNow() throws IOException {
        for (String language : List.of("", "_en")) {
            Properties sentences = new Properties();
            try (var in = HostileFilesTest.class.getResourceAsStream("/messages/geodata" + language + ".properties")) {
                sentences.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
            }
            for (String code : expected.values()) {
                assertThat(sentences.getProperty("error." + code))
                        .as(code + language)
                        .contains("{0}")
                        .contains(language.isEmpty() ? "itte " : "lease ");
            }
        }
    }

    /** A seed is printed with a failure, so that it can be repeated. */
    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "ods", "geojson", "csv", "zip", "csv.gz"})
    void aDamagedFileIsReadOrRefusedAndNeverBreaksTheReader(String suffix) throws IOException {
        byte[] whole = WholeFiles.of(suffix);
        for (int seed = 0; seed < 150; seed++) {
            Path file = Files.write(folder.resolve("schaden." + suffix), damaged(whole, new Random(seed)));
            try {
                assertThat(outcome(file)).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError(suffix + " seed " + seed, e);
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }

    @Test
    void aWrongSuffixChangesNothing() throws IOException {
        assertThat(outcome(Files.write(folder.resolve("a.csv"), WholeFiles.of("xlsx"))))
                .isEqualTo("1 rows");
        assertThat(outcome(Files.write(folder.resolve("b.xlsx"), WholeFiles.of("csv"))))
                .isEqualTo("1 rows");
        assertThat(outcome(Files.write(folder.resolve("c.txt"), WholeFiles.of("geojson"))))
                .isEqualTo("1 rows");
        assertThat(outcome(Files.write(folder.resolve("d.csv"), WholeFiles.of("zip"))))
                .isEqualTo("1 rows");
        assertThat(outcome(Files.write(folder.resolve("e.xlsx"), WholeFiles.of("xls"))))
                .isEqualTo("1 rows");
        assertThat(outcome(Files.write(folder.resolve("f.xls"), WholeFiles.of("ods"))))
                .isEqualTo("1 rows");
    }
}
