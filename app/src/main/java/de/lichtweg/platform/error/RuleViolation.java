package de.lichtweg.platform.error;

import java.util.List;

/**
 * A rule of the product says no. The user keeps the input and reads what, where and what now.
 *
 * <p>The text comes from {@code messages_*.properties} under {@code error.<code>} with the arguments.
 */
public final class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /** A violation with a stable code and arguments for its message. */
    public RuleViolation(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Stable code, such as {@code "operation.undo.later"}. */
    public String code() {
        return code;
    }

    /** Arguments of the message. */
    public List<Object> arguments() {
        return arguments;
    }
}
