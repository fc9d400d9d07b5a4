package de.lichtweg.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was not written here is unchanged, and says under which licence it is used. */
class VendorFilesTest {

    private static final Path VENDOR = Path.of("src/main/resources/static/vendor");

    static List<Path> libraries() throws IOException {
        try (Stream<Path> folders = Files.list(VENDOR)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void everyFileIsListedWithItsSum(Path library) throws Exception {
        List<String> files = files(library);
        assertThat(files).contains("LICENSE").hasSizeGreaterThan(1);
        assertThat(Files.readAllLines(library.resolve("SHA256SUMS"))).isEqualTo(sums(library, files));
    }

    private static List<String> files(Path library) throws IOException {
        try (Stream<Path> all = Files.walk(library)) {
            return all.filter(Files::isRegularFile)
                    .map(f -> library.relativize(f).toString())
                    .filter(n -> !n.equals("SHA256SUMS"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> sums(Path library, List<String> files) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        return files.stream()
                .map(f -> HexFormat.of().formatHex(sha.digest(read(library.resolve(f)))) + "  " + f)
                .toList();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
