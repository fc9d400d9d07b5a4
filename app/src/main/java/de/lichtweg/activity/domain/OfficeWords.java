package de.lichtweg.activity.domain;

import de.lichtweg.activity.ActivityKind;
import de.lichtweg.standards.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words in which offices say what Lichtweg calls otherwise: "EWA", "im Bau", "rot". They stand in {@code activity-words.csv}: what, key,
 * word. A word is found as the whole text or as whole words within it; the longest counts.
 */
public final class OfficeWords {

    private static final List<Word> WORDS = read();

    private OfficeWords() {}

    private record Word(String what, String key, String text) {}

    private static List<Word> read() {
        try (InputStream in =
                Objects.requireNonNull(OfficeWords.class.getResourceAsStream("/activity-words.csv"), "no words")) {
            List<Word> words = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] cells = line.split(";", 3);
                words.add(new Word(cells[0], cells[1], cells[2]));
            }
            return List.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Letters and digits of a text, for comparing words of a table. */
    public static String letters(String text) {
        return plain(text).replace(" ", "");
    }

    /** Small letters, digits, and one space between words. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** The kind of which a text speaks. */
    public static Optional<ActivityKind> kind(String text) {
        return key("kind", text).map(ActivityKind::valueOf);
    }

    /** The key of a state, a risk and the like. */
    public static Optional<String> key(String what, String text) {
        return longest(WORDS.stream().filter(w -> w.what.equals(what)), text);
    }

    /** The phase of a procedure of which a text speaks: by its own name or by another word for it. */
    public static Optional<Template.Phase> phase(Template template, String text) {
        Stream<Word> names = template.phases().stream()
                .flatMap(p -> Stream.of(new Word("", p.key(), p.nameDe()), new Word("", p.key(), p.key())));
        String prefix = template.key() + ".";
        Stream<Word> others = WORDS.stream()
                .filter(w -> w.what.equals("phase") && w.key.startsWith(prefix))
                .map(w -> new Word("", w.key.substring(prefix.length()), w.text));
        return longest(Stream.concat(names, others), text).flatMap(template::find);
    }

    private static Optional<String> longest(Stream<Word> words, String text) {
        String within = " " + plain(text) + " ";
        return words.filter(w -> within.contains(" " + plain(w.text) + " "))
                .max(Comparator.comparingInt(w -> w.text.length()))
                .map(Word::key);
    }
}
