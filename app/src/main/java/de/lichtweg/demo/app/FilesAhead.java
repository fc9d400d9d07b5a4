package de.lichtweg.demo.app;

import de.lichtweg.demo.domain.DemoFiles;
import de.lichtweg.demo.domain.District;
import de.lichtweg.demo.domain.Shipment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Generates the district and writes its files in a thread of its own, in the order of their import: while one is imported,
 * the next ones are made.
 */
final class FilesAhead implements AutoCloseable {

    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("demo-files").unstarted(work));
    private final Path folder;
    private final Future<List<Future<Ready>>> files;

    /** A file that can be imported. */
    record Ready(Shipment shipment, Path file, String sha256) {}

    private FilesAhead(Path folder) {
        this.folder = folder;
        this.files = worker.submit(this::begin);
    }

    /** Begins at once. */
    static FilesAhead begun() {
        try {
            return new FilesAhead(Files.createTempDirectory("lichtweg-demo"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Future<Ready>> begin() {
        return DemoFiles.list(District.generate()).stream()
                .map(shipment -> worker.submit(() -> write(shipment)))
                .toList();
    }

    private Ready write(Shipment shipment) throws IOException {
        Path file = folder.resolve(shipment.name());
        shipment.content().writeTo(file);
        return new Ready(shipment, file, sha256(file));
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files in the order of their import; {@link #await} gives each when it is written. */
    List<Future<Ready>> files() {
        return await(files);
    }

    /** Waits for a result of this work. */
    static <T> T await(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demo is not installed any further", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The demo's files could not be made", e.getCause());
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
