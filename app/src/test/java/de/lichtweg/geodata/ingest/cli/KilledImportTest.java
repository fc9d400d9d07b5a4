package de.lichtweg.geodata.ingest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.lichtweg.LichtwegApplication;
import de.lichtweg.platform.cli.Launcher;
import de.lichtweg.platform.database.EmbeddedDatabase;
import de.lichtweg.testing.CommandProcess;
import de.lichtweg.testing.LedgerOnDisk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An import in a process of its own is ended by SIGKILL at a random moment, sometimes together with its PostgreSQL. The
 * ledger is then what it was or what the whole import makes of it, and the next start works and imports. The seed is
 * printed; {@code -Dlichtweg.seed=N} takes the same moments again.
 */
class KilledImportTest {

    private static final int KILLS = 20;

    /** Of so many imports of which nothing was left, one is repeated; one that left something always is. */
    private static final int REPEATED = 3;

    private static final int HOUSES = 2_000;

    /** Rows of a whole import: of every house one row ends, begins again with an end, and is followed by a new one. */
    private static final int CHANGED = 3 * HOUSES;

    private static final long AFTERWARDS = 300_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** A whole import: even ones change the households of every house, odd ones its supply. */
    private record Edition(int number, String profile, Path file) {

        List<String> words() {
            List<String> words = new ArrayList<>(List.of("import", profile, file.toString()));
            words.addAll(List.of(
                    "--as-of", LocalDate.of(2018, 1, 1).plusMonths(number).toString()));
            if (profile.equals("supply")) {
                words.addAll(List.of("--operator", "Netz A (Test)"));
            }
            words.addAll(List.of("--complete", "--json"));
            return words;
        }
    }

    /** Nanoseconds of an undisturbed import until it writes, and from there until it is written. */
    private record Pace(long toWriting, long toWritten) {}

    private Path data() {
        return folder.resolve("data");
    }

    private Edition edition(int number) throws IOException {
        boolean register = number % 2 == 0;
        StringBuilder rows = new StringBuilder(
                register
                        ? "id;ags;straße;hausnummer;plz;ort;ost;nord;haushalte\n"
                        : "adress_id;technologie;download;upload\n");
        for (int h = 0; h < HOUSES; h++) {
            rows.append(
                    register
                            ? "h%d;14627180;Weg %d;%d;01683;Nossen;%d;5650000;%d%n"
                                    .formatted(h, h / 50, h % 50 + 1, 380_000 + h, number)
                            : "h%d;FTTH;%d;500%n".formatted(h, 500 + number));
        }
        Path file = folder.resolve((register ? "register" : "versorgung") + number + ".csv");
        return new Edition(number, register ? "addresses" : "supply", Files.writeString(file, rows));
    }

    /** The command in this process, which saves the start of another one; returns its result. */
    private JsonNode run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] all = Stream.concat(words.stream(), Stream.of("--data", data().toString()))
                .toArray(String[]::new);
        int exit = new Launcher(LichtwegApplication.class, stream(out), stream(err)).run(all);
        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return JSON.readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private CommandProcess start(Edition edition) {
        return CommandProcess.start(folder, data(), edition.words().toArray(String[]::new));
    }

    private void housesAndSupplyAreKnown() throws IOException {
        Path register = Files.writeString(folder.resolve("gemeinden.csv"), "AGS;Name;Einwohner\n14627180;Nossen;1\n");
        run(List.of("import", "register", register.toString(), "--as-of", "2016-01-01", "--json"));
        run(edition(0).words());
        run(edition(1).words());
    }

    @Test
    void theLedgerIsTheOldOneOrTheNewOneAndTheNextImportGoesIn() throws IOException {
        long seed = Long.getLong("lichtweg.seed", ThreadLocalRandom.current().nextLong(1_000_000));
        System.out.println("killed imports, seed " + seed);
        Random random = new Random(seed);
        housesAndSupplyAreKnown();
        Pace[] paces = {pace(edition(2)), pace(edition(3))};
        List<String> story = new ArrayList<>();
        Map<String, String> before = hashes();
        int number = 4;
        while (story.size() < KILLS) {
            Edition edition = edition(number);
            Optional<String> moment = kill(start(edition), story.size() % 4, paces[number % 2], random);
            Found found = lookAndImport(before, edition, "seed " + seed + ", import " + number + ", " + moment);
            before = found.now;
            moment.ifPresent(m -> story.add(m + (found.old ? ": old" : ": new")));
            assertThat(++number)
                    .as("many imports ended before they were killed")
                    .isLessThan(4 * KILLS);
        }
        System.out.println("killed imports, seed " + seed + ": " + story);
        assertThat(story.stream().map(s -> s.substring(s.indexOf(": ")))).contains(": old", ": new");
        CommandProcess last = start(edition(number));
        assertThat(last.await()).as(last.err()).isZero();
    }

    /**
     * What the next start finds.
     *
     * @param old whether the killed import left no trace
     * @param now the ledger after that, with the import if it was repeated
     */
    private record Found(boolean old, Map<String, String> now) {}

    /**
     * Takes the folder as the next process would and looks. What is not the old ledger is the new one if the same import has
     * nothing to do; of the old one the next process shows that it works, and now and then the import itself.
     */
    private Found lookAndImport(Map<String, String> before, Edition edition, String name) {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data());
                LedgerOnDisk ledger = LedgerOnDisk.of(database)) {
            database.publish();
            Map<String, String> after = ledger.hashes();
            boolean isOld = after.equals(before);
            assertThat(ledger.tablesWithoutOperation()).as(name).isEmpty();
            if (isOld && edition.number() % REPEATED != 0) {
                return new Found(true, before);
            }
            JsonNode result = run(edition.words());
            Map<String, String> now = ledger.hashes();
            assertThat(result.get("accepted").asInt()).as(name).isEqualTo(HOUSES);
            assertThat(result.get("written").asInt()).as(name).isEqualTo(isOld ? CHANGED : 0);
            assertThat(now.equals(after)).as(name + ": nothing is left to do").isEqualTo(!isOld);
            return new Found(isOld, now);
        }
    }

    private Map<String, String> hashes() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(data());
                LedgerOnDisk ledger = LedgerOnDisk.of(database)) {
            return ledger.hashes();
        }
    }

    private Pace pace(Edition edition) {
        long begun = System.nanoTime();
        CommandProcess process = start(edition);
        waitFor(process, LedgerOnDisk::isBeingWritten);
        long writing = System.nanoTime();
        waitFor(process, ledger -> !ledger.isBeingWritten());
        long written = System.nanoTime();
        assertThat(process.await()).as(process.err()).isZero();
        return new Pace(writing - begun, written - writing);
    }

    /** Kills it while it starts, while it writes or right after that; says when, or nothing if it was faster. */
    private Optional<String> kill(CommandProcess process, int kind, Pace pace, Random random) {
        double share = random.nextDouble();
        boolean withPostgres = random.nextInt(3) == 0;
        String when = "starting";
        if (kind == 0) {
            LockSupport.parkNanos((long) (share * pace.toWriting));
        } else if (kind < 3) {
            when = "writing";
            waitFor(process, LedgerOnDisk::isBeingWritten);
            LockSupport.parkNanos((long) (share * pace.toWritten));
        } else {
            when = "written";
            waitFor(process, LedgerOnDisk::isBeingWritten);
            waitFor(process, ledger -> !ledger.isBeingWritten());
            LockSupport.parkNanos((long) (share * AFTERWARDS));
        }
        int exit = process.kill();
        assertThat(exit).as(process.err()).isIn(0, CommandProcess.KILLED);
        if (withPostgres) {
            killPostgres();
        }
        String moment = "%s %.2f%s".formatted(when, share, withPostgres ? " with PostgreSQL" : "");
        return exit == 0 ? Optional.empty() : Optional.of(moment);
    }

    private void waitFor(CommandProcess process, Predicate<LedgerOnDisk> condition) {
        while (process.isRunning()) {
            Optional<LedgerOnDisk> running = LedgerOnDisk.find(data());
            if (running.isPresent()) {
                try (LedgerOnDisk ledger = running.get()) {
                    while (process.isRunning() && !condition.test(ledger)) {
                        LockSupport.parkNanos(3_000_000);
                    }
                } catch (DataAccessException e) {
                    return; // its server stops
                }
                return;
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private void killPostgres() {
        try {
            String pid = Files.readAllLines(data().resolve("postgres/postmaster.pid"))
                    .getFirst();
            ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            return; // it did not run yet, or no more
        }
    }
}
