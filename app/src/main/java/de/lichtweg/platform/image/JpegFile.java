package de.lichtweg.platform.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.tiff.ExifGPSTagSet;
import javax.imageio.plugins.tiff.ExifParentTIFFTagSet;
import javax.imageio.plugins.tiff.ExifTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a JPEG file: what the camera wrote beside the picture (EXIF, read by the TIFF reader of the JDK) and the file
 * without it, of which nothing is kept but how the camera was held.
 */
public final class JpegFile {

    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final DateTimeFormatter CAMERA = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int ORIENTATION = 274;

    private final byte[] bytes;
    private final @Nullable TIFFDirectory exif;
    private final byte[] stripped;

    private JpegFile(byte[] bytes) {
        this.bytes = bytes;
        byte @Nullable [] found = null;
        ByteArrayOutputStream rest = new ByteArrayOutputStream(bytes.length);
        rest.write(bytes, 0, 2);
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF && (bytes[at + 1] & 0xFF) != SCAN) {
            int marker = bytes[at + 1] & 0xFF;
            int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
            int end = at + 2 + length;
            if (length < 2 || end > bytes.length) {
                break;
            }
            if (marker == APP1 && found == null && startsWithExif(bytes, at + 4, end)) {
                found = Arrays.copyOfRange(bytes, at + 4 + EXIF.length, end);
            }
            if (isKept(marker)) {
                rest.write(bytes, at, end - at);
            }
            at = end;
        }
        this.exif = found == null ? null : directory(found);
        byte[] picture = Arrays.copyOfRange(bytes, at, bytes.length);
        this.stripped = joined(rest.toByteArray(), orientation(), picture);
    }

    /** The file; empty if it is no JPEG. */
    public static Optional<JpegFile> of(byte[] bytes) {
        boolean jpeg = bytes.length > 4 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8;
        return jpeg ? Optional.of(new JpegFile(bytes)) : Optional.empty();
    }

    /** Frame, tables, the head of the format, colours; no camera, no position, no comment. */
    private static boolean isKept(int marker) {
        boolean application = marker >= 0xE0 && marker <= 0xEF;
        return !application && marker != 0xFE || marker == 0xE0 || marker == 0xE2 || marker == 0xEE;
    }

    private static boolean startsWithExif(byte[] bytes, int from, int end) {
        return end - from > EXIF.length && Arrays.equals(bytes, from, from + EXIF.length, EXIF, 0, EXIF.length);
    }

    /** Whatever a camera or somebody else wrote there: what cannot be read is not there. */
    private static @Nullable TIFFDirectory directory(byte[] tiff) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
        ImageReader reader = readers.next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(tiff))) {
            reader.setInput(in, true, false);
            return TIFFDirectory.createFromMetadata(reader.getImageMetadata(0));
        } catch (IOException | RuntimeException e) {
            return null;
        } finally {
            reader.dispose();
        }
    }

    private static byte[] joined(byte[] head, int orientation, byte[] picture) {
        byte[] held = orientation == 1 ? new byte[0] : held(orientation);
        byte[] all = new byte[head.length + held.length + picture.length];
        System.arraycopy(head, 0, all, 0, 2);
        System.arraycopy(held, 0, all, 2, held.length);
        System.arraycopy(head, 2, all, 2 + held.length, head.length - 2);
        System.arraycopy(picture, 0, all, head.length + held.length, picture.length);
        return all;
    }

    /** A segment that says nothing but how the camera was held. */
    private static byte[] held(int orientation) {
        return new byte[] {
            (byte) 0xFF,
            (byte) APP1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            18,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
    }

    /** The file as it came. */
    public byte[] bytes() {
        return bytes;
    }

    /** The file without what the camera wrote beside the picture. */
    public byte[] stripped() {
        return stripped;
    }

    /** How the camera was held: 1 to 8 as EXIF counts. */
    public int orientation() {
        TIFFField field = exif == null ? null : exif.getTIFFField(ORIENTATION);
        int value = field == null || field.getCount() < 1 ? 1 : number(field);
        return value >= 1 && value <= 8 ? value : 1;
    }

    private static int number(TIFFField field) {
        try {
            return field.getAsInt(0);
        } catch (RuntimeException e) {
            return 1;
        }
    }

    /** When it was taken, by the clock of the camera. */
    public Optional<LocalDateTime> taken() {
        return field(ExifParentTIFFTagSet.TAG_EXIF_IFD_POINTER, ExifTIFFTagSet.TAG_DATE_TIME_ORIGINAL)
                .flatMap(f -> {
                    try {
                        return Optional.of(LocalDateTime.parse(f.getAsString(0).strip(), CAMERA));
                    } catch (DateTimeException | ClassCastException e) {
                        return Optional.empty();
                    }
                });
    }

    /** Degrees north and east; empty where the camera wrote none or something that is no place. */
    public Optional<double[]> position() {
        Optional<Double> latitude =
                degrees(ExifGPSTagSet.TAG_GPS_LATITUDE, ExifGPSTagSet.TAG_GPS_LATITUDE_REF, "S", 90);
        Optional<Double> longitude =
                degrees(ExifGPSTagSet.TAG_GPS_LONGITUDE, ExifGPSTagSet.TAG_GPS_LONGITUDE_REF, "W", 180);
        return latitude.flatMap(lat -> longitude.map(lon -> new double[] {lat, lon}));
    }

    private Optional<Double> degrees(int tag, int reference, String negative, int most) {
        int gps = ExifParentTIFFTagSet.TAG_GPS_INFO_IFD_POINTER;
        boolean minus = field(gps, reference)
                .map(f -> f.getValueAsString(0).strip().startsWith(negative))
                .orElse(false);
        return field(gps, tag)
                .filter(f -> f.getCount() >= 3)
                .map(f -> f.getAsDouble(0) + f.getAsDouble(1) / 60 + f.getAsDouble(2) / 3600)
                .filter(d -> Double.isFinite(d) && d >= 0 && d <= most)
                .map(d -> minus ? -d : d);
    }

    private Optional<TIFFField> field(int directory, int tag) {
        TIFFField parent = exif == null ? null : exif.getTIFFField(directory);
        return parent == null || !parent.hasDirectory()
                ? Optional.empty()
                : Optional.ofNullable(parent.getDirectory().getTIFFField(tag)).filter(f -> f.getCount() > 0);
    }
}
