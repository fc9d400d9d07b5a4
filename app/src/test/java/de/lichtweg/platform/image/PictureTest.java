package de.lichtweg.platform.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {

    /** A picture of 60 by 40 with what a camera writes beside it. */
    private static byte[] photo(byte[] exif) throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", picture);
        byte[] bytes = picture.toByteArray();
        ByteBuffer all = ByteBuffer.allocate(bytes.length + exif.length + 10);
        all.put(bytes, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
        all.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif).put(bytes, 2, bytes.length - 2);
        return all.array();
    }

    /** Held upright, taken on 30 October, at 51° 7' 24,24" and 13° 27' 24,12". */
    private static byte[] exif(String north) {
        ByteBuffer b = ByteBuffer.allocate(220);
        b.put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 3);
        entry(b, 274, 3, 1, 6 << 16);
        entry(b, 0x8769, 4, 1, 60);
        entry(b, 0x8825, 4, 1, 100);
        b.position(60).putShort((short) 1);
        entry(b, 0x9003, 2, 20, 78);
        b.position(78).put("2026:10:30 09:15:00\0".getBytes(StandardCharsets.US_ASCII));
        b.position(100).putShort((short) 4);
        entry(b, 1, 2, 2, north.charAt(0) << 24);
        entry(b, 2, 5, 3, 160);
        entry(b, 3, 2, 2, 'E' << 24);
        entry(b, 4, 5, 3, 184);
        b.position(160);
        for (int n : new int[] {51, 1, 7, 1, 2424, 100, 13, 1, 27, 1, 2412, 100}) {
            b.putInt(n);
        }
        return b.array();
    }

    private static void entry(ByteBuffer b, int tag, int type, int count, int value) {
        b.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    @Test
    void timeAndPlaceAreReadAndDoNotStayInTheFile() throws IOException {
        JpegFile file = JpegFile.of(photo(exif("N"))).orElseThrow();
        assertThat(file.taken()).contains(LocalDateTime.of(2026, 10, 30, 9, 15));
        assertThat(file.position().orElseThrow()[0]).isBetween(51.1233, 51.1235);
        assertThat(file.position().orElseThrow()[1]).isBetween(13.4566, 13.4568);
        assertThat(JpegFile.of(photo(exif("S"))).orElseThrow().position().orElseThrow()[0])
                .isNegative();

        JpegFile handedOn = JpegFile.of(file.stripped()).orElseThrow();
        assertThat(handedOn.position()).isEmpty();
        assertThat(handedOn.taken()).isEmpty();
        assertThat(new String(file.stripped(), StandardCharsets.ISO_8859_1)).doesNotContain("2026:10:30");
        assertThat(handedOn.orientation()).as("how the camera was held stays").isEqualTo(6);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(file.stripped()));
        assertThat(shown.getWidth()).isEqualTo(60);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(
                SmallPicture.of(file.stripped(), file.orientation(), 480).orElseThrow()));
        assertThat(small.getWidth()).as("turned upright").isEqualTo(40);
    }

    @Test
    void whateverStandsThereNothingBreaks() throws IOException {
        byte[] whole = photo(exif("N"));
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] broken = Arrays.copyOf(whole, 2 + random.nextInt(whole.length - 2));
            for (int i = 0; i < 12; i++) {
                broken[2 + random.nextInt(broken.length - 2)] = (byte) random.nextInt(256);
            }
            JpegFile.of(broken).ifPresent(f -> {
                f.position();
                f.taken();
                SmallPicture.of(f.stripped(), f.orientation(), 480);
            });
        }
        assertThat(JpegFile.of("kein Bild".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(SmallPicture.of("kein Bild".getBytes(StandardCharsets.UTF_8), 1, 480))
                .isEmpty();
    }
}
