package de.lichtweg.geodata.ingest.read;

import de.lichtweg.geodata.formats.Feature;
import de.lichtweg.geodata.formats.Features;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Features together with the stream that they come from. */
record StreamedFeatures(Features features, InputStream stream) implements Features {

    @Override
    public @Nullable Integer epsg() {
        return features.epsg();
    }

    @Override
    public boolean isNorthFirst() {
        return features.isNorthFirst();
    }

    @Override
    public boolean hasNext() {
        return features.hasNext();
    }

    @Override
    public Feature next() {
        return features.next();
    }

    @Override
    public void close() {
        features.close();
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
