package de.lichtweg.rights;

import de.lichtweg.geodata.crs.Crs;
import de.lichtweg.geodata.crs.InstallationCrs;
import de.lichtweg.geodata.ingest.ImportProfile.Request;
import de.lichtweg.geodata.ingest.Imports;
import de.lichtweg.geodata.ingest.app.Uploads;
import de.lichtweg.geodata.ingest.app.Wizard;
import de.lichtweg.geodata.layer.World;
import de.lichtweg.kernel.RegionKey;
import de.lichtweg.kernel.SubjectRef;
import de.lichtweg.parties.Accounts;
import de.lichtweg.platform.audit.AuditLog;
import de.lichtweg.platform.jobs.Routine;
import de.lichtweg.platform.operation.Operations;
import de.lichtweg.platform.operation.Operations.Draft;
import de.lichtweg.platform.security.DataClass;
import de.lichtweg.platform.security.Scope;
import de.lichtweg.platform.time.LichtwegClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sows an installation by the ordinary ways: two districts, three municipalities, in each one network that everybody knows
 * and one operator whose promises are secret, imports, a failed job with its file, an audit entry with secret values.
 */
final class Sowing {

    static final String DISTRICT_A = "14627";
    static final String DISTRICT_B = "14628";
    static final String A1 = "14627180";
    static final String A2 = "14627100";
    static final String B1 = "14628270";
    static final String NETWORK = "Netz Offen";
    static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");

    private static final int ADDRESSES = 24;
    static final String HALF_YEAR = "2026-06-30";

    /**
     * A municipality and the words by which its facts are recognised.
     *
     * @param code stands in names of files, cells and reasons
     * @param day the secret day of the promises
     * @param building how many addresses are being built, the next ones up to seven are promised
     */
    record Village(String key, String owner, String street, String operator, String code, LocalDate day, int building) {

        RegionKey region() {
            return new RegionKey(key);
        }
    }

    static final List<Village> VILLAGES = List.of(
            new Village(A1, "koordination-a", "Quittenallee", "Netz Verschwiegen", "quarz", date("2028-02-17"), 3),
            new Village(A2, "koordination-a", "Mispelgasse", "Netz Heimlich", "basalt", date("2028-02-18"), 4),
            new Village(B1, "koordination-b", "Schlehenweg", "Netz Diskret", "granit", date("2028-02-16"), 4));

    private final Accounts accounts;
    private final Imports imports;
    private final Uploads uploads;
    private final Wizard wizard;
    private final Operations operations;
    private final AuditLog audit;
    private final InstallationCrs crs;
    private final LichtwegClock clock;
    private final JdbcClient jdbc;
    private final SownRecords records;
    private final Path folder;
    private final List<String> routines;

    /**
     * What the secret operators promise.
     *
     * @param downMbps downstream
     * @param upMbps upstream
     * @param daysLater days behind the day of the village
     */
    record Promises(int downMbps, int upMbps, int daysLater) {

        static final Promises USUAL = new Promises(1000, 500, 0);
    }

    private final Promises promises;

    /** Sows with the beans of an installation. */
    Sowing(BeanFactory beans, Path folder) {
        this(beans, folder, Promises.USUAL);
    }

    /** The same installation but for what is secret. */
    Sowing(BeanFactory beans, Path folder, Promises promises) {
        this.promises = promises;
        this.accounts = beans.getBean(Accounts.class);
        this.imports = beans.getBean(Imports.class);
        this.uploads = beans.getBean(Uploads.class);
        this.wizard = beans.getBean(Wizard.class);
        this.operations = beans.getBean(Operations.class);
        this.audit = beans.getBean(AuditLog.class);
        this.crs = beans.getBean(InstallationCrs.class);
        this.clock = beans.getBean(LichtwegClock.class);
        this.jdbc = beans.getBean(JdbcClient.class);
        this.records = new SownRecords(beans, promises);
        this.folder = folder;
        this.routines =
                beans.getBeanProvider(Routine.class).stream().map(Routine::key).toList();
    }

    /** The clock leaps over months while everything is sown: no routine may take one of these leaps for its night. */
    private void nightsWithoutWork() {
        routines.forEach(key -> jdbc.sql("""
                insert into platform.routine (key, last_day)
                values (:key, date '9999-12-31')
                on conflict (key) do update
                   set last_day = excluded.last_day
                """).param("key", key).update());
    }

    private static LocalDate date(String day) {
        return LocalDate.parse(day);
    }

    /** The key that the product makes of an operator's name. */
    static String key(String operator) {
        return operator.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Sows everything and says what to ask for where. */
    List<Place> sow() {
        nightsWithoutWork();
        clock.setTo(Instant.parse("2026-01-10T09:00:00Z"));
        Viewer.ALL.stream()
                .filter(v -> !v.isPublic())
                .forEach(v -> accounts.ensureRole(Scope.system("test"), v.account()));
        regions();
        VILLAGES.forEach(this::known);
        clock.setTo(NOW.minusSeconds(3600));
        List<Place> places = new ArrayList<>();
        records.begin();
        for (Village village : VILLAGES) {
            Map<String, String> kept = records.sow(village);
            places(village).forEach(p -> places.add(p.with(kept)));
        }
        clock.setTo(NOW);
        return places;
    }

    private void regions() {
        operations.write(Scope.system("test"), new Draft("import.regions", "test", null, "", ""), n -> {
            jdbc.sql("delete from region.region where length(key) > 5").update();
            for (int i = 0; i < VILLAGES.size(); i++) {
                region(n, VILLAGES.get(i).key(), i);
                region(n, VILLAGES.get(i).key() + "-001", i);
            }
            return n;
        });
    }

    private void region(long operation, String key, int column) {
        jdbc.sql("""
                        -- one region
                        insert into region.region (key, name, type, source, valid_from, rec_from)
                        values (:key, 'Ort ' || :key, 'Gemeinde', 'test', '2008-08-01', :n)
                        """).param("key", key).param("n", operation).update();
        Envelope square = new Envelope(west(column), west(column) + 9_000, 5_650_000, 5_659_000);
        jdbc.sql("""
                        -- its boundary
                        insert into region.boundary (key, source, geometry, valid_from, rec_from)
                        values (:key, 'test', :wkb, '2008-08-01', :n)
                        """)
                .param("key", key)
                .param("wkb", new WKBWriter().write(new GeometryFactory().toGeometry(square)))
                .param("n", operation)
                .update();
    }

    private static double west(int column) {
        return 380_000 + 9_000.0 * column;
    }

    private static double x(Village village, int i) {
        return west(VILLAGES.indexOf(village)) + 4_000 + 30.0 * i;
    }

    /** What everybody in the administration knows: addresses and what the open network offers and builds. */
    private void known(Village village) {
        StringBuilder addresses =
                new StringBuilder("id;ags;ortsteil;strasse;hausnummer;plz;ort;x;y;haushalte;betriebe\n");
        StringBuilder offers = new StringBuilder("id;technologie;download;upload\n");
        StringBuilder plans = new StringBuilder("id;art;technologie;download;upload;bis;vertraulich\n");
        for (int i = 1; i <= ADDRESSES; i++) {
            String id = village.code() + i;
            addresses.append("%s;%s;Ort %s-001;%s;%d;01683;Ort;%.0f;5654000;%d;1\n"
                    .formatted(id, village.key(), village.key(), village.street(), i, x(village, i), 1 + i % 3));
            boolean fast = i > ADDRESSES - 8;
            offers.append("%s;%s\n".formatted(id, fast ? "FTTH;1000;500" : "FTTC;50;10"));
            if (i > 1 && i <= 7) {
                plans.append("%s;%s;FTTH;1000;500;31.12.2027;nein\n"
                        .formatted(id, i <= 1 + village.building() ? "im Bau" : "zugesagt"));
            }
        }
        take(village, "addresses", null, "2018-12-31", "adressen.csv", addresses, 25833);
        take(village, "supply", NETWORK, "2025-12-31", "versorgung.csv", offers, null);
        take(village, "prospects", NETWORK, HALF_YEAR, "bau.csv", plans, null);
        String sites = "standort_id;art;name;adress_id\nV1;Verwaltung;%1$s-rathaus;%1$s2\n".formatted(village.code());
        take(village, "sites", null, "2025-12-31", "orte.csv", sites, null);
    }

    private long take(
            Village village,
            String profile,
            @org.jspecify.annotations.Nullable String operator,
            String day,
            String name,
            CharSequence text,
            @org.jspecify.annotations.Nullable Integer epsg) {
        Path file = folder.resolve(village.code() + "-" + name);
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Request request = new Request(
                Viewer.named(village.owner()).scope(),
                village.region(),
                LocalDate.parse(day),
                operator,
                null,
                true,
                true,
                false,
                epsg,
                file.getFileName().toString(),
                village.code() + name);
        return imports.run(profile, file, request, Map.of(), null).runId();
    }

    private List<Place> places(Village village) {
        long run = take(
                village,
                "prospects",
                village.operator(),
                HALF_YEAR,
                "datei.csv",
                "id;art;technologie;download;upload;bis;vertraulich\n"
                        + promise(village, 1, "zugesagt")
                        + promise(village, 8, "angekündigt")
                        + "%s-nirgends;zugesagt;FTTH;1000;500;;ja\n".formatted(village.code()),
                null);
        UUID upload = uploads.add(
                Viewer.named(village.owner()).scope(),
                village.code() + "-auftrag.csv",
                stream("id;art;technologie;download;upload;bis;vertraulich\n%1$s2;%1$s-zelle;FTTH;1000;500;;ja\n"
                        .formatted(village.code())));
        uploads.keep(
                Viewer.named(village.owner()).scope(),
                upload,
                Map.of(
                        "profil",
                        "prospects",
                        "betreiber",
                        village.operator(),
                        "gebiet",
                        village.key(),
                        "stichtag",
                        HALF_YEAR));
        long job = wizard.start(Viewer.named(village.owner()).scope(), upload, false, false);
        await(job);
        Map<String, String> values = new TreeMap<>(tile(village));
        values.put("municipality", village.key());
        values.put("locality", village.key() + "-001");
        values.put(
                "address",
                one("select address_id from coverage.address_state where external_id = ?", village.code() + "1"));
        values.put("street", village.street());
        values.put("searched", village.street().substring(0, 8));
        values.put("network", key(NETWORK));
        values.put("secretOperator", key(village.operator()));
        values.put("run", Long.toString(run));
        values.put("file", village.code() + "-datei.csv");
        values.put("word", village.code());
        values.put(
                "dryRun",
                one("select max(id) from geodata.import_run where file_name = ?", village.code() + "-auftrag.csv"));
        values.put("operation", one("select operation from geodata.import_run where id = ?", run));
        values.put("upload", upload.toString());
        values.put("job", Long.toString(job));
        values.put("audit", audit(village));
        values.put("reason", village.code() + "-grund");
        values.put("login", login(village));
        values.put(
                "mandate",
                one(
                        "select max(m.id) from parties.mandate m join parties.person p on p.id = m.person_id where p.login = ?",
                        login(village)));
        values.put("slug", one("select min(slug) from portal.news where region = ?", DISTRICT_A));
        values.put("token", "niemals");
        List<Place> places = new ArrayList<>(List.of(place(village.key(), values)));
        if (!village.key().equals(A2)) {
            places.add(place(village.key().substring(0, 5), values));
        }
        if (village.key().equals(A1)) {
            places.add(place("14", values));
        }
        return places;
    }

    private String promise(Village village, int number, String kind) {
        return "%s%d;%s;FTTH;%d;%d;%td.%<tm.%<tY;ja\n"
                .formatted(
                        village.code(),
                        number,
                        kind,
                        promises.downMbps(),
                        promises.upMbps(),
                        village.day().plusDays(promises.daysLater()));
    }

    static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(String region, Map<String, String> common) {
        Map<String, String> values = new TreeMap<>(common);
        values.put("region", region);
        values.put("name", region.length() > 5 ? "Ort " + region : region.length() == 5 ? "" : "Sachsen");
        return new Place(new RegionKey(region), values);
    }

    static String login(Village village) {
        return "gemeinde-" + (village.key().equals(A1) ? "a1" : village.key().equals(A2) ? "a2" : "b1");
    }

    private Map<String, String> tile(Village village) {
        double[] xy = {x(village, 1), 5_654_000};
        crs.to(Crs.WEB_MERCATOR).transform(xy);
        Map<String, String> tile = new TreeMap<>();
        for (int zoom : List.of(9, 14)) {
            tile.put("x" + zoom, Integer.toString((int) World.x(xy[0]) >> World.BITS - zoom));
            tile.put("y" + zoom, Integer.toString((int) World.y(xy[1]) >> World.BITS - zoom));
        }
        return tile;
    }

    private String audit(Village village) {
        audit.write(
                Viewer.named(village.owner()).scope(),
                "probe.change",
                new SubjectRef("probe", village.key()),
                DataClass.BUSINESS_SECRET,
                village.region(),
                village.code() + "-grund",
                "{\"wert\":\"" + village.code() + "-vorher\"}",
                "{\"wert\":\"" + village.code() + "-nachher\"}");
        return one("select max(id) from platform.audit_entry where subject_id = ?", village.key());
    }

    private void await(long job) {
        long deadline = System.nanoTime() + java.time.Duration.ofSeconds(30).toNanos();
        while (!one("select state from platform.job where id = ?", job).equals("FAILED")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "job " + job + " is " + one("select state from platform.job where id = ?", job));
            }
            Thread.onSpinWait();
        }
    }

    private String one(String sql, Object parameter) {
        return jdbc.sql("-- one value\n" + sql)
                .param(parameter)
                .query(String.class)
                .single();
    }
}
