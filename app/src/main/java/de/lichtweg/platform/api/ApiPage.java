package de.lichtweg.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI description as people read it; made from the same document that programs get. */
@Controller
@ConditionalOnWebApplication
class ApiPage {

    private final OpenApiWebMvcResource document;
    private final JsonMapper json;

    ApiPage(OpenApiWebMvcResource document, JsonMapper json) {
        this.document = document;
        this.json = json;
    }

    /** One call. */
    public record Call(
            String method,
            String path,
            String summary,
            String description,
            List<Parameter> parameters,
            List<Answer> answers) {}

    /** One parameter. */
    public record Parameter(String name, String place, String type, boolean required, String description) {}

    /** One possible answer. */
    public record Answer(String status, String description, String types) {}

    @GetMapping("/api")
    String show(HttpServletRequest request, Locale locale, Model model) throws IOException {
        JsonNode api = json.readTree(document.openapiJson(request, "/api/openapi.json", locale));
        model.addAttribute("calls", calls(api.path("paths")));
        return "platform/api";
    }

    private static List<Call> calls(JsonNode paths) {
        List<Call> calls = new ArrayList<>();
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> calls.add(call(path.getKey(), call.getKey(), call.getValue()))));
        return calls;
    }

    private static Call call(String path, String method, JsonNode call) {
        List<Parameter> parameters = new ArrayList<>();
        call.path("parameters").forEach(p -> parameters.add(parameter(p)));
        List<Answer> answers = call.path("responses").properties().stream()
                .map(a -> answer(a.getKey(), a.getValue()))
                .toList();
        return new Call(
                method.toUpperCase(Locale.ROOT),
                path,
                call.path("summary").asString(""),
                call.path("description").asString(""),
                parameters,
                answers);
    }

    private static Parameter parameter(JsonNode p) {
        JsonNode schema = p.path("schema");
        String type = schema.path("format").asString(schema.path("type").asString(""));
        return new Parameter(
                p.path("name").asString(""),
                p.path("in").asString(""),
                type,
                p.path("required").asBoolean(false),
                p.path("description").asString(""));
    }

    private static Answer answer(String status, JsonNode answer) {
        List<String> types = answer.path("content").properties().stream()
                .map(java.util.Map.Entry::getKey)
                .toList();
        return new Answer(status, answer.path("description").asString(""), String.join(", ", types));
    }
}
