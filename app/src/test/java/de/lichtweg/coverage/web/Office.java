package de.lichtweg.coverage.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.coverage.Ledger;
import de.lichtweg.coverage.snapshot.Snapshots;
import de.lichtweg.coverage.web.RandomDeliveries.Delivery;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.Imports.ProgressListener;
import de.lichtweg.geodata.ingest.Imports.Result;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.operation.RecordedTable;
import de.lichtweg.platform.security.CurrentScope;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import de.lichtweg.region.Regions;
import de.lichtweg.testing.LedgerOnDisk;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** An office that begins with three municipalities and nothing else, and what can be asked of its ledger. */
final class Office {

    static final Scope SCOPE = Scope.system("test");
    static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2019, 6, 30), LocalDate.of(2022, 1, 15), LocalDate.of(2026, 1, 1));
    static final String REGIONS = "DE,14627,14627010,14627180,14627290";

    private static final Instant BEGIN = Instant.parse("2026-01-05T10:00:00Z");

    @Autowired
    private Imports imports;

    @Autowired
    private Operations operations;

    @Autowired
    private Regions regions;

    @Autowired
    private LichtwegClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private ObjectProvider<RecordedTable> tables;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Office() {}

    /** How a file is taken in. */
    enum Way {
        DRY_RUN,
        DRY_RUN_OF_ALL_ROWS,
        VALID_ROWS,
        ALL_ROWS;

        private boolean isDry() {
            return this == DRY_RUN || this == DRY_RUN_OF_ALL_ROWS;
        }

        private boolean acceptsValid() {
            return this == DRY_RUN || this == VALID_ROWS;
        }
    }

    /** The office of a test. */
    static Office open(AutowireCapableBeanFactory beans, Path folder) {
        Office office = new Office();
        beans.autowireBean(office);
        office.folder = folder;
        return office;
    }

    /** Seeds of random histories; a failure is repeated by adding its seed. */
    static LongStream seeds() {
        return LongStream.of(1, 20261123, ThreadLocalRandom.current().nextLong(1_000_000));
    }

    void beginsWithThreeMunicipalities() {
        jdbc.sql("truncate parties.organisation cascade").update();
        clock.setTo(BEGIN.plus(Duration.ofDays(operations.latest())));
        empty();
        take(new Delivery(
                "register",
                "gemeinden.csv",
                "AGS;Name;Einwohner\n14627010;Coswig;1\n14627180;Nossen;1\n14627290;Thiendorf;1\n",
                LocalDate.of(2016, 1, 1),
                null,
                null,
                null,
                null));
    }

    /** One operation ends everything that addresses and statements say, so that the next history begins with nothing. */
    private void empty() {
        operations.write(SCOPE, new Draft("test", "test", null, "", ""), n -> {
            for (String table : List.of("address_state", "supply", "prospect", "delivery")) {
                jdbc.sql("update coverage." + table + " set rec_to = :n where rec_to is null")
                        .param("n", n)
                        .update();
            }
            return n;
        });
    }

    Result take(Delivery d) {
        return run(d, Way.VALID_ROWS, null);
    }

    Result run(Delivery d, Way way, @Nullable ProgressListener listener) {
        try {
            Path file = Files.writeString(folder.resolve(d.name()), d.text());
            Request request = new Request(
                    SCOPE,
                    d.region() == null ? null : new RegionKey(d.region()),
                    d.day(),
                    d.operator(),
                    d.source(),
                    d.complete(),
                    way.acceptsValid(),
                    way.isDry(),
                    null,
                    d.name(),
                    "");
            return imports.run(d.profile(), file, request, Map.of(), listener);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A municipality that becomes part of another one, between the half-years. */
    static Delivery merger() {
        return new Delivery(
                "register",
                "eingemeindung.csv",
                "Schlüssel;Nachfolger;wirksam ab\n14627180;14627010;01.01.2020\n",
                LocalDate.of(2020, 1, 1),
                null,
                null,
                null,
                null);
    }

    /** Lets the day end. */
    void sleepsANight() {
        clock.setTo(clock.instant().plus(Duration.ofDays(1)));
    }

    /** A ledger that has seen nothing yet, so that no answer comes from what it remembers. */
    Ledger forgetful() {
        Snapshots snapshots = beans.createBean(Snapshots.class);
        return snapshots::view;
    }

    /** Exactly what {@code ./lichtweg figures --json} prints. */
    String figures(Ledger from, LocalDate day, @Nullable LocalDate knownOn) {
        StringWriter out = new StringWriter();
        CommandLine command = new CommandLine(new FiguresCommand(from, regions, json)).setOut(new PrintWriter(out));
        List<String> words = new ArrayList<>(List.of("--region", REGIONS, "--as-of", day.toString(), "--json"));
        if (knownOn != null) {
            words.addAll(List.of("--known-on", knownOn.toString()));
        }
        int exit = CurrentScope.callAs(SCOPE, () -> command.execute(words.toArray(String[]::new)));
        assertThat(exit).isZero();
        return out.toString();
    }

    String figuresWithoutOperation(LocalDate day) {
        return figures(forgetful(), day, null).replaceAll("\"operation\":\\d+", "");
    }

    /** Every row of every recorded table that is believed now. */
    List<String> believed() {
        return tables.orderedStream()
                .flatMap(table -> jdbc
                        .sql("select row(%s)::text from %s where rec_to is null order by 1"
                                .formatted(String.join(", ", table.columns()), table.name()))
                        .query(String.class)
                        .list()
                        .stream()
                        .map(row -> table.name() + row))
                .toList();
    }

    /** Table → hash over all its rows, whether believed or not. */
    Map<String, String> hashes() {
        return LedgerOnDisk.hashes(jdbc);
    }
}
