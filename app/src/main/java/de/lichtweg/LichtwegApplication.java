package de.lichtweg;

import de.lichtweg.planning.cli.PlanCommand;
import de.lichtweg.platform.cli.Launcher;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of the platform: a server or one command. */
@SpringBootApplication
public class LichtwegApplication {

    static void main(String[] args) {
        // what the command line prints and files that it writes are German, whatever the machine speaks
        Locale.setDefault(Locale.GERMANY);
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        // planning from files needs nothing that would have to be started
        int exit = PlanCommand.isMeant(args)
                ? PlanCommand.run(out, err, args)
                : new Launcher(LichtwegApplication.class, out, err).run(args);
        if (exit != Launcher.RUNNING) {
            System.exit(exit);
        }
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
