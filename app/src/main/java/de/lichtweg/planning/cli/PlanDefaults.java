package de.lichtweg.planning.cli;

import de.lichtweg.planning.io.Shipped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code plan defaults}: the price book and the rule set that come with the product, as files to be changed. */
@CommandLine.Command(
        name = "defaults",
        mixinStandardHelpOptions = true,
        description = "Schreibt Preisbuch und Regelwerk, die mitgeliefert werden, zum Ändern in einen Ordner.")
final class PlanDefaults implements Callable<Integer> {

    @CommandLine.Option(names = "-o", paramLabel = "ORDNER", required = true, description = "wohin")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        Path to = Objects.requireNonNull(folder);
        for (String name : Shipped.FILES) {
            Path file = to.resolve(name);
            if (Files.exists(file)) {
                throw new Refused("Die Datei „" + file + "“ gibt es schon; sie wird nicht überschrieben.");
            }
        }
        try {
            Files.createDirectories(to);
            for (String name : Shipped.FILES) {
                Files.writeString(to.resolve(name), Shipped.text(name), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new Refused("In den Ordner „" + to + "“ lässt sich nicht schreiben.");
        }
        return 0;
    }
}
