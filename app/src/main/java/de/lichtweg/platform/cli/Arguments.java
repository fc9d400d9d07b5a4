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

    private static final int LAST_PORT = 65_535;

    static Arguments of(String... args) {
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        Map<String, String> options = new HashMap<>();
        List<String> words = new ArrayList<>();
        while (!rest.isEmpty()) {
            take(rest, options, words);
        }
        String command = words.isEmpty() || isHelp(words.getFirst()) ? "help" : words.getFirst();
        Arguments arguments = new Arguments(command, Map.copyOf(options), List.copyOf(words));
        if (arguments.isScratch() && options.containsKey("--data")) {
            throw new RuleViolation("cli.scratch", command);
        }
        return arguments;
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

    /** What is wrong with the words, before there is anything that knows messages. */
    static String sentence(RuleViolation violation) {
        String word = String.valueOf(violation.arguments().getFirst());
        if (violation.code().equals("cli.scratch")) {
            return "„" + word
                    + "“ arbeitet in einer eigenen Datenbank, die danach verschwindet. Bitte --data weglassen.";
        }
        return violation.code().equals("cli.port")
                ? "„" + word + "“ ist kein Port. Bitte hinter --port eine Zahl von 0 bis 65535 nennen."
                : "Hinter " + word + " fehlt der Wert.";
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

    /** Whether the command works on a database of its own that goes with it; it never touches a data folder. */
    boolean isScratch() {
        return command.equals("try");
    }

    String dataFolder() {
        return Optional.ofNullable(options.get("--data")).orElse(isDemo() ? "data/demo" : "data");
    }

    /** The port asked for; 0 means any free one. */
    Optional<String> port() {
        Optional<String> port = Optional.ofNullable(options.get("--port"));
        port.filter(p -> !p.matches("\\d{1,5}") || Integer.parseInt(p) > LAST_PORT)
                .ifPresent(p -> {
                    throw new RuleViolation("cli.port", p);
                });
        return port;
    }
}
