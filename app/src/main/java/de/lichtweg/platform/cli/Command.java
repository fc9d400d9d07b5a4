package de.lichtweg.platform.cli;

/**
 * A command of {@code ./lichtweg}: a picocli-annotated bean that a module contributes. Implementations are {@code
 * Callable<Integer>}; exit 0 done, 2 refused (nothing written, the reason on stderr), 1 failure. A {@code RuleViolation}
 * thrown by a command becomes exit 2 with its sentence.
 */
public interface Command extends java.util.concurrent.Callable<Integer> {}
