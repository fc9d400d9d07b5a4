package de.lichtweg.platform.cli;

import de.lichtweg.platform.security.Scope;

/** Who works at the command line: the user of the operating system, by name in audit and operations. */
public final class LocalOperator {

    private LocalOperator() {}

    /** The scope of every command. */
    public static Scope scope() {
        return Scope.system("cli:" + System.getProperty("user.name", "unbekannt"));
    }
}
