package de.lichtweg.geodata.layer.app;

import de.lichtweg.geodata.layer.MapLayer;
import de.lichtweg.geodata.layer.MapQuestion;
import de.lichtweg.geodata.layer.Tile;
import de.lichtweg.geodata.layer.VectorTile;
import de.lichtweg.platform.error.NotFound;
import de.lichtweg.platform.security.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Tiles of all layers. */
@Service
public class Tiles {

    private static final long CACHE_BYTES = 48L << 20;

    private final Map<String, MapLayer> layers;
    private final TileCache cache = new TileCache(CACHE_BYTES);

    /** Tags of another process or an earlier start never match: its program may draw otherwise. */
    private final String process = UUID.randomUUID().toString();

    Tiles(ObjectProvider<MapLayer> layers) {
        this.layers = layers.stream().collect(Collectors.toUnmodifiableMap(MapLayer::key, Function.identity()));
    }

    /**
     * A tile as it goes over the wire.
     *
     * @param tag says the same for the same content
     * @param gzip compressed bytes, empty where the tile is, or where the asker has it
     * @param known whether the asker has it already
     */
    public record Answer(String tag, byte[] gzip, boolean known) {}

    /**
     * A tile; {@code knownTag} is what the asker has of it, or empty.
     *
     * @throws NotFound for a layer that does not exist, has no such zoom, or is invisible to the scope
     */
    public Answer get(Scope scope, String layer, MapQuestion question, Tile tile, String knownTag) {
        MapLayer drawn = layers.get(layer);
        if (drawn == null || !hasZoom(drawn, tile.z()) || !drawn.isVisible(scope)) {
            throw new NotFound("map layer " + layer);
        }
        TileKey key = new TileKey(layer, tile, scope.visibilityClass(), drawn.version(scope, question));
        String tag = tag(key);
        if (tag.equals(knownTag)) {
            return new Answer(tag, new byte[0], true);
        }
        return new Answer(tag, cache.find(key).orElseGet(() -> draw(scope, drawn, question, key)), false);
    }

    private static boolean hasZoom(MapLayer layer, int zoom) {
        return zoom >= layer.display().minZoom() && zoom <= layer.display().maxZoom();
    }

    private byte[] draw(Scope scope, MapLayer layer, MapQuestion question, TileKey key) {
        VectorTile tile = new VectorTile();
        layer.draw(scope, question, key.tile(), tile);
        byte[] bytes = tile.isEmpty() ? new byte[0] : compressed(tile.toBytes());
        cache.put(key, bytes);
        return bytes;
    }

    private String tag(TileKey key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] hash = sha.digest((process + key).getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (FastGzip gzip = new FastGzip(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Positions hardly compress any further with more effort, and the effort is most of the time of a tile. */
    private static final class FastGzip extends GZIPOutputStream {

        private FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 16_384);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
