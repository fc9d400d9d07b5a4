package de.lichtweg.geodata.formats.osm;

import com.google.protobuf.InvalidProtocolBufferException;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import de.lichtweg.geodata.formats.BrokenFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * OSM PBF, with the limits that its description sets: 64 KiB for the head of a block, 32 MiB for its unpacked body.
 *
 * <p>The messages are those of the library osmpbf; its own reader believes the size that a block says it has.
 */
final class OsmPbf implements OsmFile {

    private static final int MOST_HEAD = 64 << 10;
    private static final int MOST_BODY = 32 << 20;
    private static final Set<String> UNDERSTOOD = Set.of("OsmSchema-V0.6", "DenseNodes");

    private final Path path;

    OsmPbf(Path path) {
        this.path = path;
    }

    @Override
    public void read(OsmHandler handler) {
        long block = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            for (BlobHeader head = head(in); head != null; head = head(in)) {
                byte[] body = body(in, head.getDatasize());
                block++;
                if (head.getType().equals("OSMHeader")) {
                    understand(HeaderBlock.parseFrom(body).getRequiredFeaturesList());
                } else if (head.getType().equals("OSMData")) {
                    new PbfBlock(PrimitiveBlock.parseFrom(body)).read(handler);
                }
            }
        } catch (IOException | DataFormatException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new BrokenFile("osm.broken", "Block " + (block + 1), e);
        }
    }

    private static @Nullable BlobHeader head(DataInputStream in) throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int size = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        return BlobHeader.parseFrom(bytes(in, size, MOST_HEAD));
    }

    private static byte[] body(DataInputStream in, int size) throws IOException, DataFormatException {
        Blob blob = Blob.parseFrom(bytes(in, size, MOST_BODY));
        if (blob.hasRaw()) {
            return blob.getRaw().toByteArray();
        }
        if (!blob.hasZlibData() || blob.getRawSize() < 0 || blob.getRawSize() > MOST_BODY) {
            throw new InvalidProtocolBufferException("packed otherwise");
        }
        byte[] body = new byte[blob.getRawSize()];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(blob.getZlibData().asReadOnlyByteBuffer());
            int at = 0;
            while (at < body.length && !inflater.finished()) {
                int n = inflater.inflate(body, at, body.length - at);
                if (n == 0 && inflater.needsInput()) {
                    throw new EOFException();
                }
                at += n;
            }
            return body;
        } finally {
            inflater.end();
        }
    }

    private static byte[] bytes(DataInputStream in, int size, int most) throws IOException {
        if (size < 0 || size > most) {
            throw new InvalidProtocolBufferException("size " + size);
        }
        byte[] bytes = new byte[size];
        in.readFully(bytes);
        return bytes;
    }

    private static void understand(List<String> required) {
        for (String feature : required) {
            if (!UNDERSTOOD.contains(feature)) {
                throw new BrokenFile("osm.feature", feature, null);
            }
        }
    }
}
