package de.lichtweg.platform.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestNumberTest {

    private final AtomicReference<String> inLog = new AtomicReference<>();

    private @Nullable String answered(@Nullable String given) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        if (given != null) {
            request.addHeader(RequestNumber.HEADER, given);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new RequestNumber().doFilter(request, response, (q, a) -> inLog.set(MDC.get(RequestNumber.KEY)));
        assertThat(MDC.get(RequestNumber.KEY)).as("the thread is free again").isNull();
        assertThat(inLog.get()).isEqualTo(response.getHeader(RequestNumber.HEADER));
        return response.getHeader(RequestNumber.HEADER);
    }

    @Test
    void theLogAndTheAnswerNameTheSameNumberAndNoTwoRequestsShareOne() throws Exception {
        String first = answered(null);
        assertThat(first).matches("[0-9a-f]{12}");
        assertThat(answered(null)).isNotEqualTo(first);
    }

    @Test
    void theNumberOfTheWebServerInFrontIsKept() throws Exception {
        assertThat(answered("7f3a9c2e-1b44")).isEqualTo("7f3a9c2e-1b44");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kurz", "eins zwei drei", "x\nERROR gefaelscht", "<script>alert(1)</script>"})
    void whatCouldDoHarmInALogIsReplaced(String given) throws Exception {
        assertThat(answered(given)).matches("[0-9a-f]{12}");
    }

    @Test
    void aRequestThatFailsFreesItsThreadToo() {
        assertThatThrownBy(() -> new RequestNumber()
                        .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (q, a) -> {
                            throw new IllegalStateException("kaputt");
                        }))
                .hasMessage("kaputt");
        assertThat(MDC.get(RequestNumber.KEY)).isNull();
    }
}
