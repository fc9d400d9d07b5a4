package de.lichtweg.platform.cli;

import java.io.Console;
import java.io.PrintWriter;

/** How far something long is: one line that is written over at a terminal, and a few short lines in a file or a pipe. */
public final class ProgressLine {

    private static final int LINES_WITHOUT_TERMINAL = 4;

    private final PrintWriter out;
    private final boolean terminal;
    private int said = -1;

    /** Lines for the standard streams of this process. */
    public ProgressLine(PrintWriter out) {
        this(out, isTerminal());
    }

    ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Shows "what: done von all"; the last step ends the line. */
    public void show(String what, int done, int all) {
        String text = what + ": " + done + " von " + all;
        if (terminal) {
            out.print("\r" + text + (done == all ? System.lineSeparator() : ""));
        } else if (done * LINES_WITHOUT_TERMINAL / Math.max(1, all) > said) {
            said = done * LINES_WITHOUT_TERMINAL / Math.max(1, all);
            out.println(text);
        }
        out.flush();
    }
}
