package de.lichtweg.geodata.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShapefileReaderTest {

    private static final double[][] OUTER = {{0, 0}, {0, 10}, {10, 10}, {10, 0}, {0, 0}};
    private static final double[][] HOLE = {{2, 2}, {4, 2}, {4, 4}, {2, 4}, {2, 2}};
    private static final String GK3 = "PROJCS[\"DHDN_3_Degree_Gauss_Zone_3\",GEOGCS[\"x\"],AUTHORITY[\"EPSG\",31467]]";

    /** A Shapefile of one polygon with a hole. */
    private static ByteBuffer shp() {
        int content = 4 + 32 + 8 + 8 + 10 * 16;
        ByteBuffer out = ByteBuffer.allocate(100 + 8 + content);
        out.putInt(0, 9994);
        out.putInt(24, out.capacity() / 2);
        out.position(100);
        out.putInt(1).putInt(content / 2);
        out.order(ByteOrder.LITTLE_ENDIAN).putInt(5);
        out.position(out.position() + 32);
        out.putInt(2).putInt(10).putInt(0).putInt(5);
        for (double[][] ring : new double[][][] {OUTER, HOLE}) {
            for (double[] p : ring) {
                out.putDouble(p[0]).putDouble(p[1]);
            }
        }
        return ByteBuffer.wrap(out.array());
    }

    private static ByteBuffer dbf(Charset charset) {
        ByteBuffer out = ByteBuffer.allocate(65 + 13).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.fill(out.array(), 65, 78, (byte) ' ');
        out.put(0, (byte) 3).putInt(4, 1).putShort(8, (short) 65).putShort(10, (short) 13);
        out.put(32, "GEN".getBytes(StandardCharsets.US_ASCII))
                .put(43, (byte) 'C')
                .put(48, (byte) 12);
        out.put(64, (byte) 0x0d);
        out.put(66, "Großenhain".getBytes(charset));
        return ByteBuffer.wrap(out.array());
    }

    @Test
    void readsAreasWithHolesAndTheSystemOfThePrj() {
        ShapefileReader reader = new ShapefileReader(shp(), dbf(StandardCharsets.UTF_8), GK3, "UTF-8");
        assertThat(reader.epsg()).isEqualTo(31467);
        Feature feature = reader.next();
        assertThat(Objects.requireNonNull(feature.geometry()).getArea()).isEqualTo(96.0);
        assertThat(reader.hasNext()).isFalse();
    }

    @Test
    void doesNotBelieveACpgThatSaysUtf8OverLatin1() {
        assertThat(new ShapefileReader(shp(), dbf(StandardCharsets.ISO_8859_1), "", "UTF-8")
                        .next()
                        .properties())
                .containsEntry("GEN", "Großenhain");
        assertThat(new ShapefileReader(shp(), dbf(StandardCharsets.UTF_8), "", "UTF-8")
                        .next()
                        .properties())
                .containsEntry("GEN", "Großenhain");
    }

    @Test
    void saysWhichRecordIsBroken() {
        ByteBuffer cut = shp().slice(0, 160);
        assertThatThrownBy(() -> new ShapefileReader(cut, dbf(StandardCharsets.UTF_8), "", ""))
                .isInstanceOfSatisfying(
                        BrokenFile.class, e -> assertThat(e.place()).isEqualTo("Datensatz 1"));
        assertThatThrownBy(() -> new ShapefileReader(ByteBuffer.allocate(3), ByteBuffer.allocate(3), "", ""))
                .isInstanceOf(BrokenFile.class);
    }
}
