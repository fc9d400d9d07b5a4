package de.lichtweg.coverage.snapshot;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Texts by number; grows only, so numbers hold in every snapshot. Safe for many readers and writers. */
final class Dictionary {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile String[] texts = new String[256];
    private volatile int size;

    Dictionary() {
        intern("");
    }

    /** The number of a text, given at first sight; the empty text is 0. */
    int intern(String text) {
        Integer known = numbers.get(text);
        return known != null ? known : add(text);
    }

    private synchronized int add(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = size;
        if (number == texts.length) {
            texts = Arrays.copyOf(texts, number * 2);
        }
        texts[number] = text;
        size = number + 1;
        numbers.put(text, number);
        return number;
    }

    /** The number of a text, if any address has it. */
    OptionalInt find(String text) {
        Integer number = numbers.get(text);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    String text(int number) {
        return texts[number];
    }

    int size() {
        return size;
    }
}
