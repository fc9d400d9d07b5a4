package de.lichtweg.coverage.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.Imports.IssueCount;
import de.lichtweg.testing.LichtwegTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LichtwegTest
class HouseCoordinatesOfEssenTest {

    @Autowired
    Imports imports;

    private static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(up -> up.resolve("shared").resolve("data").resolve("adressen"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private Imports.Result take(Path folder, String epsg) {
        Path file = folder.resolve("hauskoordinaten_essen_2022-10-05_" + epsg + ".zip");
        Request request = new Request(
                TestFile.SCOPE,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                file.getFileName().toString(),
                "");
        Imports.Result result = imports.run("addresses", file, request, Map.of(), null);
        System.out.println("house coordinates of Essen, EPSG:" + epsg + ": " + result);
        return result;
    }

    @Test
    void allHouseCoordinatesComeInOnceWhateverTheirSystem() {
        if (folder().isEmpty()) {
            System.out.println("shared data not present: only the small files of LedgerImportTest were used");
            return;
        }
        Imports.Result first = take(folder().get(), "4326");
        assertThat(first.counts().written()).isEqualTo(102_981);
        assertThat(first.issues()).contains(new IssueCount("number.missing", 3_397));
        Imports.Result again = take(folder().get(), "4647");
        assertThat(again.counts().written()).isZero();
        assertThat(again.counts().unchanged()).isEqualTo(102_981);
        assertThat(again.operation()).isZero();
    }
}
