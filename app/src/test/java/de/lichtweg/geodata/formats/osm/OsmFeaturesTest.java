package de.lichtweg.geodata.formats.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.StringTable;
import crosby.binary.Osmformat.Way;
import de.lichtweg.geodata.formats.BrokenFile;
import de.lichtweg.geodata.formats.Feature;
import de.lichtweg.geodata.formats.osm.OsmFeatures.Encoding;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same small town written both ways: two streets that cross, a house as a point, one as an outline, one of two outlines. */
class OsmFeaturesTest {

    private static final String XML = """
            <?xml version='1.0' encoding='UTF-8'?>
            <osm version="0.6"><bounds minlat="51" minlon="13" maxlat="52" maxlon="14"/>
            <node id="1" lat="51.1600000" lon="13.4700001"/><node id="2" lat="51.1610000" lon="13.4710000"/>
            <node id="3" lat="51.1620000" lon="13.4720000"/><node id="4" lat="51.1605000" lon="13.4720000"/>
            <node id="5" lat="51.1615" lon="13.4715"><tag k="addr:street" v="Bäckerweg"/><tag k="addr:housenumber" v="12a"/>
              <tag k="addr:postcode" v="01662"/><tag k="addr:city" v="Meißen"/></node>
            <node id="6" lat="51.0" lon="13.0"/><node id="7" lat="51.0" lon="13.2"/><node id="8" lat="51.2" lon="13.2"/>
            <node id="9" lat="51.2" lon="13.0"/>
            <way id="20"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/><tag k="name" v="Bäckerweg"/></way>
            <way id="21"><nd ref="2"/><nd ref="4"/><nd ref="99"/><nd ref="1"/><nd ref="3"/><tag k="highway" v="primary"/>
              <tag k="bridge" v="yes"/></way>
            <way id="22"><nd ref="1"/><nd ref="3"/><tag k="highway" v="construction"/></way>
            <way id="23"><nd ref="6"/><nd ref="7"/><nd ref="8"/><nd ref="9"/><nd ref="6"/><tag k="building" v="yes"/>
              <tag k="addr:place" v="Am Öhr"/><tag k="addr:housenumber" v="1"/></way>
            <way id="24"><nd ref="6"/><nd ref="7"/><nd ref="8"/></way>
            <relation id="30"><member type="way" ref="24" role="outer"/><member type="way" ref="20" role="inner"/>
              <tag k="type" v="multipolygon"/><tag k="addr:street" v="Markt"/><tag k="addr:housenumber" v="2"/></relation>
            </osm>
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Path file(Encoding encoding) throws IOException {
        byte[] content = encoding == Encoding.XML ? XML.getBytes(StandardCharsets.UTF_8) : pbf();
        return Files.write(folder.resolve("stadt.osm"), content);
    }

    private static List<Feature> all(OsmFeatures features) {
        List<Feature> all = new ArrayList<>();
        features.forEachRemaining(all::add);
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void housesArePointsOrCentresOfOutlines(Encoding encoding) throws IOException {
        List<Feature> houses = all(OsmFeatures.addresses(file(encoding), encoding));
        assertThat(houses)
                .extracting(f -> f.properties().get("osm_id"))
                .containsExactlyInAnyOrder("node/5", "way/23", "relation/30");
        Feature point = houses.getFirst();
        assertThat(point.properties())
                .containsEntry("addr:street", "Bäckerweg")
                .containsEntry("addr:housenumber", "12a")
                .containsEntry("addr:city", "Meißen");
        assertThat(Objects.requireNonNull(point.geometry()).toText()).isEqualTo("POINT (13.4715 51.1615)");
        Feature outline = houses.stream()
                .filter(f -> "way/23".equals(f.properties().get("osm_id")))
                .findFirst()
                .orElseThrow();
        assertThat(outline.properties()).containsEntry("addr:street", "Am Öhr");
        assertThat(Objects.requireNonNull(outline.geometry()).getCentroid().getX())
                .isEqualTo(13.1);
    }

    @ParameterizedTest
    @EnumSource
    void streetsThatMeetShareTheVeryPositionAndWhatLeavesTheFileIsCut(Encoding encoding) throws IOException {
        List<Feature> streets = all(OsmFeatures.streets(file(encoding), encoding));
        assertThat(streets)
                .extracting(f -> f.properties().get("osm_id"))
                .containsExactly("way/20", "way/21", "way/21/2");
        var first = Objects.requireNonNull(streets.getFirst().geometry()).getCoordinates();
        var second = Objects.requireNonNull(streets.get(1).geometry()).getCoordinates();
        assertThat(second[0].x).isEqualTo(first[1].x);
        assertThat(second[0].y).isEqualTo(first[1].y);
        assertThat(first[0].x).isEqualTo(13.4700001);
        assertThat(streets.get(1).properties()).containsEntry("bridge", "yes").containsEntry("highway", "primary");
    }

    @Test
    void aPbfThatBreaksOffOrPretendsIsRefused() throws IOException {
        byte[] whole = pbf();
        Path cut = Files.write(folder.resolve("cut.pbf"), Arrays.copyOf(whole, whole.length - 9));
        assertThatThrownBy(() -> OsmFeatures.streets(cut, Encoding.PBF))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.place()).isEqualTo("Block 2"));
        Blob liar = Blob.newBuilder()
                .setRawSize(Integer.MAX_VALUE)
                .setZlibData(ByteString.copyFrom(new byte[9]))
                .build();
        Path bomb = Files.write(folder.resolve("bomb.pbf"), block("OSMData", liar));
        assertThatThrownBy(() -> OsmFeatures.streets(bomb, Encoding.PBF))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.kind()).isEqualTo("osm.broken"));
        HeaderBlock history = HeaderBlock.newBuilder()
                .addRequiredFeatures("HistoricalInformation")
                .build();
        Path past = Files.write(folder.resolve("past.pbf"), block("OSMHeader", packed(history)));
        assertThatThrownBy(() -> OsmFeatures.streets(past, Encoding.PBF))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.kind()).isEqualTo("osm.feature"));
    }

    // --- the same town as PBF
    // -----------------------------------------------------------------------------------------

    private static final List<String> WORDS = List.of(
            "",
            "addr:street",
            "Bäckerweg",
            "addr:housenumber",
            "12a",
            "addr:postcode",
            "01662",
            "addr:city",
            "Meißen",
            "highway",
            "residential",
            "name",
            "primary",
            "bridge",
            "yes",
            "construction",
            "building",
            "addr:place",
            "Am Öhr",
            "1",
            "Markt",
            "2",
            "outer",
            "inner");

    private static int word(String text) {
        return WORDS.indexOf(text);
    }

    private static byte[] pbf() throws IOException {
        long[][] nodes = {
            {1, 134700001, 511600000}, {2, 134710000, 511610000}, {3, 134720000, 511620000}, {4, 134720000, 511605000},
            {5, 134715000, 511615000}, {6, 130000000, 510000000}, {7, 132000000, 510000000}, {8, 132000000, 512000000},
            {9, 130000000, 512000000}
        };
        DenseNodes.Builder dense = DenseNodes.newBuilder();
        long[] last = new long[3];
        for (long[] node : nodes) {
            dense.addId(node[0] - last[0]).addLon(node[1] - last[1]).addLat(node[2] - last[2]);
            last = node;
            if (node[0] == 5) {
                for (String text : List.of(
                        "addr:street",
                        "Bäckerweg",
                        "addr:housenumber",
                        "12a",
                        "addr:postcode",
                        "01662",
                        "addr:city",
                        "Meißen")) {
                    dense.addKeysVals(word(text));
                }
            }
            dense.addKeysVals(0);
        }
        PrimitiveGroup.Builder ways = PrimitiveGroup.newBuilder()
                .addWays(way(20, new long[] {1, 2, 3}, "highway", "residential", "name", "Bäckerweg"))
                .addWays(way(21, new long[] {2, 4, 99, 1, 3}, "highway", "primary", "bridge", "yes"))
                .addWays(way(22, new long[] {1, 3}, "highway", "construction"))
                .addWays(way(
                        23,
                        new long[] {6, 7, 8, 9, 6},
                        "building",
                        "yes",
                        "addr:place",
                        "Am Öhr",
                        "addr:housenumber",
                        "1"))
                .addWays(way(24, new long[] {6, 7, 8}));
        Relation relation = Relation.newBuilder()
                .setId(30)
                .addMemids(24)
                .addMemids(20 - 24)
                .addTypes(Relation.MemberType.WAY)
                .addTypes(Relation.MemberType.WAY)
                .addRolesSid(word("outer"))
                .addRolesSid(word("inner"))
                .addKeys(word("addr:street"))
                .addVals(word("Markt"))
                .addKeys(word("addr:housenumber"))
                .addVals(word("2"))
                .build();
        StringTable.Builder words = StringTable.newBuilder();
        WORDS.forEach(w -> words.addS(ByteString.copyFromUtf8(w)));
        PrimitiveBlock block = PrimitiveBlock.newBuilder()
                .setStringtable(words)
                .addPrimitivegroup(PrimitiveGroup.newBuilder().setDense(dense))
                .addPrimitivegroup(ways)
                .addPrimitivegroup(PrimitiveGroup.newBuilder().addRelations(relation))
                .build();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(block(
                "OSMHeader",
                packed(HeaderBlock.newBuilder()
                        .addRequiredFeatures("OsmSchema-V0.6")
                        .build())));
        file.write(block("OSMData", packed(block)));
        return file.toByteArray();
    }

    private static Way way(long id, long[] nodes, String... tags) {
        Way.Builder way = Way.newBuilder().setId(id);
        long last = 0;
        for (long node : nodes) {
            way.addRefs(node - last);
            last = node;
        }
        for (int i = 0; i < tags.length; i += 2) {
            way.addKeys(word(tags[i])).addVals(word(tags[i + 1]));
        }
        return way.build();
    }

    private static Blob packed(MessageLite message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            message.writeTo(out);
        }
        return Blob.newBuilder()
                .setRawSize(message.getSerializedSize())
                .setZlibData(ByteString.copyFrom(bytes.toByteArray()))
                .build();
    }

    private static byte[] block(String type, Blob blob) throws IOException {
        byte[] head = BlobHeader.newBuilder()
                .setType(type)
                .setDatasize(blob.getSerializedSize())
                .build()
                .toByteArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(head.length);
        out.write(head);
        blob.writeTo(out);
        return bytes.toByteArray();
    }
}
