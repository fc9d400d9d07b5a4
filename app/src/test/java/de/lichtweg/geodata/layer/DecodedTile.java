package de.lichtweg.geodata.layer;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A tile as a library understands it that did not write it. */
public record DecodedTile(Map<String, List<Feature>> parts) {

    /** A feature; {@code id} is 0 without one, numbers are {@link Long}. */
    public record Feature(long id, Geometry geometry, Map<String, Object> properties) {

        /** A number among the properties, −1 without it. */
        public long number(String key) {
            return properties.get(key) instanceof Number number ? number.longValue() : -1;
        }
    }

    /** Decodes plain bytes. */
    public static DecodedTile of(byte[] bytes) {
        try {
            JtsMvt tile = MvtReader.loadMvt(
                    new ByteArrayInputStream(bytes),
                    new GeometryFactory(),
                    new TagKeyValueMapConverter(false, "#id"),
                    MvtReader.RING_CLASSIFIER_V2_1);
            Map<String, List<Feature>> parts = new TreeMap<>();
            for (JtsLayer layer : tile.getLayers()) {
                parts.put(
                        layer.getName(),
                        layer.getGeometries().stream().map(DecodedTile::feature).toList());
            }
            return new DecodedTile(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decodes what went over the wire; nothing is an empty tile. */
    public static DecodedTile unpacked(byte[] gzip) {
        if (gzip.length == 0) {
            return new DecodedTile(Map.of());
        }
        try {
            return of(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Feature feature(Geometry geometry) {
        Map<String, Object> properties = new TreeMap<>((Map<String, Object>) geometry.getUserData());
        Object id = properties.remove("#id");
        return new Feature(id instanceof Number number ? number.longValue() : 0, geometry, properties);
    }

    /** The features of a part, none where it is missing. */
    public List<Feature> part(String name) {
        return parts.getOrDefault(name, List.of());
    }
}
