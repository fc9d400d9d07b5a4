package de.lichtweg.coverage;

import de.lichtweg.kernel.RegionKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something about a region that somebody should look at. Shown as a line in the row of the region and, for the most
 * urgent ones, as a paragraph on the start page. Texts are {@code attention.<kind>.line}, {@code .title}, {@code .text}
 * and {@code .action} of the messages with {@code {0}} count, {@code {1}} name of the region, {@code {2}} day, and from {@code
 * {4}} on words of its own.
 *
 * @param kind what it is about, part of the message keys
 * @param severity how urgent it is
 * @param region the region it is about
 * @param count how many addresses (or records) are concerned, −1 if suppressed
 * @param day the day that matters: a deadline, a Stichtag
 * @param addresses addresses behind it, where it can be opened down to them
 * @param path page of the records behind it, where they are no addresses
 * @param words what only the source can say, in the language of the request
 */
public record AttentionItem(
        String kind,
        Severity severity,
        RegionKey region,
        int count,
        Optional<LocalDate> day,
        Optional<AddressQuery> addresses,
        Optional<String> path,
        List<String> words) {

    /** Copies the words. */
    public AttentionItem {
        words = List.copyOf(words);
    }

    /** Something that its numbers say. */
    public AttentionItem(
            String kind,
            Severity severity,
            RegionKey region,
            int count,
            Optional<LocalDate> day,
            Optional<AddressQuery> addresses,
            Optional<String> path) {
        this(kind, severity, region, count, day, addresses, path, List.of());
    }

    /** Something about addresses, or about nothing that could be opened. */
    public AttentionItem(
            String kind,
            Severity severity,
            RegionKey region,
            int count,
            Optional<LocalDate> day,
            Optional<AddressQuery> addresses) {
        this(kind, severity, region, count, day, addresses, Optional.empty());
    }

    /** How urgent something is, most urgent first. */
    public enum Severity {
        DANGER,
        WARN,
        INFO
    }
}
