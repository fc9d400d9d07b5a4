package de.lichtweg.platform.error;

import java.util.List;

/** Something sent is larger than is taken. Answers 413 with the sentence under {@code error.<code>}. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    /** A refusal with a stable code and arguments for its message. */
    public TooLarge(String code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }
}
