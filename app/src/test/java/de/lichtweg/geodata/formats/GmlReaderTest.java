package de.lichtweg.geodata.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GmlReaderTest {

    private static final String WFS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:a="a">
              <wfs:boundedBy><gml:Envelope srsName="%1$s"><gml:lowerCorner>0 0</gml:lowerCorner></gml:Envelope></wfs:boundedBy>
              <wfs:member><a:Adresse gml:id="A.1"><gml:boundedBy><gml:Envelope srsName="%1$s"/></gml:boundedBy>
                <a:strasse>Bäckerweg</a:strasse><a:lage><a:hausnummer>12 a</a:hausnummer></a:lage><a:leer/>
                <a:geom><gml:Point srsName="%1$s"><gml:pos>51.2 13.5</gml:pos></gml:Point></a:geom></a:Adresse></wfs:member>
              <wfs:member><a:Adresse gml:id="A.2"><a:strasse>Am Markt</a:strasse><a:geom>%2$s</a:geom></a:Adresse></wfs:member>
            </wfs:FeatureCollection>
            """;
    private static final String SURFACE = """
            <gml:MultiSurface><gml:surfaceMember><gml:Surface><gml:patches><gml:PolygonPatch>
            <gml:exterior><gml:LinearRing><gml:posList>0 0 0 10 10 10 10 0 0 0</gml:posList></gml:LinearRing></gml:exterior>
            <gml:interior><gml:LinearRing><gml:pos>2 2</gml:pos><gml:pos>2 4</gml:pos><gml:pos>4 4</gml:pos><gml:pos>2 2</gml:pos>
            </gml:LinearRing></gml:interior></gml:PolygonPatch></gml:patches></gml:Surface></gml:surfaceMember></gml:MultiSurface>
            """;

    private static GmlReader open(String text) {
        return new GmlReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsPropertiesAtAnyDepthAndTheSystemWithItsPromise() {
        GmlReader reader = open(WFS.formatted("urn:ogc:def:crs:EPSG::4258", SURFACE));
        List<Feature> features = new ArrayList<>();
        reader.forEachRemaining(features::add);
        assertThat(reader.epsg()).isEqualTo(4258);
        assertThat(reader.isNorthFirst()).isTrue();
        assertThat(features.getFirst().properties())
                .containsEntry("gml_id", "A.1")
                .containsEntry("strasse", "Bäckerweg")
                .containsEntry("hausnummer", "12 a")
                .containsEntry("leer", "")
                .doesNotContainKeys("lage", "geom");
        assertThat(Objects.requireNonNull(features.getFirst().geometry()).toText())
                .isEqualTo("POINT (51.2 13.5)");
        assertThat(Objects.requireNonNull(features.get(1).geometry()).getArea()).isEqualTo(98.0);
    }

    @Test
    void anOldNameOfASystemPromisesEastFirst() {
        assertThat(open(WFS.formatted("EPSG:4258", SURFACE)).isNorthFirst()).isFalse();
        assertThat(open(WFS.formatted("urn:ogc:def:crs:EPSG::25833", SURFACE)).isNorthFirst())
                .isFalse();
    }

    @Test
    void readsGml2AndLines() {
        String text = """
                <gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"><gml:featureMembers>
                <Strasse fid="s1"><name>Weg</name><gml:LineString srsName="http://www.opengis.net/gml/srs/epsg.xml#25833">
                <gml:coordinates>1,2 3,4,5</gml:coordinates></gml:LineString></Strasse>
                <Strasse fid="s2"><gml:Curve srsName="EPSG:25833"><gml:segments><gml:LineStringSegment>
                <gml:posList srsDimension="3">1 2 9 3 4 9</gml:posList></gml:LineStringSegment></gml:segments></gml:Curve></Strasse>
                </gml:featureMembers></gml:FeatureCollection>
                """;
        GmlReader reader = open(text);
        assertThat(Objects.requireNonNull(reader.next().geometry()).toText()).isEqualTo("LINESTRING (1 2, 3 4)");
        Feature second = reader.next();
        assertThat(second.properties()).containsEntry("gml_id", "s2");
        assertThat(Objects.requireNonNull(second.geometry()).toText()).isEqualTo("LINESTRING (1 2, 3 4)");
        assertThat(reader.hasNext()).isFalse();
    }

    @Test
    void mixedSystemsAndBrokenPositionsAreRefused() {
        String other = "<gml:Point srsName=\"EPSG:25833\"><gml:pos>1 2</gml:pos></gml:Point>";
        assertThatThrownBy(() -> open(WFS.formatted("EPSG:4326", other)).forEachRemaining(f -> {}))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.kind()).isEqualTo("crs.mixed"));
        String broken = "<gml:Point><gml:pos>1 zwei</gml:pos></gml:Point>";
        assertThatThrownBy(() -> open(WFS.formatted("EPSG:4326", broken)).forEachRemaining(f -> {}))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.kind()).isEqualTo("gml.geometry"));
        assertThatThrownBy(() -> open(WFS.formatted("EPSG:4326", SURFACE).substring(0, 900))
                        .forEachRemaining(f -> {}))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.kind()).isEqualTo("xml.broken"));
    }

    @Test
    void readsPlacemarksOfKml() {
        String text = """
                <kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Markt</name>
                <ExtendedData><Data name="plz"><value>01662</value></Data><SchemaData><SimpleData name="ort">Meißen</SimpleData>
                </SchemaData></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>13.5,51.2,0 13.6,51.2,0
                13.6,51.3,0 13.5,51.2,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>
                """;
        KmlReader reader = new KmlReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Feature feature = reader.next();
        assertThat(feature.properties())
                .containsEntry("name", "Markt")
                .containsEntry("plz", "01662")
                .containsEntry("ort", "Meißen");
        assertThat(Objects.requireNonNull(feature.geometry()).getNumPoints()).isEqualTo(4);
        assertThat(reader.hasNext()).isFalse();
    }
}
