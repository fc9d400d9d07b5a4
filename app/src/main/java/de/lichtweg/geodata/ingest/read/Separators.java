package de.lichtweg.geodata.ingest.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.Map;

/**
 * Which character separates the cells: the one that cuts most records into the same number of cells. Cells that still hold a
 * stronger separator speak against it, so that {@code 1,5;2,5;3,5} is cut at its semicolons.
 */
final class Separators {

    private static final char[] CANDIDATES = {';', '\t', '|', ','};
    private static final int RECORDS = 60;

    private Separators() {}

    static char detect(String sample) {
        char best = ';';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(sample, candidate);
            if (score > bestScore + 1e-9) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String sample, char separator) {
        Map<Integer, Integer> widths = new HashMap<>();
        int records = 0;
        long cells = 0;
        long uncut = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .skipEmptyLines(true)
                .ofCsvRecord(sample)) {
            for (CsvRecord record : reader) {
                if (records++ == RECORDS) {
                    break;
                }
                widths.merge(record.getFieldCount(), 1, Integer::sum);
                cells += record.getFieldCount();
                for (String cell : record.getFields()) {
                    uncut += holdsStronger(cell, separator) ? 1 : 0;
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            return 0;
        }
        return widths.entrySet().stream()
                        .filter(e -> e.getKey() > 1)
                        .mapToDouble(e -> e.getValue() + e.getKey() / 10_000.0)
                        .max()
                        .orElse(0)
                / Math.max(1, records)
                * (1 - (double) uncut / Math.max(1, cells));
    }

    private static boolean holdsStronger(String cell, char separator) {
        for (char other : CANDIDATES) {
            if (other != separator && other != ',' && cell.indexOf(other) >= 0) {
                return true;
            }
        }
        return false;
    }
}
