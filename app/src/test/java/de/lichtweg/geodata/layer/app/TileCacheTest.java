package de.lichtweg.geodata.layer.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.geodata.layer.Tile;
import org.junit.jupiter.api.Test;

class TileCacheTest {

    private static TileKey key(int x, String visibility, String version) {
        return new TileKey("addresses", new Tile(10, x, 0), visibility, version);
    }

    @Test
    void whatWasNotAskedForLongestLeavesFirst() {
        TileCache cache = new TileCache(5_000);
        for (int i = 0; i < 3; i++) {
            cache.put(key(i, "a", "1"), new byte[1_000]);
        }
        assertThat(cache.find(key(0, "a", "1"))).isPresent();
        cache.put(key(3, "a", "1"), new byte[1_000]);
        assertThat(cache.size()).isEqualTo(3);
        assertThat(cache.find(key(1, "a", "1"))).isEmpty();
        assertThat(cache.find(key(0, "a", "1"))).isPresent();
    }

    @Test
    void replacingATileCountsItsBytesOnce() {
        TileCache cache = new TileCache(3_000);
        for (int i = 0; i < 10; i++) {
            cache.put(key(0, "a", "1"), new byte[1_000]);
        }
        cache.put(key(1, "a", "1"), new byte[1_000]);
        assertThat(cache.size()).isEqualTo(2);
    }

    @Test
    void anotherVisibilityOrVersionIsAnotherTile() {
        TileCache cache = new TileCache(100_000);
        cache.put(key(0, "a", "1"), new byte[] {1});
        assertThat(cache.find(key(0, "b", "1"))).isEmpty();
        assertThat(cache.find(key(0, "a", "2"))).isEmpty();
        assertThat(cache.find(key(0, "a", "1"))).isPresent();
    }
}
