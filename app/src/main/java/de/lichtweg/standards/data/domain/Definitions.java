package de.lichtweg.standards.data.domain;

import de.lichtweg.platform.error.RuleViolation;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What all parts of a definition have in common: words that are there, lists without repetition. */
final class Definitions {

    private static final int LONGEST_WORD = 80;

    private Definitions() {}

    static void require(boolean kept, String what, Object... arguments) {
        if (!kept) {
            throw new RuleViolation("standards.data." + what, arguments);
        }
    }

    static String word(String where, @Nullable String text) {
        String word = text(text);
        require(!word.isEmpty() && word.length() <= LONGEST_WORD, "word", where);
        return word;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static List<String> copy(@Nullable List<String> texts) {
        return texts == null ? List.of() : List.copyOf(texts);
    }

    static <T> List<T> filled(String where, @Nullable List<T> values) {
        if (values == null || values.isEmpty()) {
            throw new RuleViolation("standards.data.missing", where);
        }
        return List.copyOf(values);
    }

    static void distinct(String where, List<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(n -> require(seen.add(n), "twice", n, where));
    }

    /** Names compared as people mean them: without case, spaces and punctuation. */
    static String plain(String text) {
        return text.toLowerCase(Locale.GERMAN).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
