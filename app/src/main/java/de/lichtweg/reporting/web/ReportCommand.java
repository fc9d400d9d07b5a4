package de.lichtweg.reporting.web;

import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.cli.Command;
import de.lichtweg.platform.cli.LocalOperator;
import de.lichtweg.platform.error.RuleViolation;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.reporting.app.PackageDesk;
import de.lichtweg.reporting.domain.PackageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./lichtweg report}: status packages without a browser. */
@Component
@CommandLine.Command(
        name = "report",
        description = "Statuspakete: package schreibt eines, receive liest eines ein.",
        mixinStandardHelpOptions = true)
class ReportCommand implements Command {

    private final PackageDesk desk;
    private final LichtwegClock clock;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    ReportCommand(PackageDesk desk, LichtwegClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    @CommandLine.Command(name = "package", description = "Schreibt das Statuspaket eines Landkreises.")
    int make(
            @Option(names = "--region", required = true, paramLabel = "AGS", description = "Landkreis") String region,
            @Option(
                            names = "--as-of",
                            paramLabel = "JJJJ-MM-TT",
                            description = "Stichtag; heute oder ein Halbjahresende")
                    @Nullable
                    String asOf,
            @Option(names = "--out", required = true, paramLabel = "DATEI") Path out)
            throws IOException {
        if (!region.matches("\\d{5}")) {
            throw new RuleViolation("reporting.package.region", region);
        }
        PackageFile file = desk.make(LocalOperator.scope(), new RegionKey(region), day(asOf));
        Files.writeString(out, file.json());
        spec.commandLine().getOut().println(file.sha256() + "  " + out);
        return 0;
    }

    @CommandLine.Command(name = "receive", description = "Liest das Statuspaket eines Landkreises ein.")
    int receive(@Parameters(paramLabel = "DATEI") Path file) throws IOException {
        String name =
                desk.receive(LocalOperator.scope(), Files.readString(file)).name();
        spec.commandLine().getOut().println(name);
        return 0;
    }

    private LocalDate day(@Nullable String text) {
        if (text == null) {
            return clock.today();
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new RuleViolation("reporting.day", text);
        }
    }
}
