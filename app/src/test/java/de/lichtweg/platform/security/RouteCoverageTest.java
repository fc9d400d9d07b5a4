package de.lichtweg.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.testing.LichtwegTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@LichtwegTest(
        webEnvironment = WebEnvironment.MOCK,
        properties = {"lichtweg.demo=true", "spring.main.lazy-initialization=false"})
class RouteCoverageTest {

    /** Patterns of libraries that stay closed on purpose. */
    private static final Set<String> CLOSED = Set.of("GET /api/openapi.json.yaml", "GET /v3/api-docs/swagger-config");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Routes routes;

    @Test
    void everyRouteOfTheProductIsListed() {
        assertThat(unlisted(routes)).isEmpty();
    }

    @Test
    void anUnlistedRouteIsNoticed() {
        String without = routes.list().stream()
                .filter(r -> !r.pattern().equals("/anmelden"))
                .map(r -> r.method() + ";" + r.pattern() + ";" + r.dataClass() + ";" + r.level())
                .collect(Collectors.joining("\n", "method;pattern;data_class;level\n", "\n"));
        assertThat(unlisted(Routes.of(without))).contains("GET /anmelden");
    }

    private List<String> unlisted(Routes table) {
        List<String> missing = new ArrayList<>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                for (String method : methods(info)) {
                    if (table.listed(method, pattern).isEmpty() && !CLOSED.contains(method + " " + pattern)) {
                        missing.add(method + " " + pattern);
                    }
                }
            }
        }
        return missing;
    }

    private static List<String> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(Enum::name).toList();
    }
}
