package de.lichtweg.geodata.layer.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Finished tiles, the least recently asked for leave first. Bounded by bytes. */
final class TileCache {

    /** What an entry costs beside its bytes: key, strings, map node. */
    private static final int OVERHEAD = 400;

    private final long capacity;
    private final Map<TileKey, byte[]> tiles = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock lock = new ReentrantLock();
    private long used;

    /** {@code capacity} in bytes. */
    TileCache(long capacity) {
        this.capacity = capacity;
    }

    Optional<byte[]> find(TileKey key) {
        lock.lock();
        try {
            return Optional.ofNullable(tiles.get(key));
        } finally {
            lock.unlock();
        }
    }

    void put(TileKey key, byte[] tile) {
        lock.lock();
        try {
            byte[] before = tiles.put(key, tile);
            used += tile.length - (before == null ? -OVERHEAD : before.length);
            var oldest = tiles.values().iterator();
            while (used > capacity && oldest.hasNext()) {
                used -= oldest.next().length + OVERHEAD;
                oldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Number of tiles kept. */
    int size() {
        lock.lock();
        try {
            return tiles.size();
        } finally {
            lock.unlock();
        }
    }
}
