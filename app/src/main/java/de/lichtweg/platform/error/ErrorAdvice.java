package de.lichtweg.platform.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** The one place where exceptions become answers. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);
    private static final int UNPROCESSABLE = 422;

    private final ErrorAnswer answer;
    private final FormReturn forms;
    private final Clock clock;

    ErrorAdvice(ErrorAnswer answer, FormReturn forms, Clock clock) {
        this.answer = answer;
        this.forms = forms;
        this.clock = clock;
    }

    @ExceptionHandler
    @Nullable
    Object violation(RuleViolation e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ErrorText error = new ErrorText(UNPROCESSABLE, e.code(), e.arguments(), "");
        if (ErrorAnswer.wantsPage(request.getRequestURI(), request) && forms.canReturn(request)) {
            return forms.back(request, error);
        }
        return send(error, request, response);
    }

    @ExceptionHandler
    @Nullable
    Object closed(Closed e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return send(new ErrorText(403, e.code(), e.arguments(), ""), request, response);
    }

    @ExceptionHandler
    @Nullable
    Object larger(TooLarge e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return send(new ErrorText(413, e.code(), e.arguments(), ""), request, response);
    }

    @ExceptionHandler
    @Nullable
    Object notFound(NotFound e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return send(ErrorText.of(404), request, response);
    }

    @ExceptionHandler
    @Nullable
    Object conflict(Conflict e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return send(ErrorText.of(409), request, response);
    }

    @ExceptionHandler
    @Nullable
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return send(ErrorText.of(413), request, response);
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MultipartException.class})
    @Nullable
    Object unreadable(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return send(ErrorText.of(400), request, response);
    }

    /** Refusals are answered by the filter chain. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void refused(RuntimeException e) {
        throw e;
    }

    /** The reader has gone; there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("reader gone", e);
    }

    @ExceptionHandler
    @Nullable
    Object anything(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()
                ? send(ErrorText.of(known.getStatusCode().value()), request, response)
                : send(incident(e, request), request, response);
    }

    private ErrorText incident(Exception e, HttpServletRequest request) {
        String number = LocalDate.now(clock).toString().replace("-", "") + "-"
                + String.format(Locale.ROOT, "%06X", ThreadLocalRandom.current().nextInt(0x1000000));
        LOG.error("Incident {}: {} {}", number, request.getMethod(), request.getRequestURI(), e);
        return new ErrorText(500, "http.incident", List.of(number), number);
    }

    /** Whole pages are made by the error controller, where the shell of the page is at hand. */
    private @Nullable Object send(ErrorText error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String path = request.getRequestURI();
        if (!ErrorAnswer.wantsPage(path, request)) {
            return answer.of(error, path, request, response);
        }
        request.setAttribute(ErrorText.ATTRIBUTE, error);
        response.sendError(error.status());
        return null;
    }
}
