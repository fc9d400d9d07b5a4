package de.lichtweg.geodata.formats.sheet;

import de.lichtweg.geodata.formats.BrokenFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The records of an XLS file one after the other. What POI throws at a broken file becomes a {@link BrokenFile}. */
final class XlsRecords implements AutoCloseable {

    /** 65,536 rows of 256 columns with numbers come to less. */
    private static final long MOST_BYTES = 256L << 20;

    private final POIFSFileSystem files;
    private final InputStream stream;
    private final RecordFactoryInputStream records;

    XlsRecords(Path path) {
        POIFSFileSystem opened = null;
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new BrokenFile("workbook.large", "", null);
            }
            opened = new POIFSFileSystem(path.toFile(), true);
            DirectoryNode root = opened.getRoot();
            this.stream = root.createDocumentInputStream(workbookOf(root));
            this.records = new RecordFactoryInputStream(stream, false);
            this.files = opened;
        } catch (BrokenFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            close(opened);
            throw refusal(e);
        }
    }

    private static String workbookOf(DirectoryNode root) {
        for (String name : new String[] {"Workbook", "WORKBOOK", "Book", "BOOK"}) {
            if (root.hasEntryCaseInsensitive(name)) {
                if (name.equalsIgnoreCase("Book")) {
                    throw new BrokenFile("xls.old", "", null);
                }
                return name;
            }
        }
        throw new BrokenFile(root.hasEntryCaseInsensitive("EncryptedPackage") ? "encrypted" : "ole", "", null);
    }

    /** The next record, {@code null} behind the last one. */
    @Nullable
    Record next() {
        try {
            return records.nextRecord();
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    private static BrokenFile refusal(Exception e) {
        return switch (e) {
            case BrokenFile broken -> broken;
            case EncryptedDocumentException encrypted -> new BrokenFile("encrypted", "", encrypted);
            case OldFileFormatException old -> new BrokenFile("xls.old", "", old);
            default -> Cells.broken(e);
        };
    }

    private static void close(@Nullable POIFSFileSystem files) {
        if (files != null) {
            try {
                files.close();
            } catch (IOException e) {
                throw Cells.broken(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw Cells.broken(e);
        } finally {
            close(files);
        }
    }
}
