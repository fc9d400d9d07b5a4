package de.lichtweg.geodata.ingest.read;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Comma, semicolon, tab or pipe separated text. */
final class CsvTable implements RawTable {

    private static final int SAMPLE_CHARS = 200_000;

    private final Path path;
    private final String name;
    private final Limits limits;
    private final TextEncoding encoding;
    private final char separator;

    CsvTable(Path path, String name, Limits limits) {
        this.path = path;
        this.name = name;
        this.limits = limits;
        this.encoding = TextEncoding.of(path, name);
        this.separator = Separators.detect(sample());
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String dialect() {
        String between = switch (separator) {
            case ';' -> "Semikolon";
            case '\t' -> "Tabulator";
            case '|' -> "|";
            default -> "Komma";
        };
        return "CSV, " + encoding.charset().displayName(Locale.ROOT) + ", " + between;
    }

    @Override
    public @Nullable Integer epsg() {
        return null;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public Records open() {
        try {
            return new CsvRecords(parser(reader()).iterator());
        } catch (IOException e) {
            throw Refusal.of("unreadable", name);
        }
    }

    private CsvReader<CsvRecord> parser(Reader reader) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.of(h -> h.maxFields(limits.columns())
                                .maxFieldSize(limits.cellChars())
                                .maxRecordSize(limits.cellChars() * 4)),
                        reader);
    }

    private Reader reader() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.skipNBytes(encoding.bomBytes());
        return new InputStreamReader(
                in,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private String sample() {
        char[] buffer = new char[SAMPLE_CHARS];
        int length = 0;
        try (Reader reader = reader()) {
            for (int n = reader.read(buffer, 0, buffer.length);
                    n > 0 && length < buffer.length;
                    n = reader.read(buffer, length, buffer.length - length)) {
                length += n;
            }
        } catch (IOException e) {
            throw Refusal.of("unreadable", name);
        }
        return new String(buffer, 0, length);
    }

    /** Before what a spreadsheet would run stands an apostrophe that belongs to the file, not to the text. */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r\n".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static List<String> plain(CsvRecord record) {
        String[] cells = new String[record.getFieldCount()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = plain(record.getField(i));
        }
        return List.of(cells);
    }

    private final class CsvRecords implements Records {
        private final CloseableIterator<CsvRecord> records;
        private long number;
        private long line = 1;

        private CsvRecords(CloseableIterator<CsvRecord> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException e) {
                throw broken(e);
            }
        }

        @Override
        public RawRecord next() {
            try {
                CsvRecord next = records.next();
                line = next.getStartingLineNumber();
                return new RawRecord(++number, plain(next), null);
            } catch (CsvParseException e) {
                throw broken(e);
            }
        }

        /** The two reasons a parser stops: a quotation mark that never closes, or a cell beyond every measure. */
        private RuntimeException broken(CsvParseException e) {
            String reason = String.valueOf(e.getMessage()) + e.getCause();
            return reason.toLowerCase(Locale.ROOT).contains("unclosed")
                    ? Refusal.of("quote", name, number + 1, line)
                    : Refusal.of("row.large", name, String.valueOf(number + 1));
        }

        @Override
        public void close() {
            try {
                records.close();
            } catch (IOException e) {
                throw Refusal.of("unreadable", name);
            }
        }
    }
}
