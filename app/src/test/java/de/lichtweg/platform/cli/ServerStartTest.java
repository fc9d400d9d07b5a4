package de.lichtweg.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lichtweg.platform.error.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

/** What whoever starts a server reads. */
class ServerStartTest {

    private static MockEnvironment settings(int port) {
        return new MockEnvironment()
                .withProperty("lichtweg.check-port", "true")
                .withProperty("server.address", "127.0.0.1")
                .withProperty("server.port", Integer.toString(port));
    }

    @Test
    void aTakenPortIsRefusedWithOneSentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> PortCheck.check(settings(port))).isInstanceOf(PortInUseException.class);
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            int exit = new Refusal(new PrintStream(said, true, StandardCharsets.UTF_8))
                    .explain(new IllegalStateException(new PortInUseException(port)), v -> "");
            assertThat(exit).isEqualTo(2);
            assertThat(said.toString(StandardCharsets.UTF_8).lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + port)
                    .contains("--port");
        }
    }

    @Test
    void aFreePortAndAnyPortAreFine() throws Exception {
        int free;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = probe.getLocalPort();
        }
        assertThatCode(() -> PortCheck.check(settings(free))).doesNotThrowAnyException();
        assertThatCode(() -> PortCheck.check(settings(0))).doesNotThrowAnyException();
    }

    @Test
    void commandsHaveNoPort() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            MockEnvironment command = settings(other.getLocalPort()).withProperty("lichtweg.check-port", "false");
            assertThatCode(() -> PortCheck.check(command)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "70000", "-1", "80a", "123456"})
    void whatIsNoPortIsRefused(String port) {
        assertThatThrownBy(() -> Arguments.of("serve", "--port", port).port())
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        e -> assertThat(Arguments.sentence(e)).contains(port).contains("65535"));
    }

    @Test
    void aMissingValueIsNamed() {
        assertThatThrownBy(() -> Arguments.of("serve", "--port"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        e -> assertThat(Arguments.sentence(e)).isEqualTo("Hinter --port fehlt der Wert."));
    }

    @Test
    void progressIsOneLineAtATerminal() {
        StringWriter out = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(out), true);
        line.show("Wird eingerichtet", 0, 2);
        line.show("Wird eingerichtet", 1, 2);
        line.show("Wird eingerichtet", 2, 2);
        assertThat(out.toString())
                .isEqualTo("\rWird eingerichtet: 0 von 2\rWird eingerichtet: 1 von 2\rWird eingerichtet: 2 von 2"
                        + System.lineSeparator());
    }

    @Test
    void progressIsAFewLinesInAFile() {
        StringWriter out = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(out), false);
        for (int i = 0; i <= 94; i++) {
            line.show("Wird eingerichtet", i, 94);
        }
        assertThat(out.toString().lines())
                .hasSize(5)
                .startsWith("Wird eingerichtet: 0 von 94")
                .endsWith("Wird eingerichtet: 94 von 94");
    }
}
