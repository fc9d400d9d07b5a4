package de.lichtweg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.security.Role;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

/** The administrator looks whether the installation is well. */
class StatusTest extends Journey {

    @Autowired
    private ObjectProvider<Command> commands;

    private String check() {
        CommandLine check = commands.stream()
                .map(CommandLine::new)
                .filter(c -> c.getCommandName().equals("check"))
                .findFirst()
                .orElseThrow();
        StringWriter out = new StringWriter();
        check.setOut(new PrintWriter(out));
        int exit = check.execute();
        assertThat(exit).as(out.toString()).isZero();
        return out.toString();
    }

    @Test
    void theInstalledDemoHasNoFindingAndThePageSaysSo() {
        assertThat(check()).isEqualToIgnoringNewLines("26 Prüfungen, kein Befund.");
        person("aufsicht", Role.ADMINISTRATOR);
        for (Visitor visitor : new Visitor[] {browser.atDesk(), browser.onPhone()}) {
            try (visitor) {
                visitor.go("/anmelden").signIn("aufsicht", PASSWORD);
                visitor.page().waitForURL("**/start");
                assertThat(visitor.open("/verwaltung/zustand").text()).contains("Alle 26 Prüfungen ohne Befund");
                visitor.page()
                        .locator("summary")
                        .getByText("26 Prüfungen ohne Befund")
                        .click();
                visitor.link("Adresse ohne Gemeinde").click();
                assertThat(visitor.check().text()).contains("Kein Fall", "Was tun");
            }
        }
    }
}
