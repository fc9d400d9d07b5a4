package de.lichtweg.platform.backup;

import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Progress for whoever waits at the terminal: one line for each step. */
final class PrintedProgress implements BackupProgress {

    private static final Map<Step, String> WORDS = Map.of(
            Step.SAVE, "Sichern", Step.CHECK, "Prüfen der Datei", Step.LOAD, "Laden", Step.VERIFY, "Vergleichen");

    private final @Nullable PrintWriter out;
    private @Nullable Step last;

    PrintedProgress(@Nullable PrintWriter out) {
        this.out = out;
    }

    @Override
    public void at(Step step, String what, int done, int total) {
        if (out != null && step != last) {
            last = step;
            out.println(WORDS.get(step) + " …");
            out.flush();
        }
    }
}
