package de.lichtweg.geodata.ingest.cli;

import de.lichtweg.geodata.ingest.ImportProfile.Plan.Counts;
import de.lichtweg.geodata.ingest.Imports.IssueCount;
import de.lichtweg.geodata.ingest.app.Trial.Answer;
import de.lichtweg.geodata.ingest.app.Trial.Verdict;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.error.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The answers to the files of a folder, for the eye, for a program, for the documents. */
@Component
class TrialTable {

    private static final List<String> HEADINGS =
            List.of("Datei", "Größe", "Art", "Zeilen", "angenommen", "abgewiesen", "Antwort");
    private static final int ANSWER = HEADINGS.size() - 1;
    private static final List<Integer> NUMBERS = List.of(1, 3, 4, 5);

    private final MessageSource messages;
    private final Sentences sentences;
    private final JsonMapper json;

    TrialTable(MessageSource messages, Sentences sentences, JsonMapper json) {
        this.messages = messages;
        this.sentences = sentences;
        this.json = json;
    }

    /** Columns for a terminal, the answer last, and one line that sums up. */
    String text(List<Answer> answers) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        answers.forEach(a -> rows.add(cells(a)));
        int[] widths = new int[ANSWER];
        rows.forEach(row -> {
            for (int i = 0; i < ANSWER; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        String lines = rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
        return lines + "\n\n" + summary(answers);
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < ANSWER; i++) {
            String pad = " ".repeat(widths[i] - row.get(i).length());
            line.append(NUMBERS.contains(i) ? pad + row.get(i) : row.get(i) + pad)
                    .append("  ");
        }
        return line.append(row.get(ANSWER)).toString();
    }

    private List<String> cells(Answer answer) {
        Counts counts = answer.counts();
        boolean read = answer.verdict() == Verdict.IMPORTED || answer.verdict() == Verdict.NOTHING;
        return List.of(
                answer.part().isEmpty() ? answer.file() : answer.file() + " › " + answer.part(),
                size(answer.bytes()),
                profile(answer.profile()),
                read ? number(counts.rows()) : "–",
                read ? number(counts.accepted()) : "–",
                read ? number(counts.rejected()) : "–",
                sentence(answer));
    }

    private static String number(long count) {
        return String.format(Locale.GERMAN, "%,d", count);
    }

    private static String size(long bytes) {
        return bytes < 1024 ? bytes + " B" : number((bytes + 512) / 1024) + " KiB";
    }

    private String profile(String keys) {
        return keys.isEmpty()
                ? "–"
                : List.of(keys.split(", ")).stream()
                        .map(key -> text("geodata.profile." + key, key))
                        .collect(Collectors.joining(", "));
    }

    /** One German sentence: why it was refused, or what was noticed about its rows. */
    private String sentence(Answer answer) {
        RuleViolation refusal = answer.refusal();
        return switch (answer.verdict()) {
            case REFUSED -> refusal == null ? "" : sentences.german(refusal);
            case FAILED -> "Beim Einlesen ist das Programm gescheitert. Bitte melden; mehr steht im Protokoll.";
            case NOTHING -> "Keine Zeile geht ein" + after(": ", answer.issues()) + ".";
            case IMPORTED -> "Eingelesen" + after("; Hinweise: ", answer.issues()) + ".";
        };
    }

    private String after(String between, List<IssueCount> issues) {
        return issues.isEmpty()
                ? ""
                : between
                        + issues.stream()
                                .map(i -> number(i.count()) + " × " + issue(i.kind()))
                                .collect(Collectors.joining(", "));
    }

    private String issue(String kind) {
        String general = text("issue." + kind + ".kind", "");
        String named = general.isEmpty() ? text("issue." + kind, kind) : general;
        return named.endsWith(".") ? named.substring(0, named.length() - 1) : named;
    }

    private String text(String key, String otherwise) {
        String text = messages.getMessage(key, new Object[] {"…", "…", "…", "…"}, otherwise, Locale.GERMAN);
        return text == null ? otherwise : text;
    }

    private static String summary(List<Answer> answers) {
        long files = answers.stream().map(Answer::file).distinct().count();
        return number(files) + " Dateien, jede mit Antwort: " + counted(answers, Verdict.IMPORTED) + " eingelesen, "
                + counted(answers, Verdict.NOTHING) + " ohne gültige Zeile, " + counted(answers, Verdict.REFUSED)
                + " abgelehnt, " + counted(answers, Verdict.FAILED) + " gescheitert.";
    }

    private static String counted(List<Answer> answers, Verdict verdict) {
        return number(answers.stream()
                .filter(a -> a.verdict() == verdict)
                .map(Answer::file)
                .distinct()
                .count());
    }

    /** The same as JSON. */
    String json(List<Answer> answers) {
        return json.writeValueAsString(
                Map.of("files", answers.stream().map(this::shape).toList()));
    }

    private Map<String, Object> shape(Answer answer) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("file", answer.file());
        shape.put("part", answer.part());
        shape.put("bytes", answer.bytes());
        shape.put("profile", answer.profile());
        shape.put("verdict", answer.verdict().name().toLowerCase(Locale.ROOT));
        shape.put("rows", answer.counts().rows());
        shape.put("accepted", answer.counts().accepted());
        shape.put("rejected", answer.counts().rejected());
        shape.put("unchanged", answer.counts().unchanged());
        shape.put("written", answer.counts().written());
        shape.put("issues", answer.issues());
        shape.put("sentence", sentence(answer));
        return shape;
    }

    /** The same as a document. */
    String markdown(String folder, List<Answer> answers) {
        StringBuilder out = new StringBuilder("# Every file and its answer\n\nMade by `./lichtweg try ")
                .append(folder)
                .append(
                        " --markdown docs/files.md`: every file of the folder goes through the ordinary import into a scratch"
                                + " database, those that others build on first. It is imported or refused with a sentence; the"
                                + " sentences are those that people read, in German.\n\n")
                .append(summary(answers))
                .append("\n\n|");
        HEADINGS.forEach(h -> out.append(' ').append(h).append(" |"));
        out.append("\n|---|---:|---|---:|---:|---:|---|\n");
        for (Answer answer : answers) {
            out.append('|');
            List<String> cells = cells(answer);
            out.append(" `")
                    .append(cells.getFirst().replace("|", "\\|").replace("`", "'"))
                    .append("` |");
            cells.stream()
                    .skip(1)
                    .forEach(cell -> out.append(' ').append(escaped(cell)).append(" |"));
            out.append('\n');
        }
        return out.toString();
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_");
    }
}
