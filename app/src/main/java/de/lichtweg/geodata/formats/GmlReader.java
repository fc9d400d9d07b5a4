package de.lichtweg.geodata.formats;

import de.lichtweg.geodata.formats.xml.XmlStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads a feature collection of GML 2, GML 3 or a web feature service. Every element of a feature that holds text becomes a
 * property under its local name, however deep it lies; the id becomes {@code gml_id}.
 */
public final class GmlReader extends MarkupFeatures {

    private static final Set<String> CONTAINERS = Set.of("featureMember", "featureMembers", "member");
    private static final String NAMESPACE = "http://www.opengis.net/gml";

    private int container;

    /** Opens a stream; who opened it closes it. */
    public GmlReader(InputStream in) {
        super(XmlStream.open(in));
        begin();
    }

    @Override
    public @Nullable Integer epsg() {
        return geometries.epsg();
    }

    @Override
    public boolean isNorthFirst() {
        return geometries.isNorthFirst();
    }

    @Override
    boolean findFeature() {
        while (container == 0 || !xml.child(container)) {
            if (!findContainer()) {
                return false;
            }
        }
        return true;
    }

    private boolean findContainer() {
        while (xml.next()) {
            if (xml.isStart() && CONTAINERS.contains(xml.name())) {
                container = xml.depth();
                return true;
            }
        }
        return false;
    }

    @Override
    @Nullable
    Geometry readFeature(Map<String, String> properties) {
        String id = xml.attribute("id").isEmpty() ? xml.attribute("fid") : xml.attribute("id");
        if (!id.isEmpty()) {
            put(properties, "gml_id", id);
        }
        Geometry geometry = null;
        StringBuilder text = new StringBuilder();
        String leaf = "";
        int level = xml.depth();
        while (xml.next() && !(xml.isEnd() && xml.depth() < level)) {
            if (xml.isText()) {
                text.append(xml.piece());
            } else if (xml.isEnd()) {
                if (xml.name().equals(leaf)) {
                    put(properties, leaf, text.toString());
                }
                leaf = "";
            } else if (xml.isStart("boundedBy")) {
                xml.skip();
            } else if (isGeometry()) {
                Geometry found = geometries.read();
                geometry = geometry == null ? found : geometry;
                leaf = "";
            } else if (xml.isStart()) {
                leaf = xml.name();
                text.setLength(0);
            }
        }
        return geometry;
    }

    private boolean isGeometry() {
        return xml.isStart()
                && GmlGeometry.NAMES.contains(xml.name())
                && xml.namespace().startsWith(NAMESPACE);
    }
}
