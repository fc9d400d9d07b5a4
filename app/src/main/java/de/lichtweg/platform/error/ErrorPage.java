package de.lichtweg.platform.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container or the filter chain refused, and pages that the advice hands over. */
@Controller
class ErrorPage implements ErrorController {

    private final ErrorAnswer answer;

    ErrorPage(ErrorAnswer answer) {
        this.answer = answer;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/");
        return answer.of(known(request), path, request, response);
    }

    private static ErrorText known(HttpServletRequest request) {
        if (request.getAttribute(ErrorText.ATTRIBUTE) instanceof ErrorText error) {
            return error;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? ErrorText.of(status)
                : ErrorText.of(404);
    }
}
