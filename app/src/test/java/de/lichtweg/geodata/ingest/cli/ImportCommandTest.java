package de.lichtweg.geodata.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.testing.LichtwegTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LichtwegTest
class ImportCommandTest {

    private static final String HEAD = "AGS;Name;Einwohner\n";

    @Autowired
    ObjectProvider<ImportCommand> commands;

    @Autowired
    Operations operations;

    @Autowired
    JsonMapper json;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... words) {
        CommandLine line = new CommandLine(commands.getObject())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        return CurrentScope.callAs(Scope.system("test"), () -> line.execute(words));
    }

    private List<JsonNode> results() {
        return out.toString().lines().map(json::readTree).toList();
    }

    @Test
    void aRefusedFileIsNamedAndDoesNotKeepTheOthersOut() throws IOException {
        long before = operations.latest();
        int exit = run(
                "auto",
                file("eins.csv", HEAD + "14627501;Eins;1\n"),
                file("zwei.csv", "Datum,Temperatur\n2011-01-01,1\n"),
                file("drei.csv", HEAD + "14627503;Drei;3\n"),
                "--json");
        assertThat(exit).isEqualTo(2);
        assertThat(results()).extracting(r -> r.get("operation").asLong()).containsExactly(before + 1, before + 2);
        assertThat(err.toString().lines()).singleElement().asString().contains("zwei.csv");
    }

    @Test
    void theJsonHasTheStableNames() throws IOException {
        assertThat(run("register", file("vier.csv", HEAD + "14627504;Vier;4\n"), "--json", "--dry-run"))
                .isZero();
        JsonNode result = results().getFirst();
        assertThat(result.propertyNames())
                .containsExactly(
                        "operation", "rows", "accepted", "rejected", "unchanged", "written", "issues", "seconds");
        assertThat(result.get("operation").asLong())
                .as("a dry run writes nothing")
                .isZero();
        assertThat(result.get("written").asLong()).isEqualTo(1);
    }

    @Test
    void aDryRunEndsAsTheRealRunWould() throws IOException {
        String bad = file("fuenf.csv", HEAD + "14627505;Fünf;5\nfalsch;Falsch;1\n");
        long before = operations.latest();
        assertThat(run("auto", bad, "--json", "--dry-run")).isEqualTo(2);
        assertThat(run("auto", bad, "--json")).isEqualTo(2);
        assertThat(Stream.of(results().get(0), results().get(1))
                        .map(r -> r.get("issues").toString()))
                .containsOnly("[{\"kind\":\"region.key\",\"count\":1}]");
        assertThat(operations.latest()).isEqualTo(before);
        assertThat(run("auto", bad, "--json", "--dry-run", "--accept-valid")).isZero();
        assertThat(run("auto", bad, "--json", "--accept-valid")).isZero();
        assertThat(operations.latest()).isEqualTo(before + 1);
    }
}
