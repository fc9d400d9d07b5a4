package de.lichtweg.platform.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A small picture of a photo, upright; only as many points are unpacked as it needs. */
public final class SmallPicture {

    private static final long MOST_POINTS = 120_000_000;

    private SmallPicture() {}

    /**
     * The picture as a JPEG file; empty for what is no picture, or one so large that it must be a trap.
     *
     * @param orientation how the camera was held, 1 to 8 (EXIF)
     * @param longest points of its longer side at most
     */
    public static Optional<byte[]> of(byte[] jpeg, int orientation, int longest) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_POINTS) {
                return Optional.empty();
            }
            int step = Math.max(1, Math.max(width, height) / (2 * longest));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(drawn(reader.read(0, param), orientation, longest), "jpeg", out);
            return Optional.of(out.toByteArray());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage read, int orientation, int longest) {
        boolean turned = orientation >= 5;
        double scale = Math.min(1, longest / (double) Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage small =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform upright = new AffineTransform();
        switch (orientation) {
            case 3 -> upright.rotate(Math.PI, width / 2.0, height / 2.0);
            case 6 -> upright.setTransform(0, 1, -1, 0, height, 0);
            case 8 -> upright.setTransform(0, -1, 1, 0, 0, width);
            default -> {} // as it is; mirrored ones come from no camera
        }
        g.transform(upright);
        g.drawImage(read, 0, 0, width, height, null);
        g.dispose();
        return small;
    }
}
