package de.lichtweg.coverage.snapshot;

import de.lichtweg.coverage.domain.StateSink;
import de.lichtweg.platform.error.RuleViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;

/** Orders of the address list. Only as many rows as the page needs are kept while looking through the selection. */
final class Sorting {

    private final Snapshot snapshot;
    private final Rows rows;
    private final Secrets secrets;

    Sorting(Snapshot snapshot, Rows rows, Secrets secrets) {
        this.snapshot = snapshot;
        this.rows = rows;
        this.secrets = secrets;
    }

    /** A row by its place. */
    record At(Chunk chunk, int row) {}

    /** The rows of a page. O(n log k) with k the end of the page. */
    List<At> page(Selection selection, String sort, int offset, int limit) {
        int end = (int) Math.min(Integer.MAX_VALUE - 8, (long) offset + limit);
        Comparator<At> order = order(sort);
        PriorityQueue<At> worstFirst = new PriorityQueue<>(order.reversed());
        selection.forEach((chunk, number, row) -> {
            At at = new At(chunk, row);
            if (worstFirst.size() < end) {
                worstFirst.add(at);
            } else if (end > 0 && order.compare(at, worstFirst.element()) < 0) {
                worstFirst.remove();
                worstFirst.add(at);
            }
        });
        List<At> result = new ArrayList<>(worstFirst);
        result.sort(order);
        return offset >= result.size() ? Collections.emptyList() : result.subList(offset, result.size());
    }

    /** All rows. O(n log n) */
    List<At> all(Selection selection, String sort) {
        List<At> result = new ArrayList<>();
        selection.forEach((chunk, number, row) -> result.add(new At(chunk, row)));
        result.sort(order(sort));
        return result;
    }

    private Comparator<At> order(String sort) {
        boolean descending = sort.startsWith("-");
        Comparator<At> first = column(descending ? sort.substring(1) : sort);
        return (descending ? first.reversed() : first).thenComparing(byAddress());
    }

    private Comparator<At> column(String key) {
        return switch (key) {
            case "", "address" -> byAddress();
            case "municipality" -> text(a -> snapshot.texts.municipalities.text(a.chunk.columns.municipality[a.row]));
            case "locality" -> place();
            case "street" -> text(a -> snapshot.texts.streets.text(a.chunk.columns.street[a.row]));
            case "postcode" -> text(a -> snapshot.texts.postcodes.text(a.chunk.columns.postcode[a.row]));
            case "usage" -> text(a -> snapshot.texts.usages.text(a.chunk.columns.usage[a.row]));
            case "operator" -> text(a -> operator(a.chunk.bestOperator[a.row]));
            case "down" -> number(a -> a.chunk.bestDown[a.row]);
            case "up" -> number(a -> a.chunk.bestUp[a.row]);
            case "technology" -> number(a -> a.chunk.bestTechnology[a.row]);
            case "stage" -> number(a -> a.chunk.stage[a.row]);
            case "eligible" -> number(a -> a.chunk.eligible[a.row] ? 0 : 1);
            case "reason" -> number(a -> a.chunk.reason[a.row]);
            case "expected" -> number(this::expected);
            case "when" -> number(a -> a.chunk.arrival[a.row]);
            case "households" -> number(a -> a.chunk.columns.households[a.row]);
            case "businesses" -> number(a -> a.chunk.columns.businesses[a.row]);
            default -> throw new RuleViolation("query.sort", key);
        };
    }

    private long expected(At at) {
        int day = secrets.expected(at.chunk, at.row);
        return day == StateSink.NO_DAY ? Integer.MAX_VALUE : day;
    }

    private String operator(int id) {
        return id < 0 ? "" : rows.operatorName(id);
    }

    private Comparator<At> byAddress() {
        return place().thenComparing(text(a -> snapshot.texts.streets.text(a.chunk.columns.street[a.row])))
                .thenComparingInt(a -> a.chunk.columns.number[a.row])
                .thenComparing(a -> snapshot.texts.suffixes.text(a.chunk.columns.suffix[a.row]))
                .thenComparingLong(a -> a.chunk.columns.id[a.row]);
    }

    private Comparator<At> place() {
        return text(a -> municipality(a.chunk.columns.municipality[a.row]))
                .thenComparing(text(a -> locality(a.chunk.columns.locality[a.row])));
    }

    private String municipality(int number) {
        String key = snapshot.texts.municipalities.text(number);
        return key.isEmpty() ? "" : rows.name(key);
    }

    private String locality(int number) {
        String key = snapshot.texts.localities.text(number);
        return key.isEmpty() ? "" : rows.name(key);
    }

    private static Comparator<At> text(java.util.function.Function<At, String> value) {
        return (a, b) -> compareWords(value.apply(a), value.apply(b));
    }

    /** As in a German telephone book: umlauts beside their vowels, case without weight. */
    private static int compareWords(String a, String b) {
        return a.equals(b) ? 0 : fold(a).compareTo(fold(b));
    }

    private static String fold(String text) {
        String small = text.toLowerCase(java.util.Locale.GERMAN);
        StringBuilder result = new StringBuilder(small.length());
        for (int i = 0; i < small.length(); i++) {
            switch (small.charAt(i)) {
                case 'ä' -> result.append('a');
                case 'ö' -> result.append('o');
                case 'ü' -> result.append('u');
                case 'ß' -> result.append("ss");
                default -> result.append(small.charAt(i));
            }
        }
        return result.toString();
    }

    private static Comparator<At> number(ToLongFunction<At> value) {
        return Comparator.comparingLong(value);
    }
}
