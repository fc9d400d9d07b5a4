package de.lichtweg.geodata.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of a Shapefile: dBASE III. What points beyond its end throws {@link IndexOutOfBoundsException}. */
final class DbaseTable {

    private static final int HEADER = 32;
    private static final byte END_OF_COLUMNS = 0x0d;

    private final ByteBuffer dbf;
    private final Charset charset;
    private final int start;
    private final int recordLength;
    private final int size;
    private final List<Column> columns = new ArrayList<>();

    private record Column(String name, int offset, int length) {}

    DbaseTable(ByteBuffer dbf, String cpg) {
        this.dbf = dbf.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        this.size = this.dbf.getInt(4);
        this.start = this.dbf.getShort(8) & 0xffff;
        this.recordLength = this.dbf.getShort(10) & 0xffff;
        if (size < 0 || recordLength == 0 || start + (long) size * recordLength > this.dbf.limit()) {
            throw new IndexOutOfBoundsException(size);
        }
        this.charset = charset(cpg);
        readColumns();
    }

    List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    int size() {
        return size;
    }

    boolean isDeleted(int record) {
        return dbf.get(at(record)) == '*';
    }

    Map<String, String> values(int record) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : columns) {
            values.put(
                    column.name, text(at(record) + column.offset, column.length).strip());
        }
        return values;
    }

    private int at(int record) {
        return Math.toIntExact(start + (long) record * recordLength);
    }

    private void readColumns() {
        int offset = 1;
        for (int at = HEADER; at + HEADER <= start && dbf.get(at) != END_OF_COLUMNS; at += HEADER) {
            int end = at;
            while (end < at + 11 && dbf.get(end) != 0) {
                end++;
            }
            int length = dbf.get(at + 16) & 0xff;
            columns.add(new Column(text(at, end - at), offset, length));
            offset += length;
        }
    }

    private String text(int at, int length) {
        byte[] bytes = new byte[length];
        dbf.get(at, bytes);
        return new String(bytes, charset).replace("\0", "");
    }

    /** The encoding that the {@code .cpg} names, unless it says UTF-8 and the bytes are none: then ISO-8859-1. */
    private Charset charset(String cpg) {
        Charset named = named(cpg.strip().toUpperCase(Locale.ROOT));
        return named.equals(StandardCharsets.UTF_8) && !isUtf8() ? StandardCharsets.ISO_8859_1 : named;
    }

    private static Charset named(String name) {
        if (name.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        if (name.startsWith("88591") || name.startsWith("LATIN")) {
            return StandardCharsets.ISO_8859_1;
        }
        try {
            return Charset.forName(name.matches("\\d{3,5}") ? "windows-" + name : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /** Whether the records are valid UTF-8; the binary head before them is left out. */
    private boolean isUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = dbf.duplicate();
        in.position(Math.min(start, in.limit()));
        CharBuffer out = CharBuffer.allocate(1 << 13);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return !result.isError();
    }
}
