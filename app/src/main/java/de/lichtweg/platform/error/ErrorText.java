package de.lichtweg.platform.error;

import java.util.List;

/**
 * An error as people read it: what, where, what now.
 *
 * @param status HTTP status
 * @param code key below {@code error.}
 * @param arguments of the message
 * @param incident number under which the log has the trace; empty when it is nobody's bug
 */
record ErrorText(int status, String code, List<Object> arguments, String incident) {

    static final String ATTRIBUTE = ErrorText.class.getName();

    static ErrorText of(int status) {
        return new ErrorText(status, codeOf(status), List.of(), "");
    }

    static ErrorText of(int status, String code) {
        return new ErrorText(status, code, List.of(), "");
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 401 -> "http.unauthorized";
            case 403 -> "http.forbidden";
            case 404 -> "http.notfound";
            case 405 -> "http.method";
            case 409 -> "http.conflict";
            case 413 -> "http.toolarge";
            default -> status < 500 ? "http.badrequest" : "http.incident";
        };
    }
}
