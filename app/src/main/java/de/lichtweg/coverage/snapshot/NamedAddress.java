package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.AddressText;
import de.lichtweg.coverage.domain.HouseNumber;
import de.lichtweg.coverage.domain.StateSink;
import de.lichtweg.coverage.domain.WrittenAddress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what somebody typed among the addresses of a municipality. The work is the same whatever is found: two passes over the
 * rows of the municipality and a comparison with each of its streets.
 */
final class NamedAddress {

    private static final int LEAST_LETTERS = 3;

    private final Snapshot snapshot;
    private final BitSet municipalities;
    private final WrittenAddress wanted;
    private final Map<Integer, String> streets = new HashMap<>();

    /** A row of a chunk. */
    record At(Chunk chunk, int row) {}

    private interface Visit {
        void row(Chunk chunk, int row);
    }

    NamedAddress(Snapshot snapshot, BitSet municipalities, WrittenAddress wanted) {
        this.snapshot = snapshot;
        this.municipalities = municipalities;
        this.wanted = wanted;
        visit((chunk, row) -> streets.computeIfAbsent(
                chunk.columns.street[row], street -> AddressText.street(snapshot.texts.streets.text(street))));
    }

    /** The addresses that are written so, in the order of their ids. */
    List<At> find() {
        List<At> found = new ArrayList<>();
        visit((chunk, row) -> {
            if (isWanted(chunk.columns, row)) {
                found.add(new At(chunk, row));
            }
        });
        found.sort(Comparator.comparingLong(at -> at.chunk.columns.id[at.row]));
        return found;
    }

    private boolean isWanted(Columns c, int row) {
        HouseNumber number = wanted.number();
        int house = number.number() == null ? StateSink.NO_NUMBER : number.number();
        return c.number[row] == house
                && wanted.street().equals(streets.get(c.street[row]))
                && number.suffix().equals(snapshot.texts.suffixes.text(c.suffix[row]));
    }

    /** Streets of the municipality that sound like the one that was typed, the nearest first. */
    List<String> near(int most) {
        if (wanted.street().length() < LEAST_LETTERS) {
            return List.of();
        }
        return streets.entrySet().stream()
                .map(e ->
                        new Near(snapshot.texts.streets.text(e.getKey()), Closeness.of(wanted.street(), e.getValue())))
                .filter(near -> near.distance < Closeness.FAR && !near.street.isEmpty())
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::street))
                .map(Near::street)
                .distinct()
                .limit(most)
                .toList();
    }

    private record Near(String street, int distance) {}

    private void visit(Visit visit) {
        for (Chunk chunk : snapshot.chunks) {
            if (chunk.municipalities.intersects(municipalities)) {
                for (int row = 0; row < chunk.size; row++) {
                    if (municipalities.get(chunk.columns.municipality[row])) {
                        visit.row(chunk, row);
                    }
                }
            }
        }
    }
}
