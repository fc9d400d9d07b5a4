package de.lichtweg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.app.AccountService;
import de.lichtweg.parties.app.Invitations;
import de.lichtweg.parties.domain.NewMandate;
import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/** One server with the demo for all journeys, one browser for the journeys of a class. */
@LichtwegTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lichtweg.demo=true",
            "lichtweg.portal.keep=true",
            "lichtweg.data=target/journeys-${lichtweg.fork:1}"
        },
        shared = "journeys")
@TestInstance(Lifecycle.PER_CLASS)
abstract class Journey {

    static final String PASSWORD = "blaue Rohre im Graben";
    static final RegionKey DISTRICT = new RegionKey("14627");

    private static final Scope OFFICE = Scope.system("journeys");
    private static final Path DATA = Path.of("target", "journeys-" + System.getProperty("lichtweg.fork", "1"));
    private static final AtomicBoolean INSTALLED = new AtomicBoolean();

    @LocalServerPort
    private int port;

    @Autowired
    private AccountService people;

    @Autowired
    private Invitations invitations;

    @Autowired
    private ObjectProvider<Command> commands;

    @Autowired
    protected JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    protected Browser browser;

    @BeforeAll
    void openBrowser() throws IOException {
        installDemo();
        browser = new Browser(port, drawing());
    }

    /** Maps, if the journeys of this class look at one. */
    Browser.Drawing drawing() {
        return Browser.Drawing.PAGES;
    }

    /** Once for all journeys: the database is fresh, whatever the folder says of an earlier one. */
    private void installDemo() throws IOException {
        if (INSTALLED.compareAndSet(false, true)) {
            FileSystemUtils.deleteRecursively(DATA);
            Files.createDirectories(DATA);
            CommandLine demo = commands.stream()
                    .map(CommandLine::new)
                    .filter(c -> c.getCommandName().equals("demo"))
                    .findFirst()
                    .orElseThrow();
            demo.setExecutionExceptionHandler((e, command, parsed) -> {
                throw e;
            });
            assertThat(demo.execute()).isZero();
        }
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    /** Somebody with a password of their own. */
    void person(String login, Role role) {
        jdbc.sql("-- all attempts\ndelete from platform.sign_in_attempt").update();
        NewMandate mandate = new NewMandate(
                role, "Landkreis Meißen", NewMandate.kindOf(role), DISTRICT, LocalDate.of(2018, 3, 15), null);
        invitations.accept(people.add(OFFICE, login, "Prüfung " + login, "", mandate), PASSWORD);
    }
}
