package de.lichtweg.platform.cli;

import de.lichtweg.platform.error.RuleViolation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words behind {@code ./lichtweg}: options of the whole program, which may stand anywhere, and what is left for the
 * command.
 *
 * @param command the first word, {@code help} where there is none
 * @param options values of {@code --data} and, for servers, {@code --port}
 * @param words the words for picocli, the command first
 */
record Arguments(String command, Map<String, String> options, List<String> words) {

    static Arguments of(String... args) {
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        Map<String, String> options = new HashMap<>();
        List<String> words = new ArrayList<>();
        while (!rest.isEmpty()) {
            take(rest, options, words);
        }
        String command = words.isEmpty() || isHelp(words.getFirst()) ? "help" : words.getFirst();
        return new Arguments(command, Map.copyOf(options), List.copyOf(words));
    }

    private static void take(Deque<String> rest, Map<String, String> options, List<String> words) {
        String word = rest.removeFirst();
        boolean server = !words.isEmpty() && isServer(words.getFirst());
        for (String name : server ? List.of("--data", "--port") : List.of("--data")) {
            if (word.startsWith(name + "=")) {
                options.put(name, word.substring(name.length() + 1));
                return;
            }
            if (word.equals(name)) {
                options.put(name, value(name, rest));
                return;
            }
        }
        words.add(word);
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new RuleViolation("cli.value", name);
        }
        return rest.removeFirst();
    }

    private static boolean isHelp(String word) {
        return word.equals("help") || word.equals("-h") || word.equals("--help");
    }

    private static boolean isServer(String word) {
        return word.equals("serve") || word.equals("demo");
    }

    boolean isServer() {
        return isServer(command);
    }

    boolean isDemo() {
        return command.equals("demo");
    }

    String dataFolder() {
        return Optional.ofNullable(options.get("--data")).orElse(isDemo() ? "data/demo" : "data");
    }

    Optional<String> port() {
        return Optional.ofNullable(options.get("--port"));
    }
}
