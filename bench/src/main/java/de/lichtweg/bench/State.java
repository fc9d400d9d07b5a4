package de.lichtweg.bench;

import de.lichtweg.LichtwegApplication;
import de.lichtweg.geodata.ingest.ImportProfile;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.parties.Accounts;
import de.lichtweg.parties.Accounts.RoleAccount;
import de.lichtweg.parties.OrganisationKind;
import de.lichtweg.platform.security.Role;
import de.lichtweg.platform.security.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The installed state that benchmarks ask: made once through the ordinary imports, kept in a data folder. */
final class State implements AutoCloseable {

    /** Whoever measures. */
    static final Scope SCOPE = Scope.system("bench");

    /** Stichtag of everything generated. */
    static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final CountedStatements statements = new CountedStatements();
    private final ConfigurableApplicationContext context;

    private State(Path data, WebApplicationType type) {
        this.context = start(data, type, statements);
    }

    /** Opens the state with this many addresses, making it first if it is not there. */
    static State open(Path home, int addresses, WebApplicationType type) throws IOException {
        Path data = home.resolve("state-" + addresses);
        return open(data, () -> files(home, addresses), home, type);
    }

    /** Opens a district of its own with this many addresses, made anew: it is for changing. */
    static State district(Path home, String key, int addresses) throws IOException {
        Path folder = emptied(home.resolve("district-" + addresses));
        List<Path> files = new StateFiles(addresses, key).write(Files.createDirectories(folder.resolve("files")));
        return open(folder.resolve("data"), () -> files, home, WebApplicationType.SERVLET);
    }

    /** Opens an installation that knows nothing, made anew. */
    static State empty(Path home, String name) throws IOException {
        return new State(emptied(home.resolve(name)), WebApplicationType.NONE);
    }

    /** The data folder of the state with this many addresses, which is made if it is not there; nobody has it open. */
    static Path made(Path home, int addresses) throws IOException {
        open(home, addresses, WebApplicationType.NONE).close();
        return home.resolve("state-" + addresses);
    }

    private interface Written {
        List<Path> files() throws IOException;
    }

    private static State open(Path data, Written written, Path home, WebApplicationType type) throws IOException {
        Path marker = data.resolve("complete");
        State state = new State(data, type);
        if (!Files.exists(marker)) {
            state.fill(home, written.files());
            Files.writeString(marker, "1\n");
        }
        return state;
    }

    /** The folder without what was in it. */
    static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return folder;
    }

    private static ConfigurableApplicationContext start(
            Path data, WebApplicationType type, CountedStatements statements) {
        return new SpringApplicationBuilder(LichtwegApplication.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(statements))
                .web(type)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--lichtweg.data=" + data,
                        "--lichtweg.demo=true",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--db-scheduler.enabled=false",
                        "--logging.console.enabled=false",
                        "--logging.file.name=" + data.resolve("bench.log"));
    }

    /** Where its pages are, with somebody of the office who may open them: sign in as {@code koordination}. */
    String pages() {
        bean(Accounts.class)
                .ensureRole(
                        SCOPE,
                        new RoleAccount(
                                "koordination",
                                "Koordination",
                                Role.DISTRICT_COORDINATION,
                                "Koordination der Messung",
                                OrganisationKind.DISTRICT,
                                new RegionKey("14")));
        return "http://127.0.0.1:" + setting("local.server.port");
    }

    /** How many statements its pages ask. */
    CountedStatements statements() {
        return statements;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String setting(String name) {
        return Objects.requireNonNull(context.getEnvironment().getProperty(name), name);
    }

    /** Files of the state, written on demand. */
    static List<Path> files(Path home, int addresses) throws IOException {
        Path folder = home.resolve("files-" + addresses);
        if (!Files.exists(folder)) {
            Path fresh = Files.createDirectories(home.resolve("files-" + addresses + ".new"));
            new StateFiles(addresses, "").write(fresh);
            Files.move(fresh, folder);
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private void fill(Path home, List<Path> files) throws IOException {
        Path facts = Files.createDirectories(home.resolve("facts"));
        timed("regions", shipped(facts, "sachsen_kreise_vg250_2016.geojson.gz"), LocalDate.of(2016, 1, 1), null);
        timed("register", shipped(facts, "landkreise_destatis_2018.csv.gz"), LocalDate.of(2017, 12, 31), null);
        timed("register", shipped(facts, "sachsen_gemeinden_stammdaten.csv.gz"), LocalDate.of(2023, 11, 30), null);
        timed("addresses", files.getFirst(), DAY, null);
        for (int i = 0; i < StateFiles.OPERATORS.size(); i++) {
            timed("supply", files.get(i + 1), DAY, StateFiles.OPERATORS.get(i));
        }
    }

    private void timed(String profile, Path file, LocalDate asOf, @Nullable String operator) throws IOException {
        Imports.Result result = run(profile, file, asOf, operator);
        System.err.printf(
                "%s %s: %,d rows in %.1f s, %d rejected%n",
                profile,
                file.getFileName(),
                result.counts().rows(),
                result.seconds(),
                result.counts().rejected());
    }

    /** Imports a file as the whole stock of its source. */
    Imports.Result run(String profile, Path file, LocalDate asOf, @Nullable String operator) throws IOException {
        return run(profile, file, asOf, operator, profile.equals("addresses") ? 25833 : null);
    }

    /** The same for a file whose coordinates are in this system; without one the file says it itself. */
    Imports.Result run(String profile, Path file, LocalDate asOf, @Nullable String operator, @Nullable Integer epsg)
            throws IOException {
        ImportProfile.Request request = new ImportProfile.Request(
                SCOPE,
                null,
                asOf,
                operator,
                profile.equals("addresses") ? "bestand-messung" : null,
                true,
                true,
                false,
                epsg,
                file.getFileName().toString(),
                sha256(file));
        return bean(Imports.class).run(profile, file, request, Map.of(), null);
    }

    private static Path shipped(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = State.class.getResourceAsStream("/demo/" + name)) {
            Files.copy(Objects.requireNonNull(in, name), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
