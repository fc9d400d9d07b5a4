package de.lichtweg.geodata.formats;

import de.lichtweg.geodata.formats.xml.XmlStream;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads the placemarks of KML 2: name, description and extended data as properties, geometry in longitude and latitude. */
public final class KmlReader extends MarkupFeatures {

    private static final int WGS84 = 4326;

    /** Opens a stream; who opened it closes it. */
    public KmlReader(InputStream in) {
        super(XmlStream.open(in));
        begin();
    }

    @Override
    public Integer epsg() {
        return WGS84;
    }

    @Override
    boolean findFeature() {
        return xml.find("Placemark");
    }

    @Override
    @Nullable
    Geometry readFeature(Map<String, String> properties) {
        Geometry geometry = null;
        String data = "";
        int level = xml.depth();
        while (xml.next() && !(xml.isEnd() && xml.depth() < level)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "name", "description" -> put(properties, xml.name(), xml.text());
                case "Data" -> data = xml.attribute("name");
                case "value" -> put(properties, data, xml.text());
                case "SimpleData" -> put(properties, xml.attribute("name"), xml.text());
                default -> geometry = GmlGeometry.NAMES.contains(xml.name()) ? geometries.read() : geometry;
            }
        }
        return geometry;
    }
}
