package de.lichtweg.geodata.formats.sheet;

import de.lichtweg.geodata.formats.xml.XmlStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The XML parts of a workbook that is a zip archive. */
final class PackedParts implements AutoCloseable {

    private final ZipFile zip;

    PackedParts(Path path) {
        try {
            this.zip = new ZipFile(path.toFile());
        } catch (IOException e) {
            throw Cells.broken(e);
        }
    }

    /** A part, {@code null} if there is none of this name. */
    @Nullable
    XmlStream find(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try {
            InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
            return XmlStream.open(in);
        } catch (IOException e) {
            throw Cells.broken(e);
        }
    }

    /** A part that a workbook cannot do without. */
    XmlStream get(String name) {
        XmlStream part = find(name);
        if (part == null) {
            throw Cells.broken(null);
        }
        return part;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw Cells.broken(e);
        }
    }
}
