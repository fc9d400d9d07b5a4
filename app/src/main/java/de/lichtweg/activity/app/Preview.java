package de.lichtweg.activity.app;

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
final class Preview {

    private static final int LONGEST = 480;
    private static final long MOST_POINTS = 120_000_000;

    private Preview() {}

    /** Empty for what is no picture, or one so large that it must be a trap. */
    static Optional<byte[]> of(byte[] jpeg, int orientation) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_POINTS) {
                return Optional.empty();
            }
            int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(drawn(reader.read(0, param), orientation), "jpeg", out);
            return Optional.of(out.toByteArray());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage read, int orientation) {
        boolean turned = orientation >= 5;
        double scale = Math.min(1, LONGEST / (double) Math.max(read.getWidth(), read.getHeight()));
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
