package de.lichtweg.platform.error;

import java.util.List;

/**
 * Something that everybody may know to exist, such as a region, is closed to this scope at the wanted depth. Answers 403
 * with the sentence under {@code error.<code>}. A record whose existence is a secret itself is a {@link NotFound} instead.
 */
public final class Closed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /** A refusal with a stable code and arguments for its message. */
    public Closed(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Stable code, such as {@code "scope.sums"}. */
    public String code() {
        return code;
    }

    /** Arguments of the message. */
    public List<Object> arguments() {
        return arguments;
    }
}
