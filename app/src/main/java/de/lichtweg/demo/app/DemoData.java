package de.lichtweg.demo.app;

import de.lichtweg.demo.domain.DemoFiles;
import de.lichtweg.demo.domain.District;
import de.lichtweg.demo.domain.Shipment;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;

/** Puts the demo into an empty data folder: files through the ordinary imports, each on the day it would have come. */
@Service
@ConditionalOnProperty(name = "lichtweg.demo", havingValue = "true")
class DemoData {

    private static final Scope SCOPE = Scope.system("demo");

    private final Imports imports;
    private final Accounts accounts;
    private final LichtwegClock clock;
    private final Path dataFolder;

    DemoData(
            Imports imports,
            Accounts accounts,
            LichtwegClock clock,
            @Value("${lichtweg.data:data}") String dataFolder) {
        this.imports = imports;
        this.accounts = accounts;
        this.clock = clock;
        this.dataFolder = Path.of(dataFolder);
    }

    /**
     * Installs what is missing. A second call, or one after an interruption, changes nothing that is already there: the
     * same file for the same day writes nothing.
     */
    void install(Consumer<String> progress) {
        Path marker = dataFolder.resolve("demo-installed");
        if (!Files.exists(marker)) {
            importAll(progress);
            try {
                Files.writeString(marker, "1\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        DemoRoles.ALL.forEach(role -> accounts.ensureRole(SCOPE, role));
    }

    private void importAll(Consumer<String> progress) {
        try {
            progress.accept("Die Demodaten werden erzeugt …");
            Path folder = Files.createTempDirectory("lichtweg-demo");
            try {
                List<Shipment> shipments = DemoFiles.write(District.generate(), folder);
                for (int i = 0; i < shipments.size(); i++) {
                    Shipment s = shipments.get(i);
                    progress.accept("%2d von %d: %s"
                            .formatted(i + 1, shipments.size(), s.file().getFileName()));
                    importOne(s);
                }
            } finally {
                clock.run();
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void importOne(Shipment s) throws IOException {
        clock.setTo(s.importedOn()
                .atTime(LocalTime.of(10, 0))
                .atZone(LichtwegClock.BERLIN)
                .toInstant());
        ImportProfile.Request request = new ImportProfile.Request(
                SCOPE,
                s.region() == null ? null : new RegionKey(s.region()),
                s.asOf(),
                s.operator(),
                s.source(),
                s.complete(),
                true,
                false,
                s.profile().equals("addresses") ? Integer.valueOf(25833) : null,
                s.file().getFileName().toString(),
                sha256(s.file()));
        imports.run(s.profile(), s.file(), request, Map.of(), null);
    }

    private static String sha256(Path file) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return "%064x".formatted(new BigInteger(1, hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
